import { BY_COHORT_AND_NAME, enrollmentsOnPage } from '~/features/cohorts/index.server'
import type { OpenOffer } from '~/features/identity/contract'
import {
  agencyLeads,
  agencyObservers,
  isAgencyObserver,
  type Named,
  named,
  namesApart,
  openOffers,
  recordAccessToMany,
  scope,
} from '~/features/identity/index.server'
import { Prisma, readRow, readRows } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { FIRST_PAGE, type Find } from '~/platform/shared/lists/find'
import type { LeadRow, ObserverRow, PeoplePage, PersonRow } from '../contract'
import { getAgencyHead } from './get-agency-head.server'

const PER_PAGE = 20

type Row = Omit<PersonRow, 'name' | 'mutationId'> & { person: Named; total: number }
type Observer = Omit<ObserverRow, 'name' | 'mutationId'> & { person: Named }
type Lead = Omit<LeadRow, 'name' | 'addedBy'> & { person: Named; by: Named | null }

/**
 * The statement lists each thing that the people in `shown` have done and that their cohort asks, with its minutes. A
 * lesson is asked by its key, a check and a reflection by their module.
 */
const done = Prisma.sql`
  SELECT e.id, r.minutes FROM shown e
    JOIN lesson_progress l ON l.enrollment_id = e.id AND l.completed_at IS NOT NULL
    JOIN cohort_requirement r ON r.cohort_id = e.cohort_id AND r.kind = 'lesson' AND r.key = l.lesson_key
  UNION ALL
  SELECT e.id, r.minutes FROM shown e
    JOIN cohort_requirement r ON r.cohort_id = e.cohort_id AND r.kind = 'check'
   WHERE EXISTS (SELECT 1 FROM check_attempt k
     WHERE k.enrollment_id = e.id AND k.module_key = r.module_key AND k.handed_in_at IS NOT NULL)
  UNION ALL
  SELECT e.id, r.minutes FROM shown e
    JOIN cohort_requirement r ON r.cohort_id = e.cohort_id AND r.kind = 'reflection'
   WHERE EXISTS (SELECT 1 FROM reflection_attempt w
     WHERE w.enrollment_id = e.id AND w.module_key = r.module_key AND w.taken_back_at IS NULL)`

/**
 * One page of the agency's coaches by name, with completion and hours and nothing else: never what they wrote,
 * never a score. A check and a reflection count once they were handed in, whatever came of them: no one's
 * result can be read from the figure. The hours are those that the program is sold with, see `hoursIn`.
 * One statement, which reads what the page shows; one more lists the observers and the leads.
 * @param ending the membership of a lead whose role the reader is about to end
 */
export async function getPeoplePage(
  actor: Actor,
  wanted: string | null,
  find: Find = FIRST_PAGE,
  ending: string | null = null,
): Promise<PeoplePage> {
  const agency = await getAgencyHead(actor, wanted)
  const page = enrollmentsOnPage({
    theirs: Prisma.sql`e.agency_id = ${agency.id}::uuid
      AND ${scope(actor, 'agency.people.read', { agency: Prisma.sql`${agency.id}::uuid` })}`,
    found: find.search ? Prisma.sql`strpos(name_key(p.name), name_key(${find.search})) > 0` : null,
    page: find.page,
    perPage: PER_PAGE,
  })
  const rows = await readRows<Row>(Prisma.sql`
    WITH shown AS MATERIALIZED (SELECT * FROM ${page} page),
    done AS (SELECT id, count(*)::int AS items, sum(minutes)::int AS minutes FROM (${done}) one GROUP BY id),
    asked AS (
      SELECT cohort_id, count(*)::int AS items FROM cohort_requirement
       WHERE cohort_id IN (SELECT cohort_id FROM shown) GROUP BY cohort_id)
    SELECT e.id AS "enrollmentId", ${named(Prisma.sql`e.person_id`)} AS person, e.title AS "cohortTitle", e.total,
      coalesce(asked.items, 0) AS asked, coalesce(done.items, 0) AS done,
      coalesce(done.minutes, 0) AS minutes,
      e.person_id <> ${actor.personId}::uuid
        AND NOT ${isAgencyObserver(Prisma.sql`e.person_id`, Prisma.sql`${agency.id}::uuid`)} AS "canBeNamed"
    FROM shown e
    LEFT JOIN done ON done.id = e.id LEFT JOIN asked ON asked.cohort_id = e.cohort_id
    ORDER BY ${BY_COHORT_AND_NAME}`)
  await recordAccessToMany(
    actor,
    'completion',
    rows.map(({ person: [subjectId], enrollmentId: thingId }) => ({ subjectId, thingId })),
  )
  const { observers, leads, waiting } = await readRoles(actor, agency.id)
  const nameOf = await namesApart(actor, [
    ...[...rows, ...observers, ...leads].map(({ person }) => person),
    ...leads.flatMap(({ by }) => (by ? [by] : [])),
  ])
  const led = leads.map(({ person, by, ...row }) => ({
    ...{ ...row, since: new Date(row.since), name: nameOf(person) },
    addedBy: by && nameOf(by),
  }))
  const total = rows[0]?.total ?? 0
  const pages = Math.ceil(total / PER_PAGE)
  return {
    agency,
    people: rows.map(({ total: _total, person, ...row }) => ({
      ...row,
      name: nameOf(person),
      mutationId: newId(),
    })),
    observers: observers.map(({ person, ...row }) => ({
      ...row,
      name: nameOf(person),
      since: new Date(row.since),
      mutationId: newId(),
    })),
    leads: led,
    ending: led.find(({ membershipId }) => membershipId === ending) ?? null,
    waiting: waiting.map(({ id, email, expiresAt }) => ({
      ...{ id, email, expiresAt: new Date(expiresAt) },
      mutationId: newId(),
    })),
    mutationId: newId(),
    find: { ...find, page: Math.min(find.page, Math.max(1, pages)), total, pages },
  }
}

interface Roles {
  observers: Observer[]
  leads: Lead[]
  waiting: OpenOffer[]
}

/** The agency's observers and leads of this moment, by name, and those who are asked to be leads. */
const readRoles = (actor: Actor, agencyId: string) =>
  readRow<Roles>(Prisma.sql`
    SELECT
      (SELECT coalesce(json_agg(json_build_object('membershipId', m.id, 'since', m.started_at,
          'person', ${named(Prisma.sql`m.person_id`)},
          'coaches', EXISTS (SELECT 1 FROM enrollment e WHERE e.person_id = m.person_id AND e.agency_id = m.agency_id
             AND e.withdrawn_at IS NULL)) ORDER BY p.name, m.id), '[]')
        FROM (${agencyObservers(actor, agencyId)}) m JOIN person p ON p.id = m.person_id) AS observers,
      (SELECT coalesce(json_agg(json_build_object('membershipId', m.id, 'since', m.started_at,
          'person', ${named(Prisma.sql`m.person_id`)}, 'self', m.person_id = ${actor.personId}::uuid,
          'by', CASE WHEN m.added_by_id <> m.person_id THEN ${named(Prisma.sql`m.added_by_id`)} END)
          ORDER BY m.started_at, m.id), '[]')
        FROM (${agencyLeads(actor, agencyId)}) m) AS leads,
      ${openOffers(Prisma.sql`o.kind = 'lead' AND o.agency_id = ${agencyId}::uuid
        AND ${scope(actor, 'agency.leads.change', { agency: Prisma.sql`o.agency_id` })}`)} AS waiting`)
