// Names and words that pages need without the schemas of `forms.ts`, which bring zod.

export type SkillUse = 'yes' | 'partly' | 'no' | 'no_chance'

export const USES: Readonly<Record<SkillUse, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  no_chance: 'No opportunity',
}

/** How long a plan's window may be, in days. Source: transfer rules, state 3. */
export const MAX_WINDOW_DAYS = 14

/** How far ahead a plan's window may begin, in days: who plans for later has no next time in mind. */
export const MAX_DAYS_AHEAD = 90

/** The id of the form in which a note is written, by which the device knows the notes that wait. */
export const NOTE_FORM = 'note'
