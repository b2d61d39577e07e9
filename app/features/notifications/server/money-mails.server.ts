import { BANK_DAYS } from '~/features/billing/contract'
import { alertWords } from '~/features/checkout/contract'
import type { Tx } from '~/platform/db/client.server'
import { queueMail, queueMails } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { counted } from '~/platform/shared/lists/counts'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { absolute } from './absolute.server'

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
  return queueMail(tx, {
    key: `refund/${event.reference}`,
    to: event.buyerEmail,
    toPersonId: event.buyerId,
    template: 'refund',
    subject: `Order ${number}: your refund is on its way`,
    heading: whole ? 'We have refunded your order' : 'We have refunded part of your order',
    paragraphs: [
      whyRefunded(event),
      `We refunded ${amount} to the card or account you paid with. Banks take up to ${BANK_DAYS} days to show it.`,
    ],
    action: { label: 'See the order', url: absolute(paths.agencyOrder(event.orderId)) },
  })
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
      action: { label: 'See the order', url: absolute(paths.adminOrder(orderId)) },
    })),
  )
}
