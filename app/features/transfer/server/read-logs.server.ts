import { breather } from '~/platform/breather.server'
import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import type { SkillId } from '~/platform/shared/kernel'
import { type Day, dayOf } from '~/platform/shared/time'
import {
  DEFAULT_POLICY,
  type PairContext,
  type PairLog,
  type Projected,
  projectPair,
  readStored,
  STATELESS_KINDS,
  type StoredEvent,
  state,
  type TransferEvent,
  UnreadableEvent,
  withCorrections,
} from '../domain'
import { isEventVisibleTo, type Reader } from './independent-scoring.server'

/** Without a skill it is an event of the coach, and stands in the log of each. */
type LoggedEvent = TransferEvent & { skillId: SkillId | null }

/** All that is on record of one coach in one cohort. */
export interface CoachLog {
  enrollmentId: string
  coachId: string
  cohortId: string
  timeZone: string
  enrolledAt: Date
  /** Skill id → keys of the lessons that teach it, in the cohort's frozen requirements. */
  lessons: Readonly<Record<string, readonly string[]>>
  events: readonly LoggedEvent[]
  /** Skill id → the number of the last event that its state stands on, whether this code can read it or not. */
  lastSeq: ReadonlyMap<SkillId, number>
}

type EventRow = StoredEvent & { skillId: SkillId | null; seq: number }
type LogRow = Omit<CoachLog, 'events' | 'lastSeq'> & { events: EventRow[] }

/**
 * The logs of many coaches in one statement, whatever their number.
 * @param where which enrollments (alias `e`), the reader's scope included
 * @param limit at most so many, in the order of their ids
 * @param skills only the events of these, and those of the coach
 * @param reader whoever observes one of them and has not signed is told nothing of what another has signed
 */
export async function readLogs(where: Prisma.Sql, which: Which = {}): Promise<CoachLog[]> {
  const breathe = breather()
  const logs = []
  for (const row of await readLogRows(where, which)) {
    logs.push(toCoachLog(row))
    await breathe()
  }
  return logs
}

interface Which {
  tx?: Tx
  limit?: number
  skills?: readonly SkillId[]
  reader?: Reader
}

/** The same as they are stored. To make the log of a row takes a while: a caller may let others in between. */
export async function readLogRows(
  where: Prisma.Sql,
  { tx, limit, skills, reader }: Which = {},
): Promise<LogRow[]> {
  const asked = skills
    ? Prisma.sql`AND (s.skill_id = ANY(${[...skills]}::text[]) OR s.skill_id IS NULL)`
    : Prisma.empty
  const told = reader ? Prisma.sql`AND ${isEventVisibleTo(reader)}` : Prisma.empty
  const logs = Prisma.sql`
    SELECT e.id AS "enrollmentId", e.person_id AS "coachId", e.cohort_id AS "cohortId",
      p.time_zone AS "timeZone", e.enrolled_at AS "enrolledAt",
      coalesce((
        SELECT json_object_agg(t.skill, t.keys) FROM (
          SELECT skill, json_agg(r.key ORDER BY r.position) AS keys
          FROM cohort_requirement r CROSS JOIN unnest(r.teaches) AS skill
          WHERE r.cohort_id = e.cohort_id AND r.kind = 'lesson' GROUP BY skill
        ) t
      ), '{}') AS lessons,
      coalesce((
        SELECT json_agg(json_build_object('id', s.id, 'seq', s.seq, 'skillId', s.skill_id, 'type', s.type,
          'happenedOn', s.happened_on, 'recordedAt', s.recorded_at, 'payload', s.payload) ORDER BY s.seq)
        FROM skill_event s WHERE s.enrollment_id = e.id ${asked} ${told}
      ), '[]') AS events
    FROM enrollment e JOIN person p ON p.id = e.person_id
    WHERE ${where}
    ORDER BY e.id LIMIT ${limit ?? null}::bigint`
  return tx ? tx.$queryRaw<LogRow[]>(logs) : readRows<LogRow>(logs)
}

export const toCoachLog = (row: LogRow): CoachLog => ({
  ...row,
  events: withCorrections(row.events.flatMap(readEvent)),
  lastSeq: lastOf(row.events),
})

/** A contact with the coach moves no state; a pause moves that of every skill. */
function lastOf(events: readonly EventRow[]): Map<SkillId, number> {
  const last = new Map<SkillId, number>()
  let ofCoach = 0
  for (const { skillId, type, seq } of events) {
    if (skillId !== null) last.set(skillId, seq)
    else if (!STATELESS_KINDS.has(type)) ofCoach = seq
  }
  for (const [skillId, seq] of last) last.set(skillId, Math.max(seq, ofCoach))
  return last
}

/**
 * An event that this code cannot read is left out and logged as an error: someone's page stands without it. That
 * happens where an older version of the app runs on what a newer one has written.
 */
function readEvent(row: EventRow): LoggedEvent[] {
  try {
    return [{ ...readStored(row), skillId: row.skillId }]
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error
    const { type, version } = error
    log().error({ eventId: row.id, type, version }, 'a stored event cannot be read')
    return []
  }
}

/** Gives what is on record of one skill of this coach: the measures are read from it (`readCohort`). */
export function pairLog(log: CoachLog, skillId: SkillId): PairLog {
  const context: PairContext = {
    coachId: log.coachId,
    timeZone: log.timeZone,
    enrolledOn: dayOf(new Date(log.enrolledAt), log.timeZone),
    requiredLessons: log.lessons[skillId] ?? [],
  }
  return {
    skillId,
    context,
    events: log.events.filter((event) => event.skillId === skillId || event.skillId === null),
  }
}

/** Where the skill of one coach stands at the end of the day `asOf`, and what comes; see `pausesAhead`. */
export function pairState(log: CoachLog, skillId: SkillId, asOf: Day, pausesAhead = false) {
  const { events, context } = pairLog(log, skillId)
  return state(events, asOf, DEFAULT_POLICY, { ...context, pausesAhead })
}

/** The same as it is stored, with the day on which time alone changes it. */
export function pairProjected(log: CoachLog, skillId: SkillId, asOf: Day): Projected {
  const { events, context } = pairLog(log, skillId)
  return projectPair(events, asOf, DEFAULT_POLICY, context)
}

/** The skills that this coach has anything on record of. */
export const skillsOf = (log: CoachLog): string[] => [
  ...new Set(log.events.flatMap(({ skillId }) => skillId ?? [])),
]
