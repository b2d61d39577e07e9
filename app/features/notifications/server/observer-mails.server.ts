import type { Tx } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import { queueMail } from '~/platform/mail/outbox.server'
import type { DomainEvents } from '~/platform/shared/events'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'

/** A lead has named someone as an observer of the agency. */
export const mailNamedObserver = (tx: Tx, event: DomainEvents['observer.named']) =>
  queueMail(tx, {
    key: `observer-named/${event.membershipId}`,
    to: event.email,
    toPersonId: event.personId,
    template: 'observer-named',
    subject: 'You can now observe coaches of your agency',
    heading: `${isolated(event.agencyName)} named you an observer`,
    paragraphs: [
      'You can observe the coaches of your agency and sign what you saw. The coach reads it at once.',
      'Before you score someone, see how you score beside a reference: calibration takes a few scenes.',
    ],
    action: { label: 'Go to observations', url: absoluteUrl(paths.observations()) },
  })

/** A coach asks a peer to observe them: the letter says who, and nothing about what. */
export const mailPeerAsked = (tx: Tx, event: DomainEvents['peer.asked']) =>
  queueMail(tx, {
    key: `peer-asked/${event.requestId}`,
    to: event.peerEmail,
    toPersonId: event.peerId,
    template: 'peer-asked',
    subject: 'A coach of your cohort asks you to observe them',
    heading: `${isolated(event.askerName)} asks you to observe them`,
    paragraphs: [
      'Open the request to see what they work on and which day they have in mind. You can accept or decline. You don’t need to give a reason.',
    ],
    action: { label: 'Open the request', url: absoluteUrl(paths.observations()) },
  })

/** The peer has answered; who declined after having accepted has a letter of their own. */
export const mailPeerAnswered = (tx: Tx, event: DomainEvents['peer.answered']) =>
  queueMail(tx, {
    key: `peer-answered/${event.requestId}/${event.accepted ? 'yes' : 'no'}`,
    to: event.askerEmail,
    toPersonId: event.askerId,
    template: 'peer-answered',
    subject: event.accepted ? 'Your request was accepted' : 'Your request was declined',
    heading: event.accepted
      ? `${isolated(event.peerName)} will observe you`
      : `${isolated(event.peerName)} can’t observe you this time`,
    paragraphs: [
      event.accepted
        ? 'Agree on the hour between you. When they sign what they saw, you can read it at once.'
        : 'You can ask another coach of your cohort.',
    ],
    action: { label: 'Go to observations', url: absoluteUrl(paths.observations()) },
  })

/** An observer asks another one for a second look: the letter says who, and nothing about whom or what. */
export const mailSecondAsked = (tx: Tx, event: DomainEvents['second.asked']) =>
  queueMail(tx, {
    key: `second-asked/${event.requestId}`,
    to: event.invitedEmail,
    toPersonId: event.invitedId,
    template: 'second-asked',
    subject: 'You’re asked for a second look',
    heading: `${isolated(event.askerName)} asks you to score the same occasion`,
    paragraphs: [
      'Two pairs of eyes help while they’re apart: neither of you sees the other’s scores before both have signed. You can accept or decline. You don’t need to give a reason.',
    ],
    action: { label: 'Open the request', url: absoluteUrl(paths.observations()) },
  })

/** Whoever was invited has answered; who declined after having accepted has a letter of their own. */
export const mailSecondAnswered = (tx: Tx, event: DomainEvents['second.answered']) =>
  queueMail(tx, {
    key: `second-answered/${event.requestId}/${event.accepted ? 'yes' : 'no'}`,
    to: event.askerEmail,
    toPersonId: event.askerId,
    template: 'second-answered',
    subject: event.accepted ? 'Your request was accepted' : 'Your request was declined',
    heading: event.accepted
      ? `${isolated(event.invitedName)} takes a second look`
      : `${isolated(event.invitedName)} can’t take a second look this time`,
    paragraphs: [
      event.accepted
        ? 'Please don’t talk about your scores until both of you have signed.'
        : 'You can ask someone else, or leave it at one look.',
    ],
    action: { label: 'Go to observations', url: absoluteUrl(paths.observations()) },
  })

/** Both observers of an occasion have signed: the one who had signed before can read the other. */
export const mailSeenTwice = (tx: Tx, event: DomainEvents['occasion.seen-twice']) =>
  queueMail(tx, {
    key: `seen-twice/${event.observationId}`,
    to: event.otherEmail,
    toPersonId: event.otherId,
    template: 'seen-twice',
    subject: 'Both of you have signed',
    heading: `${isolated(event.signerName)} has signed, too`,
    paragraphs: ['You can read both looks now, and say together what you make of them.'],
    action: { label: 'Read both', url: absoluteUrl(paths.observation(event.observationId)) },
  })
