import type { ContactKind } from '~/features/coaching/contract'
import type { Presence } from '~/features/sessions/contract'
import type { SkillPath } from '~/features/transfer/contract'
import type { Day } from '~/platform/shared/time'
import type { Away, Reason } from './cohort-views'

/** The kinds of what a facilitator sees of a coach. No plan's words, no note that is not shared, no own rating. */
export type TimelineContent =
  | { kind: 'lessons'; titles: string[] }
  | { kind: 'check'; module: string; understood: boolean }
  | {
      kind: 'plan'
      skill: string
      from: Day
      to: Day
      closedAs: string | null
      /** The observation of whose debrief it came. */
      observationId: string | null
    }
  | { kind: 'note'; id: string; skill: string }
  | { kind: 'no-chance'; id: string; skill: string; confirmed: boolean }
  | { kind: 'reflection'; id: string; module: string; state: ReflectionState }
  | {
      kind: 'observation'
      id: string
      skills: string[]
      /** Those of them for which no opportunity came: neither a score nor an absence. */
      missing: string[]
      by: string
      voided: boolean
    }
  | { kind: 'session'; number: number; presence: Presence }
  | { kind: 'contact'; contact: ContactKind; minutes: number }
  | { kind: 'check-in'; day: number }
  | { kind: 'pause'; backOn: Day | null; reason: string | null }
  | { kind: 'wish'; wish: string | null; done: boolean }

export type ReflectionState = 'submitted' | 'accepted' | 'returned'

export type TimelineItem = { key: string; on: Day } & TimelineContent

/** One coach of a cohort, for its facilitators. */
export interface CoachPage {
  cohort: { slug: string; title: string }
  person: { id: string; name: string; agencyName: string; enrollmentId: string }
  /** They are away today. */
  away: Away | null
  /** Why they may need a hand, the most telling reason first. */
  reasons: Reason[]
  skills: { id: string; path: SkillPath['path']; words: string }[]
  /** The newest first. */
  timeline: TimelineItem[]
  page: number
  pages: number
}
