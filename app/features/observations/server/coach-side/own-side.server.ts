import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import type { SkillId } from '~/platform/shared/kernel'
import { MS_PER_DAY } from '~/platform/shared/time'
import { COACH_SIDE } from '../../domain/reveal'

/** A coach's side of their own observations, as `ownSideColumns` reads it. */
export interface OwnSide extends Record<string, unknown> {
  /** Ids of observations whose scores they have not been shown yet: they rate first. */
  unopened: string[]
  /** Their own ratings of what was observed; null is "no opportunity". */
  observedRatings: { observationId: string; skillId: SkillId; level: number | null }[]
}

/** SQL of the ids of observations whose scores the coach of this enrollment has not been shown yet. */
export function unopenedIds(enrollmentId: string): Prisma.Sql {
  const since = new Date(now().getTime() - COACH_SIDE.rateWithinDays * MS_PER_DAY)
  return Prisma.sql`SELECT o.id FROM observation o
    JOIN observation_occasion oc ON oc.id = o.occasion_id
    LEFT JOIN observation_coach_side s ON s.observation_id = o.id
    WHERE oc.enrollment_id = ${enrollmentId}::uuid AND o.signed_at > ${since} AND o.voided_at IS NULL
      AND s.rated_at IS NULL AND s.skipped_at IS NULL
      -- The scores of an occasion are shown together.
      AND NOT EXISTS (
        SELECT 1 FROM observation other LEFT JOIN observation_coach_side os ON os.observation_id = other.id
         WHERE other.occasion_id = o.occasion_id AND other.voided_at IS NULL AND other.signed_at IS NOT NULL
           AND (other.signed_at <= ${since} OR os.rated_at IS NOT NULL OR os.skipped_at IS NOT NULL))`
}

/** Columns of a SELECT for the coach themselves: whoever asks has seen to it that the enrollment is theirs. */
export const ownSideColumns = (enrollmentId: string): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(json_agg(u.id), '[]') FROM (${unopenedIds(enrollmentId)}) u) AS unopened,
  (SELECT coalesce(json_agg(json_build_object('observationId', o.id, 'skillId', r.skill_id, 'level', r.level)), '[]')
    FROM observation_own_rating r JOIN observation o ON o.id = r.observation_id AND o.voided_at IS NULL
    JOIN observation_occasion oc ON oc.id = o.occasion_id
    WHERE oc.enrollment_id = ${enrollmentId}::uuid) AS "observedRatings"`
