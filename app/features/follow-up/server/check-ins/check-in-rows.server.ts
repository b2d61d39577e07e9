import { getCohortFor } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type Day, dayOf } from '~/platform/shared/time'
import { closedBecause } from '../../domain/check-ins/check-in-rules'

/** The cohort of a check-in of the actor's own. Throws NotFound for a foreign, a missing and a former coach's one. */
export async function cohortOfCheckIn(actor: Actor, id: string) {
  const found = await db().checkIn.findFirst({
    where: { id, enrollment: { personId: actor.personId } },
    select: { enrollmentId: true, enrollment: { select: { cohort: { select: { slug: true } } } } },
  })
  if (!found) throw new NotFound()
  const cohort = await getCohortFor(actor, found.enrollment.cohort.slug, 'check-in.answer')
  if (cohort.enrollmentId !== found.enrollmentId) throw new NotFound()
  return cohort
}

export interface CheckInRow {
  id: string
  enrollmentId: string
  dueOn: Day
  submittedAt: Date | null
}

/** Two presses wait for each other here. */
export async function lockCheckIn(tx: Tx, id: string): Promise<CheckInRow> {
  const [row] = await tx.$queryRaw<CheckInRow[]>`
    SELECT id, enrollment_id AS "enrollmentId", due_on::text AS "dueOn", submitted_at AS "submittedAt"
    FROM check_in WHERE id = ${id}::uuid FOR UPDATE`
  if (!row) throw new NotFound()
  return row
}

/** Why nothing more can be saved now; null while it can. */
export const closedNow = (row: CheckInRow, timeZone: string) =>
  closedBecause(row, now(), dayOf(now(), timeZone))
