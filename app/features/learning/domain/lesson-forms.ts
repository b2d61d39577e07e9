/** Kept apart from the schemas: the pages need the names, and no schema. */
export const COMPLETE_LESSON = 'complete-lesson'

/** The foot of a lesson's page: where it comes back to after "Mark as done". */
export const LESSON_END = 'done'
export const ANSWER_PART = 'answer-part'
/** Sent by the page itself while it is read. */
export const KEEP_PLACE = 'keep-place'

export const START_CHECK = 'start-check'
export const ANSWER_CHECK = 'answer-check'
export const HAND_IN_CHECK = 'hand-in-check'
/** Where a question was changed from, and goes back to. */
export const OVERVIEW = 'overview'
/** A question is left for the module: the check is gone on with another time. */
export const LATER = 'later'
