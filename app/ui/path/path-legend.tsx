import type { StepKind } from './path-model'
import { Stone } from './path-stone'

const LEGEND: [StepKind, string][] = [
  ['empty', 'Still ahead'],
  ['outlined', 'Recorded, self-reported, or seen by a peer'],
  ['filled', 'Seen by a facilitator or named observer'],
  ['fading', 'Fading: not used or not seen lately'],
  ['gap', 'Skipped'],
]

/**
 * How to read the stones; once per page that shows a path for the first time.
 * @param single only what a page shows that draws each skill as one step
 */
export function PathLegend({ single }: { single?: boolean }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm text-muted">
      {LEGEND.filter(([kind]) => !single || kind !== 'gap').map(([kind, words], index) => (
        <li key={kind} className="flex items-center gap-2">
          <svg viewBox="-20 -14 40 28" aria-hidden="true" className="h-5 w-7 shrink-0">
            <Stone index={index} kind={kind} x={0} y={0} />
          </svg>
          {words}
        </li>
      ))}
      {single ? null : (
        <li className="flex items-center gap-2">
          <svg viewBox="-26 -28 52 48" aria-hidden="true" className="h-7 w-8 shrink-0">
            <Stone index={3} kind="outlined" x={0} y={0} here />
          </svg>
          Where this skill stands now
        </li>
      )}
    </ul>
  )
}
