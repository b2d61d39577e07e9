import type { InstrumentId, ObservationMode } from '~/features/catalog/contract'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'

/** A request of one observer to another stands like this; those of other rooms use the same words. */
export type RequestState = 'waiting' | 'accepted' | 'declined' | 'canceled' | 'expired' | 'done'

/** A request in the list of the coach who asks, or of the peer who is asked. */
export interface RequestCard {
  id: string
  /** The reader asks, or is asked. */
  as: 'asker' | 'peer'
  /** The other one, as the reader tells them apart. */
  name: string
  cohortTitle: string
  skills: { id: SkillId; title: string }[]
  instrument: InstrumentId
  mode: ObservationMode
  proposedOn: Day
  expiresAt: Date
  state: RequestState
  /** For the peer who accepted: whom they observe. */
  enrollmentId: string
  observationId: string | null
  mutationIds: { accept: string; decline: string; withdraw: string }
}

/** The form with which a coach asks a peer. */
export interface AskPage {
  cohort: { slug: string; title: string }
  peers: { enrollmentId: string; name: string; agencyName: string }[]
  skills: { id: SkillId; title: string; instrument: string }[]
  today: Day
  lastDay: Day
  /** How many more requests this coach can have open. */
  left: number
}
