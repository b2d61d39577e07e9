/** The names of the forms stand apart from their schemas: the pages need the names, and no schema. */
export const START_CHECK = 'start-check'
export const ANSWER_CHECK = 'answer-check'
export const HAND_IN_CHECK = 'hand-in-check'
/** The value of the button that leads back to the overview of all answers. */
export const OVERVIEW = 'overview'
/** The value of the button that leaves a check for its module, to finish it another time. */
export const FINISH_LATER = 'later'
