import { namesApart, type Reader, scope } from '~/features/identity/index.server'
import { FIRST_READER, type ReaderSlot } from '~/features/reflections/contract'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { type Claim, leaseUntil } from '../domain/lease'

export interface HeldAttempt {
  id: string
  enrollmentId: string
  cohortId: string
  cohortSlug: string
  moduleKey: string
  rubricHash: string
  rubricSource: string
  /** The coach. */
  personId: string
  /** Whether the actor may take it over from someone: its cohort's lead facilitator may. */
  lead: boolean
}

/**
 * The attempt, if this facilitator may grade (or release) it, held until the transaction ends. Throws
 * NotFound, also for one's own.
 */
export async function lockAttempt(
  tx: Tx,
  facilitatorId: string,
  attemptId: string,
  action: 'reflection.grade' | 'review.release' = 'reflection.grade',
): Promise<HeldAttempt> {
  const me = { personId: facilitatorId }
  const whose = { owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`a.cohort_id` }
  const [row] = await tx.$queryRaw<HeldAttempt[]>`
    SELECT a.id, a.enrollment_id AS "enrollmentId", a.cohort_id AS "cohortId", c.slug AS "cohortSlug",
           a.module_key AS "moduleKey", a.rubric_hash AS "rubricHash", v.source AS "rubricSource",
           e.person_id AS "personId",
           ${scope(me, 'claim.take-over', whose)} AS lead
      FROM reflection_attempt a
      JOIN cohort c ON c.id = a.cohort_id
      JOIN enrollment e ON e.id = a.enrollment_id
      JOIN content_version v ON v.hash = a.rubric_hash
     WHERE a.id = ${attemptId}::uuid AND a.taken_back_at IS NULL AND ${scope(me, action, whose)}
       FOR UPDATE OF a`
  if (!row) throw new NotFound()
  return row
}

/** One reader's claims that are live, as a table: attempt_id, facilitator_id, expires_at. */
export const liveClaims = (at: Date, reader: ReaderSlot = FIRST_READER) => Prisma.sql`(
  SELECT attempt_id, facilitator_id, expires_at FROM grading_claim
   WHERE reader_slot = ${reader}::int AND expires_at > ${at})`

interface TakeInHand {
  me: string
  at: Date
  reader?: ReaderSlot
  /** Takes it also from someone whose lease is live. */
  evenIfHeld?: boolean
}

/**
 * The one statement that takes a submission in hand or renews the lease: thirty minutes from `at`.
 * Someone else's lease that has run out is no obstacle, a live one is, unless `evenIfHeld`. Answers the
 * attempts that were taken.
 * @param attempts SQL that selects their `id`
 */
export const claiming = (
  attempts: Prisma.Sql,
  { me, at, reader = FIRST_READER, evenIfHeld = false }: TakeInHand,
) => Prisma.sql`
  INSERT INTO grading_claim (attempt_id, reader_slot, facilitator_id, claimed_at, expires_at)
  SELECT id, ${reader}::int, ${me}::uuid, ${at}::timestamptz, ${leaseUntil(at)}::timestamptz
    FROM (${attempts}) one
  ON CONFLICT (attempt_id, reader_slot) DO UPDATE SET
    claimed_at = CASE WHEN grading_claim.facilitator_id = excluded.facilitator_id
                       AND grading_claim.expires_at > ${at}
                      THEN grading_claim.claimed_at ELSE excluded.claimed_at END,
    facilitator_id = excluded.facilitator_id, expires_at = excluded.expires_at
  WHERE ${evenIfHeld} OR grading_claim.facilitator_id = excluded.facilitator_id
     OR grading_claim.expires_at <= ${at}
  RETURNING attempt_id`

/** Takes one submission in hand; answers its holder where someone else has it. */
export async function takeInHand(
  tx: Tx,
  me: string,
  attemptId: string,
  options: Pick<TakeInHand, 'evenIfHeld'> = {},
): Promise<{ ok: true } | { ok: false; reason: 'held'; holder: string }> {
  const taken = await tx.$executeRaw(
    claiming(Prisma.sql`SELECT ${attemptId}::uuid AS id`, { me, at: now(), ...options }),
  )
  if (taken > 0) return { ok: true }
  const claim = await readClaim(tx, { personId: me }, attemptId)
  return { ok: false, reason: 'held', holder: claim?.holderName ?? '' }
}

/** One reader's claim on an attempt, also one that has run out. */
export async function readClaim(
  tx: Tx,
  who: Reader,
  attemptId: string,
  readerSlot: ReaderSlot = FIRST_READER,
): Promise<(Claim & { holderName: string }) | null> {
  const claim = await tx.gradingClaim.findUnique({
    where: { attemptId_readerSlot: { attemptId, readerSlot } },
    select: { facilitatorId: true, expiresAt: true },
  })
  if (!claim) return null
  const nameOf = await namesApart(who, [claim.facilitatorId], tx)
  return { ...claim, holderName: nameOf(claim.facilitatorId) }
}

/** Ends the claim on a submission; where `me` is given, only if that person holds it. */
export const giveBack = (
  tx: Tx,
  attemptId: string,
  { me, reader = FIRST_READER }: { me?: string; reader?: ReaderSlot } = {},
) =>
  tx.gradingClaim.deleteMany({
    where: { attemptId, readerSlot: reader, ...(me ? { facilitatorId: me } : {}) },
  })
