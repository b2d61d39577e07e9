import { may, recordAudit, scope } from '~/features/identity/index.server'
import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { parkedSql, retryJob } from '~/platform/jobs/parked.server'
import { heldMailSql, parkedMailSql, retryMail } from '~/platform/mail/parked-mail.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { ParkedWork } from '../../contract'
import { sendableSql } from './held-mail.server'

const MOST = 100

/** Jobs and letters that failed as often as they may, the newest first; no one but program staff sees any. */
export const listParkedWork = (actor: Pick<Actor, 'personId'>): Promise<ParkedWork[]> =>
  readRows<ParkedWork>(Prisma.sql`
    SELECT id, "of", name, "queuedAt", attempts, error FROM (
      SELECT job.id, 'job' AS "of", job.kind AS name, job.queued_at AS "queuedAt", job.attempts,
             job.last_error AS error
        FROM job WHERE ${parkedSql()}
      UNION ALL
      SELECT mail.id, 'mail', mail.template, mail.queued_at, mail.attempts, mail.last_error
        FROM outgoing_mail mail WHERE ${parkedMailSql()}) work
    WHERE ${scope(actor, 'work.retry', {})}
    ORDER BY "queuedAt" DESC, id LIMIT ${MOST}`)

/**
 * Has a parked job or letter tried again. One that has been tried meanwhile is left alone, with the same answer.
 * Throws NotFound for anyone but program staff.
 */
export async function retryParkedWork(
  actor: Actor,
  { id, mutationId }: { id: string; mutationId: string },
): Promise<{ ok: true }> {
  if (!may(actor, 'work.retry')) throw new NotFound()
  return once(actor, mutationId, 'work.retry', async (tx) => {
    const found =
      (await retryJob(tx, id)) || ((await mayLeave(tx, id)) && (await retryMail(tx, id)))
    if (found)
      await recordAudit(tx, {
        actorId: actor.personId,
        action: 'job.retried',
        subjectKind: 'job',
        subjectId: id,
      })
    return { ok: true }
  })
}

/** A letter that was held back, and that no one needs anymore, stays here. */
async function mayLeave(tx: Tx, id: string): Promise<boolean> {
  const [letter] = await tx.$queryRaw<{ held: boolean; sendable: boolean }[]>`
    SELECT ${heldMailSql()} AS held, ${sendableSql()} AS sendable FROM outgoing_mail mail WHERE mail.id = ${id}::uuid`
  return letter !== undefined && (!letter.held || letter.sendable)
}
