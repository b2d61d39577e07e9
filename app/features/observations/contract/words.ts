/** Says what was done with a request. */
export const REQUEST_DONE = {
  accepted: { title: 'Request accepted', text: 'They’re told by email. Record what you saw here.' },
  declined: { title: 'Request declined', text: 'They’re told by email.' },
  canceled: { title: 'Request canceled', text: 'You can ask someone else.' },
} as const
