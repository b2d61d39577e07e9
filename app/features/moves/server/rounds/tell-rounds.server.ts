import { replaceOrder, tryClosePage } from '~/features/billing/index.server'
import {
  callOffLocked,
  facilitatorIdsSql,
  type LockedCohort,
  lockCohort,
} from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { endWaitingList, revokeInvitations } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { db, inTransaction, Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { MS_PER_DAY } from '~/platform/shared/time'
import { type CancelReason, moveEvents } from '../../contract'
import { peopleOf } from './settle-choice.server'

/** SQL: something was paid for the order `o`, also in part by its invoice. */
const paidFor = Prisma.sql`(o.paid_at IS NOT NULL
  OR EXISTS (SELECT FROM order_invoice v WHERE v.order_id = o.id AND v.paid_minor > 0))`

/** Tells of every round whose time to undo is over. A round is told once, whole. */
export async function tellRounds(): Promise<void> {
  const due = await db().choiceRound.findMany({
    where: { toldAt: null, undoneAt: null, tellAt: { lte: now() } },
    select: { id: true, cohortId: true },
  })
  for (const { id, cohortId } of due) {
    const closed = await inTransaction((tx) => tell(tx, id, cohortId))
    for (const place of closed) if (place) await tryClosePage(place)
  }
  for (const { id } of await findForgotten()) await inTransaction((tx) => tellLatecomers(tx, id))
}

/** Rounds of a canceled cohort in which something was paid for an order after everyone had been told. */
const findForgotten = () =>
  readRows<{ id: string }>(Prisma.sql`
    SELECT DISTINCT r.id FROM choice_round r JOIN seat s ON s.cohort_id = r.cohort_id AND s.canceled_at IS NULL
      JOIN seat_order o ON o.id = s.order_id AND ${paidFor}
     WHERE r.kind = 'canceled' AND r.told_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM order_choice k WHERE k.round_id = r.id AND k.order_id = o.id)`)

async function tellLatecomers(tx: Tx, id: string): Promise<void> {
  const { cohortId } = await tx.choiceRound.findUniqueOrThrow({ where: { id } })
  const cohort = await lockCohort(tx, { id: cohortId })
  const round = await tx.choiceRound.findUniqueOrThrow({ where: { id } })
  if (round.chooseUntil) await offerChoices(tx, round, cohort, round.chooseUntil)
}

async function tell(tx: Tx, id: string, cohortId: string) {
  const cohort = await lockCohort(tx, { id: cohortId })
  const round = await tx.choiceRound.findUniqueOrThrow({ where: { id } })
  if (round.toldAt || round.undoneAt) return []
  const at = now()
  const chooseUntil = new Date(at.getTime() + round.days * MS_PER_DAY)
  await tx.choiceRound.update({ where: { id }, data: { toldAt: at, chooseUntil } })
  await offerChoices(tx, round, cohort, chooseUntil)
  if (round.kind !== 'canceled') return []
  await callOffLocked(tx, cohort, at)
  await revokeInvitations(tx, cohortId)
  const waiting = await endWaitingList(tx, cohortId)
  const coaches = await tx.$queryRaw<{ personId: string; email: string }[]>`
    SELECT p.id AS "personId", p.email FROM enrollment e JOIN person p ON p.id = e.person_id
     WHERE e.cohort_id = ${cohortId}::uuid AND e.withdrawn_at IS NULL ORDER BY p.id`
  const facilitators = await tx.$queryRaw<{ personId: string; email: string }[]>`
    SELECT p.id AS "personId", p.email FROM (${facilitatorIdsSql(Prisma.sql`${cohortId}::uuid`)}) f
      JOIN person p ON p.id = f.person_id ORDER BY p.id`
  await publish(tx, moveEvents['cohort.canceled'], {
    ...{ ...aboutOf(round, cohort), coaches, facilitators, waiting },
  })
  return closeUnpaid(tx, cohortId)
}

interface Round {
  id: string
  kind: string
  reason: string | null
}

const aboutOf = ({ id, kind, reason }: Round, cohort: LockedCohort) => ({
  ...{ roundId: id, kind: kind as 'canceled' | 'redated', reason: reason as CancelReason | null },
  ...{ cohortSlug: cohort.slug, cohortTitle: cohort.title, timeZone: cohort.timeZone },
})

/** Each order with seats in the cohort gets a choice, unless it has one. */
async function offerChoices(
  tx: Tx,
  round: Round,
  cohort: LockedCohort,
  chooseUntil: Date,
): Promise<void> {
  const { id } = round
  const about = aboutOf(round, cohort)
  const orders = await ordersIn(tx, id, cohort.id)
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
}

interface OrderIn {
  id: string
  number: string
  agencyId: string | null
  boughtById: string
  seats: number
}

/** The orders with seats in a cohort, wherever they were bought; one for which nothing was paid gives no choice. */
const ordersIn = (tx: Tx, roundId: string, cohortId: string) =>
  tx.$queryRaw<OrderIn[]>`
    SELECT o.id, o.number, o.agency_id AS "agencyId", o.bought_by_id AS "boughtById", count(*)::int AS seats
      FROM seat s JOIN seat_order o ON o.id = s.order_id
     WHERE s.cohort_id = ${cohortId}::uuid AND s.canceled_at IS NULL AND ${paidFor}
       AND NOT EXISTS (SELECT 1 FROM order_choice k WHERE k.round_id = ${roundId}::uuid AND k.order_id = o.id)
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
