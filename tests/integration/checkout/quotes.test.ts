import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { ASK_QUOTE, buySeatsSchema, NEW_AGENCY, SELF } from '~/features/billing/contract'
import { buySeats, playSandboxInvoice } from '~/features/billing/index.server'
import {
  askQuote,
  getCheckout,
  getQuote,
  listQuotes,
  orderQuote,
  renderQuote,
} from '~/features/checkout/index.server'
import { makeCode } from '~/features/pricing/index.server'
import { offerAllPlaces, waitForPlaces } from '~/features/seats/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { aCohort, anAgency, aPerson, boughtSeats } from '../../factories/cohorts'
import { makeAdmin, makeAgency, refreshed } from '../../factories/people'
import { anInvoiceOrder, BILLING, invoiceForm } from '../billing/invoice-room'

beforeAll(async () => {
  await aCohort()
})

const days = (count: number) => new Date(now().getTime() + count * 86_400_000)
const asking = (cohort: string, agency: string, more: object = {}) => ({
  ...{ cohort, agency, quantity: 12, mutationId: randomUUID() },
  ...more,
})

async function quoted(...given: Parameters<typeof askQuote>) {
  const asked = await askQuote(...given)
  if (!asked.ok) throw new Error(JSON.stringify(asked))
  return asked.id
}
const ordering = (quote: string) => ({ quote, mutationId: randomUUID() })
const order = (actor: Actor, quote: string) => orderQuote(actor, ordering(quote))

test('a quote keeps its price for 30 days and is ordered at it, once, however often it is pressed', async () => {
  const { slug, cohortId } = await aCohort({ capacity: 24 })
  const { agencyId, lead } = await anAgency()
  await db().cohortVolumeStep.create({ data: { cohortId, fromSeats: 10, offBp: 1_000 } })
  const id = await quoted(lead, asking(slug, agencyId))
  await db().cohort.update({ where: { id: cohortId }, data: { seatPriceMinor: 200_000 } })
  const quote = await getQuote(lead, id)
  expect(quote).toMatchObject({ totalMinor: 1_350_000, state: 'open', quantity: 12 })
  expect(quote.number).toMatch(/^FBQ-\d{4}-\d{4}$/)
  expect(quote.lines.map(({ kind }) => kind)).toEqual(['seats', 'volume'])
  const answers = await Promise.all(Array.from({ length: 8 }, () => order(lead, id)))
  const made = answers.flatMap((answer) => (answer.ok ? [answer.orderId] : []))
  expect(made).toHaveLength(1)
  for (const answer of answers)
    if (!answer.ok) expect(answer).toEqual({ ok: false, reason: 'used' })
  const placed = await db().seatOrder.findUniqueOrThrow({
    where: { id: made[0] ?? '' },
    include: { lines: true },
  })
  expect(placed).toMatchObject({ totalMinor: 1_350_000, quantity: 12, unitPriceMinor: 125_000 })
  expect(placed.lines).toHaveLength(2)
  expect((await listQuotes(lead, agencyId)).map(({ state }) => state)).toEqual(['ordered'])
})

test('one whose order lapses can be ordered again; an expired one, or one without places, cannot', async () => {
  const { slug } = await aCohort({ capacity: 12 })
  const { agencyId, lead } = await anAgency()
  const id = await quoted(lead, asking(slug, agencyId))
  expect(await order(lead, id)).toMatchObject({ ok: true })
  const later = new Date(now().getTime() + 2 * 3_600_000)
  expect(await atTime(later, () => order(lead, id))).toMatchObject({ ok: true })
  const second = await anAgency()
  const other = await quoted(second.lead, asking(slug, second.agencyId, { quantity: 3 }))
  expect(await order(second.lead, other)).toEqual({ ok: false, reason: 'sold-out', placesLeft: 0 })
  expect(await atTime(days(31), () => order(second.lead, other))).toEqual({
    ...{ ok: false, reason: 'expired' },
  })
})

test('none is made for more seats than its cohort has, while places that are taken today may be free by then', async () => {
  const { slug } = await aCohort({ capacity: 12 })
  const { agencyId, lead } = await anAgency()
  await order(lead, await quoted(lead, asking(slug, agencyId, { quantity: 5 })))
  const ask = (quantity: number) => askQuote(lead, asking(slug, agencyId, { quantity }))
  expect(await ask(13)).toEqual({ ok: false, reason: 'sold-out', placesLeft: 7 })
  expect(await ask(12)).toMatchObject({ ok: true })
  expect(await listQuotes(lead, agencyId)).toHaveLength(2)
})

