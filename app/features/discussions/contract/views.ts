export type ThreadKind = 'prompt' | 'question' | 'announcement'

export interface ThreadCard {
  id: string
  kind: ThreadKind
  moduleKey: string | null
  title: string
  startedBy: string
  posts: number
  /** Posts of others since the reader was last here; at most `MOST_UNREAD` and one. */
  unread: number
  lastAt: Date
}

export interface DiscussionsPage {
  cohort: { slug: string; title: string }
  threads: ThreadCard[]
  page: number
  pages: number
}

export interface PostView {
  id: string
  authorId: string
  authorName: string
  facilitator: boolean
  /** As it was written; null when it was removed. Only the first part of a long one: see `cut`. */
  text: string | null
  /** There is more of it, on the page of the post itself. */
  cut: boolean
  version: number
  mayEdit: boolean
  createdAt: Date
  edited: boolean
  /** `here`: it is among the posts of the same page. */
  replyTo: { id: string; authorName: string; here: boolean } | null
  mayRemove: boolean
  /** A new wording that is not saved as the post's yet waits for the reader, who is its author. */
  unfinished: boolean
  isNew: boolean
}

export interface ThreadPage {
  cohort: { slug: string; title: string; program: string }
  id: string
  kind: ThreadKind
  moduleKey: string | null
  title: string
  closed: boolean
  posts: PostView[]
  /** The post that the next one replies to, wherever it stands. */
  replyingTo: { id: string; name: string } | null
  page: number
  pages: number
}

/** One's own post, as one reads it after leaving the cohort. */
export interface OwnPost {
  id: string
  /** The thread's. */
  title: string
  body: string
  createdAt: Date
}
