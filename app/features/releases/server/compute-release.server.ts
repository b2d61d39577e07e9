import { countReach, DEFAULT_POLICY } from '~/features/transfer/contract'
import {
  type CoachLog,
  pairLog,
  pairState,
  readLogs,
  skillsOf,
} from '~/features/transfer/index.server'
import { breather, runStepsInTurns } from '~/platform/breather.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { addMonths, type Day, dayOf } from '~/platform/shared/time'
import { instantAt } from '~/platform/shared/zones/time-zones'
import type { ReleaseBody } from '../domain/body'
import { cohortsApart, countedSince, followedUntil, type OnRoster } from '../domain/counted'
import { type FollowedPair, followPair } from '../domain/followed-pair'
import { makeBody } from '../domain/make-body'
import type { HeldContact } from '../domain/publication/publish-hours'
import { readSaid } from './read-said.server'

/** How many coaches are held in memory at once. */
const BATCH = 5

interface RosterRow {
  enrollmentId: string
  coachId: string
  enrolledAt: Date
  slug: string
  title: string
}

/** Everyone whom the agency has ever enrolled, in the order of joining. */
export async function readRoster(
  agencyId: string,
  zone: string,
): Promise<(RosterRow & OnRoster)[]> {
  const rows = await readRows<RosterRow>(Prisma.sql`
    SELECT e.id AS "enrollmentId", e.person_id AS "coachId", e.enrolled_at AS "enrolledAt", c.slug, c.title
    FROM enrollment e JOIN cohort c ON c.id = e.cohort_id
    WHERE e.agency_id = ${agencyId}::uuid ORDER BY e.enrolled_at, e.id`)
  return rows.map((row) => ({ ...row, joinedOn: dayOf(row.enrolledAt, zone) }))
}

/**
 * The agency's releases of these months, each computed from what was on record when its month began:
 * made on the first or much later, it comes out the same. Reads a few coaches at a time and lets other requests
 * in between.
 */
export async function computeReleases(
  { agencyId, zone }: { agencyId: string; zone: string },
  months: readonly Day[],
): Promise<Map<Day, ReleaseBody>> {
  const roster = await readRoster(agencyId, zone)
  const counting = months.map((month) => countMonth({ agencyId, roster, month, zone }))
  const wanted = roster
    .map(({ enrollmentId }) => enrollmentId)
    .filter((id) => counting.some(({ counted }) => counted.has(id)))
    .sort()
  const breathe = breather()
  for (let from = 0; from < wanted.length; from += BATCH) {
    const ids = wanted.slice(from, from + BATCH)
    for (const log of await readLogs(Prisma.sql`e.id = ANY(${ids}::uuid[])`)) {
      for (const each of counting) {
        each.add(log)
        await breathe()
      }
    }
  }
  const bodies = new Map<Day, ReleaseBody>()
  for (const { month, body } of counting) bodies.set(month, await body())
  return bodies
}

interface MonthOfAgency {
  agencyId: string
  roster: readonly (RosterRow & OnRoster)[]
  month: Day
  zone: string
}

function countMonth({ agencyId, roster, month, zone }: MonthOfAgency) {
  const since = instantAt(month, '00:00', zone)
  const counted = countedSince(roster, month, DEFAULT_POLICY)
  const cohortOf = new Map(roster.map((row) => [row.enrollmentId, row]))
  const whole = countReach()
  const parts = new Map<string, { title: string; counting: ReturnType<typeof countReach> }>()
  const followed: FollowedPair[] = []
  const contacts: HeldContact[] = []
  const before = addMonths(month, -1)
  /** Enrollments of those who count and had not left before the month that is told of. */
  const there = new Set<string>()
  const add = (log: CoachLog): void => {
    const cohort = cohortOf.get(log.enrollmentId)
    const countedFrom = counted.get(log.enrollmentId)
    if (!cohort || !countedFrom) return
    const known = { ...log, events: log.events.filter(({ recordedAt }) => recordedAt < since) }
    const left = leftOn(known)
    const asOf = followedUntil(left, month)
    const part = parts.get(cohort.slug) ?? { title: cohort.title, counting: countReach() }
    parts.set(cohort.slug, part)
    for (const skillId of skillsOf(known)) {
      const pair = { coachId: log.coachId, state: pairState(known, skillId, asOf) }
      whole.add(pair)
      part.counting.add(pair)
      const following = { since: countedFrom, month, policy: DEFAULT_POLICY }
      const pairThere = followPair(pairLog(known, skillId), following)
      if (pairThere) followed.push(pairThere)
    }
    if (left !== null && left < before) return
    there.add(log.enrollmentId)
    contacts.push(...contactsIn(known, before, month))
  }
  const body = async () => {
    const said = await readSaid({ agencyId, zone, month, enrollmentIds: [...there] })
    const coaches = new Set([...there].map((id) => cohortOf.get(id)?.coachId)).size
    const body = makeBody(
      {
        asOf: month,
        whole: whole.result(),
        cohorts: [...parts]
          .map(([slug, { title, counting }]) => ({ slug, title, reach: counting.result() }))
          .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
        apart: cohortsApart(
          counted,
          roster.map((row) => ({ ...row, cohort: row.slug })),
          month,
          DEFAULT_POLICY,
        ),
        beyond: {
          followed,
          said,
          hours: { there: coaches, contacts, pledgedMinutes: said.pledgedMinutes },
        },
      },
      DEFAULT_POLICY,
    )
    return runStepsInTurns(body)
  }
  return { month, counted, add, body }
}

/** The contacts of a coach from one day to another, each once: it stands in the log of every skill that it was about. */
function contactsIn({ coachId, events }: CoachLog, from: Day, before: Day): HeldContact[] {
  const byId = new Map<string, HeldContact>()
  for (const event of events)
    if (event.kind === 'contact-held' && event.happenedOn >= from && event.happenedOn < before)
      byId.set(event.contactId ?? event.id, { coachId, minutes: event.minutes })
  return [...byId.values()]
}

/** The day on which the coach left, if they have not come back. */
function leftOn({ events }: CoachLog): Day | null {
  const [last] = events
    .filter(({ kind }) => kind === 'withdrawn' || kind === 'came-back')
    .sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
    .slice(-1)
  return last?.kind === 'withdrawn' ? last.happenedOn : null
}