test('a code is taken when the quote is ordered, and its last use may be gone by then', async () => {
  const { slug } = await aCohort()
  const admin = await makeAdmin()
  const code = `QUOTE-${randomUUID().slice(0, 8).toUpperCase()}`
  const made = await makeCode(admin, {
    ...{ intent: 'make-code', mutationId: randomUUID(), code, off: { offBp: 500 } },
    ...{ currency: 'USD', scope: 'all', maxUses: 1 },
  })
  expect(made.ok).toBe(true)
  const [one, two] = [await anAgency(), await anAgency()]
  const first = await quoted(one.lead, asking(slug, one.agencyId, { quantity: 1, code }))
  const second = await quoted(two.lead, asking(slug, two.agencyId, { quantity: 1, code }))
  expect((await getQuote(two.lead, second)).obstacle).toBeNull()
  expect(await order(one.lead, first)).toMatchObject({ ok: true })
  expect((await getQuote(two.lead, second)).obstacle).toEqual({ reason: 'code' })
  expect(await order(two.lead, second)).toEqual({ ok: false, reason: 'code', why: 'used-up' })
  // The order that has it is not paid in time.
  await atTime(new Date(now().getTime() + 2 * 3_600_000), async () => {
    expect((await getQuote(two.lead, second)).obstacle).toBeNull()
    expect(await order(two.lead, second)).toMatchObject({ ok: true })
  })
})

test('it is seen and ordered by the leads of its agency alone, who may be new, and never for oneself', async () => {
  const { slug } = await aCohort()
  const { lead: stranger } = await anAgency()
  const buyer = await aPerson()
  const input = asking(slug, NEW_AGENCY, { agencyName: 'Quoted House' })
  const id = await quoted(buyer, input)
  // Asked twice, it is one.
  expect(await quoted(buyer, input)).toBe(id)
  const lead = await refreshed(buyer)
  expect((await getQuote(lead, id)).agency.name).toBe('Quoted House')
  await expect(getQuote(stranger, id)).rejects.toThrow(NotFound)
  await expect(order(stranger, id)).rejects.toThrow(NotFound)
  await expect(renderQuote(stranger, id)).rejects.toThrow(NotFound)
  expect(await askQuote(lead, asking(slug, SELF))).toEqual({ ok: false, reason: 'for-oneself' })
})

test('whoever asks for the same once more the same day is led to the quote that is there', async () => {
  const { slug, cohortId } = await aCohort({ capacity: 24 })
  const { agencyId, lead } = await anAgency()
  const billing = { ...BILLING, method: 'invoice' as const, purchaseOrder: 'PO-1' }
  const ask = (more: object = {}) => askQuote(lead, asking(slug, agencyId, more))
  const first = await ask()
  expect(first).toEqual({ ok: true, id: expect.any(String) })
  expect(await ask()).toEqual({ ...first, again: true })
  // It says something else: a purchase order, another number of seats, another price.
  const billed = await ask(billing)
  expect(billed).not.toHaveProperty('again')
  expect(await ask(billing)).toEqual({ ...billed, again: true })
  // Back leaves an empty form: it asks for nothing else.
  expect(await ask()).toEqual({ ...billed, again: true })
  expect(await ask({ ...billing, city: 'Cedar Falls' })).not.toHaveProperty('again')
  expect(await ask({ quantity: 11 })).not.toHaveProperty('again')
  // Another day's is good for longer.
  expect(await atTime(days(1), () => ask())).not.toHaveProperty('again')
  await db().cohort.update({ where: { id: cohortId }, data: { seatPriceMinor: 200_000 } })
  const dearer = await ask()
  expect(dearer).not.toHaveProperty('again')
  // One that has been ordered is no offer anymore.
  if (!dearer.ok) throw new Error(dearer.reason)
  expect(await order(lead, dearer.id)).toMatchObject({ ok: true })
  expect(await ask()).not.toHaveProperty('again')
})

