import { type Coach, coachOf } from './coach'
import { finished } from './coaches-finished'
import { CHICAGO, DENVER, NEW_YORK } from './people'

const riverbendNow = coachOf('running', 'riverbend', CHICAGO)
const northwayNow = coachOf('running', 'northway', DENVER)
const harborNow = coachOf('running', 'harbor', NEW_YORK)

/** She read this module early, for a talk that was near; its last lesson came after the talk. */
const MEILING_FEEDBACK = {
  'm5-why-a-third-backfires': 20,
  'm5-ask-show-wonder-choose': 18,
  'm5-strengths-with-proof': 16,
  'm5-hard-moments': 5,
}

const running = {
  ana: riverbendNow('Ana Whitfield', {
    invited: 74,
    accepted: 73,
    reading: { first: [51, 50, 47, 44], pace: 'steady', stops: 2, left: 1 },
  }),
  derrick: riverbendNow('Derrick Cole', {
    invited: 74,
    accepted: 70,
    reading: { first: [50, 48, 45, 41], pace: 'steady', stops: 5 },
  }),
  meiling: riverbendNow('Mei-Ling Tran', {
    invited: 74,
    accepted: 72,
    reading: {
      first: [51, 49, 46, 43],
      pace: 'ahead',
      own: MEILING_FEEDBACK,
    },
  }),
  rosa: riverbendNow('Rosa Delgado', {
    invited: 74,
    accepted: 64,
    reading: { first: [46, 39, 30, 25], pace: 'slow', stops: 10, left: 9 },
  }),
  sam: northwayNow('Sam Fitzgerald', {
    invited: 71,
    accepted: 70,
    reading: { first: [51, 50, 48, 45], pace: 'bursts' },
  }),
  ingrid: northwayNow('Ingrid Vance', {
    invited: 71,
    accepted: 69,
    reading: { first: [49, 46, 43, 40], pace: 'late' },
  }),
  tyrell: northwayNow('Tyrell Jackson', {
    invited: 71,
    accepted: 68,
    reading: { first: [47, 44, 38, 31], pace: 'slow', stops: 9, left: 3 },
  }),
  nora: northwayNow(
    'Nora Beckett',
    {
      invited: 66,
      accepted: 58,
      reading: { first: [40, 31, 24, 18], pace: 'slow', stops: 17, left: 16 },
    },
    CHICAGO,
  ),
  will: northwayNow('Will Sundgaard', {
    invited: 66,
    accepted: 65,
    reading: { first: [50, 47, 42, 36], pace: 'late' },
  }),
  peggy: harborNow('Peggy Lowell', {
    invited: 68,
    accepted: 67,
    reading: { first: [51, 48, 44, 42], pace: 'ahead' },
  }),
  isaac: harborNow('Isaac Romero', {
    invited: 68,
    accepted: 60,
    reading: { first: [48, 41, 30, 15], pace: 'slow', stops: 8, left: 7 },
  }),
} as const satisfies Record<string, Coach>

const starting = {
  camille: coachOf(
    'starting',
    'riverbend',
    CHICAGO,
  )('Camille Foster', {
    invited: 9,
    accepted: 6,
    reading: { first: [2], pace: 'steady' },
  }),
} as const satisfies Record<string, Coach>

const everybody = { ...finished, ...running, ...starting }
export type CoachKey = keyof typeof everybody
export const coaches: Readonly<Record<CoachKey, Coach>> = everybody
export const coachKeys = Object.keys(everybody) as CoachKey[]
