import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { STONES } from '../parts/path-model'
import { Figure } from './figure'

/**
 * One state of the path, as shares of all pairs introduced (0 to 1): `peak` ever reached it, `current`
 * hold it now, `gap` is the part of `peak` that passed over it. A suppressed row has no numbers.
 */
export type ReachRow =
  | { peak: number; current: number; gap?: number; suppressed?: false }
  | { suppressed: true }

export type ReachBarsProps = {
  title: string
  n: ReactNode
  evidence: ReactNode
  /** Seven rows, from introduced to sustained. */
  rows: ReachRow[]
  /** Why a row has no numbers; said in the row and in the table. */
  suppressedWords?: string
  level?: 2 | 3
}

const percent = (share: number) => `${Math.round(share * 100)}%`
/** One scale for every reach chart: the full width is every pair introduced. */
const across = scaleLinear([0, 1], [0, 100]).clamp(true)

/** How far skills got, and where they stand now: the distance between the two bars is decay. */
export function ReachBars(props: ReachBarsProps) {
  const { title, n, evidence, level, suppressedWords = 'Too few to show' } = props
  const rows = STONES.map((name, index) => ({
    name,
    row: props.rows[index] ?? ({ suppressed: true } as const),
  }))
  type Named = (typeof rows)[number]
  const figure =
    (pick: (row: Extract<ReachRow, { peak: number }>) => number) =>
    ({ row }: Named) =>
      row.suppressed ? suppressedWords : percent(pick(row))
  return (
    <Figure
      title={title}
      n={n}
      evidence={evidence}
      level={level}
      data={{
        rows,
        rowKey: (row) => row.name,
        columns: [
          { key: 'state', label: 'State', heads: true, cell: (row) => row.name },
          { key: 'peak', label: 'Ever reached', number: true, cell: figure((row) => row.peak) },
          { key: 'now', label: 'Holds now', number: true, cell: figure((row) => row.current) },
          {
            key: 'gap',
            label: 'Passed over',
            number: true,
            cell: figure((row) => row.gap ?? 0),
          },
        ],
      }}
    >
      <div aria-hidden="true" className="flex flex-col gap-4">
        <Key />
        <div className="flex flex-col gap-4 sm:gap-2.5">
          {rows.map(({ name, row }) => (
            <div
              key={name}
              className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 sm:grid-cols-[6.5rem_1fr_8.5rem]"
            >
              <span className="text-sm font-medium">{name}</span>
              {row.suppressed ? (
                <span className="text-sm text-muted sm:col-span-2">{suppressedWords}</span>
              ) : (
                <>
                  <span className="text-right text-sm whitespace-nowrap tabular-nums sm:order-last sm:text-left">
                    {percent(row.peak)}
                    <span className="text-muted"> · {percent(row.current)} now</span>
                  </span>
                  <Bars row={row} />
                </>
              )}
            </div>
          ))}
        </div>
      </div>
    </Figure>
  )
}

function Bars({ row }: { row: Extract<ReachRow, { peak: number }> }) {
  const gap = Math.min(row.gap ?? 0, row.peak)
  const solid = across(row.peak - gap)
  return (
    <svg
      aria-hidden="true"
      className="col-span-2 h-7 w-full overflow-visible sm:col-span-1"
      preserveAspectRatio="none"
    >
      <line x1="0" x2="100%" y1="27" y2="27" stroke="var(--line)" />
      <rect
        width={`${solid}%`}
        height="13"
        y="1"
        rx="3"
        fill="var(--stone-bed)"
        stroke="var(--stone-gap)"
      />
      {gap > 0 ? <Hatched x={solid} width={across(gap)} /> : null}
      <rect width={`${across(row.current)}%`} height="9" y="16" rx="3" fill="var(--stone-seen)" />
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

function Key() {
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
        passed over
      </span>
    </div>
  )
}
