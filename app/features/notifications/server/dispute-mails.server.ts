import type { Tx } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { queueMails } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'

type Disputed = DomainEvents['order.disputed']

interface Letter {
  subject: string
  heading: string
  paragraphs: string[]
}

const GO_ON = 'Coaches who are enrolled go on as before.'

const onHold = ({ seats }: Disputed, says: string): string =>
  seats > 0 ? `${says} ${GO_ON}` : GO_ON

const LETTERS: Record<Disputed['state'], (event: Disputed, amount: string) => Letter> = {
  open: (event, amount) => ({
    subject: `Order ${event.number}: the payment is disputed`,
    heading: 'A bank disputes the payment of your order',
    paragraphs: [
      `The bank that paid ${amount} for order ${event.number} in ${event.cohortTitle} took the money back until it decides whether the payment stands. That can take weeks. There is nothing for you to pay now.`,
      onHold(
        event,
        'Until then, seats that no one has taken are on hold: they can’t be assigned, and open invitations to them can’t be accepted.',
      ),
      'If no one meant to dispute the payment, ask whoever has the card or account, often your finance office, to have the bank withdraw the dispute. If something is wrong with the order, reply to this email, and we look at it together.',
    ],
  }),
  won: (event, amount) => ({
    subject: `Order ${event.number}: the dispute is over, and the payment stands`,
    heading: 'The dispute about your order is over',
    paragraphs: [
      `The bank decided that the payment of ${amount} for order ${event.number} in ${event.cohortTitle} stands.`,
      event.seats > 0
        ? 'The seats are no longer on hold because of it. There is nothing for you to do.'
        : 'There is nothing for you to do.',
    ],
  }),
  lost: (event, amount) => ({
    subject: `Order ${event.number}: the bank took the payment back`,
    heading: 'The bank took the payment of your order back',
    paragraphs: [
      `The bank decided the dispute about order ${event.number} in ${event.cohortTitle}, and ${amount} went back to the card or account that paid.`,
      onHold(event, 'Seats that no one has taken stay on hold.'),
      event.seats > 0
        ? 'If you want to use these seats, reply to this email, so that we can agree on how they are paid for.'
        : 'If you have a question about this, reply to this email.',
    ],
  }),
}

/** A bank took the payment of an order away, or has decided: one letter to its buyer and to each lead of their agency. */
export async function mailDispute(tx: Tx, event: Disputed): Promise<void> {
  const { orderId, state, reference, amountMinor, currency, people } = event
  const letter = LETTERS[state](event, formatMoney(amountMinor, currency))
  await queueMails(
    tx,
    people.map(({ personId, email }) => ({
      key: `dispute/${orderId}/${reference}/${state}/${personId}`,
      ...{ to: email, toPersonId: personId, template: `dispute-${state}` },
      ...letter,
      action: { label: 'See the order', url: absoluteUrl(paths.agencyOrder(orderId)) },
    })),
  )
}
