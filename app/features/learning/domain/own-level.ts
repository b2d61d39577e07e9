import { LEVELS, type Level } from '~/platform/shared/kernel'

export { LEVELS }

/** A form sends this for "I don't know yet". */
export const DONT_KNOW = 'unknown'

export const NOTHING_RATED =
  'Choose what fits for at least one skill. “I don’t know yet” is an answer too.'

/** The levels' names where people rate themselves. The skill's own anchors say the rest. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  1: 'Not yet',
  2: 'Emerging',
  3: 'Solid',
  4: 'Strong',
}

/** "Emerging", "I don’t know yet" */
export const levelWords = (level: Level | null): string =>
  level === null ? 'I don’t know yet' : LEVEL_NAMES[level]
