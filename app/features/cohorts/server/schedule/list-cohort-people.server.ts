import type { ActionsBy } from '~/features/identity/contract'
import { type Named, named, namesApart, scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { CohortPerson, CohortView } from '../../contract'

type Row = Omit<CohortPerson, 'name'> & { named: Named }

/** SQL: the people of a cohort (a column), and the order in which they are told. */
const peopleOf = (cohort: Prisma.Sql) => Prisma.sql`
  SELECT person.id AS "personId", person.name, ${named(Prisma.sql`person.id`)} AS named, 'facilitator' AS role,
         f.is_lead AS lead, NULL::uuid AS "enrollmentId", NULL AS "agencyName"
    FROM cohort_facilitator f JOIN person ON person.id = f.person_id
   WHERE f.cohort_id = ${cohort} AND f.ended_at IS NULL
  UNION ALL
  SELECT person.id, person.name, ${named(Prisma.sql`person.id`)}, 'coach', false, e.id, a.name
    FROM enrollment e JOIN person ON person.id = e.person_id LEFT JOIN agency a ON a.id = e.agency_id
   WHERE e.cohort_id = ${cohort} AND e.withdrawn_at IS NULL`
const IN_ORDER = Prisma.sql`ORDER BY x.role DESC, x.lead DESC, x.name, x."personId"`

const mayReadPeople = (actor: Pick<Actor, 'personId'>) =>
  scope(actor, 'cohort.people.read', { cohort: Prisma.sql`c.id` })

async function withNames(
  actor: Pick<Actor, 'personId'>,
  people: readonly Row[],
): Promise<CohortPerson[]> {
  const nameOf = await namesApart(
    actor,
    people.map(({ named }) => named),
  )
  return people.map(({ named, ...person }) => ({ ...person, name: nameOf(named) }))
}

/**
 * It lists the people of a cohort, facilitators first, then coaches by name, without addresses, in one statement.
 * @throws NotFound unless the actor is one of them, or a program admin
 */
export async function listCohortPeople(
  actor: Pick<Actor, 'personId'>,
  slug: string,
): Promise<CohortPerson[]> {
  const people = await readRows<Row>(Prisma.sql`
    SELECT x.* FROM cohort c CROSS JOIN LATERAL (${peopleOf(Prisma.sql`c.id`)}) x
    WHERE c.slug = ${slug} AND ${mayReadPeople(actor)} ${IN_ORDER}`)
  // A cohort always has a lead facilitator, so no one at all means: not for this person.
  if (people.length === 0) throw new NotFound()
  return withNames(actor, people)
}

type Head = Omit<CohortView, 'enrollmentId' | 'agencyId' | 'modules' | 'requirements'>

/**
 * A cohort with its people, in one statement, for a page about all of them: what it teaches is not read.
 * @throws NotFound unless the actor may do this there, and may see who is in it
 */
export async function getCohortWithPeople(
  actor: Pick<Actor, 'personId'>,
  slug: string,
  action: ActionsBy<'cohort'>,
): Promise<Head & { people: CohortPerson[] }> {
  const [row] = await readRows<Head & { people: Row[] }>(Prisma.sql`
    SELECT c.id, c.slug, c.title, c.program, c.time_zone AS "timeZone", c.starts_on::text AS "startsOn",
      c.ends_on::text AS "endsOn",
      (SELECT json_agg(x ${IN_ORDER}) FROM (${peopleOf(Prisma.sql`c.id`)}) x) AS people
    FROM cohort c
    WHERE c.slug = ${slug} AND ${scope(actor, action, { cohort: Prisma.sql`c.id` })} AND ${mayReadPeople(actor)}`)
  if (!row) throw new NotFound()
  return { ...row, people: await withNames(actor, row.people) }
}
