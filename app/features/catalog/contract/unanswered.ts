import type { PartKind } from './parts'

/** A part says this when it was sent without an answer, or with half of one. Kept apart from the schemas. */
export const UNANSWERED: Record<PartKind, string> = {
  check: 'Choose an answer first.',
  branch: 'Choose what you would say first.',
  sort: 'Choose a place for each of them first.',
  rewrite: 'Write your own first; about 4,000 characters at most.',
  vignette: 'Choose a level for each skill, how much help there was, and who carried it.',
  ruler: 'Choose a number first.',
  pause: 'Write something first; about 4,000 characters at most.',
  'if-then': 'Fill in both halves, at most a few lines each.',
}