test('the page of a quote says what would refuse its order, before it is pressed', async () => {
  const { slug, cohortId } = await aCohort({ capacity: 12, startsIn: 30 })
  const { agencyId, lead } = await anAgency()
  const id = await quoted(lead, asking(slug, agencyId))
  const obstacle = async () => (await getQuote(lead, id)).obstacle
  const set = (data: object) => db().cohort.update({ where: { id: cohortId }, data })
  expect(await obstacle()).toBeNull()
  const other = await anAgency()
  await boughtSeats(other.lead, { cohort: slug, agencyId: other.agencyId, quantity: 5 })
  expect(await obstacle()).toEqual({ reason: 'too-few', placesLeft: 7 })
  await set({ capacity: 5 })
  expect(await obstacle()).toEqual({ reason: 'full' })
  expect(await order(lead, id)).toEqual({ ok: false, reason: 'sold-out', placesLeft: 0 })
  const wait = { cohort: slug, agencyId, seats: 12, mutationId: randomUUID() }
  await set({ capacity: 12 })
  expect(await waitForPlaces(lead, wait)).toEqual({ ok: true })
  await set({ capacity: 17 })
  await offerAllPlaces()
  // The places are kept for this reader, so nothing stands in the way.
  expect(await obstacle()).toBeNull()
  await set({ visibility: 'by_invitation' })
  expect(await obstacle()).toEqual({ reason: 'by-invitation' })
  await set({ visibility: 'closed' })
  expect(await obstacle()).toEqual({ reason: 'closed' })
  await set({ canceledAt: now(), calledOffAt: now() })
  expect(await obstacle()).toEqual({ reason: 'canceled' })
  await set({ canceledAt: null, calledOffAt: null, visibility: 'open', enrollUntil: days(-2) })
  expect(await obstacle()).toEqual({ reason: 'closed' })
  expect(await order(lead, id)).toEqual({ ok: false, reason: 'not-open' })
})

test('its paper is a tagged PDF with its number and its lines', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const id = await quoted(lead, asking(slug, agencyId))
  const { number } = await getQuote(lead, id)
  const { name, pdf } = await renderQuote(lead, id)
  expect(name).toBe(`quote-${number}.pdf`)
  const text = Buffer.from(pdf).toString('latin1')
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  expect(text).toContain('/StructTreeRoot')
  expect(text).toContain('pdfuaid')
})

test('a quote that is asked for by invoice keeps the billing details and the purchase order for its order', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const billing = {
    ...{ organization: 'Cedar County', line1: 'PO Box 7', city: 'Tipton', region: 'IA' },
    ...{ postalCode: '52772', country: 'US' },
  }
  const typed = { ...billing, emails: 'ap@cedar.example; bea@cedar.example' }
  const form = { method: 'invoice' as const, purchaseOrder: 'PO-88', ...typed }
  const id = await quoted(lead, asking(slug, agencyId, form))
  const quote = await getQuote(lead, id)
  const emails = ['ap@cedar.example', 'bea@cedar.example']
  expect(quote).toMatchObject({ purchaseOrder: 'PO-88', billing: { ...billing, emails } })
  const again = { ...billing, emails: emails.join('\n') }
  const made = await orderQuote(lead, { ...ordering(id), ...form, ...again })
  const where = { orderId: made.ok ? made.orderId : '' }
  expect(await db().orderBilling.findFirst({ where })).toMatchObject({
    ...{ ...billing, emails, purchaseOrder: 'PO-88' },
  })
  const { pdf } = await renderQuote(lead, id)
  expect(pdf.length).toBeGreaterThan(1_000)
  expect(await getQuote(lead, await quoted(lead, asking(slug, agencyId)))).toMatchObject({
    ...{ billing: null, purchaseOrder: null },
  })
})

test('a quote by invoice can do without billing details, but not with a half of them; an order cannot', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const form = { ...asking(slug, agencyId), method: 'invoice' as const, country: 'US' }
  const isRead = (more: Record<string, string>) => buySeatsSchema.safeParse({ ...form, ...more })
  expect(isRead({ press: ASK_QUOTE }).success).toBe(true)
  expect(isRead({}).success).toBe(false)
  const { error } = isRead({ press: ASK_QUOTE, organization: 'Cedar County' })
  expect(error?.issues.map(({ path }) => path[0])).toContain('line1')
  const id = await quoted(lead, { ...form, press: ASK_QUOTE })
  expect(await getQuote(lead, id)).toMatchObject({ method: 'invoice', billing: null, known: null })
})

