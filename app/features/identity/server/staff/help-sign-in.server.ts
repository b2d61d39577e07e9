import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { liftSuppression } from '~/platform/mail/suppression.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { may } from '../../access/may'
import type { LiftReason } from '../../contract/blocks'
import { recordAudit } from '../records/record-audit.server'
import { findHelped } from './find-helped.server'

interface Whom {
  personId: string
  mutationId: string
}

/**
 * Lets letters leave for an address again, whether anyone has an account with it or not.
 * @throws NotFound for anyone but program staff
 */
export async function liftBlock(
  actor: Actor,
  { email, reason, mutationId }: { email: string; reason: LiftReason; mutationId: string },
): Promise<{ ok: true }> {
  if (!may(actor, 'people.help')) throw new NotFound()
  return once(actor, mutationId, 'mail.lift-block', async (tx, id) => {
    const because = await liftSuppression(tx, email)
    if (!because) return { ok: true }
    const person = await tx.person.findUnique({ where: { email }, select: { id: true } })
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'mail.block-lifted' },
      ...{ subjectKind: person ? 'person' : 'mail-address', subjectId: person?.id ?? id },
      ...{ old: { reason: because }, reason },
    })
    return { ok: true }
  })
}

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
