import type { ReflectionAssignment } from '~/features/catalog/contract'
import type { AttemptView, DueBack, Rubric, SavedReview } from '~/features/reflections/contract'
import type { DraftView } from '~/features/writing/contract'
import type { Age } from '../domain/queue-order'
import type { QueueFilter } from './forms'
import type { QueueState } from './words'

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
  /** The person who has it in hand, when that is someone else. */
  holderName: string | null
}

/** `waiting` and `ready` are counted as far as `COUNTED_TO`; one more stands for "more". */
export interface QueueCounts {
  waiting: number
  mine: number
  ready: number
  /** The longest wait of all, also of what someone else has in hand (`holderName`). */
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
  /** Whether the reader may take one in hand: it is free, or theirs already. */
  reviewable: boolean
  /** The people who have submissions in hand. Their counts explain why an empty queue is empty. */
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
  /** edit: free, or mine. held: someone else has it in hand. done: released. */
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
