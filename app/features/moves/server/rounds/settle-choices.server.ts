import {
  lockOrder,
  sendCreditsAndRefunds,
  tryRefreshInvoice,
} from '~/features/billing/index.server'
import { lockCohort } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { db, inTransaction, type Tx } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { providerOf } from '~/platform/payments/payments.server'
import { disputeAbout } from './choose.server'
import { planChoiceRefund } from './plan-choice.server'
import { readSeatsOfChoice } from './seats-of-choice.server'
import { settleChoice } from './settle-choice.server'
import { tellRounds } from './tell-rounds.server'

export const SETTLE_CHOICES = 'settle-choices'

/**
 * Tells of canceled cohorts, takes their open invoices back, and does what is usual where no one has chosen in time: a
 * refund for a canceled cohort, and for one whose dates moved nothing. Where a dispute about the order was lost, no one
 * has anything to choose, and the same is done at once. Done twice, it is the same.
 */
export async function settleChoices(): Promise<void> {
  await tellRounds()
  await voidInvoices()
  const due = await db().orderChoice.findMany({
    where: {
      chosen: null,
      OR: [
        { round: { chooseUntil: { lte: now() } } },
        { round: { chooseUntil: { not: null } }, order: { disputeState: 'lost' } },
      ],
    },
    select: { roundId: true, orderId: true },
  })
  for (const { roundId, orderId } of due) {
    const refunds = await inTransaction((tx) => settleByItself(tx, roundId, orderId))
    for (const id of refunds) await sendCreditsAndRefunds(id)
  }
}

async function settleByItself(tx: Tx, roundId: string, orderId: string): Promise<string[]> {
  const { cohortId } = await tx.choiceRound.findUniqueOrThrow({ where: { id: roundId } })
  await lockOrder(tx, orderId, [cohortId])
  const cohort = await lockCohort(tx, { id: cohortId })
  const choice = await tx.orderChoice.findUniqueOrThrow({
    where: { roundId_orderId: { roundId, orderId } },
    include: { round: true },
  })
  if (choice.chosen) return []
  const chosen = choice.round.kind === 'canceled' ? 'refund' : 'stay'
  const seats = await readSeatsOfChoice(tx, orderId, cohortId)
  const dispute = disputeAbout(seats)
  if (dispute === 'open' && chosen === 'refund') return []
  const plan = await planChoiceRefund(tx, chosen === 'stay' ? [] : seats)
  return settleChoice(tx, {
    ...{ round: choice.round, orderId, cohort, chosen, to: null, plan, actorId: null },
    byDispute: dispute === 'lost',
  })
}

/** An invoice of a canceled cohort on which nothing was paid is taken back. Where a part was paid, its buyer chooses. */
async function voidInvoices(): Promise<void> {
  const open = await db().seatOrder.findMany({
    where: {
      ...{ method: 'invoice', paidAt: null, canceledAt: null, providerReference: { not: null } },
      invoice: { paidMinor: 0, sentAt: { not: null } },
      cohort: { rounds: { some: { kind: 'canceled', toldAt: { not: null } } } },
    },
    select: { id: true, provider: true, providerReference: true },
  })
  for (const { id, provider, providerReference } of open) {
    if (!providerReference) continue
    try {
      await providerOf(provider)?.invoices.void(providerReference)
      await tryRefreshInvoice(id)
    } catch (error) {
      log().warn({ err: error, orderId: id }, 'invoice of a canceled cohort not taken back yet')
    }
  }
}
