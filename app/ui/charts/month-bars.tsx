import { scaleBand, scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { Figure } from './figure'

/** One month or period: its name, its short name under the bar, and a share of 0 to 1 (null: none) with its words. */
export type MonthShare = {
  key: string
  month: string
  short: string
  share: number | null
  text: string
  detail: string
  /** It says so where what is measured changed in this month: a line before its bar, and words below them all. */
  mark?: string | undefined
}

export type MonthBarsProps = {
  title: string
  n: ReactNode
  evidence: ReactNode
  /** The column of the shares in the table, and of the numbers behind them. */
  columns: { head?: string; share: string; detail: string }
  months: MonthShare[]
  method?: ReactNode
  level?: 2 | 3
}

const HEIGHT = 120
const LABELS = 22
const ABOVE = 20
/** The words for a bar stand over it while there is room for them. */
const MOST_LABELLED = 12
const EACH = 64

/** A share month by month, on a scale from none to all, so that two charts can be read side by side. */
export function MonthBars(props: MonthBarsProps) {
  const { title, n, evidence, columns, months, method, level } = props
  const width = Math.max(months.length, 3) * EACH
  const keys = months.map(({ key }) => key)
  while (keys.length < 3) keys.push(`empty ${keys.length}`)
  const x = scaleBand(keys, [0, width]).padding(0.3)
  const y = scaleLinear([0, 1], [HEIGHT + ABOVE, ABOVE]).clamp(true)
  const marked = months.flatMap(({ mark }) => mark ?? [])
  const every = Math.ceil(months.length / MOST_LABELLED)
  return (
    <Figure
      {...{ title, n, evidence, method, level }}
      data={{
        rows: months,
        rowKey: ({ key }) => key,
        columns: [
          { key: 'month', label: columns.head ?? 'Month', heads: true, cell: withMark },
          { key: 'share', label: columns.share, number: true, cell: ({ text }) => text },
          { key: 'detail', label: columns.detail, number: true, cell: ({ detail }) => detail },
        ],
      }}
    >
      <svg
        role="img"
        aria-label={`${title}. ${months.map((one) => `${withMark(one)}: ${one.text}`).join('; ')}.`}
        viewBox={`0 0 ${width} ${HEIGHT + ABOVE + LABELS}`}
        className="h-auto w-full max-w-2xl text-ink"
        style={{ maxWidth: `${width * 1.4}px` }}
      >
        {[0, 0.5, 1].map((tick) => (
          <line
            key={tick}
            x1={0}
            x2={width}
            y1={y(tick)}
            y2={y(tick)}
            stroke="var(--line)"
            strokeDasharray={tick === 0 ? undefined : '2 4'}
          />
        ))}
        {months.map(({ key, share, text, short, mark }, at) => (
          <g key={key}>
            {mark ? (
              <line
                x1={(x(key) ?? 0) - x.step() * 0.15}
                x2={(x(key) ?? 0) - x.step() * 0.15}
                y1={ABOVE}
                y2={y(0)}
                stroke="var(--stone-gap)"
                strokeDasharray="3 4"
              />
            ) : null}
            {share === null ? null : (
              <rect
                x={x(key)}
                y={y(share)}
                width={x.bandwidth()}
                height={Math.max(y(0) - y(share), 1)}
                rx="3"
                fill="var(--stone-seen)"
              />
            )}
            {(months.length - 1 - at) % every === 0 ? (
              <>
                <text
                  x={(x(key) ?? 0) + x.bandwidth() / 2}
                  y={y(share ?? 0) - 5}
                  textAnchor="middle"
                  fontSize="13"
                  fill="currentColor"
                >
                  {text}
                </text>
                <text
                  x={(x(key) ?? 0) + x.bandwidth() / 2}
                  y={HEIGHT + ABOVE + 16}
                  textAnchor="middle"
                  fontSize="12"
                  fill="currentColor"
                >
                  {short}
                </text>
              </>
            ) : null}
          </g>
        ))}
      </svg>
      {marked.length > 0 ? (
        <p className="text-xs text-muted">{`The dashed line: ${marked.join('; ')}.`}</p>
      ) : null}
    </Figure>
  )
}

const withMark = ({ month, mark }: MonthShare) => (mark ? `${month} (${mark})` : month)
