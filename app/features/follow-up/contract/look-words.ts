// Names and words that pages need without the schemas of `look-forms.ts`, which bring zod.

/** A planned look is told of on the home page so many days before its day. */
export const LOOK_AHEAD_DAYS = 7

/** It stands there so many days after its day, until it is closed. */
export const LOOK_AFTER_DAYS = 30

/** No look is planned for later than so many days after the end of the cohort. */
export const LOOK_LAST_DAY = 365

export const MAX_LOOKER_WORDS = 120
export const MAX_SLIP = 300

/** The value of the choice "someone else" among those who can look. */
export const IN_WORDS = 'words'

export type LookOutcome = 'done' | 'slipped'

export const LOOK_OUTCOMES: Readonly<Record<LookOutcome, string>> = {
  done: 'Done',
  slipped: 'It slipped',
}

export const SAVE_LOOK = 'save-look'
export const CLOSE_LOOK = 'close-look'
export const REOPEN_LOOK = 'reopen-look'
export const REMOVE_LOOK = 'remove-look'
export const ASK_LOOK = 'ask-look'
