import { getSkills } from '~/features/catalog/index.server'
import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { type Actor, enrollmentIn } from '~/platform/shared/actor'
import type { SkillId } from '~/platform/shared/kernel'
import type { PlansOfDebrief } from '../contract'

type Row = Omit<PlansOfDebrief['plans'][number], 'skillTitle'> & {
  program: string
  skillId: SkillId
}

/** An observation as its reader sees it. */
interface Seen {
  id: string
  cohort: { slug: string }
  reader: string
  side: { revealed: boolean }
  voided: object | null
}

/**
 * The plans that came of an observation's debrief, the first first: to their coach in their words, to the facilitators
 * of the cohort with what they are told of any plan, and to no one else.
 */
export async function listPlansOfDebrief(
  actor: Actor,
  { id, cohort, reader, side, voided }: Seen,
): Promise<PlansOfDebrief> {
  const own = scope(actor, 'practice.read', { owner: Prisma.sql`e.person_id` })
  const told = scope(actor, 'cohort.practice.read', { cohort: Prisma.sql`e.cohort_id` })
  const rows = await readRows<Row>(Prisma.sql`
    SELECT p.id, c.program, p.skill_id AS "skillId", p.window_from::text AS "windowFrom",
      p.window_to::text AS "windowTo", p.closed_as::text AS "closedAs",
      CASE WHEN ${own} THEN json_build_object('cue', p.cue, 'action', p.action) END AS words
    FROM commitment p JOIN enrollment e ON e.id = p.enrollment_id JOIN cohort c ON c.id = e.cohort_id
    WHERE p.observation_id = ${id}::uuid AND (${own} OR ${told})
    ORDER BY p.created_at, p.id`)
  return {
    plans: rows.map(({ program, skillId, ...plan }) => ({
      ...plan,
      skillTitle: getSkills(program).find((skill) => skill.id === skillId)?.title ?? skillId,
    })),
    mayPlan:
      reader === 'coach' &&
      side.revealed &&
      !voided &&
      enrollmentIn(actor, cohort.slug) !== undefined,
  }
}
