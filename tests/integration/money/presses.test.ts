import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buySeats, continuePayment } from '~/features/billing/index.server'
import { makeCode } from '~/features/pricing/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { dayOf, dayToDb } from '~/platform/shared/time'
import { aCohort, anAgency } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import { minutes, openStripeRoom } from '../billing/stripe-room'

const PRESSES = 20

const stripe = await openStripeRoom()
beforeAll(async () => {
  await aCohort()
})
afterAll(() => stripe.close())

const times = <T>(work: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: PRESSES }, (_, at) => work(at)))
const openSessions = (orders: readonly string[]) =>
  [...stripe.sessions.values()].filter(
    ({ status, client_reference_id: order }) => status === 'open' && orders.includes(order ?? ''),
  )

test('20 presses of Pay on one form are one order and one payment page, and so are 20 of Continue', async () => {
  const { slug: cohort } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const form = { cohort, agency: agencyId, quantity: 2, mutationId: randomUUID() }
  const bought = await times(() => buySeats(lead, form))
  expect(bought.filter(({ ok }) => !ok)).toEqual([])
  const [order, ...others] = await db().seatOrder.findMany({ where: { agencyId } })
  expect(others).toEqual([])
  const continued = await times(() => continuePayment(lead, order?.id ?? ''))
  const pages = [...bought, ...continued].map((one) => (one.ok ? one.payUrl : one.reason))
  expect(new Set(pages).size).toBe(1)
  expect(openSessions([order?.id ?? ''])).toHaveLength(1)
})

test('20 tabs that are sent at once leave one order that can be paid, and one open payment page', async () => {
  const { slug: cohort } = await aCohort({ capacity: 4 })
  const { agencyId, lead } = await anAgency()
  const tab = () => ({ cohort, agency: agencyId, quantity: 3, mutationId: randomUUID() })
  const answers = await times(() => buySeats(lead, tab()))
  expect(answers.filter(({ ok }) => ok)).not.toEqual([])
  const orders = await db().seatOrder.findMany({ where: { agencyId } })
  expect(orders.filter(({ canceledAt }) => canceledAt === null)).toHaveLength(1)
  expect(openSessions(orders.map(({ id }) => id))).toHaveLength(1)
})

test('of 20 agencies that want the last three places at once one gets them', async () => {
  const { slug: cohort } = await aCohort({ capacity: 3 })
  const agencies = []
  for (let at = 0; at < PRESSES; at++) agencies.push(await anAgency())
  const answers = await Promise.all(
    agencies.map(({ agencyId, lead }) =>
      buySeats(lead, { cohort, agency: agencyId, quantity: 3, mutationId: randomUUID() }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers)
    if (!answer.ok) expect(answer).toEqual({ ok: false, reason: 'sold-out', placesLeft: 0 })
})

test('a code that ends while 20 buyers press is taken by none after its end', async () => {
  const admin = await makeAdmin()
  const { slug: cohort } = await aCohort({ capacity: 100 })
  const code = 'ENDS-TODAY'
  const made = await makeCode(admin, {
    ...{ intent: 'make-code', mutationId: randomUUID(), code, off: { offBp: 1_000 } },
    ...{ currency: 'USD', scope: 'all', until: dayOf(minutes(0), 'UTC') },
  } as Parameters<typeof makeCode>[1])
  expect(made).toMatchObject({ ok: true })
  const { expiresAt } = await db().discountCode.findUniqueOrThrow({ where: { code } })
  const end = expiresAt ?? dayToDb(dayOf(minutes(0), 'UTC'))
  const answers = await times(async (at) => {
    const { agencyId, lead } = await anAgency()
    const form = { cohort, agency: agencyId, quantity: 1, code, mutationId: randomUUID() }
    const when = new Date(end.getTime() + (at % 2 === 0 ? -1 : 0))
    return atTime(when, () => buySeats(lead, form))
  })
  answers.forEach((answer, at) => {
    expect(answer).toMatchObject(at % 2 === 0 ? { ok: true } : { reason: 'code', why: 'ended' })
  })
})
