import { type PathData, STEPS, type StepKind } from './path-model'
import { Stone } from './path-stone'

export const kindAt = (steps: PathData['steps'], index: number): StepKind =>
  steps[index]?.kind ?? 'empty'

/** Heights of the seven stones above and below the line of the path. */
const SWAY = [3, -2.5, -4, 1.5, 4, -0.5, -4]
const TOP = 29
/** Wide paths put each stone in the middle of a seventh, over its name. */
const EDGE = (gap: number) => Math.max(gap / 2, 29)

/** The stones from left to right. */
export function Across({ data, gap }: { data: PathData; gap: number }) {
  const at = STEPS.map((_, index) => ({
    x: EDGE(gap) + index * gap,
    y: TOP + (SWAY[index] ?? 0),
  }))
  const width = 2 * EDGE(gap) + 6 * gap
  return (
    <svg
      viewBox={`0 0 ${width} 50`}
      className="block h-auto w-full overflow-visible"
      aria-hidden="true"
    >
      <StonesOnWay data={data} at={at} />
    </svg>
  )
}

export type Point = { x: number; y: number }

/** The line of a path and its seven steps, each at its point. */
export function StonesOnWay({
  data,
  at,
  upright,
}: {
  data: PathData
  at: Point[]
  upright?: boolean
}) {
  return (
    <>
      <Way points={at} reached={data.peak} {...(upright ? { upright } : {})} />
      {STEPS.map((name, index) => (
        <Stone
          key={name}
          index={index}
          kind={kindAt(data.steps, index)}
          x={at[index]?.x ?? 0}
          y={at[index]?.y ?? 0}
          here={data.current === index + 1}
          fresh={data.fresh === index + 1}
        />
      ))}
    </>
  )
}

/** A soft line through the steps: walked as far as the peak, dotted beyond. */
function Way({
  points,
  reached,
  upright,
}: {
  points: Point[]
  reached: number
  upright?: boolean
}) {
  const curve = (part: Point[]) =>
    part.reduce((d, to, index) => {
      const from = part[index - 1]
      if (!from) return `M${to.x} ${to.y}`
      const half = upright ? (to.y - from.y) / 2 : (to.x - from.x) / 2
      return upright
        ? `${d}C${from.x} ${from.y + half} ${to.x} ${to.y - half} ${to.x} ${to.y}`
        : `${d}C${from.x + half} ${from.y} ${to.x - half} ${to.y} ${to.x} ${to.y}`
    }, '')
  const turn = Math.max(reached - 1, 0)
  return (
    <g fill="none" strokeLinecap="round">
      <path
        d={curve(points.slice(turn))}
        stroke="var(--stone-gap)"
        strokeWidth="1.6"
        strokeDasharray="0.1 5"
      />
      {reached > 1 ? (
        <path d={curve(points.slice(0, reached))} stroke="var(--stone-gap)" strokeWidth="1.8" />
      ) : null}
    </g>
  )
}
