import { getProgram } from '~/features/catalog/index.server'
import { now } from '~/platform/clock.server'
import { Forbidden } from '~/platform/shared/app-error'
import { dayOf, formatDayIn } from '~/platform/shared/time'
import type { CohortView } from '../../contract'

/** A window guides. It locks for coaches, and only where the cohort, or else the program, says so. */
export const locksIn = (cohort: CohortView): boolean =>
  cohort.enrollmentId !== null && (cohort.locks ?? getProgram(cohort.program).windows === 'lock')

/** The cohort with those of its modules that this reader may read today. */
export function readableIn(cohort: CohortView): CohortView {
  if (!locksIn(cohort)) return cohort
  const today = dayOf(now(), cohort.timeZone)
  return { ...cohort, modules: cohort.modules.filter(({ opensOn }) => opensOn <= today) }
}

/** Throws Forbidden, with the day, where this reader's window locks and has not begun. */
export function checkModuleIsOpen(cohort: CohortView, moduleKey: string): void {
  if (!locksIn(cohort)) return
  const window = cohort.modules.find(({ key }) => key === moduleKey)
  if (window && dayOf(now(), cohort.timeZone) < window.opensOn)
    throw new Forbidden(
      `This module opens on ${formatDayIn(window.opensOn, cohort.timeZone)}. Until then there is nothing to read or answer here; what you did elsewhere is saved.`,
    )
}
