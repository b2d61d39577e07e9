import type { CoachKey } from './coaches'

/**
 * Someone said this of their own skills, C1 to C7 and then P1 to P7: a level, "?" for "I don't know yet",
 * "-" for what they left out.
 */
export type Said = `${string} ${string}`

/** All numbers are days before loading. */
export interface FocusStory {
  coach: CoachKey
  ago: number
  said: Said
  focus: readonly string[]
  /** Another focus later on. */
  changed?: { ago: number; focus: readonly string[] }
  /** The same question at the end of the program. */
  again?: { ago: number; said: Said }
}

/** Most begin too kindly or too sternly with themselves; no one fills in everything just to have done so. */
export const focuses: readonly FocusStory[] = [
  {
    coach: 'denise',
    ago: 210,
    said: '22?2112 3322322',
    focus: ['C1', 'C6'],
    changed: { ago: 150, focus: ['C4', 'C6'] },
    again: { ago: 104, said: '3223223 3332323' },
  },
  { coach: 'tom', ago: 209, said: '33?3223 3333333', focus: ['C2'] },
  {
    coach: 'keisha',
    ago: 211,
    said: '212212? 332?222',
    focus: ['C1', 'C4', 'P1'],
    changed: { ago: 162, focus: ['C4', 'C5'] },
    again: { ago: 106, said: '323333? 3332322' },
  },
  { coach: 'paul', ago: 206, said: '1??1--- 2222---', focus: ['C1'] },
  {
    coach: 'leticia',
    ago: 209,
    said: '2212212 2322223',
    focus: ['C4', 'P2'],
    again: { ago: 103, said: '3223222 3322223' },
  },
  { coach: 'grace', ago: 208, said: '3?33232 3333233', focus: ['C3'] },
  { coach: 'ben', ago: 206, said: '2----2- 22-----', focus: ['C1', 'C6'] },
  {
    coach: 'farah',
    ago: 210,
    said: '2122??2 3323222',
    focus: ['C2', 'C4'],
    changed: { ago: 140, focus: ['C5', 'C6'] },
    again: { ago: 108, said: '3333222 3333332' },
  },
  { coach: 'joanna', ago: 208, said: '22?2?2? 2222222', focus: ['C1', 'P5'] },
  { coach: 'miguel', ago: 203, said: '2??2--- -------', focus: ['C1'] },
  { coach: 'shelly', ago: 208, said: '2222222 2222222', focus: ['C4'] },
  { coach: 'hannah', ago: 210, said: '2322321 3433323', focus: ['C7', 'P4'] },
  { coach: 'omar', ago: 207, said: '1211111 2322222', focus: ['C1', 'C5', 'C6'] },
  {
    coach: 'ana',
    ago: 51,
    said: '2?12211 32232-2',
    focus: ['C1', 'P1'],
    changed: { ago: 29, focus: ['C1', 'C4'] },
  },
  { coach: 'derrick', ago: 49, said: '33?3333 3333333', focus: ['C3'] },
  { coach: 'meiling', ago: 51, said: '2212211 3222222', focus: ['C1', 'C2', 'P2'] },
  { coach: 'rosa', ago: 45, said: '1--1--- 2-----2', focus: ['C1'] },
  { coach: 'sam', ago: 50, said: '2222222 3323232', focus: ['C4', 'P7'] },
  { coach: 'ingrid', ago: 48, said: '1211?1? 2211221', focus: ['C1', 'C6'] },
  { coach: 'tyrell', ago: 47, said: '2?22--- 32-----', focus: ['C4'] },
  { coach: 'will', ago: 50, said: '3233223 3343333', focus: ['C5'] },
  { coach: 'peggy', ago: 51, said: '2223222 4333343', focus: ['C6', 'P5'] },
]
