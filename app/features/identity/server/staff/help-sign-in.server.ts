import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { liftSuppression } from '~/platform/mail/suppression.server'
import type { Actor } from '~/platform/shared/actor'
import { recordAudit } from '../records/record-audit.server'
import { findHelped } from './find-helped.server'

interface Whom {
  personId: string
  mutationId: string
}

/** Lets letters leave for someone's address again, after it bounced or was complained about. */
export const liftBlock = (actor: Actor, { personId, mutationId }: Whom) =>
  once(actor, mutationId, 'mail.lift-block', async (tx): Promise<{ ok: true }> => {
    const { email } = await findHelped(actor, personId, tx)
    const reason = await liftSuppression(tx, email)
    if (reason)
      await recordAudit(tx, {
        ...{ actorId: actor.personId, action: 'mail.block-lifted' },
        ...{ subjectKind: 'person', subjectId: personId, old: { reason } },
      })
    return { ok: true }
  })

/** Signs someone out everywhere: a device was lost, or someone else knows their mailbox. */
export const endDevices = (actor: Actor, { personId, mutationId }: Whom) =>
  once(actor, mutationId, 'session.end-all', async (tx): Promise<{ ok: true; ended: number }> => {
    await findHelped(actor, personId, tx)
    const at = now()
    const { count } = await tx.session.updateMany({
      where: { personId, revokedAt: null, expiresAt: { gt: at } },
      data: { revokedAt: at },
    })
    if (count > 0)
      await recordAudit(tx, {
        ...{ actorId: actor.personId, action: 'person.signed-out' },
        ...{ subjectKind: 'person', subjectId: personId, new: { devices: count } },
      })
    return { ok: true, ended: count }
  })
