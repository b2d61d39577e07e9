import type { CohortView } from '~/features/cohorts/contract'
import type { SkillPath } from '~/features/transfer/contract'
import { type CoachLog, pathsOf, readLogs } from '~/features/transfer/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { unopenedIds } from './own-side.server'

/** The log without the observations that the coach still rates: nothing made of it tells their scores before. */
export function withoutUnopened(log: CoachLog, unopened: readonly string[]): CoachLog {
  if (unopened.length === 0) return log
  const hidden = new Set(unopened)
  const occasions = new Set(
    log.events.flatMap((event) =>
      event.kind === 'observation-finalised' && hidden.has(event.observationId)
        ? event.occasionId
        : [],
    ),
  )
  const events = log.events.filter((event) => {
    if (event.kind !== 'observation-finalised') return true
    // Two observers may have agreed on a score before the coach has rated.
    return !hidden.has(event.observationId) && !(event.consensus && occasions.has(event.occasionId))
  })
  return { ...log, events }
}

/** The same, read for the log of one coach who is the reader. */
async function knownLog(log: CoachLog): Promise<CoachLog> {
  const unopened = await readRows<{ id: string }>(unopenedIds(log.enrollmentId))
  return withoutUnopened(
    log,
    unopened.map(({ id }) => id),
  )
}

/**
 * The reader's own skills in a cohort that was read before, in the program's order, as far as they may know them:
 * two statements. A facilitator has none.
 * @param only ids of the skills that are asked for; without it all
 */
export async function ownPathsIn(
  { enrollmentId, program }: Pick<CohortView, 'enrollmentId' | 'program'>,
  only?: ReadonlySet<string>,
): Promise<SkillPath[]> {
  if (!enrollmentId) return []
  const [log] = await readLogs(Prisma.sql`e.id = ${enrollmentId}::uuid`)
  return log ? pathsOf(await knownLog(log), program, only) : []
}
