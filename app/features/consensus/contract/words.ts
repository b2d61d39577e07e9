import { CONFIRM_CONSENSUS, KEEP_APART, PROPOSE } from './forms'

/** The page of a signed observation says this after each form of the two observers. */
export const CONSENSUS_DONE = {
  [PROPOSE]: { title: 'Proposal saved', text: 'The other observer can confirm it or change it.' },
  [CONFIRM_CONSENSUS]: { title: 'Agreed', text: 'What you agreed on counts now.' },
  [KEEP_APART]: { title: 'Saved', text: 'Both scores stand, and the mean of both counts.' },
} as const
