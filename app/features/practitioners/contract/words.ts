import {
  ADD_MEASURE,
  CHANGE_PRACTITIONER,
  CORRECT_MEASURE,
  DELETE_MEASURE,
  END_COACHING,
  RESUME_COACHING,
} from './forms'

/** A practitioner's page says this after each of its forms. */
export const PRACTITIONER_DONE = {
  [CHANGE_PRACTITIONER]: { title: 'Practitioner saved' },
  [END_COACHING]: { title: 'Archived', text: 'Everything you recorded stays here.' },
  [RESUME_COACHING]: { title: 'Back in your list' },
  [ADD_MEASURE]: { title: 'Measure saved' },
  [CORRECT_MEASURE]: { title: 'Correction saved' },
  [DELETE_MEASURE]: { title: 'Measure deleted' },
} as const

/** Said wherever a pseudonym is asked for. */
export const WHY_A_PSEUDONYM =
  'Only you can see your practitioners and what you write about them. They have no account here and didn’t agree to be in it by name, so use a pseudonym that means something to you alone.'
