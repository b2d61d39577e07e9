import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { STEPS } from '../path/path-model'
import { Figure } from './figure'

/** A share in words ("about 40%", "fewer than 5"), and the length of its bar (0 to 1; null for none). */
export type ReachFigure = { text: string; bar: number | null }

/**
 * One state of the path, of all pairs introduced: `peak` ever reached it, `current` hold it now, `gap` is the
 * part of `peak` that skipped it.
 */
export type ReachRow = { peak: ReachFigure; current: ReachFigure; gap: ReachFigure }

export type ReachBarsProps = {
  title: string
  n: ReactNode
  evidence: ReactNode
  /** Seven rows, from introduced to sustained. */
  rows: ReachRow[]
  method?: ReactNode
  level?: 2 | 3
}

/** One scale for every reach chart: the full width is every pair introduced. */
const across = scaleLinear([0, 1], [0, 100]).clamp(true)

/** How far skills got, and where they stand now: the distance between the two bars is decay. */
export function ReachBars(props: ReachBarsProps) {
  const { title, n, evidence, method, level } = props
  const rows = props.rows.map((row, index) => ({ name: STEPS[index] ?? '', ...row }))
  return (
    <Figure
      title={title}
      n={n}
      evidence={evidence}
      method={method}
      level={level}
      data={{
        rows,
        rowKey: (row) => row.name,
        columns: [
          { key: 'state', label: 'State', heads: true, cell: (row) => row.name },
          { key: 'peak', label: 'Ever reached', cell: (row) => row.peak.text },
          { key: 'now', label: 'Holds now', cell: (row) => row.current.text },
          { key: 'gap', label: 'Skipped', cell: (row) => row.gap.text },
        ],
      }}
    >
      <div aria-hidden="true" className="flex flex-col gap-4">
        <Key
          wordsOnly={rows.some(({ peak, current }) => peak.bar === null || current.bar === null)}
        />
        <div className="flex flex-col gap-4 sm:gap-2.5">
          {rows.map(({ name, ...row }) => (
            <div
              key={name}
              className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1 sm:grid-cols-[6.5rem_1fr_15rem]"
            >
              <span className="text-sm font-medium">{name}</span>
              <span className="flex flex-col text-right text-sm leading-snug sm:order-last sm:text-left">
                <span>{row.peak.text}</span>
                {row.current.text === row.peak.text ? null : (
                  <span className="text-muted">now {row.current.text}</span>
                )}
              </span>
              <Bars row={row} />
            </div>
          ))}
        </div>
      </div>
    </Figure>
  )
}

function Bars({ row }: { row: ReachRow }) {
  const peak = row.peak.bar ?? 0
  const gap = Math.min(row.gap.bar ?? 0, peak)
  const solid = across(peak - gap)
  return (
    <svg
      aria-hidden="true"
      className="col-span-2 h-7 w-full overflow-visible sm:col-span-1"
      preserveAspectRatio="none"
    >
      <line x1="0" x2="100%" y1="27" y2="27" stroke="var(--line)" />
      {row.peak.bar === null ? null : (
        <rect
          width={`${solid}%`}
          height="13"
          y="1"
          rx="3"
          fill="var(--stone-bed)"
          stroke="var(--stone-gap)"
        />
      )}
      {gap > 0 ? <Hatched x={solid} width={across(gap)} /> : null}
      {row.current.bar === null ? null : (
        <rect
          width={`${across(row.current.bar)}%`}
          height="9"
          y="16"
          rx="3"
          fill="var(--stone-seen)"
        />
      )}
    </svg>
  )
}

/** Strokes instead of a pattern fill: no ids to collide, and it prints. */
function Hatched({ x, width }: { x: number; width: number }) {
  return (
    <svg aria-hidden="true" x={`${x}%`} y="1" width={`${width}%`} height="13">
      <rect width="100%" height="13" rx="3" fill="var(--surface)" />
      <line
        x1="0"
        x2="100%"
        y1="6.5"
        y2="6.5"
        stroke="var(--stone-gap)"
        strokeWidth="13"
        strokeDasharray="1.5 4"
      />
      <rect width="100%" height="13" rx="3" fill="none" stroke="var(--stone-gap)" />
    </svg>
  )
}

function Key({ wordsOnly }: { wordsOnly: boolean }) {
  const item = 'flex items-center gap-2'
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
      <span className={item}>
        <svg aria-hidden="true" className="h-3.5 w-7">
          <rect
            x="0.5"
            y="0.5"
            width="27"
            height="13"
            rx="3"
            fill="var(--stone-bed)"
            stroke="var(--stone-gap)"
          />
        </svg>
        ever reached
      </span>
      <span className={item}>
        <svg aria-hidden="true" className="h-3.5 w-7">
          <rect y="2.5" width="28" height="9" rx="3" fill="var(--stone-seen)" />
        </svg>
        holds now
      </span>
      <span className={item}>
        <svg aria-hidden="true" className="h-3.5 w-7">
          <Hatched x={0} width={100} />
        </svg>
        skipped
      </span>
      {wordsOnly ? <span>no bar: not drawn, see the words</span> : null}
    </div>
  )
}
