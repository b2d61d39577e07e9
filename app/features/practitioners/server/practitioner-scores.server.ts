import type { PractitionerScore } from '~/features/transfer/contract'
import { Prisma, readRows } from '~/platform/db/client.server'

/**
 * SQL of every score that counts, `s`, with its observation `o` and practitioner `p`: of real practice, with an
 * opportunity, and not voided.
 */
const COUNTED = Prisma.sql`practitioner p
      JOIN practitioner_observation o ON o.practitioner_id = p.id AND o.voided_at IS NULL AND o.mode <> 'role_play'
      JOIN practitioner_score s ON s.observation_id = o.id AND s.level IS NOT NULL`

const readScores = (where: Prisma.Sql) =>
  readRows<PractitionerScore>(Prisma.sql`
    SELECT p.coach_id AS "coachId", p.id AS "practitionerId", s.skill_id AS "skillId", s.skill_hash AS "skillVersion",
           o.happened_on::text AS on, s.level
      FROM ${COUNTED} WHERE ${where} ORDER BY o.happened_on, o.id, s.skill_id`)

/**
 * The cascade of a cohort is computed from these, the practitioners of its coaches who have withdrawn included: one
 * statement. The caller has asked whether the cohort's figures may be read, and shows no practitioner to anyone.
 */
export const practitionerScoresIn = (cohortId: string): Promise<PractitionerScore[]> =>
  readScores(
    Prisma.sql`p.coach_id IN (SELECT e.person_id FROM enrollment e WHERE e.cohort_id = ${cohortId}::uuid)`,
  )

/** The same of one coach, for that coach. */
export const practitionerScoresOf = (coachId: string): Promise<PractitionerScore[]> =>
  readScores(Prisma.sql`p.coach_id = ${coachId}::uuid`)
