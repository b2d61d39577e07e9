import type { CohortState, CohortTerms, SessionState } from '../../contract/clock'
import {
  type ClockProblem,
  type CohortDates,
  datesOf,
  type SessionSlot,
  type Template,
} from './clock'
import { courseDayIn } from './weeks'

/** A session as it is planned: its place in the course, and what was decided about it alone. */
export type SessionPlan = SessionSlot & Pick<SessionState, 'place' | 'canceled'>

/** As much of a template as a cohort has by itself: who follows up after its end, and when, is another room's. */
export interface CohortTemplate extends Pick<Template, 'modules' | 'enrollUntil' | 'earlyBird'> {
  sessions: readonly SessionPlan[]
}

type Made =
  | { ok: true; state: CohortState }
  | { ok: false; problems: readonly [ClockProblem, ...ClockProblem[]] }

/** A cohort with all its dates, or why there can be none. */
export function stateOf(terms: CohortTerms, template: CohortTemplate): Made {
  const { anchor, meeting } = terms
  const plans = meeting ? template.sessions : []
  const sessions = plans.map(({ week, own }) => {
    const { weekday, time } = own ?? meeting ?? { weekday: 0, time: '' }
    return { day: courseDayIn(week, weekday, anchor), time }
  })
  const whole = { ...template, reminders: [], checkIns: [], sessions }
  const made = datesOf(whole, anchor, terms.holidays, terms.timeZone)
  if (!made.ok) return made
  const { startsOn, endsOn, enrollUntil, earlyBirdUntil, windows } = made.dates
  const dates = { startsOn, endsOn, enrollUntil, earlyBirdUntil, windows }
  return { ok: true, state: { ...terms, ...dates, sessions: sessionsOf(plans, made.dates) } }
}

const sessionsOf = (plans: readonly SessionPlan[], { windows, sessions }: CohortDates) =>
  plans.flatMap(({ key, own, place, canceled }, at): SessionState[] => {
    const met = sessions[at]
    const position = windows.find((window) => window.key === key)?.position
    if (!met || !position) return []
    return [
      {
        ...{ key, position, plannedOn: met.planned, ownTime: own?.time ?? null, day: met.day },
        ...{ at: met.at.toISOString(), place, canceled },
      },
    ]
  })

/**
 * One session for each module: as it is planned already, or in this week of its module, counted from 1, or
 * the module's last where it is shorter.
 */
export function planSessions(
  modules: Template['modules'],
  planned: readonly SessionPlan[],
  weekOfModule: number,
): SessionPlan[] {
  const total = modules.reduce((sum, { weeks }) => sum + weeks, 0)
  let before = 0
  return modules.map(({ key, weeks }) => {
    const week = before + Math.min(weekOfModule, weeks) - 1
    before += weeks
    const kept = planned.find((one) => one.key === key && one.week < total)
    return kept ?? { key, week, own: null, place: null, canceled: false }
  })
}
