import type { Level } from '~/features/catalog/contract'
import { getSkillHash, getSkills, recordContentVersions } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import type { SkillId } from '~/platform/shared/kernel'
import type { FocusRefusal } from '../../contract'
import { holdEnrollmentAlone } from '../hold-enrollment.server'

export interface RateSkillsInput {
  /** Slug. */
  cohort: string
  /** A skill without a level was left out; null is "I don't know yet". */
  ratings: readonly { skill: SkillId; level?: Level | null | undefined }[]
  mutationId: string
}

export type RateSkillsResult = { ok: true; rated: number } | { ok: false; reason: FocusRefusal }

/**
 * Keeps how a coach rates some of the program's skills, with the wording that was rated. The first rating of
 * a skill is where it began (baseline); whatever comes later stands beside it. Throws NotFound for someone who is
 * not a coach of the cohort.
 */
export async function rateSkills(actor: Actor, input: RateSkillsInput): Promise<RateSkillsResult> {
  const { enrollmentId, program } = await getCohortFor(actor, input.cohort, 'focus.choose')
  const given = new Map<string, Level | null>()
  for (const { skill, level } of input.ratings) if (level !== undefined) given.set(skill, level)
  const known = getSkills(program)
  if ([...given.keys()].some((id) => !known.some((skill) => skill.id === id)))
    return { ok: false, reason: 'unknown-skill' }
  const rate = async (tx: Tx, mutationId: string): Promise<RateSkillsResult> => {
    await holdEnrollmentAlone(tx, enrollmentId)
    const before = await ratedBefore(tx, enrollmentId)
    const wordings = [...given.keys()].map((id) => getSkillHash(program, id))
    await recordContentVersions(tx, wordings)
    const ratedAt = now()
    await tx.skillRating.createMany({
      data: [...given].map(([skillId, level]) => ({
        ...{ enrollmentId, skillId, level, ratedAt },
        occasion: before.has(skillId) ? 'later' : 'baseline',
        contentHash: getSkillHash(program, skillId),
        mutationId,
      })),
    })
    return { ok: true, rated: given.size }
  }
  return once(actor, input.mutationId, 'rate-skills', rate, async (tx) => {
    await holdEnrollmentAlone(tx, enrollmentId)
    const newest = await tx.skillRating.findMany({
      where: { enrollmentId, skillId: { in: [...given.keys()] } },
      orderBy: { seq: 'desc' },
      distinct: ['skillId'],
      select: { skillId: true, level: true },
    })
    return newest.every(({ skillId, level }) => given.get(skillId) === level)
  })
}

async function ratedBefore(tx: Tx, enrollmentId: string): Promise<Set<string>> {
  const where = { enrollmentId, occasion: 'baseline' }
  const rows = await tx.skillRating.findMany({ where, select: { skillId: true } })
  return new Set(rows.map(({ skillId }) => skillId))
}
