/** The longest texts that a part takes, in characters. Cards and schemas share them, and cards load no schema. */
export const TEXT_LIMIT = 4_000
export const CUE_LIMIT = 300
export const ACTION_LIMIT = 600

/** "about 4,000 characters at most", for a sentence that asks for a text. */
export const ABOUT_AT_MOST = `about ${TEXT_LIMIT.toLocaleString('en-US')} characters at most`
