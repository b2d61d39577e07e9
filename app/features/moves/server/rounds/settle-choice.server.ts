import { creditInvoice, oweRefund } from '~/features/billing/index.server'
import type { LockedCohort } from '~/features/cohorts/index.server'
import { leadsOf, recordAudit } from '~/features/identity/index.server'
import { cancelSeats, carrySeat } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { newId } from '~/platform/ids.server'
import { type Choice, moveEvents } from '../../contract'
import { refundTotalMinor } from '../../domain/difference'
import type { PlannedChoice } from './plan-choice.server'

interface Settling {
  round: { id: string; kind: string }
  orderId: string
  /** Locked. */
  cohort: LockedCohort
  chosen: Choice
  to: LockedCohort | null
  plan: PlannedChoice
  /** Null: no one chose in time, or could. */
  actorId: string | null
  /** A dispute about the order was lost, so there was nothing to choose. */
  byDispute?: boolean
}

/**
 * Does what was chosen for an order, in one transaction, and tells whoever has it. The caller holds the locks.
 * @returns the orders of which money goes back, or less is owed
 */
export async function settleChoice(tx: Tx, settling: Settling): Promise<string[]> {
  const { round, orderId, cohort, chosen, to, plan, actorId, byDispute = false } = settling
  const at = now()
  const cause = round.kind === 'canceled' ? 'canceled' : 'redated'
  const moving = plan.seats.filter(({ settled }) => settled !== null)
  const ending = plan.seats.filter(({ settled }) => settled === null)
  for (const { seat, settled } of moving) {
    if (!settled || !to) continue
    const { creditMinor, priceMinor, offMinor } = settled
    const own = settled.refunds.find((one) => one.orderId === seat.orderId)
    await carrySeat(tx, {
      ...{ seatId: seat.id, from: cohort, to, at, actorId, cause, differenceOrderId: null },
      money: { creditMinor, priceMinor, refundMinor: refundTotalMinor(settled) },
      returnedMinor: (own?.amountMinor ?? 0) + offMinor,
    })
  }
  if (chosen !== 'stay' && ending.length > 0)
    await cancelSeats(tx, {
      ...{ orderId, which: ending.map(({ seat }) => seat.id), actorId },
      // A refund that fails brings no seat back to a cohort that was left.
      ...{ canceledFor: newId(), reason: cause === 'canceled' ? 'canceled' : 'refunded' },
    })
  for (const [id, amountMinor] of plan.purse.owed)
    if (amountMinor > 0)
      await oweRefund(tx, {
        ...{ orderId: id, amountMinor, requestedById: actorId },
        reason: cause === 'canceled' ? 'canceled' : 'redated',
      })
  const { offMinor } = plan.purse
  if (offMinor > 0) await creditInvoice(tx, { orderId, amountMinor: offMinor })
  const made = {
    offMinor,
    ...{ movedSeats: moving.length, endedSeats: chosen === 'stay' ? 0 : ending.length },
    refundMinor: plan.purse.sumMinor,
  }
  await tx.orderChoice.update({
    where: { roundId_orderId: { roundId: round.id, orderId } },
    data: { chosen, toCohortId: to?.id ?? null, chosenById: actorId, chosenAt: at, ...made },
  })
  const order = await tx.seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    select: { number: true, currency: true, agencyId: true, boughtById: true },
  })
  const { number, currency } = order
  await recordAudit(tx, {
    ...{ actorId, action: 'order.choice-made', subjectKind: 'seat-order', subjectId: orderId },
    new: { number, chosen, currency, ...made, ...(to && { to: to.title }) },
    reason: byDispute ? 'dispute-lost' : null,
  })
  await publish(tx, moveEvents['choice.made'], {
    ...{ roundId: round.id, orderId, number, chosen, currency, ...made },
    ...{
      cohortTitle: cohort.title,
      toTitle: to?.title ?? null,
      byItself: actorId === null,
      byDispute,
    },
    people: await peopleOf(tx, order),
  })
  return [...new Set([...plan.purse.owed.keys(), ...(offMinor > 0 ? [orderId] : [])])]
}

/** The leads of an order's agency, or whoever bought for themselves. */
export const peopleOf = (
  tx: Tx,
  { agencyId, boughtById }: { agencyId: string | null; boughtById: string },
) =>
  tx.$queryRaw<{ personId: string; email: string }[]>`
    SELECT p.id AS "personId", p.email FROM person p WHERE p.id IN (${
      agencyId ? leadsOf(Prisma.sql`${agencyId}::uuid`) : Prisma.sql`${boughtById}::uuid`
    }) ORDER BY p.id`
