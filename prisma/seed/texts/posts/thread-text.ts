import type { CohortKey } from '../../calendar'
import type { PersonKey } from '../../world'

export interface PostText {
  /** Unique within the thread; replies name it. */
  id: string
  by: PersonKey
  /** Days before loading. */
  ago: number
  /** "16:20" or "16" */
  time: string
  text: string
  replyTo?: string
  /** The first wording, where it was edited; `text` is the wording that stands now. */
  was?: string
  /** Taken away again by its author. */
  withdrawn?: true
}

export interface ThreadText {
  key: string
  cohort: CohortKey
  /** null: the thread of a module's question, which is there already. */
  title: string | null
  /** Which module's question; the first one's when it isn’t said. */
  module?: number
  posts: readonly PostText[]
}
