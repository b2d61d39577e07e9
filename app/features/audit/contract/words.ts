interface Said {
  /** The name of whoever did it, or "Footbridge". */
  who: string
  /** The thing that it was done to, by its own name, or in a word where it has none. */
  what: string
  /** Another person whom it is about; "someone" where no name is left. */
  whom: string
}

type Sentence = (said: Said) => string

/** One sentence for every action that the log knows. A test compares them with the actions in the code. */
export const AUDIT_WORDS: Readonly<Record<string, Sentence>> = {
  'admin.granted': ({ who, what }) => `${who} made ${what} a program admin`,
  'admin.ended': ({ who, what }) => `${who} ended the role of ${what} as a program admin`,
  'admin.invited': ({ who }) => `${who} invited someone to be a program admin`,
  'admin.invitation-canceled': ({ who }) => `${who} canceled an invitation to be a program admin`,
  'admin.invitation-declined': ({ who }) => `${who} declined to be a program admin`,
  'agency.created': ({ who, what }) => `${who} added the agency ${what}`,
  'agency.lead-added': ({ who, what, whom }) =>
    who === whom ? `${who} became a lead of ${what}` : `${who} made ${whom} a lead of ${what}`,
  'agency.lead-ended': ({ who, what, whom }) =>
    `${who} ended the role of ${whom} as a lead of ${what}`,
  'agency.lead-invited': ({ who, what }) => `${who} invited someone to be a lead of ${what}`,
  'agency.lead-invitation-canceled': ({ who, what }) =>
    `${who} canceled an invitation to be a lead of ${what}`,
  'agency.lead-invitation-declined': ({ who, what }) => `${who} declined to be a lead of ${what}`,
  'agency.observer-added': ({ who, what, whom }) =>
    `${who} named ${whom} as an observer for ${what}`,
  'agency.observer-ended': ({ who, what, whom }) =>
    `${who} ended the role of ${whom} as an observer for ${what}`,
  'agency.tax-exempt': ({ who, what }) => `${who} entered a tax-exempt number for ${what}`,
  'agency.tax-exempt-removed': ({ who, what }) => `${who} removed the tax-exempt number of ${what}`,
  'claim.taken-over': ({ who, whom }) => `${who} took over a submission that ${whom} had claimed`,
  'cohort.gift-offered': ({ who, what }) =>
    `${who} offered a free seat in ${what} to someone without an account`,
  'cohort.gift-canceled': ({ who, what }) => `${who} took back the offer of a free seat in ${what}`,
  'cohort.gift-declined': ({ what }) => `Someone declined a free seat in ${what}`,
  'code.ended': ({ who, what }) => `${who} ended ${what}`,
  'code.made': ({ who, what }) => `${who} made ${what}`,
  'coach.enrolled': ({ who, what, whom }) =>
    who === whom ? `${who} enrolled in ${what}` : `${who} enrolled ${whom} in ${what}`,
  'coach.returned': ({ who, what, whom }) =>
    who === whom ? `${who} came back to ${what}` : `${who} brought ${whom} back to ${what}`,
  'cohort.changed': ({ who, what }) => `${who} changed ${what}`,
  'cohort.change-undone': ({ who, what }) => `${who} undid a change of ${what}`,
  'cohort.canceled': ({ who, what }) => `${who} canceled ${what}`,
  'cohort.cancel-undone': ({ who, what }) => `${who} took back that ${what} was canceled`,
  'cohort.drafted': ({ who, what }) => `${who} made the draft ${what}`,
  'cohort.facilitator-added': ({ who, what, whom }) =>
    `${who} made ${whom} a facilitator of ${what}`,
  'cohort.facilitator-ended': ({ who, what, whom }) =>
    `${who} ended the role of ${whom} as a facilitator of ${what}`,
  'cohort.facilitator-invited': ({ who, what }) => `${who} invited someone to facilitate ${what}`,
  'cohort.facilitator-invitation-canceled': ({ who, what }) =>
    `${who} canceled an invitation to facilitate ${what}`,
  'cohort.facilitator-invitation-declined': ({ who, what }) =>
    `${who} declined to facilitate ${what}`,
  'cohort.lead-changed': ({ who, what, whom }) =>
    `${who} made ${whom} the lead facilitator of ${what}`,
  'cohort.opened': ({ who, what }) => `${who} opened ${what}`,
  'cohort.session-changed': ({ who, what }) => `${who} changed a live session of ${what}`,
  'job.started': ({ who, what }) => `${who} started the job “${what}” before its time`,
  'job.retried': ({ who }) => `${who} had a failed job or email tried again`,
  'mail.block-lifted': ({ who, what }) => `${who} lifted the block on emails to ${what}`,
  'opportunity.confirmed': ({ who, whom }) =>
    `${who} confirmed that no opportunity came for ${whom}`,
  'opportunity.confirmation-undone': ({ who, whom }) =>
    `${who} took back the confirmation that no opportunity came for ${whom}`,
  'observation.voided': ({ who }) => `${who} voided an observation`,
  'order.billing-changed': ({ who, what }) => `${who} changed the billing details of ${what}`,
  'order.invoice-accepted': ({ who, what }) =>
    `${who} accepted an invoice that differs from ${what}`,
  'order.invoice-revised': ({ what }) =>
    `A new invoice took the place of the one before for ${what}`,
  'order.closing': ({ who, what }) => `${who} began to close ${what}, which was not paid`,
  'order.invoice-sent': ({ what }) => `An invoice was sent for ${what}`,
  'order.invoice-uncollectible': ({ what }) => `The invoice for ${what} was found uncollectible`,
  'order.invoice-void': ({ what }) => `The invoice for ${what} was voided`,
  'order.paid': ({ what }) => `${what} was paid`,
  'order.partly-paid': ({ what }) => `${what} was paid in part`,
  'order.given': ({ who, what }) => `${who} gave the seats of ${what} for free`,
  'order.given-one': ({ who, what, whom }) => `${who} gave ${whom} the seat of ${what} for free`,
  'order.settled': ({ what }) => `Nothing more is owed for ${what}`,
  'order.struck-off': ({ what }) => `A part of the invoice for ${what} was taken off`,
  'order.paid-back': ({ who, what }) =>
    `${who} confirmed that money of ${what} was paid back past the payment provider`,
  'order.strike-retried': ({ who, what }) =>
    `${who} had a part of the invoice for ${what} taken off again`,
  'order.strike-said': ({ who, what }) =>
    `${who} said that a part of the invoice for ${what} was taken off at the payment provider`,
  'order.struck-by-hand': ({ who, what }) =>
    `${who} took a part of the invoice for ${what} off at the payment provider`,
  'order.placed': ({ who, what }) => `${who} placed ${what}`,
  'order.reminded': ({ what }) => `A reminder of the overdue invoice for ${what} was sent`,
  'order.alerted': ({ what }) => `A warning about the money of ${what} was raised`,
  'order.alert-looked-at': ({ who, what }) => `${who} looked at a warning about ${what}`,
  'order.refund-decided': ({ who, what }) => `${who} decided on a refund of ${what}`,
  'order.refund-refused': ({ what }) => `The payment provider refused a refund of ${what}`,
  'order.refund-due': ({ what }) => `${what} has to be refunded`,
  'order.refunded': ({ what }) => `${what} was refunded`,
  'order.choice-offered': ({ what }) => `Whoever has ${what} was asked what becomes of its seats`,
  'order.choice-made': ({ who, what }) => `${who} settled what becomes of the seats of ${what}`,
  'order.seat-moved': ({ who, what }) => `${who} moved a seat of ${what} to another cohort`,
  'quote.made': ({ who, what }) => `${who} asked for ${what}`,
  'person.address-asked': ({ who, what }) => `${who} entered another address for ${what}`,
  'person.address-canceled': ({ who, what }) => `${who} canceled the new address of ${what}`,
  'person.address-changed': ({ what, whom }) =>
    `${what} confirmed the new address that ${whom} had entered`,
  'person.merged': ({ who, what, whom }) =>
    `${who} merged the account of ${whom} into that of ${what}`,
  'person.signed-out': ({ who, what }) => `${who} signed ${what} out on every device`,
  'post.removed': ({ who }) => `${who} removed a post`,
  'post.restored': ({ who }) => `${who} restored a post`,
  'post.withdrawn': ({ who }) => `${who} removed a post of their own`,
  'reflection.taken-back': ({ who }) => `${who} withdrew a submission`,
  'review.released': ({ who }) => `${who} released a review`,
  'review.release-undone': ({ who }) => `${who} undid the release of a review`,
  'seat.canceled': ({ who, what }) => `${who} canceled ${what} for a refund`,
  'seat.restored': ({ what }) => `${what} came back because a refund failed`,
  'seat.freed': ({ who, what, whom }) =>
    who === whom ? `${who} left ${what}` : `${who} took ${whom} off ${what}`,
  'seat.given-back': ({ who, what, whom }) =>
    who === whom ? `${who} came back to ${what}` : `${who} gave ${whom} back ${what}`,
  'seat.moved': ({ who, what }) => `${who} moved ${what} from another cohort`,
  'seat.offer-declined': ({ what }) => `The invitation to ${what} was declined`,
  'seat.offer-redirected': ({ who, what }) =>
    `${who} sent the invitation to ${what} to another address`,
  'seat.reminded': ({ who, what }) => `${who} sent a reminder of the invitation to ${what}`,
  'seats.imported': ({ who, what }) => `${who} invited people to seats of ${what} from a list`,
  'seat.offered': ({ who, what }) => `${who} sent an invitation to ${what}`,
  'seat.offer-renewed': ({ who, what }) => `${who} sent the invitation to ${what} again`,
  'seat.offer-restored': ({ who, what }) => `${who} restored the invitation to ${what}`,
  'waiting-list.joined': ({ who, what }) => `${who} joined the waiting list of ${what}`,
  'waiting-list.offered': ({ what, whom }) =>
    `Places in ${what} were offered to ${whom}, from the waiting list`,
  'waiting-list.left': ({ who, what }) => `${who} left the waiting list of ${what}`,
  'seat.offer-revoked': ({ who, what }) => `${who} canceled the invitation to ${what}`,
}

