import { isDeepStrictEqual } from 'node:util'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { type Day, dayOf, dayToDb, toDay } from '~/platform/shared/time'
import { BODY_VERSION, releaseBody } from '../domain/body'
import { monthAfter, monthOf } from '../domain/counted'
import { readBody } from '../domain/read-body'
import { computeReleases } from './compute-release.server'

interface AgencyRow {
  agencyId: string
  zone: string
  firstAt: Date
  made: string[]
}

/**
 * An agency counts its months in the zone of the cohort in which its first coach enrolled: that never changes, so
 * neither does the instant at which a month began.
 */
const agencies = (which: Prisma.Sql) => Prisma.sql`
  SELECT DISTINCT ON (e.agency_id) e.agency_id AS "agencyId", c.time_zone AS zone, e.enrolled_at AS "firstAt",
    ARRAY(SELECT r.month::text FROM agency_release r WHERE r.agency_id = e.agency_id ORDER BY r.month) AS made
  FROM enrollment e JOIN cohort c ON c.id = e.cohort_id
  WHERE e.agency_id IS NOT NULL AND ${which}
  ORDER BY e.agency_id, e.enrolled_at, e.id`

/** The zone in which an agency counts its months; null while no one has enrolled. */
export async function zoneOf(agencyId: string): Promise<string | null> {
  const [agency] = await readRows<AgencyRow>(agencies(Prisma.sql`e.agency_id = ${agencyId}::uuid`))
  return agency?.zone ?? null
}

/** Months that have begun since the first coach joined, and have no release. */
function missing({ zone, firstAt, made }: AgencyRow, at: Date): Day[] {
  const done = new Set(made)
  const today = dayOf(at, zone)
  const months: Day[] = []
  for (
    let month = monthAfter(monthOf(dayOf(firstAt, zone)));
    month <= today;
    month = monthAfter(month)
  )
    if (!done.has(month)) months.push(month)
  return months
}

/**
 * Publishes what is due: one release for each agency and month that has begun, once. A month that was missed is
 * made later, and says what it would have said. A failure for one agency keeps no other waiting.
 */
export async function makeDueReleases(): Promise<void> {
  const at = now()
  const failures: unknown[] = []
  for (const agency of await readRows<AgencyRow>(agencies(Prisma.sql`true`)))
    await publishMissing(agency, at).catch((error) => failures.push(error))
  if (failures.length > 0)
    throw new AggregateError(failures, `the releases of ${failures.length} agencies were not made`)
}

async function publishMissing(agency: AgencyRow, at: Date): Promise<void> {
  const months = missing(agency, at)
  if (months.length === 0) return
  const bodies = await computeReleases(agency, months)
  await db().agencyRelease.createMany({
    data: [...bodies].map(([month, body]) => ({
      agencyId: agency.agencyId,
      month: dayToDb(month),
      computedAt: at,
      policyVersion: DEFAULT_POLICY.version,
      body: releaseBody.parse(body),
    })),
    // Another worker was faster: what it has published holds.
    skipDuplicates: true,
  })
}

export interface ReleaseCheck {
  same: number
  /** Agency and month of those that come out differently now: an observation was voided, or the program has changed. */
  different: string[]
  /** Made under another policy, or before a release told more than reach: this program does not compute these anymore. */
  otherPolicy: number
}

/** Computes every release again and compares them as they are read: another sentence for the same figures is no difference. */
export async function checkReleases(): Promise<ReleaseCheck> {
  const found: ReleaseCheck = { same: 0, different: [], otherPolicy: 0 }
  for (const agency of await readRows<AgencyRow>(agencies(Prisma.sql`true`))) {
    const { agencyId } = agency
    const kept = await db().agencyRelease.findMany({
      where: { agencyId },
      orderBy: { month: 'asc' },
    })
    const bodies = await computeReleases(
      agency,
      kept.map(({ month }) => toDay(month.toISOString().slice(0, 10))),
    )
    for (const { month, body, policyVersion } of kept) {
      const day = toDay(month.toISOString().slice(0, 10))
      const isOlder = releaseBody.parse(body).v !== BODY_VERSION
      if (isOlder || policyVersion !== DEFAULT_POLICY.version) found.otherPolicy += 1
      else if (isDeepStrictEqual(readBody(body), readBody(bodies.get(day)))) found.same += 1
      else found.different.push(`${agencyId} ${day}`)
    }
  }
  if (found.different.length > 0)
    log().warn({ releases: found.different.length }, 'releases differ')
  return found
}
