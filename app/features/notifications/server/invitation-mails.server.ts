import { INVITATION_LETTER } from '~/features/seats/contract'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { cancelMail, queueMail, restoreMail } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { dayOf, formatDayInLetter, formatDeadline } from '~/platform/shared/time'

const invitationKey = (id: string) => `${INVITATION_LETTER}${id}`

type Start = Pick<DomainEvents['seat.invited'], 'startsOn' | 'timeZone'>

/** "starts on Jan 12, 2027 (Central Time)", or started: a cohort can be joined for some weeks after its first day. */
function startsOrStarted({ startsOn, timeZone }: Start): string {
  const verb = startsOn < dayOf(now(), timeZone) ? 'started' : 'starts'
  return `${verb} on ${formatDayInLetter(startsOn, timeZone)}`
}

/** The lead's own line in a letter: it is their words, so it says so. */
const noteOf = ({
  note,
  inviterName,
}: Pick<DomainEvents['seat.invited'], 'note' | 'inviterName'>) =>
  note ? [`${isolated(inviterName)} writes: “${isolated(note)}”`] : []

/** A seat was offered: the letter with the link. */
export const mailInvitation = (tx: Tx, event: DomainEvents['seat.invited']) =>
  queueMail(tx, {
    key: invitationKey(event.invitationId),
    to: event.email,
    template: 'invitation',
    subject: `A seat for you in ${event.cohortTitle}`,
    heading: `${isolated(event.agencyName)} has a seat for you`,
    paragraphs: [
      `${isolated(event.inviterName)} is offering you a seat in ${event.cohortTitle}, a course for coaches. It ${startsOrStarted(event)}.`,
      ...noteOf(event),
      event.returning
        ? 'You’ve been in this cohort before. Open the link, sign in with the email address you used then, and pick up where you left off: your lessons, drafts, notes and feedback are all there.'
        : 'Open the link, sign in, and the seat is yours. The link is yours alone, so please don’t pass it on. If you don’t want the seat, you can decline it on the same page.',
      `The offer is open until ${formatDeadline(event.expiresAt, event.timeZone)}.`,
    ],
    action: { label: 'See the offer', url: absoluteUrl(paths.join(event.token)) },
  })

const giftKey = (id: string) => `gift/${id}`

/** Staff give a seat to someone without an account: the letter with the link. */
export const mailGift = (tx: Tx, event: DomainEvents['gift.offered']) =>
  queueMail(tx, {
    key: giftKey(event.giftId),
    to: event.email,
    template: 'gift',
    subject: `A seat for you in ${event.cohortTitle}`,
    heading: 'A free seat for you',
    paragraphs: [
      `The program is offering you a seat in ${event.cohortTitle}, a course for coaches. It ${startsOrStarted(event)}, and you pay nothing.`,
      'Open the link, sign in, and the seat is yours. The link is yours alone, so please don’t pass it on. If you don’t want the seat, you can decline it on the same page.',
      `The offer is open until ${formatDeadline(event.expiresAt, event.timeZone)}.`,
    ],
    action: { label: 'See the offer', url: absoluteUrl(paths.join(event.token)) },
  })

const giftReminderKey = (id: string, number: number) => `${giftKey(id)}/${number}`

/** Whoever was given a seat is asked once more; an answer of any kind ends it. */
export const mailGiftReminder = (tx: Tx, event: DomainEvents['gift.reminded']) =>
  queueMail(tx, {
    key: giftReminderKey(event.giftId, event.number),
    to: event.email,
    template: 'gift-reminder',
    subject: `Your free seat in ${event.cohortTitle} is still waiting`,
    heading: 'There is still a free seat for you',
    paragraphs: [
      `The program has offered you a seat in ${event.cohortTitle}, a course for coaches. It ${startsOrStarted(event)}, and you pay nothing.`,
      `The offer is open until ${formatDeadline(event.expiresAt, event.timeZone)}. If you don’t want the seat, you can decline it on the same page, and we won’t ask again.`,
    ],
    action: { label: 'See the offer', url: absoluteUrl(paths.join(event.token)) },
  })

/** It was taken back before its letter left: the letter stays here, and so do its reminders. */
export async function withdrawGiftMail(tx: Tx, { giftId }: DomainEvents['gift.ended']) {
  await cancelMail(tx, giftKey(giftId))
  const reminders = await tx.seatGiftReminder.count({ where: { giftId } })
  for (let number = 1; number <= reminders; number += 1)
    await cancelMail(tx, giftReminderKey(giftId, number))
}

