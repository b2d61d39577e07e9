import { may } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { payments } from '~/platform/payments/payments.server'
import { sandboxMove } from '~/platform/payments/sandbox.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { PlayProviderInput } from '../../contract'
import { accountOf } from '../../domain/account'
import { followFacts } from './follow-facts.server'
import { keepFacts, readFacts } from './keep-facts.server'
import { lockOrder, orderedOf } from './order-of-money.server'

type Played = { ok: true } | { ok: false; reason: 'nothing-left' }

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
    const { chargedMinor, refundedMinor } = accountOf(
      orderedOf(order),
      await readFacts(tx, orderId),
    )
    const { currency } = order
    const moved = { orderId, moveId, chargedMinor, refundedMinor, currency, createdAt: now() }
    const fact = sandboxMove(move, moved)
    if (!fact) return { ok: false, reason: 'nothing-left' }
    await followFacts(tx, orderId, await keepFacts(tx, order, [fact]))
    return { ok: true }
  })
}
