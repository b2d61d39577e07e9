import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { leaseUntil } from '../domain/lease'
import { BY_WAITING, work } from './work-rows.server'

const TRIES = 8

export type ClaimNextResult =
  | { ok: true; attemptId: string }
  /** Nothing is free: all is done, or others have it in hand. */
  | { ok: false; reason: 'queue-clear' }

/**
 * Takes the next submission in hand for thirty minutes: first what this facilitator has begun, else the
 * one that waits longest and nobody has. Two facilitators at once never get the same one.
 */
export const claimNext = (
  actor: Pick<Actor, 'personId'>,
  { mutationId }: { mutationId: string },
): Promise<ClaimNextResult> =>
  once(actor, mutationId, 'claim.next', async (tx): Promise<ClaimNextResult> => {
    // A claim that was committed after this statement began is only seen when it is written: then again.
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { claimed, free } = await tryClaim(tx, actor.personId)
      if (claimed) return { ok: true, attemptId: claimed }
      if (!free) break
    }
    return { ok: false, reason: 'queue-clear' }
  })

async function tryClaim(tx: Tx, me: string): Promise<{ claimed: string | null; free: boolean }> {
  const at = now()
  const [row] = await tx.$queryRaw<{ claimed: string | null; free: boolean }[]>(Prisma.sql`
    WITH ${work(me, at, 'open')},
    begun AS (SELECT id FROM work WHERE state = 'mine' ORDER BY ${BY_WAITING} LIMIT 1),
    picked AS (
      SELECT id FROM reflection_attempt a
       WHERE id IN (SELECT id FROM work WHERE state = 'free') AND NOT EXISTS (SELECT 1 FROM begun)
       ORDER BY ${BY_WAITING} LIMIT 1
         FOR UPDATE SKIP LOCKED),
    claimed AS (
      INSERT INTO grading_claim (attempt_id, facilitator_id, claimed_at, expires_at)
      SELECT id, ${me}::uuid, ${at}::timestamptz, ${leaseUntil(at)}::timestamptz
        FROM (SELECT id FROM begun UNION ALL SELECT id FROM picked) one
      ON CONFLICT (attempt_id) DO UPDATE SET
        facilitator_id = excluded.facilitator_id, expires_at = excluded.expires_at,
        claimed_at = CASE WHEN grading_claim.facilitator_id = excluded.facilitator_id
                          THEN grading_claim.claimed_at ELSE excluded.claimed_at END
      WHERE grading_claim.facilitator_id = excluded.facilitator_id OR grading_claim.expires_at <= ${at}
      RETURNING attempt_id)
    SELECT (SELECT attempt_id FROM claimed) AS claimed, EXISTS (SELECT 1 FROM work WHERE state = 'free') AS free`)
  return row ?? { claimed: null, free: false }
}
