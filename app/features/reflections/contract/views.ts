import type { ReflectionAssignment } from '~/features/catalog/contract'
import type { DraftView } from '~/features/writing/contract'
import type { Level } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { Rubric } from '../domain/rubric'
import type { Decision, ReviewContent, ReviewState } from '../domain/saved-review'

export interface CriterionFeedback {
  id: string
  title: string
  level: Level
  /** The wording of that level in the rubric that the attempt was scored with. */
  label: string
  text: string
  comment: string
}

/** Exists only once a review has been released. */
export interface Feedback {
  decision: Decision
  releasedAt: Date
  reviewerName: string
  comment: string
  criteria: CriterionFeedback[]
}

export interface AttemptView {
  id: string
  number: number
  body: string
  words: number
  submittedAt: Date
  feedback: Feedback | null
}

/** A module's reflection in a cohort that its writer has left. */
export interface OwnReflection {
  moduleKey: string
  number: number
  title: string
  /** The text that was begun and not submitted; empty where there is none. */
  draft: string
  /** Newest first. */
  attempts: AttemptView[]
}

export interface DueBack {
  day: Day
  /** "Tuesday" */
  weekday: string
  /** With its zone. */
  deadline: string
  late: boolean
}

export interface ReflectionPageView {
  cohort: { slug: string; title: string; timeZone: string }
  module: { key: string; number: number; title: string }
  assignment: ReflectionAssignment
  rubric: Rubric
  /** Whom to call if someone is in danger, in the agency's words. */
  safetyContact: string | null
  /** preview: a facilitator looks at the assignment. closed: the module has not opened yet. */
  state: 'preview' | 'closed' | 'writing' | 'submitted' | 'accepted'
  opensOn: Day
  /** The text that is being written; null when nothing can be written now. */
  draft: (DraftView & { number: number; subject: string }) | null
  dueBack: DueBack | null
  /** No one has claimed the newest attempt yet, so its writer may take it back. */
  mayTakeBack: boolean
  /** An answer was released and taken back at this time; the next one is on its way. */
  answerUndoneAt: Date | null
  /** Newest first. */
  attempts: AttemptView[]
}

/** A saved review, as the next reader of the queue finds it. */
export interface SavedReview extends ReviewContent {
  id: string
  /** Grows when a release was undone. */
  version: number
  lockVersion: number
  state: ReviewState
  decision: Decision | null
  reviewerId: string
  reviewerName: string
  savedAt: Date
  releasedAt: Date | null
}
