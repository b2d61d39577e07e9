import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { leaseUntil } from '../domain/lease'

export interface HeldAttempt {
  id: string
  enrolmentId: string
  cohortId: string
  cohortSlug: string
  moduleKey: string
  rubricHash: string
  rubricSource: string
  /** The coach. */
  personId: string
  /** Whether the actor leads this cohort. */
  lead: boolean
}

/** The attempt, if this facilitator may grade it, held until the transaction ends. Throws NotFound. */
export async function lockAttempt(
  tx: Tx,
  facilitatorId: string,
  attemptId: string,
): Promise<HeldAttempt> {
  const [row] = await tx.$queryRaw<HeldAttempt[]>`
    SELECT a.id, a.enrolment_id AS "enrolmentId", a.cohort_id AS "cohortId", c.slug AS "cohortSlug",
           a.module_key AS "moduleKey", a.rubric_hash AS "rubricHash", v.source AS "rubricSource",
           e.person_id AS "personId", f.is_lead AS lead
      FROM reflection_attempt a
      JOIN cohort_facilitator f ON f.cohort_id = a.cohort_id
       AND f.person_id = ${facilitatorId}::uuid AND f.ended_at IS NULL
      JOIN cohort c ON c.id = a.cohort_id
      JOIN enrolment e ON e.id = a.enrolment_id
      JOIN content_version v ON v.hash = a.rubric_hash
     WHERE a.id = ${attemptId}::uuid
       FOR UPDATE OF a`
  if (!row) throw new NotFound()
  return row
}

/**
 * Takes the submission in hand or renews the lease: thirty minutes from now. Somebody else's lease that has
 * run out is no obstacle; a live one is, and its holder is answered.
 */
export async function takeInHand(
  tx: Tx,
  facilitatorId: string,
  attemptId: string,
): Promise<{ ok: true } | { ok: false; reason: 'held'; holder: string }> {
  const at = now()
  const taken = await tx.$executeRaw`
    INSERT INTO grading_claim (attempt_id, facilitator_id, claimed_at, expires_at)
    VALUES (${attemptId}::uuid, ${facilitatorId}::uuid, ${at}, ${leaseUntil(at)})
    ON CONFLICT (attempt_id) DO UPDATE SET
      claimed_at = CASE WHEN grading_claim.facilitator_id = excluded.facilitator_id
                         AND grading_claim.expires_at > ${at}
                        THEN grading_claim.claimed_at ELSE excluded.claimed_at END,
      facilitator_id = excluded.facilitator_id, expires_at = excluded.expires_at
    WHERE grading_claim.facilitator_id = excluded.facilitator_id OR grading_claim.expires_at <= ${at}`
  if (taken > 0) return { ok: true }
  const claim = await tx.gradingClaim.findUniqueOrThrow({
    where: { attemptId },
    select: { facilitator: { select: { name: true } } },
  })
  return { ok: false, reason: 'held', holder: claim.facilitator.name }
}
