import { type Day, formatDay, formatDays } from '~/platform/shared/time'
import type { CohortState, Problem, SessionState } from '../../contract/clock'
import { templateOf } from './clock'
import { stateOf } from './state'
import { CLOCK_PROBLEMS, sessionPlansOf } from './terms'
import { courseDayOf, DAYS_OF_WEEK, dateOf, taughtWeeks, weekdayOf } from './weeks'

interface SessionChange extends Pick<SessionState, 'place' | 'canceled'> {
  day: Day
  /** On the wall where the cohort is. */
  time: string
}

type Moved = { ok: true; state: CohortState } | { ok: false; problem: Problem }

const refused = (field: string, text: string): Moved => ({
  ...{ ok: false, problem: { field, text } },
})

/** The hour on the wall at which a session meets. */
export const timeOf = ({ ownTime }: SessionState, { meeting }: CohortState): string =>
  ownTime ?? meeting?.time ?? ''

/**
 * A cohort in which one session is other than it was. It is kept as a week and weekday of the course, so that it
 * moves with the first day as all others do.
 * @param key the session's module
 */
export function moveSession(state: CohortState, key: string, change: SessionChange): Moved {
  const { day, time, place, canceled } = change
  const was = state.sessions.find((session) => session.key === key)
  if (!was) return refused('', 'There is no such session')
  const stays = was.day === day && timeOf(was, state) === time
  const slot = stays ? {} : slotOf(state, day, time)
  if (slot === null)
    return refused('day', `Choose a day of a week in which the course is taught: ${span(state)}`)
  const sessions = sessionPlansOf(state).map((plan) =>
    plan.key === key ? { ...plan, ...slot, place, canceled } : plan,
  )
  const made = stateOf(state, { ...templateOf(state), sessions })
  if (!made.ok) {
    const { field, text } = CLOCK_PROBLEMS[made.problems[0]]
    return refused(field && 'day', text)
  }
  const is = made.state.sessions.find((session) => session.key === key)
  if (is?.day !== day)
    return refused('day', `${formatDay(day)} is a holiday of this cohort. Choose another day`)
  return { ok: true, state: made.state }
}

const span = ({ anchor: from, endsOn: to, timeZone: zone }: CohortState) =>
  `${formatDays({ from, to, zone }, 'year')}, but for weeks of holidays`

/** The week and weekday of a day, if it is a day of the course. */
function slotOf(state: CohortState, day: Day, time: string) {
  const { anchor, holidays, endsOn, meeting } = state
  const weeks = taughtWeeks(anchor, holidays, (_, next) => next <= endsOn)
  const courseDay = courseDayOf(day, weeks)
  if (day < anchor || day > endsOn || dateOf(courseDay, weeks) !== day) return null
  const own = { weekday: weekdayOf(day), time }
  const usual = own.weekday === meeting?.weekday && time === meeting.time
  return { week: Math.floor(courseDay / DAYS_OF_WEEK), own: usual ? null : own }
}
