import { addDays, type Day } from '~/platform/shared/time'
import type { ModuleWindow } from '../contract/views'

/**
 * The windows of a cohort's modules: one after the other from the start date, each as long as its
 * module says, without a gap. `closesOn` is the last day of the window.
 */
export function moduleWindows(
  startsOn: Day,
  modules: readonly { key: string; weeks: number }[],
): ModuleWindow[] {
  let opensOn = startsOn
  return modules.map(({ key, weeks }, index) => {
    const window = { key, position: index + 1, opensOn, closesOn: addDays(opensOn, weeks * 7 - 1) }
    opensOn = addDays(opensOn, weeks * 7)
    return window
  })
}

/** The last day of the last window; a cohort without modules is refused when it is opened. */
export const lastDay = (windows: readonly ModuleWindow[]): Day | null =>
  windows.at(-1)?.closesOn ?? null
