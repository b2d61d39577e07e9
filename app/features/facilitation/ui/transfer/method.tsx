import type { MeasureFinding } from '../../domain/findings/reach-finding'

/** How a figure is computed, sentence by sentence. */
export const Method = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => <p key={line}>{line}</p>)

/** A measure that has no figure yet: what it will say, and how. */
export function MeasureWithoutFigure({
  finding,
  method,
  note,
}: {
  finding: Pick<MeasureFinding, 'title'>
  method: readonly string[]
  note?: string
}) {
  return (
    <div className="flex flex-col gap-1">
      <h2 className="text-xl">{finding.title}</h2>
      {note ? <p className="max-w-reading text-muted">{note}</p> : null}
      <Folded title={finding.title} method={method} />
    </div>
  )
}

/** A measure that is a sentence with its figures. */
export function MeasureInWords({
  title,
  lines,
  evidence,
  method,
}: {
  title: string
  lines: readonly { name: string; words: string }[]
  evidence: string
  method: readonly string[]
}) {
  return (
    <div className="flex flex-col gap-3">
      <h2 className="text-xl">{title}</h2>
      <dl className="flex max-w-reading flex-col gap-2">
        {lines.map(({ name, words }) => (
          <div key={name}>
            <dt className="text-sm text-muted">{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="max-w-reading text-sm text-muted">{evidence}</p>
      <Folded title={title} method={method} />
    </div>
  )
}

const Folded = ({ title, method }: { title: string; method: readonly string[] }) => (
  <details>
    <summary className="link inline-flex min-h-9 items-center text-sm">
      How it is computed
      <span className="sr-only">{`: ${title}`}</span>
    </summary>
    <div className="flex max-w-reading flex-col gap-2 pt-3 text-sm">
      <Method lines={method} />
    </div>
  </details>
)
