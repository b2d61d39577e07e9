import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askAboutPayments, confirmPaidBack, readAccount } from '~/features/billing/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { seeded } from '~/platform/shared/statistics/seeded'
import { wireRooms } from '~/wiring.server'
import { aCohort } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import { booksOf } from '../billing/invoice-room'
import { minutes, openStripeRoom } from '../billing/stripe-room'
import { chargesOf, disputesOf, type History, live } from './history'

/** With MONEY_COUNTS=full 500 histories are lived through, else a few. */
const HISTORIES = process.env.MONEY_COUNTS === 'full' ? 500 : 12
const SEED = Number(process.env.MONEY_SEED ?? 11)
const AT_ONCE = 4

const hours = (count: number) => minutes(60 * count)
const stripe = await openStripeRoom()
beforeAll(async () => {
  wireRooms()
  await aCohort()
})
afterAll(() => stripe.close())

/** The reconciler has had its turns: nothing is due anymore at this instant. */
async function settle(at: Date): Promise<number> {
  for (let round = 1; round < 100; round++)
    if ((await atTime(at, () => askAboutPayments())) === 0) return round
  throw new Error('there is always something due')
}

/** All that Stripe and the order say about the same money, as two records that must be equal. */
async function compare(history: History) {
  const { orderId, place } = history
  const { world } = stripe
  const order = await db().seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    include: { invoice: true, refunds: true },
  })
  const books = await booksOf(orderId)
  const invoice = world.invoices.get(place)
  const charges = chargesOf(history)
  const at = charges.reduce((sum, { id }) => sum + stripe.balanceOf(id), 0)
  const refunded = charges.reduce((sum, { amount_refunded }) => sum + amount_refunded, 0)
  const states = disputesOf(history).map(({ status }) => status)
  const isOpen = states.some((one) => one === 'needs_response' || one === 'under_review')
  const ended = (['lost', 'won'] as const).find((one) => states.includes(one)) ?? null
  const owed = invoice?.status === 'void' ? 0 : (invoice?.amount_remaining ?? 0)
  const sums = await db().$queryRaw<{ sum: number }[]>`
    SELECT sum(amount_minor)::int AS sum FROM ledger_entry WHERE order_id = ${orderId}::uuid
     GROUP BY transaction HAVING sum(amount_minor) <> 0`
  const { cash = 0, receivable = 0 } = books
  const { refundedMinor, disputeState, refunds, invoice: kept } = order
  // Staff paid this back themselves, as they were told to.
  const paidBack = refunds
    .filter(({ outside, refusedAt }) => outside && !refusedAt)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return {
    ours: { cash, receivable, refundedMinor, disputeState, paid: kept?.paidMinor ?? 0 },
    stripes: {
      cash: at + (invoice?.amount_paid_off_stripe ?? 0) - paidBack,
      receivable: owed,
      refundedMinor: refunded + paidBack,
      disputeState: isOpen ? 'open' : ended,
      paid: invoice?.amount_paid ?? 0,
    },
    unbalanced: sums.length,
    unsent: refunds.filter(({ sentAt, refusedAt }) => !sentAt && !refusedAt).length,
  }
}

test(`after ${HISTORIES} random histories of orders, part payments, refunds from both sides and disputes the ledger is equal to Stripe`, async () => {
  const seeds = Array.from({ length: HISTORIES }, (_, at) => SEED * 100_000 + at)
  const histories: { seed: number; history: History }[] = []
  const next = async (): Promise<void> => {
    const seed = seeds.shift()
    if (seed === undefined) return
    histories.push({ seed, history: await live(stripe, seeded(seed)) })
    return next()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  stripe.failNext(0)
  // An invoice that was given up is asked about daily, everything else sooner.
  await settle(hours(25))
  const admin = await makeAdmin()
  const owed = await db().orderAlert.findMany({ where: { kind: 'refund', detail: 'outside' } })
  for (const { id: alert, orderId } of owed)
    await confirmPaidBack(admin, orderId, { alert, mutationId: randomUUID() })
  const seen = { paid: 0, refunded: 0, disputed: 0, parts: 0 }
  for (const { seed, history } of histories) {
    const { ours, stripes, unbalanced, unsent } = await compare(history)
    expect({ seed, ...ours, unbalanced, unsent }).toEqual({
      ...{ seed, ...stripes, unbalanced: 0, unsent: 0 },
    })
    if (ours.cash > 0) seen.paid += 1
    if (ours.refundedMinor > 0) seen.refunded += 1
    if (ours.disputeState) seen.disputed += 1
    if (chargesOf(history).length > 1) seen.parts += 1
  }
  // There is some of everything, or the test would show nothing.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0)
  const before = await db().ledgerEntry.count()
  await settle(hours(50))
  expect(await db().ledgerEntry.count()).toBe(before)
  for (const { history } of histories)
    expect(await readAccount(history.orderId)).toMatchObject({ waitingMinor: 0 })
  if (HISTORIES > 12) console.info(`histories ${JSON.stringify({ HISTORIES, SEED, ...seen })}`)
}, 1_800_000)
