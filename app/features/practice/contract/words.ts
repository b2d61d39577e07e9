// Names and words that pages need without the schemas of `forms.ts`, which bring zod.

import type { BarrierId } from '~/features/transfer/contract'

export type SkillUse = 'yes' | 'partly' | 'no' | 'no_chance'

export const USES: Readonly<Record<SkillUse, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'Not yet',
  no_chance: 'No opportunity',
}

/** How long a plan's window may be, in days. Source: transfer rules, state 3. */
export const MAX_WINDOW_DAYS = 14

/** How far ahead a plan's window may begin, in days: who plans for later has no next time in mind. */
export const MAX_DAYS_AHEAD = 90

/** How a plan ends. */
export type PlanOutcome = 'done' | 'no_opportunity' | 'not_yet'

/** In the order of the buttons. */
export const OUTCOMES: Readonly<Record<PlanOutcome, string>> = {
  done: 'Done',
  no_opportunity: 'No opportunity',
  not_yet: 'Not yet',
}

export const isOutcome = (text: string | null): text is PlanOutcome =>
  text !== null && Object.hasOwn(OUTCOMES, text)

/** So long what was said about a plan can be undone. */
export const UNDO_MINUTES = 10

export const ANSWER = 'answer'

export const UNDO = 'undo'

/** The id of the form in which a note is written, by which the device knows the notes that wait. */
export const NOTE_FORM = 'note'

/** The prompt scale of an observation, in words for oneself; the place in the list is what is stored. */
export const HELP = [
  'None: I did it on my own',
  'A light cue',
  'Someone did it with me',
  'Someone showed me first',
] as const

/** The one name of each barrier: in notes and check-ins, in releases and briefs, and where an agency takes care of it. */
export const BARRIERS: Readonly<Record<BarrierId, string>> = {
  time: 'Not enough time',
  crisis: 'A crisis came first',
  emotion: 'Strong feelings in the moment',
  team: 'The team works another way',
  policy: 'Rules or paperwork',
  no_chance: 'No opportunity',
}

/** It stands at each question whose answers are counted into an agency's release. */
export const BARRIERS_COUNTED =
  'Once a month your agency’s lead gets rounded figures of how many coaches chose each, never who.'

export type NoteReaders = 'no_one' | 'peer' | 'facilitators'

export const READERS: Readonly<Record<NoteReaders, string>> = {
  no_one: 'No one',
  peer: 'One coach of my cohort',
  facilitators: 'The facilitators of my cohort',
}

/** So many hours after it was recorded a note can be corrected. */
export const CORRECTION_HOURS = 24

export const CORRECT = 'correct'

export const SHARE = 'share'
