import type { Day } from '~/platform/shared/time'
import type { LookOutcome } from './look-words'

/**
 * Whether the one who looks can be asked with one tap. later: a request is open
 * for a limited time, so it is too early before `from`. two-kinds: a request is about skills of one kind. written: a
 * facilitator or a named observer, who needs no request, was written to.
 */
export type Asking =
  | { state: 'can' }
  | { state: 'later'; from: Day }
  | { state: 'two-kinds' }
  | { state: 'written'; on: Day }
  | {
      state: 'asked'
      request: 'waiting' | 'accepted' | 'declined' | 'canceled' | 'done' | 'expired'
    }

/** One line of a coach's own 180-day plan. */
export interface LookView {
  id: string
  day: number
  skills: { id: string; title: string }[]
  lookerName: string
  /** peer: a coach of the cohort. person: a facilitator or a named observer. words: someone without an account here. */
  by: 'peer' | 'person' | 'words'
  byWhen: Day
  slip: string | null
  closedAs: LookOutcome | null
  /** null for words, for whoever can observe no one here anymore, and for a look that is closed. */
  asking: Asking | null
  /** Its day is near, or has just passed. */
  due: boolean
  mutationId: string
}

export interface LookPlanPage {
  cohort: { slug: string; title: string; timeZone: string }
  days: { day: number; on: Day; look: LookView | null }[]
  /** The form of the day that the address names. */
  form: {
    day: number
    skills: { id: string; title: string; kind: string }[]
    lookers: { value: string; label: string }[]
    first: Day
    last: Day
    /** The form shows this first: the plan of that day, or what follows from the plan before it. */
    begun: {
      skills: string[]
      looker: string
      lookerWords: string
      byWhen: Day
      slip: string
    }
  } | null
}
