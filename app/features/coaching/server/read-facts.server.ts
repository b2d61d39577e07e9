import {
  type Cadence,
  type PauseDays,
  type PauseReason,
  pausedOn,
  pausedSpans,
} from '~/features/transfer/contract'
import { now } from '~/platform/clock.server'
import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { addDays, type Day } from '~/platform/shared/time'
import { LATELY_DAYS, type MeetingRhythm } from '../contract'
import { cadenceOn, dueOn, type Meetings } from '../domain/meetings'

/** How one coach was met, and when they were away. */
export interface Facts {
  enrollmentId: string
  coachId: string
  /** They would like to meet more often. */
  asked: boolean
  /** Where the coach lives. */
  today: Day
  enrolledOn: Day
  meetings: Meetings
  held: readonly { on: Day; minutes: number }[]
  /** The oldest first. */
  pauses: readonly PauseRow[]
}

export interface PauseRow extends PauseDays {
  id: string
  reason: PauseReason
  reasonShown: boolean
}

interface Row extends Omit<Facts, 'meetings'> {
  since: Day
  cadences: { from: Day; cadence: Cadence }[]
}

/**
 * The facts of many coaches in one statement.
 * @param where which enrollments (alias `e`, their cohort `c`, person `p`), the reader's scope included
 */
export async function readFacts(where: Prisma.Sql, tx?: Tx): Promise<Facts[]> {
  const day = (instant: Prisma.Sql) => Prisma.sql`(${instant} AT TIME ZONE p.time_zone)::date`
  const statement = Prisma.sql`
    SELECT e.id AS "enrollmentId", e.person_id AS "coachId",
      EXISTS (SELECT FROM cadence_request r WHERE r.enrollment_id = e.id AND r.settled_at IS NULL) AS asked,
      ${day(Prisma.sql`${now().toISOString()}::timestamptz`)}::text AS today,
      ${day(Prisma.sql`e.enrolled_at`)}::text AS "enrolledOn",
      greatest(${day(Prisma.sql`e.enrolled_at`)}, c.starts_on)::text AS since,
      coalesce((SELECT json_agg(json_build_object('on', k.held_on, 'minutes', k.minutes) ORDER BY k.held_on)
        FROM contact k WHERE k.enrollment_id = e.id AND k.undone_at IS NULL), '[]') AS held,
      coalesce((SELECT json_agg(json_build_object('from', h.from_day, 'cadence', h.cadence) ORDER BY h.from_day, h.set_at)
        FROM cadence_choice h WHERE h.enrollment_id = e.id), '[]') AS cadences,
      coalesce((SELECT json_agg(json_build_object('id', u.id, 'reason', u.reason, 'reasonShown', u.reason_shown,
          'startsOn', u.starts_on, 'backOn', u.back_on, 'endedOn', u.ended_on) ORDER BY u.starts_on)
        FROM pause u WHERE u.enrollment_id = e.id), '[]') AS pauses
    FROM enrollment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id
    WHERE ${where} ORDER BY e.id`
  const rows = await (tx ? tx.$queryRaw<Row[]>(statement) : readRows<Row>(statement))
  return rows.map(({ since, cadences, ...row }) => {
    const contacts = row.held.map(({ on }) => on)
    return { ...row, meetings: { since, cadences, contacts, pauses: pausedSpans(row.pauses) } }
  })
}

export function rhythmOf({
  today,
  meetings,
  held,
}: Pick<Facts, 'today' | 'meetings' | 'held'>): MeetingRhythm {
  const nextOn = dueOn(meetings, today)
  const lately = held.filter(({ on }) => on > addDays(today, -LATELY_DAYS))
  return {
    cadence: cadenceOn(meetings, today),
    nextOn,
    isDue: nextOn <= today,
    lastOn: held.at(-1)?.on ?? null,
    contacts: lately.length,
    minutes: lately.reduce((all, { minutes }) => all + minutes, 0),
  }
}

/** The first day back of someone who is away today. */
export const awayUntil = ({ today, meetings }: Pick<Facts, 'today' | 'meetings'>): Day | null =>
  pausedOn(today, meetings.pauses)?.to ?? null
