import type { AgencyCohortSeats, OrderView, SeatView } from '~/features/cohorts/contract'

/** The agency whose pages these are, and the others that this person leads. */
export interface AgencyHead {
  id: string
  name: string
  others: { id: string; name: string }[]
}

/** The one next thing: the first of these that applies. */
export type NextStep =
  | { kind: 'pay'; orderId: string; number: string }
  | { kind: 'buy' }
  | { kind: 'invite'; free: number }
  | { kind: 'wait'; offered: number }
  | { kind: 'follow' }

export interface AgencyHome {
  agency: AgencyHead
  free: number
  offered: number
  held: number
  next: NextStep
}

/** A seat with an id for each thing that may be done with it, once. */
export interface SeatRow extends SeatView {
  mutationIds: { free: string; resend: string; revoke: string }
}

export interface SeatsPage {
  agency: AgencyHead
  cohorts: (Omit<AgencyCohortSeats, 'seats'> & { seats: SeatRow[] })[]
  /** Cohorts in which somebody can be invited now. */
  inviting: { slug: string; title: string; free: number }[]
  inviteId: string
}

export interface OrdersPage {
  agency: AgencyHead
  orders: OrderView[]
}

/** Completion and hours: all that an agency sees of a person by name. */
export interface PersonRow {
  enrolmentId: string
  name: string
  cohortTitle: string
  /** Lessons done and checks handed in, of those that the cohort asks for. */
  done: number
  asked: number
  /** Of what is done, as the program states them. */
  minutes: number
}

export interface PeoplePage {
  agency: AgencyHead
  people: PersonRow[]
}

const SEAT_OUTCOMES = [
  'bought',
  'invited',
  'revoked',
  'resent',
  'freed',
  'moved',
  'given-back',
  'restored',
] as const
export type SeatOutcome = (typeof SEAT_OUTCOMES)[number]

/** Reads `?done=`. */
export const readOutcome = (text: string | null): SeatOutcome | null =>
  SEAT_OUTCOMES.find((outcome) => outcome === text) ?? null

/** What came of a form on the page of seats; a refusal is said beside the field that it is about. */
export type SeatAnswer =
  | { ok: true; outcome: SeatOutcome }
  | { ok: false; field: string | null; message: string }
