import type { CohortCard } from '~/features/cohorts/contract'
import type { Day } from '~/platform/shared/time'
import type { Reassigning } from '../domain/reassign'

export type { Reassigning } from '../domain/reassign'

/** free: no one has it. offered: an invitation is open. held: someone is enrolled on it. */
export type SeatState = 'free' | 'offered' | 'held'
export type InvitationState = 'open' | 'accepted' | 'expired' | 'revoked' | 'declined'

export interface SeatView {
  id: string
  state: SeatState
  /** `invitedAs` is the address of the letter, where they claimed the seat with another one. */
  holder: { name: string; email: string; since: Date; invitedAs: string | null } | null
  /** The invitation that is open; also one that has run out, until the seat is offered again. */
  invitation: {
    id: string
    email: string
    expiresAt: Date
    state: 'open' | 'expired'
    /** Letters that asked once more. */
    reminders: number
    /** From when a lead may have one sent by hand; null when there were enough. */
    remindFrom: Date | null
    /** No letter reaches the address. */
    unreachable: boolean
    /** Its letter came back, or could not be sent. */
    lost: boolean
  } | null
  /** No one has it, and it waits until what is open about its payment is settled. */
  frozen: boolean
}

export type SeatEventKind =
  | 'bought'
  | 'invited'
  | 'reminded'
  | 'declined'
  | 'canceled'
  | 'claimed'
  | 'freed'
  | 'moved'

/** lead: they chose so. canceled, redated: the program canceled the cohort or moved its dates, and gave the choice. */
export type MoveCause = 'lead' | 'canceled' | 'redated'

/** One line of a seat's history. */
export interface SeatEvent {
  kind: SeatEventKind
  at: Date
  /** Whoever did it; null for the house itself, and for whoever declined. */
  by: string | null
  /** The address or the name that it is about. */
  about: string | null
  /** It took the place of someone in the running cohort. */
  reassigned: boolean
}

export interface SeatHistory {
  id: string
  cohort: { slug: string; title: string; timeZone: string }
  number: number
  state: SeatState
  /** Its cohort runs, and no seat of the agency can leave it anymore. */
  stays: boolean
  /** The newest first. */
  events: SeatEvent[]
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
  /** Seats with an open invitation that can be accepted. */
  offered: number
  held: number
  /** Seats that no one has and no one can get anymore: enrollment is over. */
  unused: number
  /**
   * Seats that no one has, and that no one can be offered or accept until what is open about their payment is settled.
   * An open invitation to one stands and waits as well.
   */
  frozen: number
  /** Those of them that no one was offered. */
  frozenUntouched: number
  /** Free or unused seats that no one was offered since they came free. */
  untouched: number
  /** One of these whose order is paid, to be moved to another cohort; null where there is none. */
  spareId: string | null
  /** Says what may still go to someone else in the running cohort. */
  reassigning: Reassigning
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
  /** The page that is shown: the last one when a later page is asked for. */
  page: number
  pages: number
}

export interface JoinView {
  /** closed: enrollment in the cohort is over. frozen: it stands, but the payment of the seat is to be settled first. */
  state: InvitationState | 'closed' | 'frozen'
  cohort: { slug: string; title: string; startsOn: Day; endsOn: Day; timeZone: string }
  agencyName: string
  /** Staff give it: no one pays. */
  free: boolean
  inviterName: string
  program: { title: string; summary: string; hours: number }
  /** When its live sessions usually are; null where it has none. */
  meets: CohortCard['meets']
  /** First and last days of its windows. */
  windows: { title: string; opensOn: Day; closesOn: Day }[]
  /** "m•••@example.org": whoever holds the link need not learn the whole address. */
  invited: string
  expiresAt: Date
  /** Whether the signed-in address is the invited one; null when no one is signed in. The seat does not depend on it. */
  addressMatches: boolean | null
  /** It was this person who accepted it. */
  acceptedByYou: boolean
  /** Why this person has no use for the seat: they are in the cohort already, or facilitate it. */
  notNeeded: 'already-enrolled' | 'facilitates' | null
}
