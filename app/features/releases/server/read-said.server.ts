import { countPulse, type PulseAnswer } from '~/features/follow-up/contract'
import { CORRECTION_HOURS } from '~/features/practice/contract'
import { Prisma, readRows } from '~/platform/db/client.server'
import { addMonths, type Day } from '~/platform/shared/time'
import { instantAt } from '~/platform/shared/zones/time-zones'
import type { BarrierReport } from '../domain/publication/publish-barriers'
import type { ClimateCounts } from '../domain/publication/publish-climate'

interface Asked {
  agencyId: string
  zone: string
  month: Day
  /** The coaches who count in the release of this month and had not left before the one that is told of. */
  enrollmentIds: readonly string[]
}

interface Said {
  barriers: BarrierReport[]
  climate: ClimateCounts
  pledgedMinutes: number | null
}

/**
 * Reads what coaches said in the month before a release, and the hours that their agency had pledged for it. Notes and check-ins
 * count from when they cannot be corrected anymore, so that a release that is made later says the same. No text is read.
 */
export async function readSaid({ agencyId, zone, month, enrollmentIds }: Asked): Promise<Said> {
  const before = addMonths(month, -1)
  const [from, until] = [before, month].map((day) => instantAt(day, '00:00', zone))
  const counting = Prisma.sql`ANY(${[...enrollmentIds]}::uuid[])`
  const settledIn = (at: Prisma.Sql) =>
    Prisma.sql`${at} + make_interval(hours => ${CORRECTION_HOURS}::int) >= ${from}
      AND ${at} + make_interval(hours => ${CORRECTION_HOURS}::int) < ${until}`
  const [barriers, answers, [pledge]] = await Promise.all([
    readRows<BarrierReport>(Prisma.sql`
      SELECT e.person_id AS "coachId", n.barriers::text[] AS barriers
      FROM field_note n JOIN enrollment e ON e.id = n.enrollment_id
      WHERE e.id = ${counting} AND ${settledIn(Prisma.sql`n.recorded_at`)}
      UNION ALL
      SELECT e.person_id, a.hinders::text[]
      FROM check_in c JOIN check_in_answer a ON a.check_in_id = c.id JOIN enrollment e ON e.id = c.enrollment_id
      WHERE e.id = ${counting} AND ${settledIn(Prisma.sql`c.submitted_at`)}`),
    readRows<PulseAnswer>(Prisma.sql`
      SELECT p.person_id AS "coachId", a.item, a.agreement
      FROM climate_pulse p JOIN climate_answer a ON a.pulse_id = p.id
      WHERE p.agency_id = ${agencyId}::uuid AND p.month = ${before}::date AND p.answered_at < ${until}
        AND p.person_id IN (SELECT e.person_id FROM enrollment e WHERE e.id = ${counting})`),
    readRows<{ minutes: number }>(Prisma.sql`
      SELECT f.minutes FROM hours_pledge f
      WHERE f.agency_id = ${agencyId}::uuid AND f.from_month <= ${before}::date AND f.at < ${until}
      ORDER BY f.at DESC, f.id DESC LIMIT 1`),
  ])
  return { barriers, climate: countPulse(answers), pledgedMinutes: pledge?.minutes ?? null }
}
