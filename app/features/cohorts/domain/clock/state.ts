import type { CohortState, CohortTerms } from '../../contract/clock'
import { type ClockProblem, datesOf, type Template } from './clock'

/** As much of a template as a cohort has by itself: who follows up after its end, and when, is another room's. */
export type CohortTemplate = Pick<Template, 'modules' | 'enrollUntil' | 'earlyBird'>

type Made =
  | { ok: true; state: CohortState }
  | { ok: false; problems: readonly [ClockProblem, ...ClockProblem[]] }

/** A cohort with all its dates, or why there can be none. */
export function stateOf(terms: CohortTerms, template: CohortTemplate): Made {
  const whole = { ...template, reminders: [], checkIns: [], sessions: [] }
  const made = datesOf(whole, terms.anchor, terms.holidays, terms.timeZone)
  if (!made.ok) return made
  const { startsOn, endsOn, enrollUntil, earlyBirdUntil, windows } = made.dates
  return { ok: true, state: { ...terms, startsOn, endsOn, enrollUntil, earlyBirdUntil, windows } }
}
