import type { Day } from '~/platform/shared/time'

/** free: no one has it. offered: an invitation is open. held: someone is enrolled on it. */
export type SeatState = 'free' | 'offered' | 'held'
export type InvitationState = 'open' | 'accepted' | 'expired' | 'revoked'

export interface SeatView {
  id: string
  state: SeatState
  holder: { name: string; email: string; since: Date } | null
  /** The invitation that is open; also one that has run out, until the seat is offered again. */
  invitation: { id: string; email: string; expiresAt: Date; state: 'open' | 'expired' } | null
}

export interface AgencyCohortCounts {
  cohort: {
    slug: string
    title: string
    /** IANA */
    timeZone: string
    startsOn: Day
    endsOn: Day
    enrollUntil: Day
  }
  /** Whether someone may still be invited and accept. */
  enrolling: boolean
  /** Seats that can be offered. */
  free: number
  offered: number
  held: number
  /** Seats that no one has and no one can get any more: enrollment is over. */
  unused: number
  /** Free or unused seats that no one was offered since they came free. */
  untouched: number
}

export interface AgencyCohort extends AgencyCohortCounts {
  /** Those on this page that someone holds or was offered; free ones are alike and only counted. */
  seats: SeatView[]
}

export interface AgencySeats {
  /** The counts cover every cohort in which the agency has seats. */
  counts: AgencyCohortCounts[]
  cohorts: AgencyCohort[]
  /** How many seats someone holds or was offered, as far as they were looked for. */
  total: number
  pages: number
}

export interface JoinView {
  /** closed: enrollment in the cohort is over. */
  state: InvitationState | 'closed'
  cohort: { slug: string; title: string; startsOn: Day; endsOn: Day; timeZone: string }
  agencyName: string
  inviterName: string
  /** "m•••@example.org": whoever holds the link need not learn the whole address. */
  invited: string
  expiresAt: Date
  /** Whether the signed-in address is the invited one; null when no one is signed in. */
  addressMatches: boolean | null
  /** It was this person who accepted it. */
  acceptedByYou: boolean
  /** This person facilitates the cohort, and so cannot be a learner in it. */
  facilitates: boolean
}
