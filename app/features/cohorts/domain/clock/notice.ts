import { addDays, dayOf } from '~/platform/shared/time'
import { type CohortState, UNDO_CHANGE_HOURS } from '../../contract/clock'
import { movedDays } from './changes'

/** A change can be undone before this instant, and is told from then on. */
export const tellsFrom = (changedAt: Date): Date =>
  new Date(changedAt.getTime() + UNDO_CHANGE_HOURS * 3_600_000)

/** Whether a day that moves, as it was or as it becomes, lies before the change could no longer be undone. */
export function tellsAtOnce(before: CohortState, after: CohortState, at: Date): boolean {
  const today = dayOf(at, after.timeZone)
  const soon = addDays(today, Math.ceil(UNDO_CHANGE_HOURS / 24))
  return movedDays(before, after).some((day) => today <= day && day <= soon)
}
