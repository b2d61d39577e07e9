import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { type AgencyKind, isAgencyKind, ROLES } from '~/platform/shared/roles'
import { type Action, type PlacesOf, waysOf } from './actions'
import { PLACE_OF, type Place, type Standing } from './standings'

type Me = Pick<Actor, 'personId'>
type Columns = Partial<Record<Place, Prisma.Sql>>

/**
 * Lists the cohorts or agencies that a person belongs to. The database makes the list once for a statement
 * and can look it up by index, also where one of several standings is enough.
 */
const LISTS: Record<
  Exclude<Standing, 'owner' | 'other' | 'author' | 'admin' | AgencyKind>,
  (person: Prisma.Sql) => Prisma.Sql
> = {
  coach: (person) => Prisma.sql`
    SELECT mine.cohort_id FROM enrollment mine
     WHERE mine.person_id = ${person} AND mine.withdrawn_at IS NULL`,
  facilitator: (person) => Prisma.sql`
    SELECT mine.cohort_id FROM cohort_facilitator mine
     WHERE mine.person_id = ${person} AND mine.ended_at IS NULL`,
  lead: (person) => Prisma.sql`
    SELECT mine.cohort_id FROM cohort_facilitator mine
     WHERE mine.person_id = ${person} AND mine.ended_at IS NULL AND mine.is_lead`,
}

const agenciesOf = (kind: AgencyKind, person: Prisma.Sql) => Prisma.sql`
    SELECT mine.agency_id FROM agency_membership mine
     WHERE mine.person_id = ${person} AND mine.ended_at IS NULL
       AND mine.role = ${ROLES[kind].stored}::agency_role`

const isAdmin = (person: Prisma.Sql) => Prisma.sql`
  EXISTS (SELECT 1 FROM program_admin mine WHERE mine.person_id = ${person} AND mine.revoked_at IS NULL)`

/** SQL condition: `person` (a column or a value) has this standing to the thing in `columns`. */
export function stands(standing: Standing, person: Prisma.Sql, columns: Columns): Prisma.Sql {
  const place = PLACE_OF[standing]
  const column = place && columns[place]
  if (standing === 'admin') return isAdmin(person)
  if (!column) throw new Error(`the standing "${standing}" needs a column for "${place}"`)
  if (standing === 'owner' || standing === 'author') return Prisma.sql`${column} = ${person}`
  if (standing === 'other') return Prisma.sql`${column} <> ${person}`
  const list = isAgencyKind(standing) ? agenciesOf(standing, person) : LISTS[standing](person)
  return Prisma.sql`${column} = ANY(ARRAY(${list}))`
}

/**
 * SQL condition: the actor may do this to the thing whose owner, author, cohort and agency are in `columns`.
 * It asks what they belong to at this moment and stands inside the query, so that a stranger's thing is
 * never even read.
 */
export function scope<A extends Action>(
  { personId }: Me,
  action: A,
  columns: Record<PlacesOf<A>, Prisma.Sql>,
): Prisma.Sql {
  const me = Prisma.sql`${personId}::uuid`
  const ways = waysOf(action).map(
    (way) =>
      Prisma.sql`(${Prisma.join(
        way.map((standing) => stands(standing, me, columns)),
        ' AND ',
      )})`,
  )
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`
}

/** For each place of a thing: the Prisma filter of the thing whose place is such. */
interface Paths<W> {
  owner: (personId: string) => W
  author: (personId: string) => W
  cohort: (cohort: Prisma.CohortWhereInput) => W
  agency: (agency: Prisma.AgencyWhereInput) => W
}

/**
 * The same as a Prisma filter, for what Prisma reads. Staff have no relation to a thing, so what they may
 * do is asked by `scope` or `may`.
 */
export function scopeFilter<A extends Action, W extends object>(
  actor: Me,
  action: A,
  paths: Pick<Paths<W>, PlacesOf<A>>,
): { OR: { AND: (NoInfer<W> | { NOT: NoInfer<W> })[] }[] } {
  const all: Partial<Paths<W>> = paths
  return {
    OR: waysOf(action).map((way) => ({
      AND: way.map((standing) => filterOf(standing, actor, all)),
    })),
  }
}

function filterOf<W>(
  standing: Standing,
  { personId }: Me,
  { owner, author, cohort, agency }: Partial<Paths<W>>,
): W | { NOT: W } {
  const now = { personId, endedAt: null }
  if (standing === 'owner' && owner) return owner(personId)
  if (standing === 'other' && owner) return { NOT: owner(personId) }
  if (standing === 'author' && author) return author(personId)
  if (standing === 'coach' && cohort)
    return cohort({ enrollments: { some: { personId, withdrawnAt: null } } })
  if (standing === 'facilitator' && cohort) return cohort({ facilitators: { some: now } })
  if (standing === 'lead' && cohort)
    return cohort({ facilitators: { some: { ...now, isLead: true } } })
  if (isAgencyKind(standing) && agency)
    return agency({ memberships: { some: { ...now, role: ROLES[standing].stored } } })
  throw new Error(`no Prisma filter for the standing "${standing}"`)
}

/** SQL: the ids of the people who observe, at this moment: facilitators of a cohort and observers of an agency. */
export const observersOf = (cohort: Prisma.Sql, agency: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT f.person_id FROM cohort_facilitator f WHERE f.cohort_id = ${cohort} AND f.ended_at IS NULL
  UNION SELECT m.person_id FROM agency_membership m
   WHERE m.agency_id = ${agency} AND m.role = 'observer' AND m.ended_at IS NULL`