const reminderKey = (id: string, number: number) => `${invitationKey(id)}/${number}`

/** Someone is asked once more; an answer of any kind ends it. */
export const mailReminder = (tx: Tx, event: DomainEvents['seat.reminded']) =>
  queueMail(tx, {
    key: reminderKey(event.invitationId, event.number),
    to: event.email,
    template: 'invitation-reminder',
    subject: `Your seat in ${event.cohortTitle} is still waiting`,
    heading: `${isolated(event.agencyName)} still has a seat for you`,
    paragraphs: [
      `${isolated(event.inviterName)} has offered you a seat in ${event.cohortTitle}, a course for coaches. It ${startsOrStarted(event)}.`,
      ...noteOf(event),
      `The offer is open until ${formatDeadline(event.expiresAt, event.timeZone)}. If you don’t want the seat, you can decline it on the same page, and we won’t ask again.`,
    ],
    action: { label: 'See the offer', url: absoluteUrl(paths.join(event.token)) },
  })

/** Someone said no: the lead learns that the seat is free. */
export const mailDeclined = (tx: Tx, event: DomainEvents['seat.declined']) =>
  queueMail(tx, {
    key: `declined/${event.invitationId}`,
    to: event.leadEmail,
    toPersonId: event.leadId,
    template: 'invitation-declined',
    subject: `A seat in ${event.cohortTitle} was declined`,
    heading: 'A seat was declined',
    paragraphs: [
      `${event.email} declined the seat in ${event.cohortTitle}. The seat is available again, and you can invite someone else.`,
    ],
    action: {
      label: 'See your seats',
      url: absoluteUrl(paths.agencySeats({ agency: event.agencyId })),
    },
  })

/** An offer was taken back before its letter left: the letter stays here, and so do those that ask once more. */
export const withdrawInvitationMail = async (
  tx: Tx,
  { invitationId }: DomainEvents['seat.invitation-revoked'],
) => {
  for (const key of await keysOf(tx, invitationId)) await cancelMail(tx, key)
}

async function keysOf(tx: Tx, invitationId: string): Promise<string[]> {
  const reminders = await tx.invitationReminder.count({ where: { invitationId } })
  const numbers = Array.from({ length: reminders }, (_, index) => index + 1)
  return [invitationKey(invitationId), ...numbers.map((n) => reminderKey(invitationId, n))]
}

/** The offer stands again: the letter goes out if it had not left before. */
export const restoreInvitationMail = async (
  tx: Tx,
  { invitationId }: DomainEvents['seat.invitation-restored'],
) => {
  for (const key of await keysOf(tx, invitationId)) await restoreMail(tx, key)
}

const removedKey = (assignmentId: string) => `removed/${assignmentId}`

/** Someone lost their seat: what stays theirs. It waits as long as that can be undone. The reason is not told. */
export async function mailRemoved(tx: Tx, event: DomainEvents['coach.withdrawn']): Promise<void> {
  // They read of it in the letter about the cohort to which they came, or about the one that was canceled.
  if (event.reason === 'moved' || event.reason === 'canceled') return
  await queueMail(tx, {
    key: removedKey(event.assignmentId),
    to: event.email,
    toPersonId: event.personId,
    template: 'removed',
    subject: `Your seat in ${event.cohortTitle}`,
    heading: 'Your seat has ended',
    paragraphs: [
      `${isolated(event.agencyName)} has ended your seat in ${event.cohortTitle}. That says nothing about your work. Seats change hands for many reasons.`,
      'Everything you did there is still yours. You can still read what you wrote, your notes and the feedback you got.',
      'If this comes as a surprise, talk to whoever leads coaching at your agency. If you’re invited again, you can pick up where you left off.',
    ],
    action: { label: 'Read what you wrote', url: absoluteUrl(paths.writings(event.cohortSlug)) },
    sendAfter: event.undoUntil,
  })
}

/** It was a mistake and undone: no one needs to read of it. */
export const withdrawRemovedMail = (tx: Tx, { assignmentId }: DomainEvents['coach.restored']) =>
  cancelMail(tx, removedKey(assignmentId))

/** Someone has come back to a cohort that they were in. */
const mailWelcomeBack = (tx: Tx, event: DomainEvents['coach.enrolled']) =>
  queueMail(tx, {
    key: `welcome/${event.assignmentId}`,
    to: event.email,
    toPersonId: event.personId,
    template: 'welcome-back',
    subject: `Welcome back to ${event.cohortTitle}`,
    heading: 'You’re back, and everything is where you left it',
    paragraphs: [
      `You have your seat in ${event.cohortTitle} again. Your lessons, drafts, notes and feedback are all there.`,
      'Your home page shows the one next thing to do.',
    ],
    action: { label: 'Resume', url: absoluteUrl(paths.learnCohort(event.cohortSlug)) },
  })

