import { getProgram, getSkills } from '~/features/catalog/index.server'
import { now } from '~/platform/clock.server'
import { dayOf } from '~/platform/shared/time'
import type { SkillPath } from '../contract'
import { toSkillPath } from '../domain/skill-path'
import { type CoachLog, pairState } from './read-logs.server'

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
