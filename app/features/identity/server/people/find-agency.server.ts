import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import type { AgencyChoice } from '../../contract/people'
import { type AgencyNamed, agencyNamed, agencyNamesApart } from './agency-names-apart.server'

interface Asked {
  /** The name as staff typed it: case, accents and blanks do not matter. */
  name: string
  /** The agency that was chosen among those of this name. */
  chosen?: string | undefined
}

export type AgencyFound =
  | { ok: true; agencyId: string }
  | { ok: false; reason: 'unknown-agency' }
  /** `choices`: those of this name, as the lists of staff tell them apart. */
  | { ok: false; reason: 'several-agencies'; choices: AgencyChoice[] }

const MOST = 20

/** Finds the agency that program staff mean by a name; where several have it, which one they chose. */
export async function findAgency(tx: Tx, { name, chosen }: Asked): Promise<AgencyFound> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM agency WHERE name_key = name_key(${name}) ORDER BY created_at, id LIMIT ${MOST}`
  const [only, ...others] = found
  if (!only) return { ok: false, reason: 'unknown-agency' }
  const one = others.length === 0 ? only : found.find(({ id }) => id === chosen)
  if (one) return { ok: true, agencyId: one.id }
  const ids = found.map(({ id }) => id)
  const named = await readRows<{ id: string; agency: AgencyNamed }>(Prisma.sql`
    SELECT g.id, ${agencyNamed(Prisma.sql`g.id`)} AS agency FROM agency g WHERE g.id = ANY(${ids}::uuid[])`)
  const nameOf = await agencyNamesApart(named.map(({ agency }) => agency))
  const choices = named.map(({ id, agency }) => ({ id, name: nameOf(agency) }))
  choices.sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return { ok: false, reason: 'several-agencies', choices }
}
