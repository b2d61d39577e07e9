import { dayOf } from '~/platform/shared/time'
import { endOfDay } from '~/platform/shared/zones/time-zones'
import type { InvoiceState } from '../contract/invoices'

/** This is known of an invoice, from its provider and from the order. */
export interface InvoiceFacts {
  status: 'making' | 'open' | 'paid' | 'uncollectible' | 'void'
  dueAt: Date | null
  paidMinor: number
  /** The part of it that did not go through the provider. */
  outsideMinor: number
  paidAt: Date | null
  /** Since then staff want it taken back; whatever comes of that is in `status`. */
  voidDueAt: Date | null
}

/**
 * An invoice may be paid to the end of its due day, as the zone of its order's cohort counts days: it is the same day
 * for the buyer, for accounts payable and on paper, whatever hour a provider names.
 */
export const dueBy = (told: Date, timeZone: string): Date =>
  endOfDay(dayOf(told, timeZone), timeZone)

/** An invoice that is not paid in full, past its due day: that it is partly paid says less. */
export function invoiceState(invoice: InvoiceFacts, at: Date): InvoiceState {
  const { status, dueAt, paidMinor, outsideMinor, paidAt } = invoice
  if (status === 'paid') {
    if (outsideMinor > 0) return 'paid-outside'
    return dueAt && paidAt && paidAt > dueAt ? 'paid-late' : 'paid'
  }
  if (status !== 'open') return status
  if (dueAt && dueAt <= at) return 'overdue'
  return paidMinor > 0 ? 'partly-paid' : 'open'
}

export interface Effect {
  /** Seats that no one holds. waits: usable at once, or from the payment, as the cohort decides. canceled: their places are free. */
  unclaimed: 'waits' | 'usable' | 'frozen' | 'canceled'
  invitations: 'stand' | 'canceled'
  /** Coaches who hold a seat are never made to stop by what someone else has not paid. */
  coaches: 'go on'
  reminded: boolean
}

const WAITING: Effect = {
  ...{ unclaimed: 'waits', invitations: 'stand', coaches: 'go on', reminded: false },
}
const PAID: Effect = { ...WAITING, unclaimed: 'usable' }

/** The table of the README: what each state of an invoice does to the seats of its order. */
export const EFFECTS: Record<InvoiceState, Effect> = {
  making: WAITING,
  open: WAITING,
  'partly-paid': WAITING,
  overdue: { ...WAITING, reminded: true },
  paid: PAID,
  'paid-late': PAID,
  'paid-outside': PAID,
  uncollectible: { ...WAITING, unclaimed: 'frozen', invitations: 'canceled' },
  void: { ...WAITING, unclaimed: 'canceled', invitations: 'canceled' },
}

/** Whether the seats that no one holds can be neither offered nor claimed. */
export function isFrozen(state: InvoiceState, seatsFrom: 'order' | 'payment'): boolean {
  const { unclaimed } = EFFECTS[state]
  return (
    unclaimed === 'frozen' ||
    unclaimed === 'canceled' ||
    (unclaimed === 'waits' && seatsFrom === 'payment')
  )
}

/** Days after the due day on which an overdue invoice is brought to mind; after the last one no more. */
const REMINDER_DAYS = [1, 8, 22]
/** So long two letters are apart, also when the first one came late. */
const APART_DAYS = 3
const MS_PER_DAY = 86_400_000

interface Reminded {
  dueAt: Date | null
  /** How many letters have left, and when the last of them. */
  reminders: number
  remindedAt: Date | null
}

/** Whether another letter about an overdue invoice is due. */
export function isReminderDue({ dueAt, reminders, remindedAt }: Reminded, at: Date): boolean {
  const days = REMINDER_DAYS[reminders]
  const past = (since: Date, count: number) => since.getTime() + count * MS_PER_DAY <= at.getTime()
  return (
    dueAt !== null &&
    days !== undefined &&
    past(dueAt, days) &&
    (remindedAt === null || past(remindedAt, APART_DAYS))
  )
}
