import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NEW_AGENCY, refusalField, refusalWords } from '~/features/billing/contract'
import { buySeats, confirmOrder } from '~/features/billing/index.server'
import { askQuote, getCheckout } from '~/features/checkout/index.server'
import { db } from '~/platform/db/client.server'
import { aCohort, aPerson } from '../../factories/cohorts'
import { refreshed } from '../../factories/people'
import { COMPLETED, openStripeRoom, receive, sessionOf } from './stripe-room'

const stripe = await openStripeRoom()

// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  await aCohort()
})
afterAll(() => stripe.close())

/** One tab sends this. It was opened by someone who has bought nothing in the cohort yet. */
const tab = (cohort: string, agencyName = 'Alder House', quantity = 1) => ({
  cohort,
  quantity,
  agency: NEW_AGENCY,
  agencyName,
  seen: 'none' as const,
  mutationId: randomUUID(),
})

const agenciesOf = (personId: string) =>
  db().agencyMembership.count({ where: { personId, role: 'lead' } })
const openOrders = (personId: string) =>
  db().seatOrder.count({ where: { boughtById: personId, paidAt: null, canceledAt: null } })

async function placed(...given: Parameters<typeof buySeats>) {
  const bought = await buySeats(...given)
  if (!bought.ok) throw new Error(bought.reason)
  return bought
}

test("a first buyer's two tabs make one agency and one open order", async () => {
  const { slug } = await aCohort()
  const buyer = await aPerson()
  const [one, two] = await Promise.all([
    placed(buyer, tab(slug, 'Alder House', 2)),
    placed(buyer, tab(slug, ' alder  house', 2)),
  ])
  expect(one.agencyId).toBe(two.agencyId)
  expect(await agenciesOf(buyer.personId)).toBe(1)
  expect(await openOrders(buyer.personId)).toBe(1)
  const states = await Promise.all([one, two].map(({ orderId }) => confirmOrder(buyer, orderId)))
  expect(states.map(({ state }) => state).sort()).toEqual(['canceled', 'pending'])
  // Whoever came second has the page that can be paid; the page of the first is closed.
  const sessions = [...stripe.sessions.values()].filter(
    ({ customer_email }) => customer_email === buyer.email,
  )
  expect(sessions.filter(({ status }) => status === 'open')).toHaveLength(1)
})

test('an order for another agency replaces it too: one open order in a cohort, whichever tab', async () => {
  const { slug } = await aCohort()
  const buyer = await aPerson()
  const first = await placed(buyer, tab(slug))
  const second = await placed(buyer, tab(slug, 'Birch'))
  expect(await openOrders(buyer.personId)).toBe(1)
  // The first tab is told which order counts now, and where its seats are once it is paid.
  const newer = { id: second.orderId, agencyId: second.agencyId, paid: false }
  expect(await confirmOrder(buyer, first.orderId)).toMatchObject({ state: 'canceled', newer })
  expect(await confirmOrder(buyer, second.orderId)).toMatchObject({ newer: null })
  stripe.pay(await sessionOf(second.orderId))
  await confirmOrder(buyer, second.orderId)
  const closed = await confirmOrder(buyer, first.orderId)
  expect(closed).toMatchObject({ newer: { ...newer, paid: true } })
})

test('a first buyer who types two names in two tabs is asked before there is a second agency', async () => {
  const { slug } = await aCohort()
  const buyer = await aPerson()
  const { ledMark: led } = await getCheckout(buyer, slug)
  const first = await placed(buyer, { ...tab(slug, 'Alder House'), led })
  const second = { ...tab(slug, 'Alder Haus'), led }
  const asked = await buySeats(buyer, second)
  const agencies = ['Alder House']
  expect(asked).toEqual({
    ...{ ok: false, reason: 'second-agency', agencies, agencyName: 'Alder Haus' },
  })
  if (asked.ok) return
  expect(refusalField(asked)).toBe('agency')
  expect(refusalWords(asked)).toBe(
    'You already have an agency here: Alder House. To buy for it, choose it. To make “Alder Haus” another agency, press the button again',
  )
  const quote = await askQuote(buyer, { ...second, mutationId: randomUUID() })
  expect(quote).toMatchObject({ ok: false, reason: 'second-agency' })
  // Nothing was written, and the first order stands.
  expect(await agenciesOf(buyer.personId)).toBe(1)
  expect(await confirmOrder(buyer, first.orderId)).toMatchObject({ state: 'pending' })
  // The page that answers shows the agency; pressed again, another one is meant.
  const again = await getCheckout(await refreshed(buyer), slug)
  expect(again.agencies.map(({ name }) => name)).toEqual(agencies)
  const meant = { ...second, led: again.ledMark, mutationId: randomUUID() }
  expect(await buySeats(await refreshed(buyer), meant)).toMatchObject({ ok: true })
  expect(await agenciesOf(buyer.personId)).toBe(2)
})

