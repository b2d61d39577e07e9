import type { Visibility } from './views'

export const VISIBILITIES: Readonly<Record<Visibility, string>> = {
  draft: 'Draft',
  open: 'Open',
  by_invitation: 'By invitation',
  closed: 'Closed',
  archived: 'Archived',
}

export const VISIBILITY_HINTS: Readonly<Record<Visibility, string>> = {
  draft: 'Only program staff and its facilitators see it.',
  open: 'Listed, and seats can be bought.',
  by_invitation: 'Not listed or sold. Seats that agencies already have can be assigned.',
  closed: 'No one can enroll. Coaches keep everything.',
  archived: 'Closed, and left out of the usual lists.',
}

export const isVisibility = (text: string): text is Visibility => Object.hasOwn(VISIBILITIES, text)
