import { BANK_DAYS, COUNTRIES, type InvoiceState } from '~/features/billing/contract'
import { FAR_DAYS } from '~/features/cohorts/contract'
import { formatMoney } from '~/platform/shared/money'
import { dayOf, formatDay, formatDayIn, formatDays } from '~/platform/shared/time'
import type { BillingView, OrderedCohort, OrderPage } from './order-page'

/** A person reads these on the page of an order and on its papers. */
export const INVOICE_STATES: Record<InvoiceState, string> = {
  making: 'Being prepared',
  open: 'Open',
  'partly-paid': 'Partly paid',
  overdue: 'Overdue',
  paid: 'Paid',
  'paid-late': 'Paid after its due date',
  'paid-outside': 'Paid',
  uncollectible: 'Not paid',
  void: 'Withdrawn',
}

type Standing = Pick<OrderPage, 'state' | 'struckOff' | 'dispute'>

/** The invoice's state, with what became of its payment since. */
export function invoiceStatus(of: InvoiceState, standing: Standing): string {
  const { state, struckOff, dispute } = standing
  if (state === 'closing') return 'Being withdrawn'
  const known = struckOff
    ? 'Settled: the rest was taken off'
    : state === 'part-returned'
      ? 'Open. What was paid on it was refunded'
      : INVOICE_STATES[of]
  if (dispute === 'lost') return `${known}, then taken back by the bank`
  return dispute === 'open' ? `${known}, now disputed` : known
}

/**
 * When money comes back, in words: on a cohort's page, an order and its papers. `content/pages/terms.mdx` says the same
 * at more length.
 * @param contact the address of those who run the site; null where they name none
 */
export const refundPolicy = (contact: string | null): string[] => [
  'A payment that comes when the places are gone is refunded in full by itself.',
  'If we cancel a cohort, whoever bought the seats chooses: seats in another cohort at no extra cost, or the money back. Without a choice in time, the money goes back.',
  `If we move a cohort’s first day by more than ${FAR_DAYS} days, the choice is the same, or to stay. Without a choice in time, the seats stay.`,
  'When you move a seat to another cohort, the difference in price is settled: if the other one costs less, the rest is refunded; if it costs more, you pay the difference.',
  'Unassigning a seat, or giving it to someone else in the same cohort, is not a refund.',
  `For any other reason, ${contact ? `write to ${contact}` : 'reply to any email from us'} with the order number, before the cohort starts if you can. A person reads your request and answers it.`,
  `Banks take up to ${BANK_DAYS} days to show money that was refunded.`,
]

/** The lines of an address, as they stand on a letter. */
export const addressLines = (billing: BillingView): string[] => [
  billing.organization,
  billing.line1,
  ...(billing.line2 ? [billing.line2] : []),
  `${billing.city}, ${billing.region} ${billing.postalCode}`,
  ...(billing.country === 'US' ? [] : [COUNTRIES[billing.country] ?? billing.country]),
]

export interface SumLine {
  label: string
  amount: string
  /** A total, or what is still to be paid. */
  strong: boolean
}

/** The sums under the lines of an order: only those that say something. */
export function sumLines({ sums, currency, refundedAlone }: Summed): SumLine[] {
  const money = (minor: number) => formatMoney(minor, currency)
  const row = (label: string, minor: number, strong = false): SumLine[] =>
    minor === 0 && !strong ? [] : [{ label, amount: money(minor), strong }]
  const { heldMinor, takenBackMinor } = sums
  const leftMinor = sums.paidMinor - sums.refundedMinor - heldMinor - takenBackMinor
  // Whether the seats are paid for again after a dispute is agreed on by people, so no sum says that nothing is owed.
  const isOver = refundedAlone || (heldMinor + takenBackMinor > 0 && sums.owedMinor === 0)
  return [
    ...row('Total', sums.totalMinor, true),
    ...row('Credit notes', -sums.creditedMinor),
    ...row('Withdrawn with the invoice', -sums.withdrawnMinor),
    ...row('Paid', sums.paidMinor),
    ...row('Refunded', sums.refundedMinor),
    ...row('Held by the bank until it decides the dispute', -heldMinor),
    ...row('Taken back by the bank', -takenBackMinor),
    ...(heldMinor + takenBackMinor > 0 ? row('Left of the payment', leftMinor, true) : []),
    ...(isOver ? [] : row('Still to pay', sums.owedMinor, true)),
  ]
}
type Summed = Pick<OrderPage, 'sums' | 'currency'> & { refundedAlone?: boolean }

export const PAPERS = ['invoice', 'receipt'] as const
export type Paper = (typeof PAPERS)[number]

/** A receipt says that money came; an invoice is there for every order that stands or was paid. */
export const papersOf = ({ sums, state }: Pick<OrderPage, 'sums' | 'state'>): Paper[] => [
  ...(sums.paidMinor > 0 ||
  ['invoiced', 'part-paid', 'overdue', 'uncollectible', 'paid'].includes(state)
    ? (['invoice'] as const)
    : []),
  ...(sums.paidMinor > 0 ? (['receipt'] as const) : []),
]

/** "Nov 29, 2026 CT": the last day on which something holds, in the zone that counts it. */
export const lastDayIn = (at: Date, timeZone: string): string =>
  formatDayIn(dayOf(new Date(at), timeZone), timeZone, 'year')

/** "Nov 29, 2026", as the reader's zone counts days. */
export const dayIn = (at: Date, timeZone: string): string =>
  formatDay(dayOf(new Date(at), timeZone), 'year')

/** Facts of a paper that say what the seats are for: a finance office compares them with its purchase order. */
export const orderedCohortFacts = ({
  program,
  title,
  startsOn,
  endsOn,
  timeZone,
}: OrderedCohort) => [
  { label: 'Program', value: program },
  { label: 'Cohort', value: title },
  {
    label: 'Dates of service',
    value: formatDays({ from: startsOn, to: endsOn, zone: timeZone }, 'year'),
  },
]
