/** The names of the forms stand apart from their schemas: the pages need the names, and no schema. */
export const START_CHECK = 'start-check'
export const ANSWER_CHECK = 'answer-check'
export const HAND_IN_CHECK = 'hand-in-check'
/** Where a question was changed from, and goes back to. */
export const OVERVIEW = 'overview'
/** A question is left for the module: the check is gone on with another time. */
export const LATER = 'later'
