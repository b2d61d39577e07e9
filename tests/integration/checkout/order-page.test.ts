import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getAgencyOrders } from '~/features/agencies/index.server'
import { CHANGE_BILLING, SANDBOX_PAY } from '~/features/billing/contract'
import {
  buySeats,
  changeBilling,
  payInSandbox,
  playProvider,
  playSandboxInvoice,
  remindOfInvoices,
} from '~/features/billing/index.server'
import { getOrderPage, renderOrderPaper } from '~/features/checkout/index.server'
import {
  acceptInvitation,
  countAgencySeats,
  inviteToSeat,
  moveSeat,
} from '~/features/seats/index.server'
import { getAdminOrder } from '~/features/staff/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import {
  aCoach,
  aCohort,
  anAgency,
  anInvitation,
  aPerson,
  boughtSeats,
} from '../../factories/cohorts'
import { makeAdmin, refreshed } from '../../factories/people'
import { readPdf } from '../../setup/documents/read-pdf'
import { anInvoiceOrder, BILLING, invoiceForm, orderOf, seatsOf } from '../billing/invoice-room'

beforeAll(async () => {
  wireRooms()
  await aCohort()
})

const inDays = (count: number) => new Date(now().getTime() + count * 86_400_000)
const lettersOf = async (orderId: string, template: string) => {
  await runQueue()
  return db().outgoingMail.findMany({
    where: { key: { startsWith: `invoice/${orderId}/` }, template: { startsWith: template } },
    orderBy: { key: 'asc' },
  })
}
const correction = (version: number) => ({
  ...BILLING,
  ...({ intent: CHANGE_BILLING, mutationId: randomUUID(), version } as const),
  ...{ line2: undefined, purchaseOrder: 'PO-8', city: 'Elsewhere', emails: ['new@ap.example'] },
})

test('the page of an order by invoice says all of it, and every lead of the agency reads it', async () => {
  const { orderId, lead, agencyId } = await anInvoiceOrder()
  const page = await getOrderPage(lead, orderId)
  expect(page).toMatchObject({
    ...{ state: 'invoiced', method: 'invoice', quantity: 2, purchaseOrder: 'PO-7', sandbox: true },
    agency: { id: agencyId },
    sums: { totalMinor: 250_000, paidMinor: 0, owedMinor: 250_000 },
    invoice: { state: 'open', pageUrl: `/checkout/sandbox/invoice/${orderId}` },
    billing: { organization: 'Riverbend County', version: 1 },
    seats: { held: 0, offered: 0, free: 2, frozen: false },
    events: [{ what: 'Ordered' }, { what: expect.stringContaining('sent to accounts payable') }],
  })
  const { lead: stranger } = await anAgency()
  await expect(getOrderPage(stranger, orderId)).rejects.toThrow(NotFound)
  await expect(renderOrderPaper(stranger, orderId, 'invoice')).rejects.toThrow(NotFound)
  const { orders } = await getAgencyOrders(lead, agencyId)
  expect(orders).toMatchObject([{ state: 'invoiced' }])
})

test('the sandbox plays each end of an invoice', async () => {
  const ends = [
    ['paid', 'paid', 'paid'],
    ['paid-outside', 'paid', 'paid-outside'],
    ['overdue', 'overdue', 'overdue'],
    ['partly-paid', 'part-paid', 'partly-paid'],
    ['uncollectible', 'uncollectible', 'uncollectible'],
    ['void', 'canceled', 'void'],
  ] as const
  for (const [act, state, invoice] of ends) {
    const { orderId, lead } = await anInvoiceOrder()
    expect(await playSandboxInvoice(lead, { orderId, act })).toEqual({ ok: true })
    const page = await getOrderPage(lead, orderId)
    expect(page).toMatchObject({ state, invoice: { state: invoice } })
    // The lines of an order add up, whatever became of its invoice.
    const { totalMinor, creditedMinor, withdrawnMinor, paidMinor, owedMinor } = page.sums

    expect(totalMinor - creditedMinor - withdrawnMinor - paidMinor).toBe(owedMinor)
  }
})

test('paid late is told from paid, and what is over is over', async () => {
  const { orderId, lead } = await anInvoiceOrder()
  await playSandboxInvoice(lead, { orderId, act: 'overdue' })
  await playSandboxInvoice(lead, { orderId, act: 'paid' })
  expect(await getOrderPage(lead, orderId)).toMatchObject({ invoice: { state: 'paid-late' } })
  const again = await playSandboxInvoice(lead, { orderId, act: 'void' })
  expect(again).toEqual({ ok: false, reason: 'over' })
  expect(await seatsOf(orderId)).toBe(2)
})

