import { type PlannedDays, planDays } from '~/features/transfer/contract'
import type { Day } from '~/platform/shared/time'
import { type PlanOutcome, UNDO_MINUTES } from '../contract/words'

/** The last day of a plan's window, with the days by which it was extended and those on which its coach is away. */
export const lastDay = (plan: PlannedDays): Day => planDays(plan).lastDay

/**
 * Whether "no opportunity" leaves the plan open for longer: once, and as long as the plan still counts.
 * Otherwise it closes the plan. The states are computed by the same rule.
 */
export const isExtendedOn = (plan: PlannedDays, on: Day): boolean =>
  !plan.extended && planDays(plan).countsOn(on)

/** Whether a day is one of the plan's: from the first of its window for as long as the plan counts. */
export const holdsDay = (plan: PlannedDays, on: Day): boolean =>
  plan.windowFrom <= on && planDays(plan).countsOn(on)

/** A field note may tell of an open plan, and of one that the coach closed as done in order to tell of it. */
export const takesNotes = (closedAs: PlanOutcome | null): boolean =>
  closedAs === null || closedAs === 'done'

/**
 * The skills of an observation in the order in which a plan suggests itself: the one with most room to grow first, one
 * without an opportunity last.
 */
export const skillsToPlan = <Score extends { level: number | null }>(
  scores: readonly Score[],
): Score[] => scores.toSorted((a, b) => (a.level ?? BEYOND) - (b.level ?? BEYOND))

/** No level is so high. */
const BEYOND = 5

const MS_PER_MINUTE = 60_000

/** Until this instant, not at it, what was said can be undone. */
export const undoUntil = (saidAt: Date): Date =>
  new Date(saidAt.getTime() + UNDO_MINUTES * MS_PER_MINUTE)
