import type { Day } from '~/platform/shared/time'

/** The events of this room; each is published in the transaction that causes it. */
interface CohortEvents {
  /** A seat was offered. The token is in the link to send; only its hash is kept. */
  'seat.invited': {
    invitationId: string
    email: string
    token: string
    expiresAt: Date
    /** IANA; the cohort's: its deadlines are said in it. */
    timeZone: string
    cohortSlug: string
    cohortTitle: string
    startsOn: Day
    agencyId: string
    agencyName: string
    inviterName: string
    /** They were in this cohort before: what they did there waits for them. */
    returning: boolean
  }
  /** An open invitation was taken back (or replaced by a newer one). */
  'seat.invitation-revoked': { invitationId: string }
  /** It was taken back by mistake, and stands again. */
  'seat.invitation-restored': { invitationId: string }
  'coach.enrolled': {
    enrollmentId: string
    cohortId: string
    cohortSlug: string
    cohortTitle: string
    startsOn: Day
    /** IANA; the cohort's. */
    timeZone: string
    personId: string
    email: string
    agencyId: string
    invitedById: string
    /** Names this time in the cohort. */
    assignmentId: string
    /** They took up the enrollment that they had before. */
    returning: boolean
  }
  'coach.withdrawn': {
    enrollmentId: string
    cohortId: string
    personId: string
    at: Date
    reason: string
    assignmentId: string
    cohortSlug: string
    cohortTitle: string
    agencyName: string
    email: string
    /** Until when it can be undone: the letter waits so long. */
    undoUntil: Date
  }
  /** It was a mistake, and undone within minutes: as if nothing had happened. */
  'coach.restored': {
    enrollmentId: string
    cohortId: string
    personId: string
    assignmentId: string
  }
}

declare module '~/platform/shared/events' {
  interface DomainEvents extends CohortEvents {}
}
