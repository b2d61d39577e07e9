import { addDays, type Day } from '~/platform/shared/time'
import { EXTENSION_DAYS, GRACE_DAYS, type PlanOutcome, UNDO_MINUTES } from '../contract/words'

interface Window {
  windowTo: Day
  extended: boolean
}

interface Days extends Window {
  windowFrom: Day
}

/** The last day of a plan's window, with the days by which it was extended. */
export const lastDay = ({ windowTo, extended }: Window): Day =>
  extended ? addDays(windowTo, EXTENSION_DAYS) : windowTo

/**
 * Whether "no opportunity" leaves the plan open for longer: once, and as long as the plan still counts.
 * Otherwise it closes the plan. The states are computed by the same rule.
 */
export const isExtendedOn = (plan: Window, on: Day): boolean =>
  !plan.extended && on <= addDays(plan.windowTo, GRACE_DAYS)

/** Whether a day is one of the plan's: from the first of its window for as long as the plan counts. */
export const holdsDay = (plan: Days, on: Day): boolean =>
  plan.windowFrom <= on && on <= addDays(lastDay(plan), GRACE_DAYS)

/** A field note may tell of an open plan, and of one that the coach closed as done in order to tell of it. */
export const takesNotes = (closedAs: PlanOutcome | null): boolean =>
  closedAs === null || closedAs === 'done'

const MS_PER_MINUTE = 60_000

/** Until this instant, not at it, what was said can be undone. */
export const undoUntil = (saidAt: Date): Date =>
  new Date(saidAt.getTime() + UNDO_MINUTES * MS_PER_MINUTE)
