/** The version of the ten statements. Another wording is another version: figures of two versions are not compared. */
export const PULSE_VERSION = 1

/** Ten statements about the place of work, never about the person. The ids stay when a wording changes. */
export const PULSE_ITEMS = [
  { id: 'chance', about: 'Chances', text: 'My work gave me real chances to use what I learned.' },
  { id: 'time', about: 'Time', text: 'I had enough time to prepare for it and try it.' },
  { id: 'supervisor', about: 'Supervisor', text: 'My supervisor supports me in using it.' },
  { id: 'peers', about: 'Coworkers', text: 'My coworkers support me in using it.' },
  { id: 'consequences', about: 'Notice', text: 'When I use it well, someone notices.' },
  { id: 'tools', about: 'Tools', text: 'I have the tools, forms, and space I need to use it.' },
  { id: 'policy', about: 'Rules', text: 'Our rules and paperwork leave room to use it.' },
  {
    id: 'safety',
    about: 'Safe to try',
    text: 'I can try something new here, and it’s OK if it doesn’t work.',
  },
  { id: 'feedback', about: 'Feedback', text: 'I get useful feedback on how I use it.' },
  { id: 'caseload', about: 'Caseload', text: 'My caseload leaves room to do this well.' },
] as const

export type PulseItem = (typeof PULSE_ITEMS)[number]['id']

export const PULSE_ITEM_IDS = PULSE_ITEMS.map(({ id }) => id)

/** From 1 to 5, in words. */
export const AGREEMENT = [
  'Strongly disagree',
  'Disagree',
  'Neither',
  'Agree',
  'Strongly agree',
] as const

/** An answer from here on counts as agreement. */
export const AGREES_FROM = 4

/** The answers of one person; an item that was skipped is not in them. */
export type PulseAnswers = Partial<Record<PulseItem, number>>
