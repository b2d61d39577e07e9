// Names and words that pages need without the schemas of `forms.ts`, which bring zod.

export const POSTS_PER_PAGE = 40

export const THREADS_PER_PAGE = 30

/** Unread posts of a thread are counted up to this; more are "99+". */
export const MOST_UNREAD = 99

export const START = 'start-thread'

export const ADD = 'add-post'

export const EDIT = 'edit-post'

export const REMOVE = 'remove-post'

export const RESTORE = 'restore-post'

/** A removal can be undone for so many minutes. */
export const RESTORE_MINUTES = 10

/** Which draft belongs to which box. */
export const NEW_THREAD_PURPOSE = 'thread'

export const POST_PURPOSE = 'post'

export const EDIT_PURPOSE = 'post-edit'
