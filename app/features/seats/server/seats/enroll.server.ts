import type { LockedCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'

/** A person who was in the cohort before takes up the same enrollment, with everything in it. */
export async function enroll(
  tx: Tx,
  personId: string,
  cohort: LockedCohort,
  seat: { id: string; agencyId: string | null; invitationId?: string; actorId?: string | null },
) {
  const at = now()
  const before = await tx.enrollment.findFirst({
    where: { cohortId: cohort.id, personId, withdrawnAt: { not: null } },
    orderBy: { enrolledAt: 'desc' },
    select: { id: true, agencyId: true },
  })
  const enrollmentId = before?.id ?? newId()
  const { agencyId, invitationId, actorId = personId } = seat
  if (before)
    await tx.enrollment.update({
      where: { id: enrollmentId },
      data: { agencyId, withdrawnAt: null, withdrawalReason: null },
    })
  else
    await tx.enrollment.create({
      data: { id: enrollmentId, cohortId: cohort.id, personId, agencyId, enrolledAt: at },
    })
  const assignmentId = newId()
  await tx.seatAssignment.create({
    data: {
      id: assignmentId,
      seatId: seat.id,
      enrollmentId,
      cohortId: cohort.id,
      assignedAt: at,
    },
  })
  await recordAudit(tx, {
    actorId,
    action: before ? 'coach.returned' : 'coach.enrolled',
    subjectKind: 'enrollment',
    subjectId: enrollmentId,
    ...(before && { old: { agencyId: before.agencyId } }),
    new: { cohort: cohort.slug, seatId: seat.id, ...(invitationId && { invitationId }) },
  })
  return { enrollmentId, assignmentId, returning: before !== null }
}