/** An action that has no sentence yet is said by its own name, so that nothing is hidden. */
export function auditSentence(action: string, said: Said): string {
  const words = AUDIT_WORDS[action]?.(said) ?? `${said.who}: ${action.replaceAll(/[.-]/g, ' ')}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Kinds of changes, by the first word of their actions. */
export const AUDIT_KINDS: Readonly<Record<string, string>> = {
  cohort: 'Cohorts and facilitators',
  seat: 'Seats and invitations',
  seats: 'Lists of invitations',
  order: 'Orders and payments',
  quote: 'Quotes',
  code: 'Discount codes',
  coach: 'Enrollments',
  agency: 'Agencies and their roles',
  person: 'Accounts',
  admin: 'Program admins',
  review: 'Reviews',
  claim: 'Claims of submissions',
  observation: 'Observations',
  opportunity: 'Opportunities',
  reflection: 'Submissions',
  post: 'Discussions',
  mail: 'Blocked addresses',
  job: 'Failed jobs and emails',
  'waiting-list': 'Waiting lists',
}

/** A thing without a name of its own. */
export const subjectWords = (kind: string): string => SUBJECTS[kind] ?? kind.replaceAll('-', ' ')

const SUBJECTS: Readonly<Record<string, string>> = {
  agency: 'an agency',
  cohort: 'a cohort',
  enrollment: 'an enrollment',
  person: 'someone',
  seat: 'a seat',
  seat_import: 'an agency',
  'seat-order': 'an order',
  quote: 'a quote',
  'discount-code': 'a discount code',
  'mail-address': 'an address without an account',
}
