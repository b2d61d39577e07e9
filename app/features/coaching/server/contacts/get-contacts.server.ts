import { getCohortFor, listCohortPeople } from '~/features/cohorts/index.server'
import { recordAccessToMany } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf } from '~/platform/shared/time'
import { type ContactsPage, type Meeting, UNDO_MINUTES } from '../../contract'
import { awayUntil, readFacts, rhythmOf } from '../read-facts.server'

/** No more of the newest meetings stand on the page. */
const NEWEST = 20

/**
 * How each coach of a cohort is met, those first whose next contact is planned first, and the newest meetings.
 * The same few statements, whatever their number. Throws NotFound for whoever does not facilitate there.
 */
export async function getContacts(actor: Actor, slug: string): Promise<ContactsPage> {
  const cohort = await getCohortFor(actor, slug, 'cohort.practice.read')
  const people = (await listCohortPeople(actor, slug)).flatMap(
    ({ enrollmentId, name, personId }) => (enrollmentId ? [{ enrollmentId, name, personId }] : []),
  )
  await recordAccessToMany(
    actor,
    'contacts',
    people.map(({ personId, enrollmentId }) => ({ subjectId: personId, thingId: enrollmentId })),
  )
  const names = new Map(people.map(({ enrollmentId, name }) => [enrollmentId, name]))
  const facts = await readFacts(
    Prisma.sql`e.cohort_id = ${cohort.id}::uuid AND e.withdrawn_at IS NULL`,
  )
  const byId = new Map(facts.map((one) => [one.enrollmentId, one]))
  const coaches = people.flatMap(({ personId: _, ...person }) => {
    const found = byId.get(person.enrollmentId)
    if (!found) return []
    return [{ ...person, ...rhythmOf(found), asked: found.asked, awayUntil: awayUntil(found) }]
  })
  return {
    cohort: { slug: cohort.slug, title: cohort.title },
    today: dayOf(now(), actor.timeZone),
    coaches: coaches.sort((a, b) => (a.nextOn < b.nextOn ? -1 : a.nextOn > b.nextOn ? 1 : 0)),
    meetings: await newestMeetings(actor, cohort.id, names),
  }
}

interface Row extends Omit<Meeting, 'coaches' | 'canUndo'> {
  enrollments: string[]
  recordedAt: Date
  mine: boolean
}

async function newestMeetings(
  actor: Actor,
  cohortId: string,
  names: ReadonlyMap<string, string>,
): Promise<Meeting[]> {
  const rows = await readRows<Row>(Prisma.sql`
    SELECT k.meeting_id AS id, k.held_on::text AS "heldOn", k.minutes, k.kind, k.observed,
      min(k.recorded_at) AS "recordedAt", k.recorded_by_id = ${actor.personId}::uuid AS mine,
      json_agg(k.enrollment_id ORDER BY k.enrollment_id) AS enrollments
    FROM contact k JOIN enrollment e ON e.id = k.enrollment_id
    WHERE e.cohort_id = ${cohortId}::uuid AND k.undone_at IS NULL
    GROUP BY k.meeting_id, k.held_on, k.minutes, k.kind, k.observed, k.recorded_by_id
    ORDER BY k.held_on DESC, min(k.recorded_at) DESC, k.meeting_id LIMIT ${NEWEST}`)
  const since = now().getTime() - UNDO_MINUTES * 60_000
  return rows.map(({ enrollments, recordedAt, mine, ...meeting }) => ({
    ...meeting,
    coaches: enrollments.flatMap((id) => names.get(id) ?? []).sort(),
    canUndo: mine && recordedAt.getTime() >= since,
  }))
}
