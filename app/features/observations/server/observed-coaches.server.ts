import { BY_COHORT_AND_NAME, enrollmentsOnPage } from '~/features/cohorts/index.server'
import {
  NAME_OF_AGENCY,
  type Named,
  nameApart,
  named,
  namesApart,
  scope,
  stands,
} from '~/features/identity/index.server'
import { coachesWhoAsked } from '~/features/peers/index.server'
import { db, Prisma, readRows, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { oneLine } from '~/platform/shared/text'
import type { ObservedCoach, ObservedPage } from '../contract'

interface Shown {
  enrollmentId: string
  name: string
  agencyName: string
  cohortSlug: string
  cohortTitle: string
}

interface Row extends Shown {
  personId: string
  email: string
  timeZone: string
  enrolledAt: Date
  program: string
  /** The actor facilitates this coach's cohort, or is a named observer of this coach's agency. */
  guided: boolean
  named: boolean
}

type ListedRow = Omit<Shown, 'name'> & { person: Named; total: number }

const PLACES = {
  owner: Prisma.sql`e.person_id`,
  cohort: Prisma.sql`e.cohort_id`,
  agency: Prisma.sql`e.agency_id`,
}

/**
 * SQL condition on an enrollment `e`: a facilitator observes those of their cohorts, a named observer those of their
 * agency, and a coach exactly those who asked them and whom they accepted.
 */
const allowed = (actor: Actor) => Prisma.sql`(${scope(actor, 'observation.record', PLACES)}
  OR (e.id = ANY(ARRAY(${coachesWhoAsked(actor)})) AND ${scope(actor, 'observation.record-asked', PLACES)}))`

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
  const contains = words.map(
    (word) =>
      Prisma.sql`strpos(name_key(concat_ws(' ', p.name, a.name, p.email)), name_key(${word})) > 0`,
  )
  const found = contains.length > 0 ? Prisma.join(contains, ' AND ') : null
  const theirs = allowed(actor)
  const rows = await readRows<ListedRow>(Prisma.sql`
    SELECT e.id AS "enrollmentId", ${named(Prisma.sql`e.person_id`)} AS person, ${NAME_OF_AGENCY} AS "agencyName",
      c.slug AS "cohortSlug", c.title AS "cohortTitle", e.total
    FROM ${enrollmentsOnPage({ theirs, found, page, perPage: PAGE })} e
    LEFT JOIN agency a ON a.id = e.agency_id JOIN cohort c ON c.id = e.cohort_id
    ORDER BY ${BY_COHORT_AND_NAME}`)
  const nameOf = await namesApart(
    actor,
    rows.map(({ person }) => person),
  )
  const pages = Math.ceil((rows[0]?.total ?? 0) / PAGE)
  return {
    coaches: rows.map((row) => toObservedCoach({ ...row, name: nameOf(row.person) })),
    q,
    page: Math.min(page, Math.max(1, pages)),
    pages,
  }
}

export const toObservedCoach = (row: Shown): ObservedCoach => ({
  enrollmentId: row.enrollmentId,
  name: row.name,
  agencyName: row.agencyName,
  cohort: { slug: row.cohortSlug, title: row.cohortTitle },
})

/** One of those whom the actor may observe, or undefined. */
export async function findObserved(
  actor: Actor,
  enrollmentId: string,
  tx: Tx = db(),
): Promise<Row | undefined> {
  const me = Prisma.sql`${actor.personId}::uuid`
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT e.id AS "enrollmentId", p.id AS "personId", p.email,
      ${nameApart(Prisma.sql`p`, actor)} AS name, p.time_zone AS "timeZone",
      e.enrolled_at AS "enrolledAt", ${NAME_OF_AGENCY} AS "agencyName",
      c.slug AS "cohortSlug", c.title AS "cohortTitle", c.program,
      ${stands('facilitator', me, { cohort: Prisma.sql`e.cohort_id` })} AS guided,
      ${stands('observer', me, { agency: Prisma.sql`e.agency_id` })} AS named
    FROM enrollment e JOIN person p ON p.id = e.person_id
    LEFT JOIN agency a ON a.id = e.agency_id JOIN cohort c ON c.id = e.cohort_id
    WHERE e.id = ${enrollmentId}::uuid AND e.withdrawn_at IS NULL AND ${allowed(actor)}`
  return row
}

/** In which quality the actor observes someone; a facilitator of the cohort counts as one. */
export function observerRole({
  guided,
  named,
}: Pick<Row, 'guided' | 'named'>): 'peer' | 'facilitator' | 'named-observer' {
  if (guided) return 'facilitator'
  return named ? 'named-observer' : 'peer'
}