/** Someone has taken their seat. */
export const mailWelcome = (tx: Tx, event: DomainEvents['coach.enrolled']) =>
  event.movedFrom
    ? mailMoved(tx, { ...event, movedFrom: event.movedFrom })
    : event.returning
      ? mailWelcomeBack(tx, event)
      : queueWelcome(tx, event)

type MovedAlong = DomainEvents['coach.enrolled'] & { movedFrom: { slug: string; title: string } }

/** Their seat went to another cohort, and they with it. */
const mailMoved = (tx: Tx, event: MovedAlong) =>
  queueMail(tx, {
    key: `welcome/${event.assignmentId}`,
    to: event.email,
    toPersonId: event.personId,
    template: 'moved',
    subject: `You’re in ${event.cohortTitle} now`,
    heading: 'Your seat has moved to another cohort',
    paragraphs: [
      `Your seat in ${event.movedFrom.title} has moved to ${event.cohortTitle}, and you’re enrolled there. It ${startsOrStarted(event)}.`,
      `Everything you did in ${event.movedFrom.title} is still yours. You can still read what you wrote, your notes and the feedback you got, at ${absoluteUrl(paths.writings(event.movedFrom.slug))}.`,
      ...(event.agencyId
        ? ['If this comes as a surprise, talk to whoever leads coaching at your agency.']
        : []),
    ],
    action: { label: 'Open your cohort', url: absoluteUrl(paths.learnCohort(event.cohortSlug)) },
  })

const queueWelcome = (tx: Tx, event: DomainEvents['coach.enrolled']) =>
  queueMail(tx, {
    key: `welcome/${event.enrollmentId}`,
    to: event.email,
    toPersonId: event.personId,
    template: 'welcome',
    subject: `Welcome to ${event.cohortTitle}`,
    heading: 'Your seat is ready',
    paragraphs: [
      `You’re enrolled in ${event.cohortTitle}. It ${startsOrStarted(event)}.`,
      'Your home page always shows the one next thing to do. Most steps take less than twenty minutes and work on a phone.',
    ],
    action: { label: 'Open your cohort', url: absoluteUrl(paths.learnCohort(event.cohortSlug)) },
  })

/** Places have come free for whoever waited; they are kept for a while. */
export const mailPlacesOffered = (tx: Tx, event: DomainEvents['places.offered']) =>
  queueMail(tx, {
    key: `places-offered/${event.entryId}`,
    to: event.email,
    toPersonId: event.personId,
    template: 'places-offered',
    subject: `${event.seats === 1 ? 'A place' : 'Places'} for you in ${event.cohortTitle}`,
    heading: 'You waited, and now there is room',
    paragraphs: [
      `${counted(event.seats, 'seat')} in ${event.cohortTitle} ${event.seats === 1 ? 'is' : 'are'} kept for you until ${formatDeadline(event.until, event.timeZone)}. After that ${event.seats === 1 ? 'it goes' : 'they go'} to the next on the list.`,
    ],
    action: {
      label: 'Buy now',
      // To whoever is not signed in the cohort is full.
      url: absoluteUrl(paths.signIn(paths.checkout(event.cohortSlug, event.seats))),
    },
  })

/** The offer was not taken in time: they no longer wait, and learn how to wait again. */
export const mailOfferExpired = (tx: Tx, event: DomainEvents['offer.expired']) =>
  queueMail(tx, {
    key: `offer-expired/${event.entryId}`,
    to: event.email,
    toPersonId: event.personId,
    template: 'offer-expired',
    subject: `Your offer in ${event.cohortTitle} has ended`,
    heading:
      event.seats === 1
        ? 'The seat kept for you is free again'
        : 'The seats kept for you are free again',
    paragraphs: [
      `${counted(event.seats, 'seat')} in ${event.cohortTitle} ${event.seats === 1 ? 'was' : 'were'} kept for you and not bought in time, so ${event.seats === 1 ? 'it goes' : 'they go'} to the next on the waiting list. You are not on it anymore, and nothing was charged.`,
      'If you would still like to join, you can put yourself on the list again.',
    ],
    action: {
      label: 'See the waiting list',
      url: absoluteUrl(paths.waitingList(event.cohortSlug)),
    },
  })
