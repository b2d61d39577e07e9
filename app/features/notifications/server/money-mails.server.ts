import { BANK_DAYS, OUTSIDE_REFUND } from '~/features/billing/contract'
import { alertWords } from '~/features/checkout/contract'
import type { Tx } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { queueMail, queueMails } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { counted } from '~/platform/shared/lists/counts'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { invoiceName } from './invoice-mails.server'

type Refunded = DomainEvents['order.refunded']

/** Why the money goes back. */
function whyRefunded({ number, cohortTitle, inVain, whole, seats }: Refunded): string {
  if (inVain)
    return `Your payment for order ${number} in ${cohortTitle} came in after the order could no longer be filled: its places were gone, what it was for had changed, or you had placed a newer order.`
  if (seats > 0)
    return `${counted(seats, 'seat')} of order ${number} in ${cohortTitle} ${seats === 1 ? 'was' : 'were'} canceled with this refund.`
  return whole
    ? `Order ${number} in ${cohortTitle} has been refunded in full.`
    : `A part of order ${number} in ${cohortTitle} has been refunded.`
}

/** Money goes back: its buyer may never come to the page that says so. One letter for each refund. */
export function mailRefund(tx: Tx, event: Refunded) {
  const { number, whole, amountMinor, currency } = event
  const amount = formatMoney(amountMinor, currency)
  const how = event.reference.startsWith(OUTSIDE_REFUND)
    ? `We paid ${amount} back the way it came to us, such as by check or transfer.`
    : `We refunded ${amount} to the card or account you paid with. Banks take up to ${BANK_DAYS} days to show it.`
  const toBuyer = {
    key: `refund/${event.reference}`,
    to: event.buyerEmail,
    toPersonId: event.buyerId,
    template: 'refund',
    subject: `Order ${number}: your refund is on its way`,
    heading: whole ? 'We have refunded your order' : 'We have refunded part of your order',
    paragraphs: [whyRefunded(event), how],
    action: { label: 'See the order', url: absoluteUrl(paths.agencyOrder(event.orderId)) },
  }
  const { payable } = event
  const toPayable = (payable?.emails ?? [])
    .filter((email) => email !== event.buyerEmail)
    .map((to, index) => ({
      ...{ key: `refund/${event.reference}/payable/${index}`, to, template: 'refund-payable' },
      subject: `${invoiceName({ ...event, ...payable })}: ${amount} refunded`,
      heading: whole ? 'This invoice was refunded' : 'A part of this invoice was refunded',
      paragraphs: [whyRefunded(event), how],
    }))
  return queueMails(tx, [toBuyer, ...toPayable])
}

/** Something about an order's money is for staff to look at: one letter to each program admin. */
export async function mailOrderAlert(tx: Tx, event: DomainEvents['order.alerted']): Promise<void> {
  const { orderId, number, cohortTitle, kind, reference, detail, foundMinor } = event
  const admins = await tx.person.findMany({
    where: { adminGrants: { some: { revokedAt: null } } },
    select: { id: true, email: true },
  })
  const { title, text } = alertWords(event)
  await queueMails(
    tx,
    admins.map(({ id, email }) => ({
      key: `order-alert/${orderId}/${kind}/${reference}/${detail}/${foundMinor}/${id}`,
      ...{ to: email, toPersonId: id, template: 'order-alert' },
      subject: `Order ${number}: ${title}`,
      heading: title,
      paragraphs: [`This is about order ${number} in ${cohortTitle}.`, text],
      action: { label: 'See the order', url: absoluteUrl(paths.adminOrder(orderId)) },
    })),
  )
}

const receiptOf = (event: DomainEvents['seats.bought']) => ({
  key: `receipt/${event.orderId}`,
  to: event.buyerEmail,
  toPersonId: event.buyerId,
  template: 'receipt' as const,
})
const paidInFull = (event: DomainEvents['seats.bought']) =>
  event.given
    ? `There is nothing to pay. Order ${event.number} is for your records.`
    : `Order ${event.number}, paid in full: ${formatMoney(event.totalMinor, event.currency)}.`

/** Seats were bought or given: which, and where to assign them. Whoever has their own is enrolled already. */
export const mailReceipt = (tx: Tx, event: DomainEvents['seats.bought']) =>
  event.agencyId
    ? queueMail(tx, seatsReceipt({ ...event, agencyId: event.agencyId }))
    : queueMail(tx, {
        ...receiptOf(event),
        subject: `Order ${event.number}: your seat`,
        heading: event.given ? 'A free seat for you' : 'Thank you, your seat is ready',
        paragraphs: [
          event.given
            ? `The program gave you a seat in ${event.cohortTitle}, and you’re enrolled.`
            : `You bought a seat in ${event.cohortTitle} for yourself, and you’re enrolled.`,
          paidInFull(event),
        ],
        action: {
          label: event.given ? 'See the order' : 'See the order and its receipt',
          url: absoluteUrl(paths.agencyOrder(event.orderId)),
        },
      })

const givenHeading = ({ quantity }: DomainEvents['seats.bought']) =>
  quantity === 1 ? 'A free seat for your agency' : 'Free seats for your agency'
const boughtHeading = ({ enrolling, quantity }: DomainEvents['seats.bought']) =>
  !enrolling
    ? 'Thank you, your payment arrived'
    : quantity === 1
      ? 'Thank you, your seat is ready'
      : 'Thank you, your seats are ready'

const seatsReceipt = (event: DomainEvents['seats.bought'] & { agencyId: string }) => ({
  ...receiptOf(event),
  subject: `Order ${event.number}: ${counted(event.quantity, 'seat')}`,
  heading: event.given ? givenHeading(event) : boughtHeading(event),
  paragraphs: [
    `${event.given ? 'The program gave you' : 'You bought'} ${counted(event.quantity, 'seat')} in ${event.cohortTitle} for ${isolated(event.agencyName ?? '')}.`,
    paidInFull(event),
    ...(event.enrolling ? [] : [CLOSED_MEANWHILE]),
  ],
  action: {
    label: !event.enrolling
      ? 'See your seats'
      : event.quantity === 1
        ? 'Assign the seat'
        : 'Assign seats',
    url: absoluteUrl(paths.agencySeats({ agency: event.agencyId })),
  },
})

const CLOSED_MEANWHILE =
  'Enrollment in this cohort closed before your payment arrived, so no one can be invited to what you bought now. It is still yours: move it to another cohort from the page of your seats, or write to us with the order number for a refund.'
