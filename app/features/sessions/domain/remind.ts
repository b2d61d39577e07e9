/** People are reminded of a session from a day before it begins. */
export const REMIND_HOURS = 24
/** A reminder that would come later than this is no help: people are on their way. */
export const LATEST_MINUTES = 30
