import { scaleLinear } from 'd3-scale'
import { across, Plot, up, Way } from './plot'

export type StepCurveProps = {
  label: string
  /** From where on the share is what, 0 to 1, in the order of time; before the first it is 0. */
  steps: { at: number; share: number }[]
  /** How far the curve is followed. */
  until: number
  xTitle: string
  yTitle: string
  /** How many are still followed, at the times that stand below the chart. */
  atRisk: { at: number; count: number }[]
  atRiskTitle: string
  /** A time that is pointed out, with its words. */
  mark: { at: number; label: string } | null
}

const SHARES = [0, 0.25, 0.5, 0.75, 1]

/** A share that only rises, step by step, with the numbers that it rests on below it. */
export function StepCurve(props: StepCurveProps) {
  const { label, steps, until, xTitle, yTitle, atRisk, atRiskTitle, mark } = props
  const x = scaleLinear([0, Math.max(until, 1)], [0, 1]).clamp(true)
  const shown = atRisk.filter(({ at }) => at <= until)
  const places = steps.flatMap(({ at, share }, i) => [
    { x: x(at), y: steps[i - 1]?.share ?? 0 },
    { x: x(at), y: share },
  ])
  const last = steps.at(-1)?.share ?? 0
  return (
    <div className="flex max-w-2xl flex-col gap-1">
      <Plot
        {...{ label, xTitle, yTitle }}
        height={200}
        x={shown.map(({ at }) => ({ at: x(at), label: String(at) }))}
        y={SHARES.map((at) => ({ at, label: `${at * 100}%` }))}
      >
        {mark ? (
          <>
            <line
              x1={across(x(mark.at))}
              x2={across(x(mark.at))}
              y1="0"
              y2="100%"
              strokeDasharray="4 4"
              className="stroke-stone-gap"
            />
            <text
              x={across(x(mark.at))}
              y="0"
              dy="10"
              dx={x(mark.at) > 0.7 ? -6 : 6}
              textAnchor={x(mark.at) > 0.7 ? 'end' : 'start'}
              fontSize="11"
              className="fill-muted"
            >
              {mark.label}
            </text>
          </>
        ) : null}
        <Way
          places={[{ x: 0, y: 0 }, ...places, { x: x(until), y: last }]}
          className="stroke-stone-self"
        />
        <circle
          cx={across(x(until))}
          cy={up(last)}
          r="4"
          strokeWidth="2"
          className="fill-surface stroke-stone-self"
        />
      </Plot>
      <div aria-hidden="true" className="pr-4 text-xs text-muted">
        <p className="pl-11">{atRiskTitle}</p>
        <div className="relative ml-11 h-5">
          {shown.map(({ at, count }) => (
            <span
              key={at}
              className="absolute -translate-x-1/2 tabular-nums"
              style={{ left: across(x(at)) }}
            >
              {count}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}
