import { getCohortFor } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { reopenDraft } from '~/features/writing/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { REFLECTION_PURPOSE, reflectionSubject } from '../contract'
import { isBegun } from './counting-review.server'

export type TakeBackResult =
  | { ok: true }
  /** A facilitator has it in hand, or has written about it. */
  | { ok: false; reason: 'claimed' }

/**
 * Takes one's own submission back until a facilitator has claimed it: the draft is there again with every
 * word, and the queue no longer shows it. Throws NotFound for what is not there to be taken back.
 */
export async function takeBackSubmission(
  actor: Actor,
  { cohort: slug, module, number, mutationId }: TakeBack,
): Promise<TakeBackResult> {
  const { enrollmentId } = await getCohortFor(actor, slug, 'reflection.write')
  if (!enrollmentId) throw new NotFound()
  return once(actor, mutationId, 'reflection.take-back', async (tx): Promise<TakeBackResult> => {
    // The lock is the one of `lockAttempt`: a claim and this wait for each other.
    const [attempt] = await tx.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM reflection_attempt a JOIN enrollment e ON e.id = a.enrollment_id
       WHERE a.enrollment_id = ${enrollmentId}::uuid AND e.person_id = ${actor.personId}::uuid
         AND a.module_key = ${module} AND a.number = ${number} AND a.taken_back_at IS NULL
         FOR UPDATE OF a`
    if (!attempt) throw new NotFound()
    const [seen] = await tx.$queryRaw<{ claimed: boolean }[]>`
      SELECT ${isBegun(Prisma.sql`${attempt.id}::uuid`)} AS claimed`
    if (seen?.claimed) return { ok: false, reason: 'claimed' }
    await tx.reflectionAttempt.update({ where: { id: attempt.id }, data: { takenBackAt: now() } })
    const subject = reflectionSubject(enrollmentId, module, number)
    await reopenDraft(tx, actor, { purpose: REFLECTION_PURPOSE, subject })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'reflection.taken-back',
      subjectKind: 'reflection_attempt',
      subjectId: attempt.id,
      old: { state: 'submitted' },
      new: { state: 'draft' },
    })
    return { ok: true }
  })
}

interface TakeBack {
  cohort: string
  module: string
  /** Which attempt. */
  number: number
  mutationId: string
}
