import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { type Day, daysBetween, formatDay } from '~/platform/shared/time'
import { Figure, type FigureProps } from './figure'

export type DotShape = 'circle' | 'diamond' | 'square'

export type LevelDot = {
  key: string
  on: Day
  /** 1 to 4 */
  level: number
  shape: DotShape
  solid: boolean
  /** A line before it says so: "new observer". */
  mark?: string | undefined
}

export type LevelDotsProps<Row> = Omit<FigureProps<Row>, 'children'> & {
  dots: LevelDot[]
  /** The chart in words, for those who do not see it. */
  words: string
  /** Days on which what is measured changed: a line across, and words below. */
  marks?: readonly { on: Day; label: string }[]
  legend: { shape: DotShape; solid: boolean; words: ReactNode }[]
}

const WIDTH = 360
const HEIGHT = 190
const LEFT = 52
const RIGHT = 16
const TOP = 14
const BOTTOM = 34
const LEVELS = [1, 2, 3, 4]

/** Levels that were given, one dot each, on the whole scale. No line joins them, and none goes on beyond the last. */
export function LevelDots<Row>(props: LevelDotsProps<Row>) {
  const { dots, words, legend, marks = [], ...figure } = props
  const days = dots.map(({ on }) => on).sort()
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return null
  const span = Math.max(daysBetween(first, last), 1)
  const x = scaleLinear([0, span], [LEFT + 12, WIDTH - RIGHT - 12])
  const y = scaleLinear([1, 4], [HEIGHT - BOTTOM - 12, TOP + 8])
  const at = (on: Day) => (first === last ? (LEFT + WIDTH - RIGHT) / 2 : x(daysBetween(first, on)))
  return (
    <Figure {...figure}>
      <svg
        role="img"
        aria-label={[words, ...marks.map(({ label }) => `Note: ${label}.`)].join(' ')}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="h-auto w-full max-w-xl text-ink"
      >
        {LEVELS.map((level) => (
          <g key={level}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(level)} y2={y(level)} stroke="var(--line)" />
            <text x={LEFT - 8} y={y(level) + 4} textAnchor="end" fontSize="12" fill="currentColor">
              {`Level ${level}`}
            </text>
          </g>
        ))}
        {dots.map(({ key, on, mark }) =>
          mark ? (
            <line
              key={`mark ${key}`}
              x1={at(on) - 9}
              x2={at(on) - 9}
              y1={TOP}
              y2={HEIGHT - BOTTOM}
              stroke="var(--stone-gap)"
              strokeDasharray="3 4"
            />
          ) : null,
        )}
        {/* Dashed ones say that an observer is new. */}
        {marks.map(({ on }) => (
          <line
            key={`mark ${on}`}
            x1={at(on)}
            x2={at(on)}
            y1={TOP}
            y2={HEIGHT - BOTTOM}
            stroke="var(--stone-gap)"
          />
        ))}
        {dots.map(({ key, on, level, shape, solid }) => (
          <Dot key={key} x={at(on)} y={y(level)} shape={shape} solid={solid} />
        ))}
        <text
          x={at(first)}
          y={HEIGHT - 12}
          textAnchor={first === last ? 'middle' : 'start'}
          fontSize="12"
          fill="currentColor"
        >
          {formatDay(first, 'year')}
        </text>
        {first === last ? null : (
          <text x={at(last)} y={HEIGHT - 12} textAnchor="end" fontSize="12" fill="currentColor">
            {formatDay(last, 'year')}
          </text>
        )}
      </svg>
      <ul aria-hidden="true" className="flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-muted">
        {legend.map(({ shape, solid, words: said }) => (
          <li key={`${shape} ${solid}`} className="flex items-center gap-1.5">
            <svg viewBox="-9 -9 18 18" aria-hidden="true" className="size-4.5 shrink-0">
              <Dot x={0} y={0} shape={shape} solid={solid} />
            </svg>
            {said}
          </li>
        ))}
        {dots.some(({ mark }) => mark) ? (
          <li className="flex items-center gap-1.5">
            <svg viewBox="-9 -9 18 18" aria-hidden="true" className="size-4.5 shrink-0">
              <line
                y1="-9"
                y2="9"
                stroke="var(--stone-gap)"
                strokeDasharray="3 4"
                strokeWidth="1.5"
              />
            </svg>
            {dots.find(({ mark }) => mark)?.mark}
          </li>
        ) : null}
      </ul>
      {marks.length > 0 ? (
        <p className="text-xs text-muted">
          {`A solid upright line: ${marks.map(({ label }) => label).join('; ')}.`}
        </p>
      ) : null}
    </Figure>
  )
}

const SHAPES: Record<DotShape, string> = {
  circle: 'M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0Z',
  diamond: 'M0-7.5L7.5 0L0 7.5L-7.5 0Z',
  square: 'M-4.5-4.5H4.5V4.5H-4.5Z',
}

function Dot({ x, y, shape, solid }: { x: number; y: number; shape: DotShape; solid: boolean }) {
  const color = shape === 'square' ? 'var(--stone-self)' : 'var(--stone-seen)'
  return (
    <path
      d={SHAPES[shape]}
      transform={`translate(${x} ${y})`}
      fill={solid ? color : 'var(--stone-light)'}
      stroke={color}
      strokeWidth="2"
    />
  )
}
