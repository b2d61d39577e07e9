import type { OrderView } from '~/features/billing/contract'
import type { QuoteRow } from '~/features/checkout/contract'
import type { OpenOffer } from '~/features/identity/contract'
import type { OpenChoice } from '~/features/moves/contract'
import type {
  AgencyCohort,
  ImportPreview,
  ImportReport,
  SeatHistory,
  SeatView,
} from '~/features/seats/contract'
import type { Found } from '~/platform/shared/lists/find'
import type { DisputedOrder, OpenInvoice } from './orders'
import type { SeatOutcome } from './words'

/** The pages of an agency below its own. */
export type AgencyPage = 'seats' | 'people' | 'transfer' | 'barriers' | 'figures' | 'orders'

/** The agency whose pages these are, and the others that this person may see. */
export interface AgencyHead {
  id: string
  name: string
  /** Those that this person may open. */
  pages: AgencyPage[]
  others: { id: string; name: string }[]
}

/** The one next thing: the first of these that applies. */
export type NextStep =
  | { kind: 'pay'; orderId: string; number: string }
  | { kind: 'owed'; invoice: OpenInvoice; frozen: number }
  | { kind: 'disputed'; dispute: DisputedOrder; frozen: number }
  | { kind: 'buy' }
  | { kind: 'invite'; free: number }
  | { kind: 'wait'; offered: number }
  | { kind: 'held-up'; frozen: number }
  | { kind: 'follow' }

export interface AgencyHome {
  agency: AgencyHead
  /** Seats that can be offered. */
  free: number
  offered: number
  held: number
  /** Seats that no one can get anymore, because enrollment is over. */
  unused: number
  /** Seats that wait until what is open about their payment is settled; of these, some were offered to someone. */
  frozen: number
  /** Null for someone who cannot do anything about it. */
  next: NextStep | null
  /** They wait because the cohort of an order was canceled or moved. */
  choices: OpenChoice[]
}

type InvitedRow = NonNullable<SeatView['invitation']> & {
  mutationIds: Record<'resend' | 'revoke' | 'remind' | 'address', string>
}

/** A seat with an id for each thing that may be done with it, once. */
export interface SeatRow extends SeatView {
  holder: (NonNullable<SeatView['holder']> & { mutationId: string }) | null
  invitation: InvitedRow | null
  /** Whether a reminder may go out now. */
  remindable: boolean
}

export interface SeatsPage {
  agency: AgencyHead
  cohorts: (Omit<AgencyCohort, 'seats'> & { seats: SeatRow[] })[]
  /** Cohorts in which someone can be invited now. */
  inviting: { slug: string; title: string; free: number }[]
  inviteId: string
  find: Found
}

export interface InviteListPage {
  agency: AgencyHead
  /** Cohorts in which someone can be invited now. */
  inviting: { slug: string; title: string; free: number }[]
  /** Seats that can't be used until what is open about their payment is settled. */
  frozen: number
  mutationId: string
}

/** The result of a list: what inviting it would do, the import that it became, or why not. */
export type ListAnswer =
  | { kind: 'preview'; preview: ImportPreview; list: string; note: string | null }
  | { kind: 'imported'; importId: string }
  | { kind: 'refused'; message: string }

export interface ImportPage {
  agency: AgencyHead
  report: Omit<ImportReport, 'agencyId'>
}

/** One seat and everything that has happened to it. */
export interface SeatPage {
  agency: AgencyHead
  seat: SeatHistory
}

export interface OrdersPage {
  agency: AgencyHead
  orders: OrderView[]
  quotes: QuoteRow[]
  choices: OpenChoice[]
  find: Found
}

/** Completion and hours: all that an agency sees of a person by name. */
export interface PersonRow {
  enrollmentId: string
  name: string
  cohortTitle: string
  /** Lessons done, checks and reflections handed in, of those that the cohort asks for. */
  done: number
  asked: number
  /** The minutes of what is done, as the program states them. */
  minutes: number
  /** Whether this lead can name them as an observer: not twice, and not themselves. */
  canBeNamed: boolean
  /** For one press of the button that names them. */
  mutationId: string
}

/** Someone whom the agency has named as an observer. */
export interface ObserverRow {
  membershipId: string
  name: string
  since: Date
  /** False for whoever holds no seat of the agency anymore: they still observe until it is ended. */
  coaches: boolean
  mutationId: string
}

/** A lead of the agency, as the others see them. */
export interface LeadRow {
  membershipId: string
  name: string
  /** The reader. */
  self: boolean
  since: Date
  /** Whoever gave the role; null where the lead made the agency. */
  addedBy: string | null
}

export interface PeoplePage {
  agency: AgencyHead
  people: PersonRow[]
  observers: ObserverRow[]
  leads: LeadRow[]
  /** They are asked to be leads, and have not answered. */
  waiting: (Pick<OpenOffer, 'id' | 'email' | 'expiresAt'> & { mutationId: string })[]
  /** The lead whose role is about to be ended, on the reader's second look. */
  ending: LeadRow | null
  mutationId: string
  find: Found
}

/**
 * The result of a form on the page of seats; a refusal is said beside the field that it is about. `undo` holds
 * the fields that take it back when they are posted to that page.
 */
export type SeatAnswer =
  | { ok: true; outcome: SeatOutcome; undo?: Record<string, string> }
  | { ok: false; field: string | null; message: string }
