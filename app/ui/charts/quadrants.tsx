import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { NEAR, type PlacedLabel, placeLabels } from './place-labels'
import { across, HALO, type Place, Plot, up } from './plot'

export type QuadrantDot = {
  key: string
  name: string
  x: number
  /** 0 to 100 */
  y: number
  /** 0 (hollow) to 1 (full) */
  shade: number
  /** Where it was before, if that is known. */
  before: { x: number; y: number } | null
}

export type QuadrantsProps = {
  label: string
  dots: QuadrantDot[]
  xTitle: string
  yTitle: string
  /** Where the quadrants meet. */
  split: { x: number; y: number }
  /** Their names. */
  names: { lowLeft: string; lowRight: string; highRight: string; highLeft: string }
}

const HEIGHT = 340
const HUNDRED = [0, 25, 50, 75, 100]

/** Places on two scales, in four named quarters, each with an arrow from where it was before. */
export function Quadrants({ label, dots, xTitle, yTitle, split, names }: QuadrantsProps) {
  const head = useId()
  const most = Math.max(split.x * 2, ...dots.flatMap((dot) => [dot.x, dot.before?.x ?? 0]))
  const scale = scaleLinear([0, most], [0, 1]).nice()
  const x = scale.copy().range([0.02, 0.98]).clamp(true)
  const y = scaleLinear([0, 100], [0.03, 0.97]).clamp(true)
  const heightOf = (dot: QuadrantDot) => (1 - y(dot.y)) * HEIGHT
  const labels = placeLabels(dots.map((dot) => ({ x: x(dot.x), y: heightOf(dot), text: dot.name })))
  return (
    <Plot
      {...{ label, xTitle, yTitle }}
      height={HEIGHT}
      x={scale.ticks(4).map((at) => ({ at: x(at), label: String(at) }))}
      y={HUNDRED.map((at) => ({ at: y(at), label: String(at) }))}
    >
      <line
        x1={across(x(split.x))}
        x2={across(x(split.x))}
        y1="0"
        y2="100%"
        className="stroke-stone-gap"
      />
      <line x1="0" x2="100%" y1={up(y(split.y))} y2={up(y(split.y))} className="stroke-stone-gap" />
      <defs>
        <marker
          {...{ id: head, markerWidth: 8, markerHeight: 8, refX: 16, refY: 4, orient: 'auto' }}
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0L8 4L0 8z" className="fill-stone-self" />
        </marker>
      </defs>
      <Corner x={0} y={1} words={names.highLeft} />
      <Corner x={1} y={1} words={names.highRight} />
      <Corner x={0} y={0} words={names.lowLeft} />
      <Corner x={1} y={0} words={names.lowRight} />
      {dots.map((dot) =>
        dot.before ? (
          <Arrow
            key={dot.key}
            head={head}
            from={{ x: x(dot.before.x), y: y(dot.before.y) }}
            to={{ x: x(dot.x), y: y(dot.y) }}
          />
        ) : null,
      )}
      {dots.map((dot, at) => (
        <g key={dot.key}>
          <circle
            cx={across(x(dot.x))}
            cy={up(y(dot.y))}
            r="6"
            strokeWidth="2"
            className="fill-surface stroke-stone-seen"
          />
          <circle
            cx={across(x(dot.x))}
            cy={up(y(dot.y))}
            r="5"
            className="fill-stone-seen"
            fillOpacity={dot.shade}
          />
          <Leader x={x(dot.x)} y={heightOf(dot)} label={labels[at]} />
          <text
            x={across(x(dot.x))}
            y={labels[at]?.y}
            dx={labels[at]?.end ? -10 : 10}
            dy="4"
            textAnchor={labels[at]?.end ? 'end' : 'start'}
            fontSize="12"
            {...HALO}
            className="fill-ink stroke-paper"
          >
            {dot.name}
          </text>
        </g>
      ))}
    </Plot>
  )
}

function Leader({ x, y, label }: { x: number; y: number; label: PlacedLabel | undefined }) {
  if (!label || Math.abs(label.y - y) <= NEAR) return null
  return <line x1={across(x)} x2={across(x)} y1={y} y2={label.y} className="stroke-muted" />
}

function Corner({ x, y, words }: { x: 0 | 1; y: 0 | 1; words: string }) {
  return (
    <text
      x={across(x)}
      y={up(y)}
      dx={x === 0 ? 4 : -4}
      dy={y === 0 ? -6 : 14}
      textAnchor={x === 0 ? 'start' : 'end'}
      fontSize="12"
      fontStyle="italic"
      className="fill-muted"
    >
      {words}
    </text>
  )
}

/** From a small ring to the dot; the ring is where it came from. */
function Arrow({ from, to, head }: { from: Place; to: Place; head: string }) {
  return (
    <g>
      <line
        x1={across(from.x)}
        y1={up(from.y)}
        x2={across(to.x)}
        y2={up(to.y)}
        strokeWidth="1.5"
        markerEnd={`url(#${head})`}
        className="stroke-stone-self"
      />
      <circle
        cx={across(from.x)}
        cy={up(from.y)}
        r="3"
        strokeWidth="1.5"
        className="fill-surface stroke-stone-self"
      />
    </g>
  )
}
