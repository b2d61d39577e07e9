import { scope, stands } from '~/features/identity/index.server'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { isA } from '~/platform/shared/actor'
import type { ObservedCoach } from '../contract'

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
function readObserved(actor: Actor, more: Prisma.Sql, tx: Tx = db()): Promise<Row[]> {
  const cohort = Prisma.sql`e.cohort_id`
  const allowed = scope(actor, 'observation.record', {
    ...{ owner: Prisma.sql`e.person_id`, cohort, agency: Prisma.sql`e.agency_id` },
  })
  const me = Prisma.sql`${actor.personId}::uuid`
  return tx.$queryRaw<Row[]>`
    SELECT e.id AS "enrolmentId", p.id AS "personId", p.email, p.name, p.time_zone AS "timeZone",
      e.enrolled_at AS "enrolledAt", a.name AS "agencyName",
      c.slug AS "cohortSlug", c.title AS "cohortTitle", c.program,
      ${stands('facilitator', me, { cohort })} AS guided
    FROM enrolment e JOIN person p ON p.id = e.person_id
    JOIN agency a ON a.id = e.agency_id JOIN cohort c ON c.id = e.cohort_id
    WHERE e.withdrawn_at IS NULL AND ${allowed} AND ${more}
    ORDER BY c.starts_on DESC, p.name, e.id`
}

/** Whom the actor may observe, newest cohort first, by name. */
export async function listObservedCoaches(actor: Actor): Promise<ObservedCoach[]> {
  const rows = await readObserved(actor, Prisma.sql`true`)
  return rows.map(({ enrolmentId, name, agencyName, cohortSlug, cohortTitle }) => ({
    enrolmentId,
    name,
    agencyName,
    cohort: { slug: cohortSlug, title: cohortTitle },
  }))
}

/** One of them, or undefined. */
export const findObserved = async (
  actor: Actor,
  enrolmentId: string,
  tx?: Tx,
): Promise<Row | undefined> =>
  (await readObserved(actor, Prisma.sql`e.id = ${enrolmentId}::uuid`, tx))[0]

/** In which quality the actor observes somebody; a facilitator of the cohort counts as one. */
export function observerRole(
  actor: Actor,
  guided: boolean,
): 'peer' | 'facilitator' | 'named-observer' {
  if (guided) return 'facilitator'
  return isA(actor, 'observer') ? 'named-observer' : 'peer'
}
