import { Figure } from '~/ui/charts/figure'
import { MARK, type ReleaseSection, rowsAre } from '../contract'

type Shown = ReleaseSection['rows'][number]['figures'][number]

/** Any section of a release: for each row its figures, each with a bar where it has one. */
export function ShareBars({ section, evidence }: { section: ReleaseSection; evidence: string }) {
  const { id, title, n, columns, rows, marks = [] } = section
  const table = [
    ...rows,
    ...marks.map(({ label, figure }) => ({
      label: `${MARK}: ${label}`,
      figures: [figure, ...columns.slice(1).map(() => ({ text: '—', bar: null }))],
    })),
  ]
  return (
    <Figure
      level={3}
      title={title}
      n={n}
      evidence={evidence}
      data={{
        rows: table,
        rowKey: (row) => row.label,
        columns: [
          { key: 'label', label: rowsAre(id), heads: true, cell: (row) => row.label },
          ...columns.map((label, at) => ({
            key: label,
            label,
            cell: (row: (typeof rows)[number]) => row.figures[at]?.text ?? '',
          })),
        ],
      }}
    >
      <div
        aria-hidden="true"
        // Words beside a label are read across: on a wide page they would stand far apart.
        className={`flex flex-col gap-4 ${columns.length === 1 ? 'max-w-3xl' : ''}`}
      >
        {rows.map((row) => (
          <Row
            key={row.label}
            row={row}
            names={columns.length > 1 ? columns : []}
            first={id === 'applied' ? 'seen' : 'told'}
          />
        ))}
        {marks.length > 0 ? (
          <div className="flex flex-col gap-1 text-muted">
            {marks.map(({ label, figure }) => (
              <OneFigure key={label} figure={figure} name={label} look="mark" />
            ))}
          </div>
        ) : null}
      </div>
    </Figure>
  )
}

interface RowProps {
  row: ReleaseSection['rows'][number]
  /** The names of its figures; empty where there is one. */
  names: readonly string[]
  /** The look of the first figure. */
  first: keyof typeof LOOKS
}

/** Figures with a bar stand below each other; words alone need a line, and a single one stands beside its label. */
function Row({ row: { label, figures }, names, first }: RowProps) {
  const named = figures.map((figure, at) => ({ figure, name: names[at], at }))
  const [barred, bare] = [true, false].map((has) =>
    named.filter(({ figure }) => (figure.bar !== null) === has),
  )
  const [only] = figures
  if (only && figures.length === 1 && only.bar === null)
    return (
      <div className="grid gap-x-3 border-b border-line pb-2 text-sm sm:grid-cols-[1fr_16rem]">
        <span className="font-medium">{label}</span>
        <span>{only.text}</span>
      </div>
    )
  return (
    <div className="flex flex-col gap-1">
      <span className="text-sm font-medium">{label}</span>
      {barred?.map(({ figure, name, at }) => (
        <OneFigure key={name ?? label} {...{ figure, name }} look={at === 0 ? first : 'told'} />
      ))}
      {bare && bare.length > 0 ? (
        <div className="flex flex-wrap gap-x-6 gap-y-1">
          {bare.map(({ figure, name }) => (
            <OneFigure key={name ?? label} {...{ figure, name }} look="told" />
          ))}
        </div>
      ) : null}
    </div>
  )
}

/** Solid is what another person saw, an outline is what coaches said, and a mark is no figure of the agency. */
const LOOKS = {
  seen: { fill: 'var(--stone-seen)' },
  told: { fill: 'none', stroke: 'var(--stone-seen)' },
  mark: { fill: 'none', stroke: 'var(--stone-gap)', strokeDasharray: '3 3' },
}

function OneFigure(props: { figure: Shown; name?: string; look: keyof typeof LOOKS }) {
  const { figure, name, look } = props
  const words = name ? `${name}: ${figure.text}` : figure.text
  if (figure.bar === null) return <span className="text-sm">{words}</span>
  return (
    <div className="grid items-center gap-x-3 text-sm sm:grid-cols-[1fr_16rem]">
      <svg aria-hidden="true" className="h-3.5 w-full" preserveAspectRatio="none">
        <line x1="0" x2="100%" y1="13" y2="13" stroke="var(--line)" />
        <rect width={`${figure.bar * 100}%`} height="11" y="1" rx="3" {...LOOKS[look]} />
      </svg>
      <span>{words}</span>
    </div>
  )
}
