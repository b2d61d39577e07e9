/** Days for which an offered role can be accepted. */
export const ROLE_OFFER_DAYS = 30
/** Days after its end at which an offer that no one accepted is removed. */
export const ROLE_OFFER_KEPT_DAYS = 90
/** The most open offers of one agency's leads, or of one cohort's facilitators, at a time. */
export const MOST_ROLE_OFFERS = 20
/** The most letters a day that invite one address to the same role. */
export const MOST_LETTERS_A_DAY = 3

export type OfferedRole = 'lead' | 'facilitator' | 'admin'

/** The thing that a role is of. */
export type RolePlace =
  | { kind: 'lead'; agencyId: string }
  /** `leads`: as the lead facilitator, in a cohort that has none. */
  | { kind: 'facilitator'; cohortId: string; leads?: boolean }
  | { kind: 'admin' }

export type OfferRefusal = 'offered-already' | 'has-it-already' | 'too-many-offers' | 'too-often'
export type LeadEndRefusal = 'only-lead'
export type AnswerRefusal = 'not-open' | 'not-possible'

const WORDS: Record<OfferRefusal | LeadEndRefusal | AnswerRefusal, string> = {
  'offered-already':
    'This address is invited already. Cancel that invitation first to send another email',
  'has-it-already': 'Whoever has this address has the role already',
  'too-many-offers': `${MOST_ROLE_OFFERS} invitations are waiting already. Cancel one first`,
  'too-often': `This address was invited ${MOST_LETTERS_A_DAY} times within a day. Ask them to look for the email, or wait until tomorrow`,
  'only-lead':
    'An agency always has one lead. Invite another lead first, and wait until they accept',
  'not-open': 'This invitation is no longer open. Ask whoever sent it for another one',
  'not-possible': 'You are a coach in this cohort, and no one grades themselves',
}

export const roleRefusalWords = (reason: keyof typeof WORDS): string => WORDS[reason]

/** A role that waits for an answer, as whoever may cancel it sees it. */
export interface OpenOffer {
  id: string
  email: string
  kind: OfferedRole
  /** The agency or the cohort; null for the program. */
  where: string | null
  /** As the lead facilitator. */
  leads: boolean
  offeredAt: Date
  expiresAt: Date
}

/** A role that waits for this person. */
export type OwnOffer = Omit<OpenOffer, 'email' | 'offeredAt'> & {
  by: string
  /** They have the role already: accepting changes nothing. */
  held: boolean
}

/** "Lead of Riverbend" */
export const offeredRoleWords = (offer: Pick<OpenOffer, 'kind' | 'where' | 'leads'>): string => {
  const { kind, where, leads } = offer
  if (kind === 'admin') return 'Program admin'
  if (kind === 'lead') return `Lead of ${where}`
  return leads ? `Lead facilitator of ${where}` : `Facilitator of ${where}`
}
