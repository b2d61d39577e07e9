import fs from 'node:fs'
import { expect, test } from 'vitest'
import type { InvoiceState } from '../contract/invoices'
import {
  dueBy,
  EFFECTS,
  type InvoiceFacts,
  invoiceState,
  isFrozen,
  isReminderDue,
} from './invoices'

const due = new Date('2026-03-31T12:00:00Z')
const before = new Date('2026-03-30T12:00:00Z')
const after = new Date('2026-04-02T12:00:00Z')
const open: InvoiceFacts = {
  ...{ status: 'open', dueAt: due, paidMinor: 0, outsideMinor: 0, paidAt: null, voidDueAt: null },
}
const paid: InvoiceFacts = { ...open, status: 'paid', paidMinor: 500, paidAt: before }

test.each([
  ['making', { ...open, status: 'making', dueAt: null }, before],
  ['open', open, before],
  ['partly-paid', { ...open, paidMinor: 100 }, before],
  ['overdue', open, due],
  ['overdue', { ...open, paidMinor: 100 }, after],
  ['paid', paid, after],
  ['paid-late', { ...paid, paidAt: after }, after],
  ['paid-outside', { ...paid, outsideMinor: 500 }, after],
  ['paid-outside', { ...paid, outsideMinor: 100, paidAt: after }, after],
  ['uncollectible', { ...open, status: 'uncollectible' }, after],
  ['void', { ...open, status: 'void', paidMinor: 100 }, before],
] as [InvoiceState, InvoiceFacts, Date][])('an invoice is %s', (state, facts, at) => {
  expect(invoiceState(facts, at)).toBe(state)
})

test('an invoice may be paid to the end of its due day in the cohort’s zone, whatever hour a provider names', () => {
  const zone = 'America/Chicago'
  const end = new Date('2026-04-01T04:59:59.999Z')
  for (const told of ['2026-03-31T05:00:00Z', '2026-03-31T18:00:00Z', '2026-04-01T04:59:59Z'])
    expect(dueBy(new Date(told), zone)).toEqual(end)
  // It is April 1 in Chicago from here on, and so in the second reading of what was kept.
  expect(dueBy(new Date('2026-04-01T05:00:00Z'), zone)).not.toEqual(end)
  expect(dueBy(end, zone)).toEqual(end)
  const facts = { ...open, dueAt: end }
  expect(invoiceState(facts, new Date('2026-04-01T04:59:59Z'))).toBe('open')
  expect(invoiceState(facts, new Date('2026-04-01T05:00:00Z'))).toBe('overdue')
  expect(
    invoiceState({ ...paid, dueAt: end, paidAt: new Date('2026-04-01T04:30:00Z') }, after),
  ).toBe('paid')
})

test('seats wait for the payment only where the cohort says so, and are frozen where nothing is to be hoped for', () => {
  expect(isFrozen('open', 'order')).toBe(false)
  expect(isFrozen('overdue', 'payment')).toBe(true)
  expect(isFrozen('paid', 'payment')).toBe(false)
  expect(isFrozen('uncollectible', 'order')).toBe(true)
  expect(isFrozen('void', 'order')).toBe(true)
})

test('an overdue invoice is brought to mind three times, and then no more', () => {
  const days = (count: number) => new Date(due.getTime() + count * 86_400_000)
  const sent = (reminders: number, remindedAt: Date | null = null) => ({
    ...{ dueAt: due, reminders, remindedAt },
  })
  expect(isReminderDue(sent(0), due)).toBe(false)
  expect(isReminderDue(sent(0), days(1))).toBe(true)
  expect(isReminderDue(sent(1, days(1)), days(7))).toBe(false)
  expect(isReminderDue(sent(1, days(1)), days(8))).toBe(true)
  expect(isReminderDue(sent(2, days(30)), days(31))).toBe(false)
  expect(isReminderDue(sent(2, days(30)), days(33))).toBe(true)
  expect(isReminderDue(sent(3, days(22)), days(400))).toBe(false)
})

const UNCLAIMED = {
  waits: 'usable, or frozen until it is paid',
  usable: 'usable',
  frozen: 'frozen, places kept',
  canceled: 'canceled, places free',
}

test.each(['app/features/billing/README.md', 'README.md'])(
  'the table of %s says what the function does',
  (file) => {
    const rows = fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| invoice '))
      .flatMap((line) => {
        const [, states = '', ...cells] = line.split('|').map((cell) => cell.trim())
        const names = states.replace('invoice ', '').split(', ')
        return names.map((name) => [name.replaceAll(' ', '-'), cells.slice(0, 4)] as const)
      })
    const table = Object.entries(EFFECTS).map(
      ([state, { unclaimed, invitations, coaches, reminded }]) => [
        state,
        [UNCLAIMED[unclaimed], invitations, coaches, reminded ? 'at most three' : 'none'],
      ],
    )
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(table))
  },
)
