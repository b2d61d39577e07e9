import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { NEW_AGENCY, SANDBOX_PAY } from '~/features/billing/contract'
import {
  buySeats,
  confirmOrder,
  continuePayment,
  payInSandbox,
} from '~/features/billing/index.server'
import { getCheckout } from '~/features/checkout/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { settings } from '~/platform/env.server'
import { NotFound } from '~/platform/shared/app-error'
import { aCohort, anAgency, aPerson } from '../../factories/cohorts'

// A real installation without a key: no one takes money, and the sandbox is not there either.
settings().sandboxPayments = false

// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  await aCohort()
})

const written = async () => ({
  orders: await db().seatOrder.count(),
  seats: await db().seat.count(),
  agencies: await db().agency.count(),
})

test('seats that cost something are refused, and nothing is written', async () => {
  const { slug } = await aCohort()
  const buyer = await aPerson()
  const before = await written()
  const order = { cohort: slug, quantity: 2, agency: NEW_AGENCY, agencyName: 'Alder House' }
  for (let time = 0; time < 2; time++)
    expect(await buySeats(buyer, { ...order, mutationId: randomUUID() })).toEqual({
      ok: false,
      reason: 'no-payments',
    })
  expect(await written()).toEqual(before)
  expect(await getCheckout(buyer, slug)).toMatchObject({ payable: false })
})

test('free seats are there at once', async () => {
  const { slug } = await aCohort({ priceMinor: 0 })
  const { agencyId, lead } = await anAgency()
  expect(await getCheckout(lead, slug)).toMatchObject({ payable: true })
  const order = { cohort: slug, quantity: 2, agency: agencyId, mutationId: randomUUID() }
  const bought = await buySeats(lead, order)
  expect(bought).toMatchObject({ ok: true, payUrl: `/agency/seats?agency=${agencyId}` })
  expect(await db().seat.count({ where: { agencyId } })).toBe(2)
})

test('an order from the days of the sandbox waits, and nothing that is pressed pays it', async () => {
  const { cohortId } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const id = randomUUID()
  await db().seatOrder.create({
    data: {
      ...{ id, number: 'FB-2020-0001', agencyId, cohortId, boughtById: lead.personId },
      ...{ quantity: 2, unitPriceMinor: 125_000, totalMinor: 250_000, currency: 'USD' },
      lines: { create: { position: 1, kind: 'seats', label: '2 seats', amountMinor: 250_000 } },
      ...{ provider: 'sandbox', providerReference: `sandbox_${id}`, createdAt: now() },
    },
  })
  const pressed = { orderId: id, outcome: SANDBOX_PAY, mutationId: randomUUID() } as const
  await expect(payInSandbox(lead, pressed)).rejects.toThrow(NotFound)
  expect(await continuePayment(lead, id)).toEqual({ ok: false, reason: 'not-pending' })
  expect(await confirmOrder(lead, id)).toMatchObject({ state: 'pending', payable: false })
  expect(await db().seat.count({ where: { orderId: id } })).toBe(0)
})
