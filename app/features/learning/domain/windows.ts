import { type Day, formatDayIn } from '~/platform/shared/time'
import type { WindowView } from '../contract/views'

/** Where a day lies to a module's two weeks. A window guides; whether it locks is the program's to say. */
export function windowOn(today: Day, opensOn: Day, closesOn: Day, locks = false): WindowView {
  const state = today < opensOn ? 'ahead' : today <= closesOn ? 'now' : 'open'
  return { state, locked: locks && state === 'ahead', opensOn, closesOn }
}

/** "Begins Mon, Aug 3 CT" ("Opens" where it cannot be read before), "This week", "Open" */
export function windowWords({ state, locked, opensOn }: WindowView, zone: string): string {
  if (state === 'ahead') return `${locked ? 'Opens' : 'Begins'} ${formatDayIn(opensOn, zone)}`
  return state === 'now' ? 'This week' : 'Open'
}