test('an order by invoice cannot be paid by card', async () => {
  const { orderId, lead } = await anInvoiceOrder()
  const press = { orderId, outcome: SANDBOX_PAY, mutationId: randomUUID() } as const
  expect(await payInSandbox(lead, press)).toMatchObject({ ok: false })
  expect(await orderOf(orderId)).toMatchObject({ paidAt: null })
})

test('open invitations end when the invoice is given up; a frozen seat is offered to no one', async () => {
  const { orderId, lead, slug, agencyId } = await anInvoiceOrder()
  const { invitationId } = await anInvitation(lead, {
    cohort: slug,
    agencyId,
    email: 'a@b.example',
  })
  await playSandboxInvoice(lead, { orderId, act: 'uncollectible' })
  const { revokedAt } = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } })
  expect(revokedAt).not.toBeNull()
  expect(await getOrderPage(lead, orderId)).toMatchObject({ seats: { free: 2, frozen: true } })
  const again = { agencyId, cohort: slug, email: 'a@b.example', mutationId: randomUUID() }
  expect(await inviteToSeat(lead, again)).toMatchObject({ reason: 'no-free-seat' })
  expect(await countAgencySeats(lead, agencyId)).toMatchObject([{ free: 0, frozen: 2 }])
  await playSandboxInvoice(lead, { orderId, act: 'paid' })
  expect(await countAgencySeats(lead, agencyId)).toMatchObject([{ free: 2, frozen: 0 }])
})

test('a coach who has a seat goes on whatever becomes of the invoice; the seat of a given-up one goes to no one else', async () => {
  const { orderId, lead, slug, agencyId } = await anInvoiceOrder()
  const { coach, enrollmentId } = await aCoach(lead, { cohort: slug, agencyId })
  const { token } = await anInvitation(lead, { cohort: slug, agencyId, email: 'late@b.example' })
  await playSandboxInvoice(lead, { orderId, act: 'uncollectible' })
  expect(coach.personId).toBeTruthy()
  const enrollment = () => db().enrollment.findUniqueOrThrow({ where: { id: enrollmentId } })
  expect((await enrollment()).withdrawnAt).toBeNull()
  const late = { token, mutationId: randomUUID() }
  expect(await acceptInvitation(await aPerson('Late'), late)).toMatchObject({ reason: 'revoked' })
  const held = await db().seat.findFirstOrThrow({
    where: { assignments: { some: { enrollmentId } } },
  })
  const move = { seatId: held.id, reason: 'not-now', email: 'x@b.example' } as const
  expect(await moveSeat(lead, { ...move, mutationId: randomUUID() })).toMatchObject({
    reason: 'frozen',
  })
  await playSandboxInvoice(lead, { orderId, act: 'void' })
  expect((await enrollment()).withdrawnAt).toBeNull()
  expect(await getOrderPage(lead, orderId)).toMatchObject({ seats: { held: 1, canceled: 1 } })
})

test('the receipt of an invoice that is paid in parts names each part with its day, and accounts payable by the buyer', async () => {
  const { lead, orderId } = await anInvoiceOrder()
  const read = async () => readPdf((await renderOrderPaper(lead, orderId, 'receipt')).pdf)
  await playSandboxInvoice(lead, { orderId, act: 'partly-paid' })
  const half = await read()
  expect(half).toMatch(/Paid \$1,250\.00 on [A-Z][a-z]{2} \d+, \d{4}/)
  expect(half).toMatch(/Riverbend, IA 50001\s+Accounts payable: ap@riverbend\.example/)
  await atTime(new Date(now().getTime() + 3 * 86_400_000), async () => {
    await playSandboxInvoice(lead, { orderId, act: 'paid' })
    const days = [...(await read()).matchAll(/Paid \$1,250\.00 on (\w+ \d+, \d{4})/g)]
    expect(new Set(days.map(([, day]) => day)).size).toBe(2)
  })
})

