import type { TextPart } from '~/platform/shared/lists/search'

/** A conversation whose title has the words. */
export interface ThreadHit {
  kind: 'thread'
  threadId: string
  /** It is the thread of a module's question. */
  isPrompt: boolean
  title: TextPart[]
  startedBy: string
  /** Posts that were not removed. */
  posts: number
  at: Date
}

/** A post that has the words. */
export interface PostHit {
  kind: 'post'
  threadId: string
  threadTitle: string
  postId: string
  authorName: string
  passage: TextPart[]
  at: Date
}

export type DiscussionHit = ThreadHit | PostHit
