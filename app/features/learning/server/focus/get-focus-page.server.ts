import type { Level, SkillKind } from '~/features/catalog/contract'
import { getSkills } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { SkillId } from '~/platform/shared/kernel'
import { dayOf } from '~/platform/shared/time'
import type { FocusPage, OwnRating } from '../../contract'
import { stepOf } from '../../domain/focus'
import { headOf } from '../course.server'
import { focusColumn } from '../course-progress.server'
import { skillsInFocus } from './focus-in.server'

type Row = {
  ratings: { skillId: SkillId; level: Level | null; ratedAt: string }[]
  focus: string[]
}

const KINDS: readonly SkillKind[] = ['coaching', 'practice']

/**
 * The program's skills with the coach's own last rating of each, and the focus that counts, in two
 * statements. Throws NotFound for someone who is not a coach of the cohort.
 * @param step which of the two pages; else the one that comes next
 */
export async function getFocusPage(
  actor: Actor,
  slug: string,
  step: string | null,
): Promise<FocusPage> {
  const cohort = await getCohortFor(actor, slug, 'focus.choose')
  const { ratings, focus } = await readOwn(cohort.enrollmentId)
  const ratingOf = (id: string): OwnRating | null => {
    const found = ratings.find(({ skillId }) => skillId === id)
    return found ? { level: found.level, on: dayOf(new Date(found.ratedAt), actor.timeZone) } : null
  }
  const skills = getSkills(cohort.program)
  const chosen = skillsInFocus(cohort.program, focus).map(({ id }) => id)
  const groups = KINDS.map((kind) => ({
    kind,
    skills: skills
      .filter((skill) => skill.kind === kind)
      .map((skill) => ({ ...skill, rating: ratingOf(skill.id) })),
  }))
  return {
    cohort: headOf(cohort),
    step: stepOf(step, { rated: ratings.length, chosen: chosen.length }),
    groups: groups.filter((group) => group.skills.length > 0),
    chosen,
  }
}

/** The newest rating of each skill. */
async function readOwn(enrollmentId: string): Promise<Row> {
  return readRow<Row>(Prisma.sql`
    SELECT (SELECT coalesce(json_agg(json_build_object(
                     'skillId', skill_id, 'level', level, 'ratedAt', rated_at)), '[]')
              FROM (SELECT DISTINCT ON (skill_id) skill_id, level, rated_at FROM skill_rating
                     WHERE enrollment_id = ${enrollmentId}::uuid
                     ORDER BY skill_id, seq DESC) newest) AS ratings,
           ${focusColumn(enrollmentId)}`)
}
