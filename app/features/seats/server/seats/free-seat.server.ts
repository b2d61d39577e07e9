import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import type { WithdrawalReason } from '../../contract'
import { withdrawHolder } from './withdraw-holder.server'

interface Input {
  seatId: string
  reason: WithdrawalReason
  mutationId: string
}

/** Withdraws whoever holds the seat, so that it can be offered to someone else. */
export const freeSeat = (actor: Actor, { seatId, reason, mutationId }: Input) =>
  once(actor, mutationId, 'free-seat', async (tx): Promise<{ ok: true }> => {
    await withdrawHolder(tx, actor, seatId, reason)
    return { ok: true }
  })