test('the invoice and the receipt as PDF, in words', async () => {
  const purchaseOrder = 'PO #7 <b>„Ü“ & *x* \\ $1'
  const { orderId, lead } = await anInvoiceOrder({ purchaseOrder })
  const invoice = await renderOrderPaper(lead, orderId, 'invoice')
  const text = await readPdf(invoice.pdf)
  expect(invoice.name).toMatch(/^invoice-FB-\d{4}-\d{4}\.pdf$/)
  for (const part of [purchaseOrder, 'Riverbend County', '12 Main Street', 'Riverbend, IA 50001'])
    expect(text).toContain(part)
  expect(text).toMatch(/Still to pay \$2,500/)
  expect(text).toContain('clerk@riverbend.example')
  const { invoice: made, cohort } = await getOrderPage(lead, orderId)
  expect(text).toContain(`Invoice ${made?.number}`)
  for (const part of [
    'Invoice date',
    'Net 30 days',
    cohort.program,
    'Dates of service',
    'How to pay',
  ])
    expect(text).toContain(part)
  expect(text).toMatch(/please name invoice .*order FB-/)
  await expect(renderOrderPaper(lead, orderId, 'receipt')).rejects.toThrow(NotFound)
  await playSandboxInvoice(lead, { orderId, act: 'paid' })
  const receipt = await readPdf((await renderOrderPaper(lead, orderId, 'receipt')).pdf)
  expect(receipt).toMatch(/Receipt FB-.*Paid by Online, on the page of the invoice.*Paid \$2,500/)
  expect(receipt).not.toMatch(/Still to pay|How to pay/)
})

test('a word that is longer than a line breaks on the PDF, and one that fits stays whole', async () => {
  const { orderId, lead, agencyId } = await anInvoiceOrder({ purchaseOrder: 'P'.repeat(40) })
  await db().agency.update({ where: { id: agencyId }, data: { name: 'W'.repeat(100) } })
  const text = await readPdf((await renderOrderPaper(lead, orderId, 'invoice')).pdf)
  expect(text).toContain(`Purchase order ${'P'.repeat(40)}`)
  expect(text).toMatch(/Agency W{20}/)
  expect(text).not.toMatch(/W{60}/)
})

test('names from right to left stand on the PDF', async () => {
  const organization = 'מחוז ריברבנד'
  const { orderId, lead } = await anInvoiceOrder({ organization, line1: 'شارع 12', city: '東京' })
  const text = await readPdf((await renderOrderPaper(lead, orderId, 'invoice')).pdf)
  expect(text).toContain('50001')
})

test('whoever bought their own seat has the page and the papers, and no one else', async () => {
  const { slug } = await aCohort()
  const buyer = await aPerson()
  const own = { cohort: slug, agency: 'self', quantity: 1, mutationId: randomUUID() } as const
  const bought = await buySeats(buyer, own)
  if (!bought.ok) throw new Error(bought.reason)
  const { orderId } = bought
  await payInSandbox(buyer, { orderId, outcome: SANDBOX_PAY, mutationId: randomUUID() })
  expect(await getOrderPage(buyer, orderId)).toMatchObject({ agency: null, seats: { held: 1 } })
  expect((await renderOrderPaper(buyer, orderId, 'receipt')).pdf.length).toBeGreaterThan(1_000)
  await expect(getOrderPage(await aPerson(), orderId)).rejects.toThrow(NotFound)
})

test('another lead of the agency sees the order, and who did what', async () => {
  const { orderId, lead, agencyId } = await anInvoiceOrder()
  const other = await aPerson('Second Lead')
  const member = { id: newId(), agencyId, personId: other.personId, role: 'lead', startedAt: now() }
  await db().agencyMembership.create({ data: { ...member, role: 'lead' } })
  const second = await refreshed(other)
  expect(await changeBilling(second, orderId, correction(1))).toEqual({ ok: true })
  expect(await getOrderPage(lead, orderId)).toMatchObject({
    events: expect.arrayContaining([expect.objectContaining({ by: 'Second Lead' })]),
  })
})

test('an order by card has its papers, too', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const orderId = await boughtSeats(lead, { cohort: slug, agencyId, quantity: 3 })
  expect(await getOrderPage(lead, orderId)).toMatchObject({
    ...{ state: 'paid', method: 'card', billing: null, invoice: null },
    sums: { paidMinor: 375_000, owedMinor: 0 },
    seats: { free: 3 },
  })
  expect(await readPdf((await renderOrderPaper(lead, orderId, 'receipt')).pdf)).toContain('$3,750')
})

