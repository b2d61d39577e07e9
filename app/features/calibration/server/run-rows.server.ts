import type { VignetteLevel } from '~/features/catalog/contract'
import { scope } from '~/features/identity/index.server'
import { db, Prisma, readRows, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { Level } from '~/platform/shared/kernel'
import type { LevelPair } from '~/platform/shared/statistics/agreement/pair'
import { dayOf } from '~/platform/shared/time'
import type { FinishedRun } from '../domain/calibration-rule'

/** These items are no skills: help, and who led it. */
const RUNG_ITEMS = ['prompt', 'carried'] as const

export const isRung = (item: string): boolean => RUNG_ITEMS.some((rung) => rung === item)

/** A stored number; null stands for "no opportunity". */
export const levelOf = (stored: number | null): VignetteLevel => (stored as Level | null) ?? 'na'

interface Given {
  item: string
  given: number | null
  reference: number | null
}

/** The levels of skills that both gave. */
export const pairsOf = (scores: readonly Given[]): LevelPair[] =>
  scores.flatMap(({ item, given, reference }) =>
    given === null || reference === null || isRung(item)
      ? []
      : [{ own: given as Level, reference: reference as Level }],
  )

export interface RunRow {
  id: string
  number: number
  finishedAt: Date | null
  scenes: number
  scored: number
  scores: Given[]
}

const RUNS = (where: Prisma.Sql) => Prisma.sql`
  SELECT r.id, r.number, r.finished_at AS "finishedAt",
         count(DISTINCT s.position)::int AS scenes,
         count(DISTINCT s.position) FILTER (WHERE s.scored_at IS NOT NULL)::int AS scored,
         coalesce(json_agg(json_build_object('item', c.item, 'given', c.given, 'reference', c.reference))
           FILTER (WHERE c.item IS NOT NULL), '[]') AS scores
    FROM calibration_run r
    JOIN calibration_scene s ON s.run_id = r.id
    LEFT JOIN calibration_score c ON c.run_id = s.run_id AND c.position = s.position
   WHERE ${where}
   GROUP BY r.id`

/** The actor's runs in a program with their scores, the newest first, in one statement. */
export const readRuns = (actor: Actor, program: string): Promise<RunRow[]> =>
  readRows<RunRow>(Prisma.sql`
    ${RUNS(Prisma.sql`r.program = ${program} AND ${scope(actor, 'calibration.read', { owner: Prisma.sql`r.person_id` })}`)}
    ORDER BY r.number DESC`)

export const finishedRun = (row: RunRow, zone: string): FinishedRun | null =>
  row.finishedAt && {
    on: dayOf(row.finishedAt, zone),
    scenes: row.scenes,
    pairs: pairsOf(row.scores),
  }

/** The newest run that someone had finished by an instant. Their zone says on which day that was. */
export async function newestFinished(
  observer: { personId: string; timeZone: string },
  program: string,
  at: Date,
  tx: Tx = db(),
): Promise<FinishedRun | null> {
  const [row] = await tx.$queryRaw<RunRow[]>`
    ${RUNS(Prisma.sql`r.program = ${program} AND r.person_id = ${observer.personId}::uuid
      AND r.finished_at <= ${at.toISOString()}::timestamptz`)}
    ORDER BY r.finished_at DESC, r.number DESC LIMIT 1`
  return row ? finishedRun(row, observer.timeZone) : null
}
