import { BANK_DAYS } from '~/features/billing/contract'
import type { Tx } from '~/platform/db/client.server'
import { queueMail } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { formatDayInLetter } from '~/platform/shared/time'
import { absolute } from './absolute.server'

type Moved = DomainEvents['seat.moved']

/** A seat has moved: whoever moved it has it in writing, with what it cost. */
export const mailMoveDone = (tx: Tx, event: Moved) =>
  queueMail(tx, {
    key: `seat-moved/${event.moveId}`,
    to: event.leadEmail,
    toPersonId: event.leadId,
    template: 'seat-moved',
    subject: `A seat moved to ${event.toTitle}`,
    heading: 'The seat has moved',
    paragraphs: [
      `Seat ${event.number} of ${isolated(event.agencyName)} moved from ${event.fromTitle} to ${event.toTitle}, which begins on ${formatDayInLetter(event.startsOn, event.timeZone)}. Whoever has the seat was told by email.`,
      moneyOf(event),
    ],
    action: { label: 'See the seat', url: absolute(paths.agencySeat(event.seatId)) },
  })

function moneyOf({ paid, refundMinor, currency }: Moved): string {
  if (paid)
    return `You paid the difference of ${formatMoney(paid.amountMinor, currency)} with order ${paid.number}.`
  return refundMinor > 0
    ? `The difference of ${formatMoney(refundMinor, currency)} goes back to the card or account that paid. Banks take up to ${BANK_DAYS} days to show it.`
    : 'There was no difference to pay.'
}
