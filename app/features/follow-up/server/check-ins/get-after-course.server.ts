import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { type Day, dayOf } from '~/platform/shared/time'
import type { AfterCourse } from '../../contract'
import { lastDayOf, nextCheckIn, standingOf } from '../../domain/check-ins/check-in-rules'
import { asLooks, type LookRow, looksOf } from '../looks/look-rows.server'

interface Row {
  endsOn: Day
  timeZone: string
  program: string
  looks: LookRow[]
  checkIns: { id: string; day: number; dueOn: Day; submittedAt: Date | null; begun: boolean }[]
}

/**
 * The check-ins that can be answered, the one that begins next, and the coach's own plan, for an enrollment that the
 * reader was seen to have. One statement, and one more where names are shared.
 */
export async function getAfterCourse(actor: Actor, enrollmentId: string): Promise<AfterCourse> {
  const [row] = await readRows<Row>(Prisma.sql`
    SELECT c.ends_on::text AS "endsOn", c.time_zone AS "timeZone", c.program,
      ${looksOf(Prisma.sql`e.id`)} AS looks,
      coalesce((SELECT json_agg(json_build_object('id', k.id, 'day', k.day, 'dueOn', k.due_on,
          'submittedAt', k.submitted_at, 'begun', EXISTS (SELECT FROM check_in_answer a WHERE a.check_in_id = k.id))
          ORDER BY k.day)
        FROM check_in k WHERE k.enrollment_id = e.id), '[]') AS "checkIns"
    FROM enrollment e JOIN cohort c ON c.id = e.cohort_id WHERE e.id = ${enrollmentId}::uuid`)
  if (!row) throw new Error('the enrollment is not there')
  const { endsOn, timeZone, checkIns, program } = row
  const today = dayOf(now(), timeZone)
  const ended = endsOn < today
  return {
    ...{ ended, timeZone },
    looks: await asLooks(actor, row.looks, program),
    open: checkIns
      .filter((one) => standingOf(one, today) === 'open')
      .map(({ id, day, dueOn, begun }) => ({
        id,
        day,
        timeZone,
        begun,
        lastDay: lastDayOf(dueOn),
      })),
    next: ended
      ? nextCheckIn(
          endsOn,
          today,
          checkIns.map(({ day }) => day),
        )
      : null,
  }
}