test('billing details are corrected while the invoice is open, and what stood there before is kept', async () => {
  const { orderId, lead } = await anInvoiceOrder()
  expect(await changeBilling(lead, orderId, correction(1))).toEqual({ ok: true })
  expect(await changeBilling(lead, orderId, correction(1))).toMatchObject({
    reason: 'changed-meanwhile',
  })
  expect(await getOrderPage(lead, orderId)).toMatchObject({
    purchaseOrder: 'PO-8',
    billing: { city: 'Elsewhere', line2: null, version: 2 },
    history: [{ city: 'Riverbend', purchaseOrder: 'PO-7', version: 1 }],
  })
  const { lead: stranger } = await anAgency()
  await expect(changeBilling(stranger, orderId, correction(2))).rejects.toThrow(NotFound)
  await playSandboxInvoice(lead, { orderId, act: 'paid' })
  expect(await changeBilling(lead, orderId, correction(2))).toMatchObject({ reason: 'over' })
})

test('the invoice goes to the buyer and to each address of accounts payable', async () => {
  const { orderId, lead } = await anInvoiceOrder()
  const letters = await lettersOf(orderId, 'invoice-sent')
  expect(letters.map(({ toEmail }) => toEmail).sort()).toEqual(
    ['ap@riverbend.example', 'clerk@riverbend.example', lead.email].sort(),
  )
  const payable = letters.filter(({ template }) => template.endsWith('-payable'))
  expect(payable.map(({ subject }) => subject)).toEqual(
    payable.map(() => expect.stringMatching(/^Invoice .*, order FB-\d{4}-\d{4}, PO PO-7: \$2,500/)),
  )
})

test('accounts payable is told of a refund, by the numbers under which the invoice is filed', async () => {
  const { orderId, lead } = await anInvoiceOrder()
  await playSandboxInvoice(lead, { orderId, act: 'paid' })
  const half = { move: 'refund-half', mutationId: randomUUID() } as const
  await playProvider(await makeAdmin(), orderId, half)
  await runQueue()
  const { number } = await orderOf(orderId)
  const letters = await db().outgoingMail.findMany({
    where: { template: 'refund-payable', subject: { contains: number } },
  })
  expect(letters.map(({ toEmail }) => toEmail).sort()).toEqual([
    ...['ap@riverbend.example', 'clerk@riverbend.example'],
  ])
  for (const { subject } of letters)
    expect(subject).toMatch(/^Invoice .*, order FB-.*, PO PO-7: \$1,250\.00 refunded$/)
})

test('an overdue invoice is brought to mind at most three times, and not once it is paid', async () => {
  const { orderId, lead } = await anInvoiceOrder()
  await atTime(inDays(29), remindOfInvoices)
  expect(await orderOf(orderId)).toMatchObject({ invoice: { reminders: 0 } })
  for (const day of [32, 33, 39, 40, 53, 60, 90, 200]) await atTime(inDays(day), remindOfInvoices)
  expect(await orderOf(orderId)).toMatchObject({ invoice: { reminders: 3 } })
  const letters = await atTime(inDays(201), () => lettersOf(orderId, 'invoice-overdue'))
  expect(letters).toHaveLength(9)
  expect(await getOrderPage(lead, orderId)).toMatchObject({
    events: expect.arrayContaining([
      expect.objectContaining({ what: expect.stringContaining('Reminder') }),
    ]),
  })
  const paid = await anInvoiceOrder()
  await playSandboxInvoice(paid.lead, { orderId: paid.orderId, act: 'paid' })
  await atTime(inDays(40), remindOfInvoices)
  expect(await orderOf(paid.orderId)).toMatchObject({ invoice: { reminders: 0 } })
})

test('form without what an invoice needs is refused before anything is written', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const form = invoiceForm({ slug, agencyId }, { emails: 'nobody' })
  await expect(buySeats(lead, form)).rejects.toThrow()
  expect(await db().seatOrder.count({ where: { agencyId } })).toBe(0)
})

test('staff read each payment of an invoice, and no word that none has come', async () => {
  const { orderId, lead } = await anInvoiceOrder()
  await playSandboxInvoice(lead, { orderId, act: 'partly-paid' })
  await playSandboxInvoice(lead, { orderId, act: 'paid' })
  const { facts, chargedMinor } = await getAdminOrder(await makeAdmin(), orderId)
  expect(facts.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
    ['invoice', chargedMinor / 2],
    ['invoice', chargedMinor / 2],
  ])
})
