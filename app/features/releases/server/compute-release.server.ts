import { setImmediate } from 'node:timers/promises'
import { countReach, DEFAULT_POLICY } from '~/features/transfer/contract'
import { type CoachLog, pairState, readLogs, skillsOf } from '~/features/transfer/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { type Day, dayOf } from '~/platform/shared/time'
import { instantAt } from '~/platform/shared/zones/time-zones'
import type { ReleaseBody } from '../domain/body'
import { cohortsApart, countedSince, followedUntil, type OnRoster } from '../domain/counted'
import { makeBody } from '../domain/make-body'

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
  const counting = months.map((month) => countMonth(roster, month, zone))
  const wanted = roster
    .map(({ enrollmentId }) => enrollmentId)
    .filter((id) => counting.some(({ counted }) => counted.has(id)))
    .sort()
  for (let from = 0; from < wanted.length; from += BATCH) {
    const ids = wanted.slice(from, from + BATCH)
    for (const log of await readLogs(Prisma.sql`e.id = ANY(${ids}::uuid[])`)) {
      for (const each of counting) each.add(log)
      await setImmediate()
    }
  }
  return new Map(counting.map(({ month, body }) => [month, body()]))
}

function countMonth(roster: readonly (RosterRow & OnRoster)[], month: Day, zone: string) {
  const since = instantAt(month, '00:00', zone)
  const counted = countedSince(roster, month, DEFAULT_POLICY)
  const cohortOf = new Map(roster.map((row) => [row.enrollmentId, row]))
  const whole = countReach()
  const parts = new Map<string, { title: string; counting: ReturnType<typeof countReach> }>()
  const add = (log: CoachLog): void => {
    const cohort = cohortOf.get(log.enrollmentId)
    if (!cohort || !counted.has(log.enrollmentId)) return
    const known = { ...log, events: log.events.filter(({ recordedAt }) => recordedAt < since) }
    const asOf = followedUntil(leftOn(known), month)
    const part = parts.get(cohort.slug) ?? { title: cohort.title, counting: countReach() }
    parts.set(cohort.slug, part)
    for (const skillId of skillsOf(known)) {
      const pair = { coachId: log.coachId, state: pairState(known, skillId, asOf) }
      whole.add(pair)
      part.counting.add(pair)
    }
  }
  const body = () =>
    makeBody(
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
      },
      DEFAULT_POLICY,
    )
  return { month, counted, add, body }
}

/** The day on which the coach left, if they have not come back. */
function leftOn({ events }: CoachLog): Day | null {
  const [last] = events
    .filter(({ kind }) => kind === 'withdrawn' || kind === 'came-back')
    .sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
    .slice(-1)
  return last?.kind === 'withdrawn' ? last.happenedOn : null
}
