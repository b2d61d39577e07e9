/** These words name what someone viewed. */
const THINGS: Record<string, string> = {
  reflection: 'a reflection',
  practice: 'your practice',
  observation: 'an observation',
  progress: 'your progress',
  'field-note': 'a field note',
  'field-notes': 'the list of notes that you share: the day, the skill, and whether you used it',
  support: 'your wish for support',
  'cohort-table': 'the table of your cohort with your steps',
  'cohort-figures': 'the figures of your cohort with your name',
  contacts: 'how often you meet',
  completion: 'your completion and hours',
  account: 'your account and what you belong to',
}
/** Names what someone viewed, for an access entry of this kind. */
export const lookedAt = (thingKind: string): string => THINGS[thingKind] ?? 'something about you'

const ROLES: Record<string, string> = {
  facilitator: 'facilitator',
  coach: 'coach of your cohort',
  observer: 'named observer',
  'agency-lead': 'agency lead',
  admin: 'program staff',
}
/** How the viewer stands to the reader today. */
export const viewerRole = (role: string | null): string =>
  role === null ? 'no longer here' : (ROLES[role] ?? role)
