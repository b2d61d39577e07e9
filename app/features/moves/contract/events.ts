import { day, defineEvents, instant, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'
import { REASONS } from './rounds'

const person = z.object({ personId: z.uuid(), email: z.string() })

const about = {
  roundId: z.uuid(),
  kind: z.enum(['canceled', 'redated']),
  /** From the list of reasons; null where dates moved. */
  reason: z.enum(REASONS).nullable(),
  cohortSlug: z.string(),
  cohortTitle: z.string(),
  /** IANA; the cohort's. */
  timeZone: z.string(),
}

/** The events of this room; each is published in the transaction that causes it. */
export const moveEvents = defineEvents({
  /** A lead has moved a seat: for their records. */
  'seat.moved': z.object({
    moveId: z.uuid(),
    seatId: z.uuid(),
    number: z.int(),
    agencyName: z.string(),
    fromTitle: z.string(),
    toTitle: z.string(),
    startsOn: day,
    /** IANA; the new cohort's. */
    timeZone: z.string(),
    /** With the order that paid a difference; null where nothing was paid. */
    paid: z.object({ number: z.string(), amountMinor: z.int() }).nullable(),
    refundMinor: z.int(),
    currency: z.string(),
    leadId: z.uuid(),
    leadEmail: z.string(),
  }),
  /** A cohort was canceled, or its dates moved far, and an order with seats in it has a choice. */
  'choice.opened': z.object({
    ...about,
    orderId: z.uuid(),
    number: z.string(),
    seats: z.int(),
    chooseUntil: instant,
    /** Null: they bought for themselves. */
    agencyId: z.uuid().nullable(),
    people: z.array(person),
  }),
  /** A cohort does not take place: its coaches, its facilitators and those who waited for it are told. */
  'cohort.canceled': z.object({
    ...about,
    coaches: z.array(person),
    /** Events from before they were told have none. */
    facilitators: z.array(person).default([]),
    waiting: z.array(person),
  }),
  /** It was chosen what becomes of an order's seats, or no one chose in time. */
  'choice.made': z.object({
    roundId: z.uuid(),
    orderId: z.uuid(),
    number: z.string(),
    chosen: z.enum(['move', 'refund', 'stay']),
    cohortTitle: z.string(),
    toTitle: z.string().nullable(),
    movedSeats: z.int(),
    endedSeats: z.int(),
    refundMinor: z.int(),
    offMinor: z.int().default(0),
    currency: z.string(),
    byItself: z.boolean(),
    /** A dispute about the order was lost, so there was nothing to choose. */
    byDispute: z.boolean().default(false),
    people: z.array(person),
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof moveEvents> {}
}
