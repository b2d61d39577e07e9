import type { ReactNode } from 'react'
import { Table, type TableColumn } from '../lists/table'

export type FigureData<Row> = {
  columns: TableColumn<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
}

export type FigureProps<Row> = {
  /** The finding as a sentence: "Two in three skills tried at work were seen there". */
  title: string
  /** How many, of what: "84 skill–coach pairs, 12 coaches". */
  n: ReactNode
  /** Where the numbers come from: "Observations by others at level 2 or above, up to 3 May". */
  evidence: ReactNode
  data: FigureData<Row>
  /** Says how the numbers are computed; folded. */
  method?: ReactNode
  level?: 2 | 3
  children: ReactNode
}

/** A chart says what it found, how many it counted and what it rests on; its numbers are one key away. */
export function Figure<Row>(props: FigureProps<Row>) {
  const { title, n, evidence, data, method, level = 2, children } = props
  const Heading = `h${level}` as const
  return (
    <figure className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <Heading className="text-xl">{title}</Heading>
        <p className="text-sm text-muted">{n}</p>
      </div>
      {children}
      <figcaption className="max-w-reading text-sm text-muted">{evidence}</figcaption>
      <div className="flex flex-col">
        <Folded words="The numbers as a table" about={title}>
          <Table caption={title} captionHidden {...data} />
        </Folded>
        {method ? (
          <Folded words="How it is computed" about={title}>
            <div className="flex max-w-reading flex-col gap-2 text-sm">{method}</div>
          </Folded>
        ) : null}
      </div>
    </figure>
  )
}

const Folded = ({
  words,
  about,
  children,
}: {
  words: string
  about: string
  children: ReactNode
}) => (
  <details className="group">
    <summary className="link inline-flex min-h-9 items-center text-sm">
      {words}
      <span className="sr-only">{`: ${about}`}</span>
    </summary>
    <div className="pt-3 pb-2">{children}</div>
  </details>
)
