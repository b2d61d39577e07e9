import { BANK_DAYS } from '~/features/billing/contract'
import { afterDispute, CANCEL_REASONS, choiceWords } from '~/features/moves/contract'
import type { Tx } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { queueMail, queueMails } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { counted } from '~/platform/shared/lists/counts'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { formatDayInLetter, formatDeadline } from '~/platform/shared/time'

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
    action: { label: 'See the seat', url: absoluteUrl(paths.agencySeat(event.seatId)) },
  })

function moneyOf({ paid, refundMinor, currency }: Moved): string {
  if (paid)
    return `You paid the difference of ${formatMoney(paid.amountMinor, currency)} with order ${paid.number}.`
  return refundMinor > 0
    ? `The difference of ${formatMoney(refundMinor, currency)} goes back to the card or account that paid. Banks take up to ${BANK_DAYS} days to show it.`
    : 'There was no difference to pay.'
}

type Opened = DomainEvents['choice.opened']
type Canceled = DomainEvents['cohort.canceled']
type Made = DomainEvents['choice.made']

/** "Spring does not take place. Too few coaches have enrolled." */
const canceledWords = ({ cohortTitle, reason }: Pick<Canceled, 'cohortTitle' | 'reason'>): string =>
  `${cohortTitle} does not take place.${reason ? ` ${CANCEL_REASONS[reason]}.` : ''}`

/** Whoever has seats in a cohort that was canceled, or whose dates moved far, chooses what becomes of them. */
export const mailChoiceOpened = (tx: Tx, event: Opened): Promise<void> =>
  queueMails(
    tx,
    event.people.map(({ personId, email }) => ({
      key: `choice-opened/${event.roundId}/${event.orderId}/${personId}`,
      ...{ to: email, toPersonId: personId, template: 'choice-opened' },
      subject:
        event.kind === 'canceled'
          ? `${event.cohortTitle} was canceled: choose what happens to your ${event.seats === 1 ? 'seat' : 'seats'}`
          : `${event.cohortTitle} has new dates: stay, move or get a refund`,
      heading:
        event.kind === 'canceled'
          ? `${event.cohortTitle} was canceled`
          : `The dates of ${event.cohortTitle} have moved`,
      paragraphs: [
        ...(event.kind === 'canceled'
          ? [
              `${canceledWords(event)} We’re sorry.`,
              `This is about ${counted(event.seats, 'seat')} of order ${event.number}. You can move to another cohort, at no extra cost, or get a refund.`,
            ]
          : [
              `This is about ${counted(event.seats, 'seat')} of order ${event.number}. If the new dates suit you, there’s nothing to do. If they don’t, you can move to another cohort, at no extra cost, or get a refund.`,
            ]),
        event.kind === 'canceled'
          ? `Please choose by ${formatDeadline(event.chooseUntil, event.timeZone)}. After that, what you paid is refunded.`
          : `You can choose until ${formatDeadline(event.chooseUntil, event.timeZone)}. After that, the seats stay.`,
      ],
      action: { label: 'Choose', url: absoluteUrl(paths.orderChoice(event.orderId)) },
    })),
  )

/** A cohort was canceled: its coaches keep what they wrote, and those who waited need not wait. */
export async function mailCohortCanceled(tx: Tx, event: Canceled): Promise<void> {
  const letter = ({ personId, email }: Canceled['coaches'][number]) => ({
    key: `cohort-canceled/${event.roundId}/${personId}`,
    ...{ to: email, toPersonId: personId, template: 'cohort-canceled' },
    subject: `${event.cohortTitle} was canceled`,
    heading: `${event.cohortTitle} was canceled`,
  })
  await queueMails(tx, [
    ...event.coaches.map((one) => ({
      ...letter(one),
      paragraphs: [
        `${canceledWords(event)} We’re sorry.`,
        'Whoever bought your seat now chooses: you may go to another cohort of the program, and then we’ll tell you.',
        'Everything you did is still yours. You can still read what you wrote, your notes and the feedback you got.',
      ],
      action: { label: 'Read what you wrote', url: absoluteUrl(paths.writings(event.cohortSlug)) },
    })),
    ...event.facilitators.map((one) => ({
      ...letter(one),
      paragraphs: [
        `${canceledWords(event)} You were one of its facilitators.`,
        'Its coaches and the leads of their agencies have an email, too. The live sessions are off. What was written in the cohort can still be read.',
      ],
      action: {
        label: 'Open the cohort',
        url: absoluteUrl(paths.facilitateCohort(event.cohortSlug)),
      },
    })),
    ...event.waiting
      .filter(({ personId }) => !event.coaches.some((one) => one.personId === personId))
      .map((one) => ({
        ...letter(one),
        paragraphs: [
          `${canceledWords(event)} You were on its waiting list, so there is nothing to wait for anymore. Nothing was charged.`,
        ],
        action: { label: 'See other cohorts', url: absoluteUrl(paths.cohorts()) },
      })),
  ])
}

/** A choice was made, or ran out: everyone who could choose has it in writing. */
export const mailChoiceMade = (tx: Tx, event: Made): Promise<void> =>
  queueMails(
    tx,
    // Where the dates moved and no one wrote back, nothing has happened.
    (event.byItself && event.chosen === 'stay' && !event.byDispute ? [] : event.people).map(
      ({ personId, email }) => ({
        key: `choice-made/${event.roundId}/${event.orderId}/${personId}`,
        ...{ to: email, toPersonId: personId, template: 'choice-made' },
        subject: `Your seats in ${event.cohortTitle}`,
        heading: event.byItself ? 'Your seats were settled' : 'Your choice was carried out',
        paragraphs: [
          ...(event.byDispute
            ? [afterDispute(event.chosen)]
            : event.byItself
              ? ['No one had chosen by the last day.']
              : []),
          `Order ${event.number}: ${choiceWords(event)}`,
          ...(event.refundMinor > 0
            ? [
                `The refund goes to the card or account that paid. Banks take up to ${BANK_DAYS} days to show it.`,
              ]
            : []),
        ],
        action: { label: 'See the order', url: absoluteUrl(paths.agencyOrder(event.orderId)) },
      }),
    ),
  )
