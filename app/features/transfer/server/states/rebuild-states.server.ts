import { breather } from '~/platform/breather.server'
import { inTransaction, Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { DEFAULT_POLICY } from '../../domain'
import { type CoachLog, pairProjected, readLogs } from '../read-logs.server'
import { lockLogs, type Pair, storeStates } from './project-pairs.server'
import { STATE_COLUMNS, type StoredState } from './read-states.server'

const AT_ONCE = 20

/** Every enrollment that has a log or a state, a few at a time. */
async function* batches(): AsyncGenerator<string[]> {
  let after: string | null = null
  for (;;) {
    const rows: { id: string }[] = await readRows(Prisma.sql`
      SELECT id FROM enrollment e
       WHERE (${after}::uuid IS NULL OR id > ${after}::uuid) AND (
         EXISTS (SELECT FROM skill_event v WHERE v.enrollment_id = e.id)
         OR EXISTS (SELECT FROM skill_state s WHERE s.enrollment_id = e.id))
       ORDER BY id LIMIT ${AT_ONCE}::int`)
    const ids = rows.map(({ id }) => id)
    const last = ids.at(-1)
    if (!last) return
    yield ids
    after = last
  }
}

const among = (ids: readonly string[]) => Prisma.sql`e.id = ANY(${[...ids]}::uuid[])`

/** Computes every state again from its log. Gives the number of pairs. */
export async function rebuildStates(): Promise<number> {
  let pairs = 0
  for await (const ids of batches()) pairs += await inTransaction((tx) => rebuild(tx, ids))
  return pairs
}

async function rebuild(tx: Tx, ids: readonly string[]): Promise<number> {
  await lockLogs(tx, ids)
  const logs = await readLogs(among(ids), { tx })
  await tx.skillState.deleteMany({ where: { enrollmentId: { in: [...ids] } } })
  await storeStates(tx, logs)
  return logs.reduce((sum, log) => sum + log.lastSeq.size, 0)
}

/** One pair whose row is not what its log gives. */
export interface Difference extends Pair {
  /** The fields that differ; "missing" or "without a log" where there is no row or no event. */
  fields: string[]
}

type Row = StoredState & { lastSeq: string; policyVersion: number; timeZone: string }

/**
 * Compares every row with what its log gives for the day of the row. A row under another policy or in another zone
 * waits for the sweep, and its readers compute it themselves: it is no difference.
 */
export async function checkStates(): Promise<{ pairs: number; differences: Difference[] }> {
  let pairs = 0
  const differences: Difference[] = []
  for await (const ids of batches()) {
    const [logs, rows] = await inTransaction(async (tx) => {
      await lockLogs(tx, ids)
      const stored = await tx.$queryRaw<Row[]>`
        SELECT ${STATE_COLUMNS}, s.last_seq::text AS "lastSeq", s.policy_version AS "policyVersion",
          s.time_zone AS "timeZone"
        FROM skill_state s WHERE s.enrollment_id = ANY(${[...ids]}::uuid[])`
      return [await readLogs(among(ids), { tx }), stored] as const
    })
    const breathe = breather()
    for (const log of logs) {
      await breathe()
      pairs += log.lastSeq.size
      differences.push(
        ...differencesIn(
          log,
          rows.filter((row) => row.enrollmentId === log.enrollmentId),
        ),
      )
    }
  }
  return { pairs, differences }
}

function differencesIn(log: CoachLog, rows: readonly Row[]): Difference[] {
  const { enrollmentId } = log
  const bySkill = new Map(rows.map((row) => [row.skillId, row]))
  const found = [...log.lastSeq.keys()].map((skillId) => {
    const row = bySkill.get(skillId)
    return { enrollmentId, skillId, fields: row ? fieldsThatDiffer(log, row) : ['missing'] }
  })
  const extra = rows
    .filter(({ skillId }) => !log.lastSeq.has(skillId))
    .map(({ skillId }) => ({ enrollmentId, skillId, fields: ['without a log'] }))
  return [...found, ...extra].filter(({ fields }) => fields.length > 0)
}

function fieldsThatDiffer(log: CoachLog, row: Row): string[] {
  if (row.policyVersion !== DEFAULT_POLICY.version || row.timeZone !== log.timeZone) return []
  const right = pairProjected(log, row.skillId, row.computedFor)
  const fields = (Object.keys(right) as (keyof typeof right)[]).filter(
    (field) => JSON.stringify(right[field]) !== JSON.stringify(row[field]),
  )
  return Number(row.lastSeq) === log.lastSeq.get(row.skillId) ? fields : [...fields, 'lastSeq']
}
