/** Kept apart from the schemas: the pages need the names, and no schema. */
export const COMPLETE_LESSON = 'complete-lesson'

/** The foot of a lesson's page: where it comes back to after "Mark as done". */
export const LESSON_END = 'done'
/** Sent by the page itself while it is read. */
export const KEEP_PLACE = 'keep-place'
