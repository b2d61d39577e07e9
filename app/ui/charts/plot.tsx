import type { ReactNode } from 'react'
import { classes } from '../classes'

/** Where on an axis, from 0 to 1, and the words for it. */
export type Tick = { at: number; label: string }

export type PlotProps = {
  /** The whole chart in words, for those who do not see it. */
  label: string
  x: Tick[]
  y: Tick[]
  xTitle: string
  yTitle: string
  height?: number
  /** Drawn within the axes; places are shares of the width and height, so that letters keep their size. */
  children: ReactNode
}

/** A share of the width as SVG writes it. */
export const across = (share: number): string => `${Math.round(share * 10_000) / 100}%`
/** The same for the height, which SVG counts from above. */
export const up = (share: number): string => across(1 - share)

/** The axes of a chart. Its words stay as large as the text around it, on a phone as well. */
export function Plot({ label, x, y, xTitle, yTitle, height = 240, children }: PlotProps) {
  return (
    <div role="img" aria-label={label} className="flex max-w-2xl flex-col text-xs text-muted">
      <p className="mb-4">{yTitle}</p>
      <div className="grid grid-cols-[2.75rem_1fr] pr-4">
        <div className="relative">
          {y.map(({ at, label: words }) => (
            <span
              key={words}
              className="absolute right-2 -translate-y-1/2 tabular-nums"
              style={{ top: up(at) }}
            >
              {words}
            </span>
          ))}
        </div>
        <svg aria-hidden="true" className="w-full overflow-visible" style={{ height }}>
          {y.map(({ at, label: words }) => (
            <line
              key={words}
              x1="0"
              x2="100%"
              y1={up(at)}
              y2={up(at)}
              stroke="var(--line)"
              strokeDasharray={at === 0 ? undefined : '2 4'}
            />
          ))}
          {children}
        </svg>
        <div />
        <div className="relative h-6">
          {x.map(({ at, label: words }) => (
            <span
              key={words}
              className="absolute top-1.5 -translate-x-1/2 whitespace-nowrap tabular-nums"
              style={{ left: across(at) }}
            >
              {words}
            </span>
          ))}
        </div>
      </div>
      <p className="pl-11">{xTitle}</p>
    </div>
  )
}

/** Letters stand clear of the lines under them. */
export const HALO = { paintOrder: 'stroke', strokeWidth: 3, strokeLinejoin: 'round' } as const

export type Place = { x: number; y: number }

/** Straight lines from place to place. */
export function Way({
  places,
  className,
  dashed,
}: {
  places: Place[]
  className?: string
  dashed?: boolean
}) {
  return (
    <g className={classes('stroke-2', className)}>
      {places.slice(1).map((to, at) => {
        const from = places[at] ?? to
        return (
          <line
            key={`${from.x} ${from.y} ${to.x} ${to.y}`}
            x1={across(from.x)}
            y1={up(from.y)}
            x2={across(to.x)}
            y2={up(to.y)}
            strokeDasharray={dashed ? '5 4' : undefined}
            strokeLinecap="round"
          />
        )
      })}
    </g>
  )
}

/** The area between two ways, from left to right. */
export function Band({
  places,
  className,
}: {
  places: { x: number; low: number; high: number }[]
  className?: string
}) {
  const points = [
    ...places.map(({ x, high }) => `${x * 100},${(1 - high) * 100}`),
    ...[...places].reverse().map(({ x, low }) => `${x * 100},${(1 - low) * 100}`),
  ]
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="100%"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
    >
      <polygon points={points.join(' ')} className={className} />
    </svg>
  )
}
