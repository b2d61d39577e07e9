// Names and words that pages need without the schemas of `forms.ts`, which bring zod.

export const POSTS_PER_PAGE = 40

export const THREADS_PER_PAGE = 30

/** So many unread posts of a thread are counted; more are "99+". */
export const MOST_UNREAD = 99

export const START = 'start-thread'

export const ADD = 'add-post'

export const EDIT = 'edit-post'

export const REMOVE = 'remove-post'

export const RESTORE = 'restore-post'

/** So long a removal can be undone. */
export const RESTORE_MINUTES = 10

/** Which draft belongs to which box. */
export const NEW_THREAD_PURPOSE = 'thread'

export const POST_PURPOSE = 'post'

export const EDIT_PURPOSE = 'post-edit'
