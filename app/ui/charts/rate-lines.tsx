import { scaleLinear } from 'd3-scale'
import { across, Band, HALO, Plot, up, Way } from './plot'

/** A share of 0 to 1 at a point in time, with its interval where it has one. */
export type RatePoint = {
  at: number
  share: number
  interval: { low: number; high: number } | null
}

export type RateLine = {
  name: string
  /** Drawn as an outline: it rests on weaker evidence than the solid one. */
  outline: boolean
  points: RatePoint[]
}

export type RateLinesProps = {
  label: string
  lines: RateLine[]
  /** The points in time that have a name below the chart, the last one at its right end. */
  times: { at: number; label: string }[]
  xTitle: string
  yTitle: string
  /** Shares from elsewhere that are there to compare with, faint and named. */
  marks: { at: number; share: number; label: string }[]
}

const SHARES = [0, 0.25, 0.5, 0.75, 1]

/** Shares over time, on a scale from none to all: a solid line, and outlines beside it. */
export function RateLines({ label, lines, times, xTitle, yTitle, marks }: RateLinesProps) {
  const x = scaleLinear([0, times.at(-1)?.at ?? 1], [0, 1]).clamp(true)
  return (
    <div className="flex flex-col gap-4">
      <ul aria-hidden="true" className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
        {lines.map(({ name, outline }) => (
          <li key={name} className="flex items-center gap-2">
            <svg aria-hidden="true" className="h-4 w-9">
              <Way places={[0, 1].map((at) => ({ x: at, y: 0.5 }))} {...lookOf(outline)} />
              <Dot x={0.5} y={0.5} outline={outline} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <Plot
        {...{ label, xTitle, yTitle }}
        x={times.map((time) => ({ at: x(time.at), label: time.label }))}
        y={SHARES.map((at) => ({ at, label: `${at * 100}%` }))}
      >
        {lines.map(({ name, outline, points }) => (
          <g key={name}>
            {outline ? null : <Intervals points={points} x={x} />}
            <Way
              places={points.map(({ at, share }) => ({ x: x(at), y: share }))}
              {...lookOf(outline)}
            />
            {points.map(({ at, share }) => (
              <Dot key={at} x={x(at)} y={share} outline={outline} />
            ))}
          </g>
        ))}
        {marks.map((mark) => (
          <Mark key={mark.label} {...mark} x={x(mark.at)} />
        ))}
      </Plot>
    </div>
  )
}

const lookOf = (outline: boolean) =>
  outline
    ? { dashed: true, className: 'stroke-stone-self' }
    : { dashed: false, className: 'stroke-stone-seen' }

/** The intervals as a band, and as a bar where there is only one. */
function Intervals({ points, x }: { points: RatePoint[]; x: (at: number) => number }) {
  const places = points.flatMap(({ at, interval }) => (interval ? [{ x: x(at), ...interval }] : []))
  return (
    <>
      <Band places={places} className="fill-stone-seen/20" />
      {places.map(({ x: at, low, high }) => (
        <line
          key={at}
          x1={across(at)}
          x2={across(at)}
          y1={up(low)}
          y2={up(high)}
          strokeWidth="2"
          className="stroke-stone-seen/50"
        />
      ))}
    </>
  )
}

function Dot({ x, y, outline }: { x: number; y: number; outline: boolean }) {
  return (
    <circle
      cx={across(x)}
      cy={up(y)}
      r="5"
      strokeWidth="2"
      className={outline ? 'fill-surface stroke-stone-self' : 'fill-stone-seen stroke-stone-seen'}
    />
  )
}

/** A short faint line with its words, at the end of the chart to the left of it. */
function Mark({ x, share, label }: { x: number; share: number; label: string }) {
  const atEnd = x > 0.5
  return (
    <g>
      <line
        x1={across(atEnd ? x - 0.06 : x)}
        x2={across(atEnd ? x : x + 0.06)}
        y1={up(share)}
        y2={up(share)}
        strokeWidth="2"
        className="stroke-stone-gap"
      />
      <text
        x={across(x)}
        y={up(share)}
        dy="-5"
        textAnchor={atEnd ? 'end' : 'start'}
        fontSize="11"
        {...HALO}
        className="fill-muted stroke-paper"
      >
        {label}
      </text>
    </g>
  )
}
