import { getProgram, getSkills } from '~/features/catalog/index.server'
import type { StoredState } from '~/features/transfer/index.server'
import { Prisma } from '~/platform/db/client.server'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { Away, Reason } from '../../contract'
import { needsAHand } from '../../domain/needs-a-hand'
import { awayOf, readSigns, type Signs } from './read-signs.server'

/** The part of a state that the table of a cohort shows, or gives reasons by: a third of its columns. */
export type StoredStep = Pick<
  StoredState,
  'enrollmentId' | 'skillId' | 'peak' | 'current' | 'tier' | 'flags' | 'lastObservedOn'
>

/** The columns of `StoredStep`. */
export const STEP_COLUMNS = Prisma.sql`s.enrollment_id AS "enrollmentId", s.skill_id AS "skillId", s.peak, s.current,
  s.tier, s.flags, s.last_observed_on::text AS "lastObservedOn"`

const later = (a: Day | null, b: Day | null): Day | null => (a && b ? (a > b ? a : b) : (a ?? b))

/**
 * Why the coach with these states may need a hand, the most telling reason first.
 * @param skills all of the program: some reasons speak of the whole coach
 * @param only the skill that is asked about
 */
export function reasonsOf(
  own: readonly StoredStep[],
  signs: Signs | undefined,
  skills: readonly { id: SkillId; title: string }[],
  only: SkillId | null = null,
): Reason[] {
  if (!signs) return []
  const titles = new Map(skills.map(({ id, title }) => [id, title]))
  // The spread comes last: hundreds are made for a page, and to copy a thing and then add to it costs five times as much.
  const titled = <T extends { skillId: SkillId }>(things: Iterable<T>) =>
    [...things].flatMap((thing) => {
      const title = titles.get(thing.skillId)
      return title ? [{ title, ...thing }] : []
    })
  const seen = own.reduce<Day | null>(
    (last, { lastObservedOn }) => later(last, lastObservedOn),
    null,
  )
  return needsAHand({
    ...{ skills: titled(own), only },
    ...signs,
    plans: titled(signs.plans),
    lastContactOn: later(signs.lastContactOn, seen),
  })
}

/** Enrollment → skill → where that coach stands in it. */
export function groupByCoach(states: readonly StoredStep[]): Map<string, Map<SkillId, StoredStep>> {
  const groups = new Map<string, Map<SkillId, StoredStep>>()
  for (const state of states) {
    const own = groups.get(state.enrollmentId) ?? new Map<SkillId, StoredStep>()
    groups.set(state.enrollmentId, own.set(state.skillId, state))
  }
  return groups
}

/** The skills that coaches are taught here, and those that someone has anything on record of. */
export function skillsForNeeds(
  program: string,
  states: readonly Pick<StoredStep, 'skillId'>[],
): { id: SkillId; title: string }[] {
  const taught = new Set(getProgram(program).modules.flatMap((module) => module.skills))
  for (const { skillId } of states) taught.add(skillId)
  return getSkills(program)
    .filter(({ id }) => taught.has(id))
    .map(({ id, title }) => ({ id, title }))
}

/**
 * The same for one coach, whose states were read before, and whether they are away; in one statement.
 * @param skills the names of the skills that may be spoken of
 */
export async function reasonsOfCoach(
  { cohortId, enrollmentId }: { cohortId: string; enrollmentId: string },
  states: readonly StoredStep[],
  skills: readonly { id: SkillId; title: string }[],
): Promise<{ reasons: Reason[]; away: Away | null }> {
  const signs = await readSigns([cohortId], Prisma.sql`e.id = ${enrollmentId}::uuid`)
  const own = signs.get(enrollmentId)
  return { reasons: reasonsOf(states, own, skills), away: awayOf(own) }
}
