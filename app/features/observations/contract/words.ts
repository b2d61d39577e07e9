import { ASK_SECOND, NO_SECOND } from './second-look-forms'

/** Says what was done with an invitation to a second look. */
export const SECOND_ACCEPTED = {
  title: 'Request accepted',
  text: 'Your draft of the same occasion is ready: press “Score it”.',
} as const

/** The page of a signed observation says this after each of its forms. */
export const OBSERVATION_DONE = {
  'rate-own': { title: 'Your rating is saved', text: 'The scores are shown now.' },
  'show-scores': { title: 'The scores are shown' },
  'sign-seen': { title: 'Signed', text: 'You said that you read it.' },
  respond: { title: 'Response saved', text: 'The observer can read it.' },
  debrief: { title: 'Debrief saved' },
  [ASK_SECOND]: { title: 'Request sent', text: 'They’re told by email.' },
  [NO_SECOND]: { title: 'Thank you', text: 'One look counts all the same.' },
} as const
