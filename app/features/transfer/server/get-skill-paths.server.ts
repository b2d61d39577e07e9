import { getProgram, getSkills } from '~/features/catalog/index.server'
import type { CohortView } from '~/features/cohorts/contract'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { dayOf } from '~/platform/shared/time'
import type { SkillPath } from '../contract'
import { toSkillPath } from '../domain/skill-path'
import { type CoachLog, pairState, readLogs } from './read-logs.server'

/**
 * The reader's own skills in a cohort that was read before, in the program's order: one statement.
 * A facilitator has none.
 * @param only ids of the skills that are asked for; without it all
 */
export async function skillPathsIn(
  { enrollmentId, program }: Pick<CohortView, 'enrollmentId' | 'program'>,
  only?: ReadonlySet<string>,
): Promise<SkillPath[]> {
  if (!enrollmentId) return []
  const [log] = await readLogs(Prisma.sql`e.id = ${enrollmentId}::uuid`)
  return log ? pathsOf(log, program, only) : []
}

/** Every skill of the program that this coach is taught as a coach, or has anything on record of. */
export function pathsOf(log: CoachLog, programId: string, only?: ReadonlySet<string>): SkillPath[] {
  const asOf = dayOf(now(), log.timeZone)
  const taught = new Set(getProgram(programId).modules.flatMap((module) => module.skills))
  return getSkills(programId)
    .filter(({ id }) => only?.has(id) ?? true)
    .filter(({ id }) => taught.has(id) || log.events.some((event) => event.skillId === id))
    .map(({ id, kind, title, definition }) =>
      toSkillPath({ id, kind, title, definition }, pairState(log, id, asOf), asOf),
    )
}
