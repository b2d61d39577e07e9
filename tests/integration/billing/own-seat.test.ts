import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getAgencyOrders } from '~/features/agencies/index.server'
import { SANDBOX_PAY, SELF } from '~/features/billing/contract'
import { buySeats, getCheckoutOrder, payInSandbox } from '~/features/billing/index.server'
import { getCheckout } from '~/features/checkout/index.server'
import { listCohortPeople } from '~/features/cohorts/index.server'
import { makeDueReleases } from '~/features/releases/index.server'
import { acceptInvitation, countAgencySeats } from '~/features/seats/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import {
  aCoach,
  aCohort,
  anAgency,
  anInvitation,
  aPerson,
  boughtSeats,
} from '../../factories/cohorts'
import { refreshed } from '../../factories/people'

beforeAll(async () => {
  await aCohort()
})

const self = (cohort: string, more: object = {}) => ({
  ...{ cohort, agency: SELF, quantity: 1, mutationId: randomUUID() },
  ...more,
})

async function placed(buyer: Actor, cohort: string, more: object = {}) {
  const bought = await buySeats(buyer, self(cohort, more))
  if (!bought.ok) throw new Error(JSON.stringify(bought))
  return bought
}
const pay = (actor: Actor, orderId: string) =>
  payInSandbox(actor, { orderId, outcome: SANDBOX_PAY, mutationId: randomUUID() })

test('whoever buys for themselves is enrolled when it is paid, without an agency', async () => {
  const { slug, cohortId } = await aCohort()
  const buyer = await aPerson('Nia Newcomer')
  const agencies = await db().agency.count()
  // A quantity that stands in a field out of sight buys nothing.
  const { orderId, agencyId } = await placed(buyer, slug, { quantity: 7 })
  expect(agencyId).toBeNull()
  expect(await db().enrollment.count({ where: { personId: buyer.personId } })).toBe(0)
  const answers = await Promise.all([pay(buyer, orderId), pay(buyer, orderId)])
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: true, agencyId: null, quantity: 1, cohortSlug: slug })
  const enrolled = await db().enrollment.findMany({
    where: { personId: buyer.personId },
    include: { assignments: { include: { seat: true } } },
  })
  expect(enrolled).toMatchObject([
    { cohortId, agencyId: null, assignments: [{ seat: { orderId, agencyId: null } }] },
  ])
  expect(await db().agency.count()).toBe(agencies)
  const coach = await refreshed(buyer)
  expect(coach.memberships).toMatchObject([{ kind: 'coach', cohortSlug: slug }])
  expect(coach.memberships[0]).not.toHaveProperty('agencyId')
  expect(await getCheckoutOrder(coach, orderId)).toMatchObject({ state: 'paid', agencyName: null })
  expect(await listCohortPeople(coach, slug)).toContainEqual(
    expect.objectContaining({ personId: buyer.personId, agencyName: null }),
  )
})

test('a seat that costs nothing is theirs at once', async () => {
  const { slug } = await aCohort({ priceMinor: 0 })
  const buyer = await aPerson()
  expect((await placed(buyer, slug)).payUrl).toBe(`/learn/${slug}`)
  expect(await db().enrollment.count({ where: { personId: buyer.personId } })).toBe(1)
})

test('whoever is in the cohort already is refused, and the checkout says why', async () => {
  const { slug, facilitator } = await aCohort()
  const buyer = await aPerson()
  await pay(buyer, (await placed(buyer, slug)).orderId)
  const coach = await refreshed(buyer)
  expect(await buySeats(coach, self(slug))).toEqual({ ok: false, reason: 'already-enrolled' })
  expect(await buySeats(facilitator, self(slug))).toEqual({ ok: false, reason: 'facilitates' })
  expect((await getCheckout(coach, slug)).own).toBe('already-enrolled')
  expect((await getCheckout(facilitator, slug)).own).toBe('facilitates')
  expect((await getCheckout(null, slug)).own).toBeNull()
})

test('whoever took an agency’s seat while they were paying pays for no second one', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort: slug, agencyId })
  const buyer = await aPerson()
  const { orderId } = await placed(buyer, slug)
  const { token } = await anInvitation(lead, { cohort: slug, agencyId, email: buyer.email })
  await acceptInvitation(buyer, { token, mutationId: randomUUID() })
  expect(await pay(buyer, orderId)).toEqual({ ok: false, reason: 'not-pending' })
  expect(await db().seat.count({ where: { orderId } })).toBe(0)
})

test('no agency’s orders, seats, figures or releases have anything of it', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort: slug, agencyId })
  await aCoach(lead, { cohort: slug, agencyId })
  const buyer = await aPerson()
  const { orderId } = await placed(buyer, slug)
  await pay(buyer, orderId)
  expect((await getAgencyOrders(lead, agencyId)).orders.map(({ id }) => id)).not.toContain(orderId)
  expect(await countAgencySeats(lead, agencyId)).toMatchObject([{ held: 1, free: 0 }])
  await expect(getCheckoutOrder(lead, orderId)).rejects.toThrow(NotFound)
  const alone = await aCohort()
  const second = await aPerson()
  await pay(second, (await placed(second, alone.slug)).orderId)
  const months = new Date(now().getTime() + 70 * 86_400_000)
  await atTime(months, makeDueReleases)
  const releases = await db().agencyRelease.findMany({ where: { agencyId } })
  expect(releases.length).toBeGreaterThan(0)
  expect(JSON.stringify(releases)).not.toContain(buyer.personId)
  const reached = releases.map(({ body }) => JSON.stringify(body))
  // One coach of the agency is in the cohort; the one who bought their own seat is not counted beside them.
  expect(reached.some((body) => /"(?:coaches|enrolled)":2/.test(body))).toBe(false)
})
