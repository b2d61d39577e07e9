import { may } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { payments } from '~/platform/payments/payments.server'
import { type NotMoved, sandboxMove } from '~/platform/payments/sandbox.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { PlayProviderInput } from '../../contract'
import { accountOf } from '../../domain/account'
import { followFacts } from './follow-facts.server'
import { keepFacts, readFacts } from './keep-facts.server'
import { lockOrder, orderedOf } from './order-of-money.server'

type Played = { ok: true } | { ok: false; reason: NotMoved }

/**
 * In the sandbox staff press what would happen at the provider or at the buyer's bank, and see what follows here. No
 * money moves.
 * @throws NotFound for anyone but program staff, and where payments are real
 */
export async function playProvider(
  actor: Actor,
  orderId: string,
  { move, mutationId }: PlayProviderInput,
) {
  if (!may(actor, 'order.refund') || payments()?.name !== 'sandbox') throw new NotFound()
  return once(actor, mutationId, 'play-provider', async (tx, moveId): Promise<Played> => {
    const order = await lockOrder(tx, orderId)
    if (order?.provider !== 'sandbox') throw new NotFound()
    const facts = await readFacts(tx, orderId)
    const { chargedMinor, refundedMinor, heldMinor } = accountOf(orderedOf(order), facts)
    const fact = sandboxMove(move, {
      ...{ moveId, currency: order.currency, createdAt: now() },
      leftMinor: chargedMinor - refundedMinor - heldMinor,
      disputes: facts.filter(({ kind }) => kind === 'dispute'),
    })
    if (typeof fact === 'string') return { ok: false, reason: fact }
    await followFacts(tx, orderId, await keepFacts(tx, order, [fact]))
    return { ok: true }
  })
}
