import { scaleLinear } from 'd3-scale'
import { Name } from '../words/name'
import { across, up, Way } from './plot'

export type SmallPanel = {
  key: string
  name: string
  /** A few words below the name: what the panel says. */
  words: string
  /** Dots from 0 to 1 in height; hollow ones rest on weaker evidence. */
  points: { key: string; at: number; share: number; hollow: boolean }[]
  /** The line through them, from the first to the last one it rests on and no further. */
  line: { from: number; to: number; start: number; end: number } | null
}

export type SmallPanelsProps = {
  panels: SmallPanel[]
  /** One scale for all: the times at the left and right end. */
  from: { at: number; label: string }
  to: { at: number; label: string }
  /** The words for the lower and the upper end. */
  low: string
  high: string
  /** Days on which what is measured changed: a line across each panel, and words below them all. */
  marks?: { at: number; label: string }[]
}

/** The same small chart for each of many, all on one scale. */
export function SmallPanels({ panels, from, to, low, high, marks = [] }: SmallPanelsProps) {
  const x = scaleLinear([from.at, Math.max(to.at, from.at + 1)], [0.03, 0.97]).clamp(true)
  const y = scaleLinear([0, 1], [0.07, 0.93]).clamp(true)
  const inside = marks.filter(({ at }) => at >= from.at && at <= to.at)
  return (
    <div className="flex flex-col gap-2">
      <ul className="grid grid-cols-2 gap-x-5 gap-y-5 sm:grid-cols-3 lg:grid-cols-4">
        {panels.map(({ key, name, words, points, line }) => (
          <li key={key} className="flex min-w-0 flex-col gap-1.5">
            <p className="text-sm leading-5 font-semibold wrap-anywhere">
              <Name>{name}</Name>
            </p>
            <svg aria-hidden="true" className="h-20 w-full rounded-sm bg-sunken">
              {[0, 1].map((at) => (
                <line
                  key={at}
                  x1="0"
                  x2="100%"
                  y1={up(y(at))}
                  y2={up(y(at))}
                  stroke="var(--line)"
                  strokeDasharray="2 4"
                />
              ))}
              {inside.map(({ at }) => (
                <line
                  key={`mark ${at}`}
                  x1={across(x(at))}
                  x2={across(x(at))}
                  y1="0"
                  y2="100%"
                  stroke="var(--stone-gap)"
                  strokeDasharray="3 4"
                />
              ))}
              {line ? (
                <Way
                  places={[
                    { x: x(line.from), y: y(line.start) },
                    { x: x(line.to), y: y(line.end) },
                  ]}
                  className="stroke-stone-seen"
                />
              ) : null}
              {points.map(({ key: point, at, share, hollow }) => (
                <circle
                  key={point}
                  cx={across(x(at))}
                  cy={up(y(share))}
                  r="3.5"
                  strokeWidth="1.5"
                  className={
                    hollow ? 'fill-surface stroke-stone-seen' : 'fill-stone-seen stroke-surface'
                  }
                />
              ))}
            </svg>
            <p className="text-xs leading-4 text-muted">{words}</p>
          </li>
        ))}
      </ul>
      <p aria-hidden="true" className="text-xs text-muted">
        {`Each chart: from ${from.label} to ${to.label}; the lower line is ${low}, the upper ${high}.`}
      </p>
      {inside.length > 0 ? (
        <p className="text-xs text-muted">
          {`The dashed line: ${inside.map(({ label }) => label).join('; ')}.`}
        </p>
      ) : null}
    </div>
  )
}
