import { beforeAll, expect, test } from 'vitest'
import { remindOfInvoices } from '~/features/billing/index.server'
import { lastDayIn } from '~/features/checkout/contract'
import {
  askQuote,
  getOrderPage,
  getQuote,
  renderOrderPaper,
  renderQuote,
} from '~/features/checkout/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { addDays, dayOf, formatDay, zoneName } from '~/platform/shared/time'
import { endOfDay } from '~/platform/shared/zones/time-zones'
import { wireRooms } from '~/wiring.server'
import { aCohort, ZONE } from '../../factories/cohorts'
import { refreshed } from '../../factories/people'
import { readPdf } from '../../setup/documents/read-pdf'
import { anInvoiceOrder, invoiceForm, orderOf } from '../billing/invoice-room'

/** It is about noon in the cohort's zone, so it is another day at one of these. */
const FAR = ['Pacific/Kiritimati', 'Pacific/Pago_Pago']

beforeAll(async () => {
  wireRooms()
  await aCohort()
})

const seconds = (at: Date, count: number) => new Date(at.getTime() + count * 1000)

test('an invoice is due at the end of a day in the cohort’s zone, which page, paper and letter name', async () => {
  const { orderId, lead } = await anInvoiceOrder()
  const { invoice } = await orderOf(orderId)
  const dueOn = addDays(dayOf(now(), ZONE), invoice?.daysUntilDue ?? 0)
  expect(invoice?.dueAt).toEqual(endOfDay(dueOn, ZONE))
  const said = `${formatDay(dueOn, 'year')} ${zoneName(ZONE)}`
  for (const timeZone of FAR) {
    await db().person.update({ where: { id: lead.personId }, data: { timeZone } })
    const reader = await refreshed(lead)
    const page = await getOrderPage(reader, orderId)
    expect(lastDayIn(page.invoice?.dueAt ?? now(), page.cohort.timeZone)).toBe(said)
    expect(await readPdf((await renderOrderPaper(reader, orderId, 'invoice')).pdf)).toContain(said)
  }
  const due = invoice?.dueAt ?? now()
  const stateAt = async (at: Date) =>
    (await atTime(at, () => getOrderPage(lead, orderId))).invoice?.state
  expect(await stateAt(seconds(due, -1))).toBe('open')
  expect(await stateAt(seconds(due, 1))).toBe('overdue')
  // A day after it the first letter says the same day, with its zone.
  expect(await atTime(seconds(due, 86_399), remindOfInvoices)).toBe(0)
  expect(await atTime(seconds(due, 86_401), remindOfInvoices)).toBe(1)
  await atTime(seconds(due, 86_401), runQueue)
  const letter = await db().outgoingMail.findFirstOrThrow({
    where: { toEmail: lead.email, template: 'invoice-overdue' },
  })
  expect(JSON.stringify(letter)).toContain(`was due on ${formatDay(dueOn, 'year')} (`)
})

test('a quote is good to the end of its last day in the cohort’s zone, wherever its readers are', async () => {
  const { slug, agencyId, lead } = await anInvoiceOrder()
  const asked = await askQuote(lead, invoiceForm({ slug, agencyId }, { method: 'card' }))
  if (!asked.ok) throw new Error(asked.reason)
  const { expiresAt, cohort } = await getQuote(lead, asked.id)
  const lastDay = addDays(dayOf(now(), ZONE), 30)
  expect(expiresAt).toEqual(endOfDay(lastDay, ZONE))
  expect(cohort.timeZone).toBe(ZONE)
  const said = `${formatDay(lastDay, 'year')} ${zoneName(ZONE)}`
  for (const timeZone of FAR) {
    const { pdf } = await renderQuote({ ...lead, timeZone }, asked.id)
    expect(await readPdf(pdf)).toContain(said)
  }
  const stateAt = async (at: Date) => (await atTime(at, () => getQuote(lead, asked.id))).state
  expect(await stateAt(seconds(expiresAt, -1))).toBe('open')
  expect(await stateAt(seconds(expiresAt, 1))).toBe('expired')
})
