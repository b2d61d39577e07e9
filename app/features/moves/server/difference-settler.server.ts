import { lockCohorts } from '~/features/cohorts/index.server'
import { carrySeat, readSeatToMove, standingOfSeat } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { readSeatValue } from './seat-value.server'
import { tellLead } from './tell-lead.server'

const readMoving = (tx: Tx, orderId: string) =>
  tx.moving.findUniqueOrThrow({
    where: { orderId },
    include: {
      order: true,
      seat: { select: { canceledAt: true, cohortId: true } },
    },
  })

/**
 * Whether a seat whose difference was paid can still move as it was shown: it stands where it stood, the same coach or
 * no one has it, they can be in the other cohort, and the credit is still there. The caller holds the locks.
 */
async function holds(tx: Tx, orderId: string): Promise<boolean> {
  const moving = await readMoving(tx, orderId)
  const { cohortId } = moving.order
  if (moving.seat.canceledAt || moving.seat.cohortId !== moving.fromCohortId) return false
  const seat = await readSeatToMove(tx, { id: moving.seatId })
  if ((seat.holder?.enrollmentId ?? null) !== moving.enrollmentId) return false
  if ((await standingOfSeat(tx, [cohortId], seat)).size > 0) return false
  const { sources, order } = await readSeatValue(tx, seat)
  const creditMinor = sources.reduce((sum, { leftMinor }) => sum + leftMinor, 0)
  return !order.frozen && creditMinor >= moving.creditMinor
}

/** Moves the seat, in the transaction that found its difference paid. */
async function fill(tx: Tx, orderId: string): Promise<void> {
  const { order, ...moving } = await readMoving(tx, orderId)
  const cohorts = await lockCohorts(tx, [moving.fromCohortId, order.cohortId])
  const from = cohorts.find(({ id }) => id === moving.fromCohortId)
  const to = cohorts.find(({ id }) => id === order.cohortId)
  if (!from || !to) throw new Error('no such cohort')
  const seat = await readSeatToMove(tx, { id: moving.seatId })
  const { creditMinor, priceMinor, seatId } = moving
  const { boughtById: actorId, number, totalMinor: amountMinor, currency } = order
  const moveId = await carrySeat(tx, {
    ...{ seatId, from, to, at: now(), actorId, cause: 'lead' },
    money: { creditMinor, priceMinor, refundMinor: 0 },
    ...{ returnedMinor: 0, differenceOrderId: orderId },
  })
  const paid = { number, amountMinor }
  await tellLead(tx, { moveId, seat, from, to, actorId, paid, refundMinor: 0, currency })
}

/** For `billing`, which calls it with an order that pays a difference. */
export const differenceSettler = { holds, fill }