test('the order of a quote without billing details begins with those of the agency’s last invoice', async () => {
  const { agencyId, lead, slug } = await anInvoiceOrder()
  const form = { method: 'invoice' as const, press: ASK_QUOTE, country: 'US' }
  const id = await quoted(lead, asking(slug, agencyId, form))
  const quote = await getQuote(lead, id)
  expect(quote).toMatchObject({
    ...{ method: 'invoice', billing: null },
    known: { organization: 'Riverbend County', line1: '12 Main Street' },
  })
  const other = await anAgency()
  const theirs = await quoted(other.lead, asking(slug, other.agencyId, form))
  expect((await getQuote(other.lead, theirs)).known).toBeNull()
})

test('the checkout begins with the details of the agency’s last invoice, for its leads alone', async () => {
  const { agencyId, lead, slug } = await anInvoiceOrder()
  const billingsOf = async (who: typeof lead) =>
    (await getCheckout(who, slug)).agencies.map(({ id, billing }) => [id, billing?.organization])
  expect(await billingsOf(lead)).toEqual([[agencyId, 'Riverbend County']])
  const later = { slug, agencyId }
  await atTime(new Date(now().getTime() + 60_000), () =>
    buySeats(lead, invoiceForm(later, { organization: 'Riverbend Finance', line2: '' })),
  )
  const [agency] = (await getCheckout(lead, slug)).agencies
  expect(agency?.billing).toEqual({
    ...{ organization: 'Riverbend Finance', line1: '12 Main Street', city: 'Riverbend' },
    ...{ region: 'IA', postalCode: '50001', country: 'US' },
    emails: ['ap@riverbend.example', 'clerk@riverbend.example'],
  })
  // One that was withdrawn counts only where no other stands.
  const { personId } = lead
  const mistaken = { organization: 'Mistaken House', line2: '' }
  await atTime(new Date(now().getTime() + 120_000), async () => {
    const wrong = await buySeats(lead, invoiceForm(later, mistaken))
    if (!wrong.ok) throw new Error(wrong.reason)
    expect(await billingsOf(lead)).toEqual([[agencyId, 'Mistaken House']])
    await playSandboxInvoice(lead, { orderId: wrong.orderId, act: 'void' })
    expect(await billingsOf(lead)).toEqual([[agencyId, 'Riverbend Finance']])
    const all = await db().seatOrder.findMany({ where: { boughtById: personId, canceledAt: null } })
    for (const { id } of all) await playSandboxInvoice(lead, { orderId: id, act: 'void' })
    expect(await billingsOf(lead)).toEqual([[agencyId, 'Mistaken House']])
  })
  const other = await anAgency()
  expect(await billingsOf(other.lead)).toEqual([[other.agencyId, undefined]])
  expect((await getCheckout(null, slug)).agencies).toEqual([])
})

test('the billing details of another agency of the buyer are asked about once, and taken when they are meant', async () => {
  const { agencyId, lead, slug, form } = await anInvoiceOrder()
  const { id: second } = await makeAgency({ name: `Second ${randomUUID()}`, lead })
  const later = { ...form, agency: second, billingFor: agencyId }
  const buy = (more: object) => buySeats(lead, { ...later, ...more, mutationId: randomUUID() })
  const name = (await db().agency.findUniqueOrThrow({ where: { id: agencyId } })).name
  const refused = { ok: false, reason: 'billing-of-other', agency: name }
  expect(await buy({})).toEqual(refused)
  expect(await askQuote(lead, { ...later, mutationId: randomUUID() })).toEqual(refused)
  // A third one that is chosen after that refusal is asked about as the second was.
  const { id: third } = await makeAgency({ name: `Third ${randomUUID()}`, lead })
  expect(await buy({ agency: third, billingFor: second })).toEqual(refused)
  expect(await buy({ agency: NEW_AGENCY, agencyName: 'Fourth', billingFor: second })).toEqual(
    refused,
  )
  expect(await buy({ city: 'Cedar Falls' })).toMatchObject({ ok: true })
  expect(await buy({ billingFor: second })).toMatchObject({ ok: true })
  // Now both are billed alike.
  expect(await buy({})).toMatchObject({ ok: true })
  const { lead: stranger, agencyId: theirs } = await anAgency()
  expect(
    await buySeats(stranger, { ...later, agency: theirs, cohort: slug, mutationId: randomUUID() }),
  ).toMatchObject({ ok: true })
})
