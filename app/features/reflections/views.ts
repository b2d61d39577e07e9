import type { ReflectionAssignment } from '~/features/catalog/contract'
import type { DraftView } from '~/features/writing/contract'
import type { Day } from '~/platform/shared/time'
import type { Age } from './domain/queue-order'
import type { Decision, ReviewContent, ReviewState } from './domain/review'
import type { Level, Rubric } from './domain/rubric'
import type { QueueFilter, QueueState } from './forms'

/* What a coach sees */

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
  /** What was begun and not submitted; empty where there is nothing. */
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
  /** Whom to call if somebody is in danger, in the agency's words. */
  safetyContact: string | null
  /** preview: a facilitator looks at the assignment. closed: the module has not opened yet. */
  state: 'preview' | 'closed' | 'writing' | 'submitted' | 'accepted'
  opensOn: Day
  /** What is being written; null when nothing can be written now. */
  draft: (DraftView & { number: number; subject: string }) | null
  dueBack: DueBack | null
  /** Nobody has claimed the newest attempt yet, so its writer may take it back. */
  mayTakeBack: boolean
  /** An answer was released and taken back at this time; the next one is on its way. */
  answerUndoneAt: Date | null
  /** Newest first. */
  attempts: AttemptView[]
}

/* What a facilitator sees */

export interface QueueRow {
  id: string
  personName: string
  cohortTitle: string
  moduleNumber: number
  moduleTitle: string
  /** 1 is the first attempt. */
  number: number
  words: number
  submittedAt: Date
  dueBack: DueBack
  daysWaiting: number
  age: Age
  state: Exclude<QueueState, 'open'>
  /** Who has it in hand, when that is somebody else. */
  holderName: string | null
}

/** `waiting` and `ready` are counted as far as `COUNTED_TO`; one more stands for "more". */
export interface QueueCounts {
  waiting: number
  mine: number
  ready: number
  /** The longest wait of all, also of what somebody else has in hand (`holderName`). */
  oldest: { id: string; days: number; holderName: string | null } | null
}

/** The facilitator's first screen. */
export interface QueueHome {
  counts: QueueCounts
  next: QueueRow | null
}

export interface QueuePage {
  filter: QueueFilter
  counts: QueueCounts
  /** Who has how many in hand: why an empty queue is empty. */
  holders: { name: string; submissions: number }[]
  choices: {
    cohorts: { slug: string; title: string }[]
    modules: { key: string; title: string }[]
  }
  rows: QueueRow[]
  /** As far as `COUNTED_TO`. */
  total: number
  /** Null where there are more than are counted. */
  pages: number | null
  /** Whether there is a page after this one. */
  more: boolean
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

export interface SubmissionView {
  id: string
  personName: string
  cohort: { slug: string; title: string; timeZone: string }
  module: { key: string; number: number; title: string }
  assignment: ReflectionAssignment
  /** The assignment was changed after this attempt: it was written for other words. */
  assignmentChanged: boolean
  number: number
  /** Number of the newest attempt. */
  newest: { id: string; number: number }
  body: string
  words: number
  submittedAt: Date
  dueBack: DueBack
  daysWaiting: number
  rubric: Rubric
  review: SavedReview | null
  /** edit: free, or mine. held: somebody else has it in hand. done: released. */
  mode: 'edit' | 'held' | 'ready' | 'done'
  claim: { holderName: string; mine: boolean; expiresAt: Date } | null
  mayTakeOver: boolean
  /** Until when its release can be undone; null when it cannot. */
  undoUntil: Date | null
  /** The actor's own unsaved words about it. */
  draft: DraftView
  /** Other attempts of the same reflection, newest first, with what was released. */
  others: AttemptView[]
  previous: string | null
  next: string | null
}
