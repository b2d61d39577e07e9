import { type Coach, coachOf } from './coach'
import { CHICAGO, DENVER, NEW_YORK } from './people'

const riverbendThen = coachOf('finished', 'riverbend', CHICAGO)

/** The cohort that ended 100 days ago. */
export const finished = {
  denise: riverbendThen('Denise Arroyo', {
    invited: 236,
    accepted: 235,
    reading: { first: [210, 209, 206, 204], pace: 'steady' },
  }),
  tom: riverbendThen('Tom Halvorsen', {
    invited: 236,
    accepted: 233,
    reading: { first: [209, 208, 205, 203], pace: 'late' },
  }),
  keisha: riverbendThen('Keisha Monroe', {
    invited: 236,
    accepted: 236,
    reading: { first: [211, 210, 208, 207], pace: 'steady' },
  }),
  paul: riverbendThen('Paul Nakamura', {
    invited: 236,
    accepted: 229,
    reading: { first: [207, 206, 202, 200], pace: 'late' },
  }),
  leticia: riverbendThen('Leticia Banks', {
    invited: 234,
    accepted: 232,
    reading: { first: [210, 207, 205, 201], pace: 'bursts' },
  }),
  grace: riverbendThen('Grace Oyelaran', {
    invited: 234,
    accepted: 231,
    reading: { first: [208, 208, 204, 202], pace: 'steady' },
  }),
  ben: riverbendThen('Ben Kowalski', {
    invited: 234,
    accepted: 230,
    reading: {
      first: [206, 203, 199, 196],
      pace: 'late',
      skips: ['m4-calibration-lab', 'm4-agreement-numbers', 'm4-handling-disagreement'],
    },
  }),
  farah: riverbendThen('Farah Siddiqui', {
    invited: 234,
    accepted: 233,
    reading: { first: [210, 209, 207, 205], pace: 'ahead' },
  }),
  curtis: riverbendThen('Curtis Webb', {
    invited: 230,
    accepted: 219,
    reading: { first: [205, 201, 192, 187], pace: 'late' },
  }),
  joanna: riverbendThen('Joanna Pruitt', {
    invited: 230,
    accepted: 228,
    reading: {
      first: [209, 206, 203, 198],
      pace: 'steady',
      skips: ['m7-people-who-stay', 'm7-when-trust-cracks'],
    },
  }),
  miguel: riverbendThen('Miguel Santos', {
    invited: 230,
    accepted: 226,
    reading: { first: [204, 200, 195, 190], pace: 'late', stops: 155, left: 150 },
  }),
  shelly: riverbendThen('Shelly Dunn', {
    invited: 230,
    accepted: 224,
    reading: { first: [209, 207, 204, 201], pace: 'steady', stops: 171 },
    withdrawn: 168,
  }),
  hannah: coachOf(
    'finished',
    'northway',
    DENVER,
  )('Hannah Lindqvist', {
    invited: 228,
    accepted: 226,
    reading: { first: [210, 208, 206, 203], pace: 'steady' },
  }),
  omar: coachOf(
    'finished',
    'harbor',
    NEW_YORK,
  )('Omar Haddad', {
    invited: 225,
    accepted: 224,
    reading: { first: [208, 205, 202, 199], pace: 'bursts' },
  }),
} as const satisfies Record<string, Coach>