test('two presses at once of a first buyer with two names make one agency', async () => {
  const { slug } = await aCohort()
  const buyer = await aPerson()
  const { ledMark: led } = await getCheckout(buyer, slug)
  const answers = await Promise.all([
    buySeats(buyer, { ...tab(slug, 'Alder'), led }),
    askQuote(buyer, { ...tab(slug, 'Birch'), led }),
  ])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await agenciesOf(buyer.personId)).toBe(1)
})

test('two cohorts, two tabs: two orders, one agency', async () => {
  const [spring, autumn] = [await aCohort(), await aCohort()]
  const buyer = await aPerson()
  await Promise.all([placed(buyer, tab(spring.slug)), placed(buyer, tab(autumn.slug))])
  expect(await agenciesOf(buyer.personId)).toBe(1)
  expect(await openOrders(buyer.personId)).toBe(2)
})

test('a tab that knows nothing of what was paid meanwhile is asked first', async () => {
  const { slug } = await aCohort()
  const buyer = await aPerson()
  const { orderId } = await placed(buyer, tab(slug, 'Alder House', 2))
  const second = tab(slug, 'Alder House', 2)
  // Paid at Stripe, and no word of it has come yet.
  stripe.pay(await sessionOf(orderId))
  const { number } = await db().seatOrder.findUniqueOrThrow({ where: { id: orderId } })
  const asked = { ok: false, reason: 'bought-meanwhile', number, quantity: 2 }
  expect(await buySeats(buyer, second)).toEqual(asked)
  expect(await buySeats(buyer, { ...second, mutationId: randomUUID() })).toEqual(asked)
  expect(await confirmOrder(buyer, orderId)).toMatchObject({ state: 'paid' })
  expect(await db().seatOrder.count({ where: { boughtById: buyer.personId } })).toBe(1)

  // Now the page has said it, and the buyer wants more seats all the same.
  const { lastBought } = await getCheckout(await refreshed(buyer), slug)
  expect(lastBought).toBe(orderId)
  const more = await placed(buyer, { ...second, seen: orderId })
  expect(more.agencyId).toBe((await confirmOrder(buyer, orderId)).agencyId)
  expect(await agenciesOf(buyer.personId)).toBe(1)
})

test('a page that Stripe made while the order was being replaced is closed again', async () => {
  const { slug } = await aCohort()
  const buyer = await aPerson()
  // Many presses at once: some orders are replaced before their page exists.
  const orders = await Promise.all(Array.from({ length: 4 }, () => placed(buyer, tab(slug))))
  const open = [...stripe.sessions.values()].filter(
    ({ customer_email, status }) => customer_email === buyer.email && status === 'open',
  )
  expect(open).toHaveLength(1)
  const payable = orders.filter(({ payUrl }) => payUrl.startsWith('https://checkout.stripe.com/'))
  expect(payable.map(({ payUrl }) => payUrl)).toContain(open[0]?.url)
  for (const { session, orderId } of await Promise.all(
    orders.map(async ({ orderId }) => ({ orderId, session: await sessionOf(orderId) })),
  )) {
    if (session !== open[0]?.id) continue
    stripe.pay(session)
    await receive(stripe.event(COMPLETED, session))
    expect(await confirmOrder(buyer, orderId)).toMatchObject({ state: 'paid' })
  }
})
