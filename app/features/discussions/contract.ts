import { baseVersion, writtenText } from '~/features/writing/contract'
import { oneLine } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'

export type { DiscussionHit, PostHit, ThreadHit } from './search'

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

export const POSTS_PER_PAGE = 40
export const THREADS_PER_PAGE = 30
/** So many unread posts of a thread are counted; more are "99+". */
export const MOST_UNREAD = 99

const mutationId = z.uuid()
const body = writtenText.refine((text) => text.trim().length > 0, 'Write something first')

export const START = 'start-thread'
export const startThreadSchema = z.object({
  intent: z.literal(START),
  mutationId,
  /** What the form calls this sending: it keeps the title under that name until it has arrived. */
  sentAs: z.uuid().optional(),
  title: z
    .string({ error: 'Give it a title' })
    .overwrite(oneLine)
    .min(1, 'Give it a title')
    .max(200, 'Use at most 200 characters for the title'),
  body,
  baseVersion: baseVersion.default(0),
})

export const ADD = 'add-post'
export const addPostSchema = z.object({
  intent: z.literal(ADD),
  mutationId,
  body,
  baseVersion: baseVersion.default(0),
  replyTo: z.uuid().optional(),
})

export const EDIT = 'edit-post'
export const editPostSchema = z.object({
  intent: z.literal(EDIT),
  mutationId,
  post: z.uuid(),
  /** The version that the new wording replaces. */
  version: z.coerce.number().int().min(1),
  body,
  baseVersion: baseVersion.default(0),
})

export const REMOVE = 'remove-post'
const removePostSchema = z.object({
  intent: z.literal(REMOVE),
  mutationId,
  post: z.uuid(),
})

export const RESTORE = 'restore-post'
const restorePostSchema = z.object({
  intent: z.literal(RESTORE),
  mutationId,
  post: z.uuid(),
})

/** So long a removal can be undone. */
export const RESTORE_MINUTES = 10

/** What a writer may be told. Nothing was posted; the text is still in the box. */
export type PostRefusal =
  | { reason: 'identifiers'; message: string }
  | { reason: 'closed' }
  | { reason: 'changed-elsewhere' }
  | { reason: 'too-late' }

/** Which draft belongs to which box. */
export const NEW_THREAD_PURPOSE = 'thread'
export const POST_PURPOSE = 'post'
export const EDIT_PURPOSE = 'post-edit'

/** All that can be done in a thread. */
export const threadActionSchema = z.discriminatedUnion('intent', [
  addPostSchema,
  editPostSchema,
  removePostSchema,
  restorePostSchema,
])
export type ThreadAction = z.infer<typeof threadActionSchema>

/** What happened, what was kept, what to do. */
export const refusalWords = (refusal: PostRefusal): string => {
  if (refusal.reason === 'identifiers') return refusal.message
  if (refusal.reason === 'closed')
    return 'This conversation has been closed, so nothing was posted. Your text is still in the box; copy it if you want to use it elsewhere.'
  if (refusal.reason === 'too-late')
    return `A removed post can be brought back for ${RESTORE_MINUTES} minutes, and they are over.`
  return 'This text was changed or posted from another tab or device. Nothing was posted twice. Open the page again to see what stands there.'
}

/** One's own post, as one reads it after leaving the cohort. */
export interface OwnPost {
  id: string
  /** The thread's. */
  title: string
  body: string
  createdAt: Date
}
