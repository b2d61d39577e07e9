import { breather } from '~/platform/breather.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import type { SkillId } from '~/platform/shared/kernel'
import { dayOf } from '~/platform/shared/time'
import { DEFAULT_POLICY, type Projected } from '../../domain'
import { hasEventsHiddenFrom, type Reader } from '../independent-scoring.server'
import { pairProjected, readLogs } from '../read-logs.server'
import type { Pair } from './project-pairs.server'

/** Where one pair stands today. */
export interface StoredState extends Pair, Projected {}
type Read<State> = State & { outdated: boolean; kept: boolean }

/**
 * SQL condition: the row no longer says where its pair stands: its day of change has come, the numbers of the rules are
 * others, or the coach's zone is. The sweep computes it again; until then its reader does. `s` is the row, `p` the coach.
 */
export const isOutdated = (at: Date) => {
  const today = Prisma.sql`(${at.toISOString()}::timestamptz AT TIME ZONE p.time_zone)::date`
  return Prisma.sql`(s.changes_on <= ${today} OR s.computed_for > ${today}
    OR s.policy_version <> ${DEFAULT_POLICY.version}::int OR s.time_zone <> p.time_zone)`
}

/** The columns of a row `s`, in the words of the domain. */
export const STATE_COLUMNS = Prisma.sql`s.enrollment_id AS "enrollmentId", s.skill_id AS "skillId", s.peak, s.current,
  s.tier, s.gaps, s.flags, s.entered, s.anchor::text, s.since::text, s.last_use_on::text AS "lastUseOn",
  s.last_observed_on::text AS "lastObservedOn", s.withdrawn_on::text AS "withdrawnOn", s.lapses_on::text AS "lapsesOn",
  s.lapses_to AS "lapsesTo", s.changes_on::text AS "changesOn", s.computed_for::text AS "computedFor"`

/**
 * Where the pairs of many coaches stand today: one statement, whatever their number, with one text as its answer (the
 * driver takes each field of hundreds of rows apart), and one more where the sweep is late, or the reader still scores one of these coaches apart from another observer: they are told where the
 * pairs stand without what that one has signed. A pair without events has no row.
 * @param where which enrollments (alias `e`), the reader's scope included
 * @param reader who reads them
 * @param columns of the row `s`, the pair's ids among them, days as text: a table of many people needs a few
 */
export async function readStates<State extends Pair = StoredState>(
  where: Prisma.Sql,
  reader: Reader,
  columns = STATE_COLUMNS,
): Promise<(State | StoredState)[]> {
  const at = now()
  const { rows } = await readRow<{ rows: Read<State>[] }>(Prisma.sql`
    SELECT coalesce(json_agg(x), '[]') AS rows FROM (
      SELECT ${columns}, ${isOutdated(at)} AS outdated, ${hasEventsHiddenFrom(reader, Prisma.sql`s.enrollment_id`)} AS kept
      FROM skill_state s JOIN enrollment e ON e.id = s.enrollment_id JOIN person p ON p.id = e.person_id
      WHERE ${where}
      ORDER BY s.enrollment_id, s.skill_id) x`)
  const old = rows.filter((row) => row.outdated || row.kept)
  const anew = old.length > 0 ? await computed(old, at, reader) : null
  if (!anew) return rows
  // Without what is kept from the reader a pair may have no event at all.
  return rows.flatMap((row) => anew.get(keyOf(row)) ?? (row.kept ? [] : row))
}

const keyOf = ({ enrollmentId, skillId }: Pair) => `${enrollmentId} ${skillId}`

async function computed(
  pairs: readonly Pair[],
  at: Date,
  reader: Reader,
): Promise<Map<string, StoredState>> {
  const ids = [...new Set(pairs.map(({ enrollmentId }) => enrollmentId))]
  const skills: SkillId[] = [...new Set(pairs.map(({ skillId }) => skillId))]
  const logs = await readLogs(Prisma.sql`e.id = ANY(${ids}::uuid[])`, { skills, reader })
  const byId = new Map(logs.map((log) => [log.enrollmentId, log]))
  const breathe = breather()
  const found = new Map<string, StoredState>()
  for (const { enrollmentId, skillId } of pairs) {
    const log = byId.get(enrollmentId)
    if (!log?.lastSeq.has(skillId)) continue
    const state = pairProjected(log, skillId, dayOf(at, log.timeZone))
    found.set(keyOf({ enrollmentId, skillId }), { enrollmentId, skillId, ...state })
    await breathe()
  }
  return found
}
