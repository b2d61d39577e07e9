// Names and words that pages need without the schemas of `check-in-forms.ts`, which bring zod.

/** So many days after the end of the cohort a check-in begins. Source: transfer rules, applied rate. */
export const CHECK_IN_DAYS = [30, 60, 90, 180] as const

/** A check-in can be answered through so many days after the one on which it began. */
export const CHECK_IN_OPEN_DAYS = 21

/** So long a check-in that was sent can be corrected. */
export const CORRECT_HOURS = 24

/** So long the link in the email to a line manager works. */
export const MANAGER_LINK_DAYS = 21

/** So long the address of a line manager is kept. */
export const MANAGER_ADDRESS_DAYS = 30

export type StillUsing = 'yes' | 'sometimes' | 'no' | 'no_chance'

export const STILL: Readonly<Record<StillUsing, string>> = {
  yes: 'Yes',
  sometimes: 'Sometimes',
  no: 'No',
  no_chance: 'No opportunity',
}

export type UseFrequency = 'weekly' | 'monthly' | 'less'

export const FREQUENCIES: Readonly<Record<UseFrequency, string>> = {
  weekly: 'Every week or more',
  monthly: 'About every month',
  less: 'Less often',
}

/** A line manager's answer. */
export type Sighting = 'often' | 'sometimes' | 'not_yet' | 'cant_tell'

export const SIGHTINGS: Readonly<Record<Sighting, string>> = {
  often: 'Often',
  sometimes: 'Sometimes',
  not_yet: 'Not yet',
  cant_tell: 'I can’t tell',
}

export const isStillUsed = (still: StillUsing): boolean => still === 'yes' || still === 'sometimes'

export const SAVE_ANSWER = 'save'
export const SUBMIT_CHECK_IN = 'submit'
export const ASK_MANAGER = 'ask'
export const SETTLE = 'settle'
export const REOPEN = 'reopen'
