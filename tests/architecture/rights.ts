import type { Source } from './source'

/** The rooms that write the tables in which it stands who belongs where. */
const OWNERS: Record<string, string> = {
  cohort_facilitator: 'cohorts',
  cohortFacilitator: 'cohorts',
  facilitators: 'cohorts',
  agency_membership: 'identity',
  agencyMembership: 'identity',
  memberships: 'identity',
  program_admin: 'identity',
  programAdmin: 'identity',
}

/** In SQL the tables, in Prisma the models and the relations that filters go through. */
const ASKS = [
  /\b(cohort_facilitator|agency_membership|program_admin)\b/g,
  /\.(cohortFacilitator|agencyMembership|programAdmin)\b/g,
  /\b(facilitators|memberships):\s*\{\s*(?:some|none|every)\b/g,
]

/** Where a room asks by itself who belongs where, instead of asking `identity/access`. */
export const ownRights = (files: Source[]): string[] =>
  files.flatMap(({ file, text }) => {
    const room = file.match(/^app\/features\/([^/]+)\//)?.[1] ?? ''
    return ASKS.flatMap((pattern) => [...text.matchAll(pattern)])
      .filter(([, name = '']) => OWNERS[name] !== room)
      .map(([, name]) => `${file} asks ${name}`)
  })

/** Names of actions that stand in quotes where a verb asks for them. */
export const actionsAsked = (files: Source[], actions: readonly string[]): string[] =>
  actions.filter((action) => files.some(({ text }) => text.includes(`'${action}'`)))
