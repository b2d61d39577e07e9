import { nameApart, scope, stands } from '~/features/identity/index.server'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { isA } from '~/platform/shared/actor'
import { oneLine } from '~/platform/shared/text'
import type { ObservedCoach, ObservedPage } from '../contract'

interface Row {
  enrolmentId: string
  personId: string
  email: string
  name: string
  timeZone: string
  enrolledAt: Date
  agencyName: string
  cohortSlug: string
  cohortTitle: string
  program: string
  guided: boolean
}

/**
 * The active enrolments that the actor may observe: a facilitator those of their cohorts, a named observer
 * those of their agency. Nobody observes themselves. One statement.
 */
function readObserved(
  actor: Actor,
  more: Prisma.Sql,
  { tx = db(), part = Prisma.empty }: { tx?: Tx; part?: Prisma.Sql } = {},
): Promise<Row[]> {
  const cohort = Prisma.sql`e.cohort_id`
  const allowed = scope(actor, 'observation.record', {
    ...{ owner: Prisma.sql`e.person_id`, cohort, agency: Prisma.sql`e.agency_id` },
  })
  const me = Prisma.sql`${actor.personId}::uuid`
  return tx.$queryRaw<Row[]>`
    SELECT e.id AS "enrolmentId", p.id AS "personId", p.email,
      ${nameApart(Prisma.sql`p`, actor)} AS name, p.time_zone AS "timeZone",
      e.enrolled_at AS "enrolledAt", a.name AS "agencyName",
      c.slug AS "cohortSlug", c.title AS "cohortTitle", c.program,
      ${stands('facilitator', me, { cohort })} AS guided
    FROM enrolment e JOIN person p ON p.id = e.person_id
    JOIN agency a ON a.id = e.agency_id JOIN cohort c ON c.id = e.cohort_id
    WHERE e.withdrawn_at IS NULL AND ${allowed} AND ${more}
    ORDER BY c.starts_on DESC, c.id, p.name, e.id ${part}`
}

const PAGE = 20
const MAX_WORDS = 6

/**
 * Whom the actor may observe, newest cohort first, by name; twenty at a time.
 * @param asked.q words that the name, the agency or the address contains
 */
export async function listObservedCoaches(
  actor: Actor,
  { q = '', page = 1 }: { q?: string; page?: number } = {},
): Promise<ObservedPage> {
  const words = oneLine(q).replaceAll(/[()…]/g, ' ').split(' ').filter(Boolean).slice(0, MAX_WORDS)
  const found = words.map(
    (word) =>
      Prisma.sql`strpos(name_key(concat_ws(' ', p.name, a.name, p.email)), name_key(${word})) > 0`,
  )
  const more = found.length > 0 ? Prisma.join(found, ' AND ') : Prisma.sql`true`
  // One more than is shown tells whether there is another page.
  const part = Prisma.sql`LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE}`
  const rows = await readObserved(actor, more, { part })
  const shown = rows.slice(0, PAGE)
  return {
    coaches: shown.map(toObservedCoach),
    q,
    page,
    more: rows.length > PAGE,
  }
}

export const toObservedCoach = (row: Row): ObservedCoach => ({
  enrolmentId: row.enrolmentId,
  name: row.name,
  agencyName: row.agencyName,
  cohort: { slug: row.cohortSlug, title: row.cohortTitle },
})

/** One of them, or undefined. */
export const findObserved = async (
  actor: Actor,
  enrolmentId: string,
  tx?: Tx,
): Promise<Row | undefined> =>
  (await readObserved(actor, Prisma.sql`e.id = ${enrolmentId}::uuid`, tx ? { tx } : {}))[0]

/** In which quality the actor observes somebody; a facilitator of the cohort counts as one. */
export function observerRole(
  actor: Actor,
  guided: boolean,
): 'peer' | 'facilitator' | 'named-observer' {
  if (guided) return 'facilitator'
  return isA(actor, 'observer') ? 'named-observer' : 'peer'
}
