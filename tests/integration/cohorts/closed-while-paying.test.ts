import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { NEW_AGENCY, SANDBOX_PAY, SELF } from '~/features/billing/contract'
import { buySeats } from '~/features/billing/index.server'
import { previewCohort } from '~/features/cohorts/index.server'
import { db } from '~/platform/db/client.server'
import { readDone } from '~/platform/http/done.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { loader } from '~/routes/checkout_.order_.$order'
import { action } from '~/routes/checkout_.sandbox_.$order'
import { aCohort, aPerson } from '../../factories/cohorts'
import { refreshed } from '../../factories/people'
import { contextOf } from '../../factories/requests'
import { admin, CHECK_INS, changed, formFor, problems } from './clock-room'

async function ordered(cohort: string, quantity: number | null) {
  const buyer = await aPerson()
  const whose = quantity === null ? { agency: SELF, quantity: 1 } : { agency: NEW_AGENCY, quantity }
  const input = { ...whose, agencyName: `Of ${buyer.name}`, cohort, mutationId: randomUUID() }
  const bought = await buySeats(buyer, input)
  if (!bought.ok) throw new Error(bought.reason)
  const { number } = await db().seatOrder.findUniqueOrThrow({ where: { id: bought.orderId } })
  return { buyer: await refreshed(buyer), orderId: bought.orderId, number }
}

const argsOf = (buyer: Actor, order: string, request: Request) => ({
  ...{ context: contextOf(buyer) as never, params: { order } },
  request,
})

/** The notice that a buyer reads who presses "Pay". */
async function payAndRead(buyer: Actor, order: string) {
  const body = new URLSearchParams({ outcome: SANDBOX_PAY, mutationId: randomUUID() })
  const request = new Request('http://localhost:3000/pay', { method: 'POST', body })
  const answer = await action(argsOf(buyer, order, request))
  const to = (answer as Response).headers.get('Location') ?? ''
  return readDone(new URL(to, 'http://localhost:3000'))
}

async function touchesOf(slug: string, overrides: Parameters<typeof formFor>[1]) {
  const seen = await previewCohort(admin, slug, await formFor(slug, overrides), CHECK_INS)
  if (!seen.ok) throw new Error(problems(seen).join())
  return seen.preview.touches.join(' ')
}

test('the preview of closing names the orders that are being paid, and only closing does', async () => {
  const { slug } = await aCohort({ startsIn: 20 })
  expect(await touchesOf(slug, { visibility: 'closed' })).not.toContain('being paid')
  const first = await ordered(slug, 2)
  const second = await ordered(slug, null)
  const named = `2 orders are being paid right now, for 3 seats: ${first.number} and ${second.number}.`
  expect(await touchesOf(slug, { visibility: 'closed' })).toContain(named)
  expect(await touchesOf(slug, { visibility: 'archived' })).toContain(named)
  expect(await touchesOf(slug, { title: 'Another title' })).not.toContain('being paid')
  expect(await touchesOf(slug, { visibility: 'by_invitation' })).not.toContain('being paid')
})

test('a lead who pays while staff close the cohort reads what was paid, and what can be done with the seats', async () => {
  const { slug } = await aCohort({ startsIn: 20 })
  const { buyer, orderId, number } = await ordered(slug, 2)
  await changed(slug, { visibility: 'closed' })
  const { title: cohort } = await db().cohort.findUniqueOrThrow({ where: { slug } })
  const said = await payAndRead(buyer, orderId)
  expect(said).toMatchObject({
    title: 'Payment received, but enrollment has closed',
    text: `You paid $2,500.00 for 2 seats in ${cohort} (order ${number}). Enrollment closed while you were paying, so you can’t invite coaches to them now. They are still yours: move them to another cohort from this page, or write to us with the order number for a refund.`,
    next: { to: `/agency/orders/${orderId}` },
  })
  // The page to which a provider sends its buyers says the same.
  const back = new Request(`http://localhost:3000/checkout/order/${orderId}`)
  const thrown = await loader(argsOf(buyer, orderId, back)).catch((error: Response) => error)
  const to = (thrown as Response).headers.get('Location') ?? ''
  expect(readDone(new URL(to, 'http://localhost:3000'))?.text).toBe(said?.text)
  await runQueue()
  const letter = await db().outgoingMail.findFirstOrThrow({
    where: { toEmail: buyer.email, template: 'receipt' },
  })
  const text = JSON.stringify(letter)
  expect(text).toContain('Enrollment in this cohort closed before your payment arrived')
  expect(text).not.toMatch(/seats are ready|Assign seats/)
})

test('while the cohort is open, and for whoever buys their own seat, nothing is different', async () => {
  const { slug } = await aCohort({ startsIn: 20 })
  const open = await ordered(slug, 1)
  expect(await payAndRead(open.buyer, open.orderId)).toMatchObject({
    title: 'Payment received',
    text: 'Your seat is ready. Invite a coach by email.',
  })
  const own = await ordered(slug, null)
  await changed(slug, { visibility: 'closed' })
  expect((await payAndRead(own.buyer, own.orderId))?.text).toContain('You’re enrolled in')
  expect(
    await db().enrollment.count({ where: { personId: own.buyer.personId, withdrawnAt: null } }),
  ).toBe(1)
})
