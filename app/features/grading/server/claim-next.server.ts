import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { claiming } from './claims.server'
import { claimedEntries, graderOf, LONGEST_WAIT_FIRST, unclaimedEntries } from './work-rows.server'

const TRIES = 8

export type ClaimNextResult =
  | { ok: true; attemptId: string }
  /** Nothing is free: all is done, or others have it in hand. */
  | { ok: false; reason: 'queue-clear' }

/**
 * Takes the next submission in hand for thirty minutes: first what this facilitator has begun, else the
 * one that waits longest and no one has. Two facilitators at once never get the same one.
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
  const by = graderOf(me)
  const chosen = Prisma.sql`SELECT id FROM begun UNION ALL SELECT id FROM picked`
  const [row] = await tx.$queryRaw<{ claimed: string | null; free: boolean }[]>(Prisma.sql`
    WITH begun AS (
      SELECT w.attempt_id AS id FROM ${claimedEntries(by, at)} w WHERE w.work_state = 'mine'
       ORDER BY ${LONGEST_WAIT_FIRST} LIMIT 1),
    picked AS (
      SELECT a.id FROM ${unclaimedEntries(by, at)} w JOIN reflection_attempt a ON a.id = w.attempt_id
       WHERE NOT EXISTS (SELECT 1 FROM begun)
       ORDER BY w.submitted_at, w.attempt_id LIMIT 1
         FOR UPDATE OF a SKIP LOCKED),
    claimed AS (${claiming(chosen, { me, at })})
    SELECT (SELECT attempt_id FROM claimed) AS claimed,
           EXISTS (SELECT 1 FROM ${unclaimedEntries(by, at)} w) AS free`)
  return row ?? { claimed: null, free: false }
}
