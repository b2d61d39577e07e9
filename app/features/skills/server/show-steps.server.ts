import { getCohortFor } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { SkillId } from '~/platform/shared/kernel'

interface Shown {
  cohort: string
  step: { skill: SkillId; step: number }[]
}

/**
 * The coach has been shown that these steps were reached; they are shown once. No step counts that was never reached,
 * and none is taken back, so that it may be said twice. Throws NotFound for whoever is not a coach of the cohort.
 */
export async function showSteps(actor: Actor, { cohort, step }: Shown): Promise<void> {
  const { enrollmentId } = await getCohortFor(actor, cohort, 'focus.choose')
  const asked = step.map(({ skill, step: number }) => ({ skill, number }))
  await db().$executeRaw`
    INSERT INTO skill_shown AS s (enrollment_id, skill_id, step, shown_at)
    SELECT st.enrollment_id, st.skill_id, max(least(r.number, st.peak)), ${now()}
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS r(skill text, number int)
    JOIN skill_state st ON st.enrollment_id = ${enrollmentId}::uuid AND st.skill_id = r.skill AND st.peak > 0
    GROUP BY st.enrollment_id, st.skill_id
    ON CONFLICT (enrollment_id, skill_id) DO UPDATE SET step = excluded.step, shown_at = excluded.shown_at
      WHERE excluded.step > s.step`
}
