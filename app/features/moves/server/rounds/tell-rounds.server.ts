import { closeQuietly, replaceOrder } from '~/features/billing/index.server'
import { lockCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { endWaitingFor, revokeOffers } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { db, inTransaction, type Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { MS_PER_DAY } from '~/platform/shared/time'
import { type CancelReason, moveEvents } from '../../contract'
import { peopleOf } from './settle-choice.server'

/** Tells of every round whose time to undo is over. A round is told once, whole. */
export async function tellRounds(): Promise<void> {
  const due = await db().choiceRound.findMany({
    where: { toldAt: null, undoneAt: null, tellAt: { lte: now() } },
    select: { id: true, cohortId: true },
  })
  for (const { id, cohortId } of due) {
    const closed = await inTransaction((tx) => tell(tx, id, cohortId))
    for (const place of closed) if (place) await closeQuietly(place)
  }
}

async function tell(tx: Tx, id: string, cohortId: string) {
  const cohort = await lockCohort(tx, { id: cohortId })
  const round = await tx.choiceRound.findUniqueOrThrow({ where: { id } })
  if (round.toldAt || round.undoneAt) return []
  const at = now()
  const chooseUntil = new Date(at.getTime() + round.days * MS_PER_DAY)
  await tx.choiceRound.update({ where: { id }, data: { toldAt: at, chooseUntil } })
  const { kind, reason } = round
  const about = {
    ...{ roundId: id, kind: kind as 'canceled' | 'redated', reason: reason as CancelReason | null },
    ...{ cohortSlug: cohort.slug, cohortTitle: cohort.title, timeZone: cohort.timeZone },
  }
  const orders = await ordersIn(tx, cohortId)
  await tx.orderChoice.createMany({
    data: orders.map((order) => ({ roundId: id, orderId: order.id })),
  })
  for (const { id: orderId, number, agencyId, boughtById, seats } of orders) {
    await recordAudit(tx, {
      ...{ actorId: null, action: 'order.choice-offered', subjectKind: 'seat-order' },
      ...{ subjectId: orderId, new: { number, cohort: cohort.title } },
    })
    await publish(tx, moveEvents['choice.opened'], {
      ...{ ...about, orderId, number, seats, chooseUntil, agencyId },
      people: await peopleOf(tx, { agencyId, boughtById }),
    })
  }
  if (kind !== 'canceled') return []
  await revokeOffers(tx, cohortId)
  const waiting = await endWaitingFor(tx, cohortId)
  const coaches = await tx.$queryRaw<{ personId: string; email: string }[]>`
    SELECT p.id AS "personId", p.email FROM enrollment e JOIN person p ON p.id = e.person_id
     WHERE e.cohort_id = ${cohortId}::uuid AND e.withdrawn_at IS NULL ORDER BY p.id`
  await publish(tx, moveEvents['cohort.canceled'], { ...about, coaches, waiting })
  return closeUnpaid(tx, cohortId)
}

interface OrderIn {
  id: string
  number: string
  agencyId: string | null
  boughtById: string
  seats: number
}

/** The orders with seats in a cohort, wherever they were bought; one by invoice that is not paid gives no choice. */
const ordersIn = (tx: Tx, cohortId: string) =>
  tx.$queryRaw<OrderIn[]>`
    SELECT o.id, o.number, o.agency_id AS "agencyId", o.bought_by_id AS "boughtById", count(*)::int AS seats
      FROM seat s JOIN seat_order o ON o.id = s.order_id
     WHERE s.cohort_id = ${cohortId}::uuid AND s.canceled_at IS NULL AND o.paid_at IS NOT NULL
     GROUP BY o.id ORDER BY o.number`

/** Closes the orders by card of a canceled cohort that wait to be paid; money that still comes goes back. */
async function closeUnpaid(tx: Tx, cohortId: string) {
  const open = await tx.seatOrder.findMany({
    where: { cohortId, method: 'card', paidAt: null, canceledAt: null },
    select: { id: true },
  })
  const closed = []
  for (const { id } of open) closed.push(await replaceOrder(tx, id))
  return closed
}
