import type { ReactNode } from 'react'
import { Link } from '../navigation'
import { Section } from '../page'
import { Pager } from './pager'

export type ResultListProps = {
  title: string
  /** "9 passages", "No posts": how many there are of them in all. */
  count: string
  /** How these were found, where that is not what was asked. */
  note?: ReactNode
  /** Where all of them are listed, when these are only the best. */
  all?: { to: string; label: string } | undefined
  page: number
  pages: number
  /** Address of another page of this list. */
  pageTo: (page: number) => string
  /** `ResultItem`s. */
  children: ReactNode[]
}

/** The hits of one kind. */
export function ResultList(props: ResultListProps) {
  const { title, count, note, all, page, pages, pageTo, children } = props
  return (
    <Section
      title={title}
      action={
        <span className="text-muted">
          {count}
          {page > 1 ? <span>{`, page ${page}`}</span> : null}
        </span>
      }
      hint={note}
    >
      {children.length > 0 ? (
        <ol className="flex flex-col divide-y divide-line border-y border-line">{children}</ol>
      ) : null}
      {all ? (
        <p>
          <Link to={all.to} className="link inline-flex min-h-11 items-center font-semibold">
            {all.label}
          </Link>
        </p>
      ) : (
        <Pager page={page} pages={pages} to={pageTo} label={`Pages, ${title.toLowerCase()}`} />
      )}
    </Section>
  )
}

export type ResultItemProps = {
  /** A page of ours; `#…` in it is where the passage is. */
  to: string
  title: ReactNode
  /** Where it stands, who wrote it, when. */
  about: ReactNode
  children?: ReactNode
}

/**
 * One thing that was found. Its link is followed by the browser and not by a script: reading and the Tab key
 * then go on from the passage, also for those who do not see it.
 */
export function ResultItem({ to, title, about, children }: ResultItemProps) {
  return (
    <li className="flex flex-col gap-1.5 py-5">
      <h3 dir="auto" className="text-lg">
        <Link to={to} reloadDocument className="link">
          {title}
        </Link>
      </h3>
      <p className="text-sm text-muted">{about}</p>
      {children ? (
        <p dir="auto" className="max-w-reading">
          {children}
        </p>
      ) : null}
    </li>
  )
}
