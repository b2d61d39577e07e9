import { Prisma, type Tx } from '~/platform/db/client.server'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { SkillUse } from '../../contract'
import { holdsDay, takesNotes } from '../../domain/plan-rules'
import { HAS_USE_NOTE } from '../plan-columns.server'
import { lockPlans, type PlanRow } from '../plan-rows.server'

interface Note {
  enrollmentId: string
  skillId: SkillId
  used: SkillUse
  happenedOn: Day
  /** The plan that the coach went in through, if they did. */
  commitment?: string | null | undefined
}

export const isUse = (used: SkillUse): boolean => used === 'yes' || used === 'partly'

/**
 * The plans that a note tells of, locked, and first the one that it names. A note that came without one is about the
 * latest plan on whose days it happened, and "no opportunity" about the latest open one. As in the states, a use
 * answers every open plan on whose days it happened.
 */
export async function plansOfNote(tx: Tx, note: Note): Promise<PlanRow[]> {
  const { enrollmentId, skillId, used, happenedOn, commitment = null } = note
  const all = await lockPlans(
    tx,
    Prisma.sql`c.enrollment_id = ${enrollmentId}::uuid AND c.skill_id = ${skillId} AND (
      c.closed_at IS NULL OR c.id = ${commitment}::uuid OR (c.closed_as = 'done' AND NOT ${HAS_USE_NOTE}))`,
  )
  const open = all.filter(({ closedAs }) => closedAs === null)
  const onItsDays = (plan: PlanRow) => holdsDay(plan, happenedOn)
  const meant = () => (used === 'no_chance' ? open[0] : [...open, ...all].find(onItsDays))
  const first = commitment
    ? all.find(({ id, closedAs }) => id === commitment && takesNotes(closedAs))
    : meant()
  const others = isUse(used) ? open.filter((plan) => plan !== first && onItsDays(plan)) : []
  return first ? [first, ...others] : []
}
