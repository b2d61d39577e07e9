import { type Day, formatDay } from '~/platform/shared/time'
import type { WindowView } from '../contract'

/** Where a day lies to a module's two weeks. Windows guide, they never lock. */
export function windowOn(today: Day, opensOn: Day, closesOn: Day): WindowView {
  const state = today < opensOn ? 'ahead' : today <= closesOn ? 'now' : 'open'
  return { state, opensOn, closesOn }
}

/** "Opens Mon 3 Aug", "This week", "Open" */
export function windowWords({ state, opensOn }: WindowView): string {
  if (state === 'ahead') return `Opens ${formatDay(opensOn)}`
  return state === 'now' ? 'This week' : 'Open'
}
