import { day, defineEvents, instant, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

/** The key of the letter of an invitation begins so, and ends with the invitation’s id. */
export const INVITATION_LETTER = 'invitation/'

const offer = {
  invitationId: z.uuid(),
  email: z.string(),
  token: z.string(),
  expiresAt: instant,
  /** IANA; the cohort's: its deadlines are said in it. */
  timeZone: z.string(),
  cohortSlug: z.string(),
  cohortTitle: z.string(),
  startsOn: day,
  agencyId: z.uuid(),
  agencyName: z.string(),
  inviterName: z.string(),
  /** They were in this cohort before: what they did there waits for them. */
  returning: z.boolean(),
  /** A plain line of the lead's own. */
  note: z.string().optional(),
}

/** The events of this room; each is published in the transaction that causes it. */
export const seatEvents = defineEvents({
  /** A seat was offered. The token is in the link to send; only its hash is kept. */
  'seat.invited': z.object(offer),
  /** They were asked once more; the token is one of the same invitation. */
  'seat.reminded': z.object({ ...offer, number: z.int() }),
  /** The invited person said no: the lead who invited them is told. */
  'seat.declined': z.object({
    invitationId: z.uuid(),
    email: z.string(),
    cohortTitle: z.string(),
    agencyId: z.uuid(),
    leadId: z.uuid(),
    leadEmail: z.string(),
  }),
  /** Places are kept for whoever waited, until then. */
  'places.offered': z.object({
    entryId: z.uuid(),
    personId: z.uuid(),
    email: z.string(),
    seats: z.int(),
    until: instant,
    cohortSlug: z.string(),
    cohortTitle: z.string(),
    /** IANA; the cohort's. */
    timeZone: z.string(),
  }),
  /** An offer was not taken in time: whoever had it waits no more. */
  'offer.expired': z.object({
    entryId: z.uuid(),
    personId: z.uuid(),
    email: z.string(),
    seats: z.int(),
    cohortSlug: z.string(),
    cohortTitle: z.string(),
  }),
  /** An open invitation was taken back (or replaced by a newer one). */
  'seat.invitation-revoked': z.object({ invitationId: z.uuid() }),
  /** It was taken back by mistake, and stands again. */
  'seat.invitation-restored': z.object({ invitationId: z.uuid() }),
  'coach.enrolled': z.object({
    enrollmentId: z.uuid(),
    cohortId: z.uuid(),
    cohortSlug: z.string(),
    cohortTitle: z.string(),
    startsOn: day,
    /** IANA; the cohort's. */
    timeZone: z.string(),
    personId: z.uuid(),
    email: z.string(),
    /** Both null: they bought the seat for themselves. */
    agencyId: z.uuid().nullable(),
    invitedById: z.uuid().nullable(),
    /** Names this time in the cohort. */
    assignmentId: z.uuid(),
    /** They took up the enrollment that they had before. */
    returning: z.boolean(),
    /** Their seat came here from another cohort, and they with it. */
    movedFrom: z.object({ slug: z.string(), title: z.string() }).optional(),
  }),
  'coach.withdrawn': z.object({
    enrollmentId: z.uuid(),
    cohortId: z.uuid(),
    personId: z.uuid(),
    at: instant,
    reason: z.string(),
    assignmentId: z.uuid(),
    cohortSlug: z.string(),
    cohortTitle: z.string(),
    agencyName: z.string(),
    email: z.string(),
    /** Until when it can be undone: the letter waits so long. */
    undoUntil: instant,
  }),
  /** It was a mistake, and undone within minutes: as if nothing had happened. */
  'coach.restored': z.object({
    enrollmentId: z.uuid(),
    cohortId: z.uuid(),
    personId: z.uuid(),
    assignmentId: z.uuid(),
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof seatEvents> {}
}
