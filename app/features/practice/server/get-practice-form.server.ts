import {
  getModule,
  getPracticePrompt,
  getProgram,
  getSkills,
} from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { planFromLesson } from '~/features/learning/index.server'
import type { PlannedDays } from '~/features/transfer/contract'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import { isUuid } from '~/platform/http/params.server'
import { type Actor, meantEnrollment } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SkillId } from '~/platform/shared/kernel'
import { addDays, type Day, dayOf } from '~/platform/shared/time'
import type { DebriefedObservation } from '../contract'
import { holdsDay, skillsToPlan } from '../domain/plan-rules'
import { HAS_USE_NOTE, PLAN_PAUSES } from './plan-columns.server'

export interface BegunPlan {
  cue: string
  action: string
  moment: string
  obstacle?: string | null
  remedy?: string | null
}

export interface PracticeForm {
  cohort: { slug: string; title: string }
  skills: { id: string; title: string }[]
  /** The skill that the address names, else that of a plan, else the first of the coach's focus, else the first taught. */
  skillId: SkillId
  today: Day
  /** The default end of a plan's window. */
  inAWeek: Day
  /** The module's suggestion for this skill; null when it has none. */
  suggestion: { cue: string; action: string; moment: string; notePrompts: string[] } | null
  /** The plan that the coach wrote in a lesson and wants to commit to, or one that they want to try again. */
  begun: BegunPlan | null
  /** The debrief of which the plan comes; its skills alone are offered then. */
  debriefed: DebriefedObservation | null
  /** The modules suggest writing about these, skill by skill, in the order of `skills`. */
  notePrompts: string[][]
  openCommitments: OpenPlan[]
}

/** A plan that a note can tell of. */
export interface OpenPlan {
  id: string
  skillId: SkillId
  cue: string
  action: string
  windowTo: Day
  /** Today is one of its days. */
  current: boolean
}

/** The cohort that is meant: named, else chosen last, else the newest of the actor's. */
function meant(actor: Actor, slug: string | null): string {
  const found = slug ?? meantEnrollment(actor)?.cohortSlug
  if (!found) throw new NotFound()
  return found
}

/**
 * The forms for a plan and for a note begin with this. Throws NotFound outside one's own cohorts.
 * @param asked.toTell the form is for a note: the skill of the plan whose days end first is chosen
 * @param asked.focus skills that the coach works on; one of them is chosen while none is asked for
 */
export async function getPracticeForm(
  actor: Actor,
  asked: {
    cohort: string | null
    skill: SkillId | null
    plan?: string | null
    /** A plan of the actor's own whose words stand in the form again. */
    again?: string | null
    focus?: readonly string[]
    toTell?: boolean
    debriefed?: DebriefedObservation | null
  },
): Promise<PracticeForm> {
  const cohort = await getCohortFor(actor, meant(actor, asked.cohort), 'commitment.make')
  const { enrollmentId, program, slug, title } = cohort
  const { debriefed = null } = asked
  if (debriefed && debriefed.cohort.slug !== slug) throw new NotFound()
  const taught = debriefed
    ? skillsToPlan(debriefed.scores).map(({ skillId }) => skillId)
    : getProgram(program).modules.flatMap((module) => module.skills)
  const skills = getSkills(program).filter(({ id }) => taught.includes(id))
  const today = dayOf(now(), actor.timeZone)
  const openCommitments = await readOpenPlans(enrollmentId, today)
  const planned = asked.toTell ? openCommitments.findLast(({ current }) => current) : null
  const wanted = [asked.skill, planned?.skillId, ...(asked.focus ?? []), taught[0]]
  const skillId = wanted.find((id) => skills.some((skill) => skill.id === id)) ?? ''
  return {
    cohort: { slug, title },
    skills: skills.map((skill) => ({ id: skill.id, title: skill.title })),
    skillId,
    today,
    inAWeek: addDays(today, 7),
    suggestion: suggestionFor(program, slug, skillId),
    debriefed,
    begun: await begunPlan(actor, { slug, enrollmentId }, asked),
    notePrompts: skills.map(({ id }) => suggestionFor(program, slug, id)?.notePrompts ?? []),
    openCommitments,
  }
}

/** Those that are open, or done while no note tells of a use yet; the one that ends last first. */
async function readOpenPlans(enrollmentId: string, today: Day): Promise<OpenPlan[]> {
  const plans = await readRows<Omit<OpenPlan, 'current'> & PlannedDays>(Prisma.sql`
    SELECT c.id, c.skill_id AS "skillId", c.cue, c.action, c.window_from::text AS "windowFrom",
      c.window_to::text AS "windowTo", c.extended_at IS NOT NULL AS extended, ${PLAN_PAUSES} AS pauses
    FROM commitment c
    WHERE c.enrollment_id = ${enrollmentId}::uuid
      AND (c.closed_at IS NULL OR (c.closed_as = 'done' AND NOT ${HAS_USE_NOTE}))
    ORDER BY c.window_to DESC, c.id LIMIT 20`)
  return plans.map(({ id, skillId, cue, action, windowTo, ...days }) => ({
    ...{ id, skillId, cue, action, windowTo },
    current: holdsDay({ ...days, windowTo }, today),
  }))
}

/** An address that names no plan of this coach begins an empty form. */
async function begunPlan(
  actor: Actor,
  { slug, enrollmentId }: { slug: string; enrollmentId: string },
  { plan, again }: { plan?: string | null; again?: string | null },
): Promise<BegunPlan | null> {
  if (plan) return planFromLesson(actor, slug, plan)
  if (!isUuid(again)) return null
  return db().commitment.findFirst({
    where: { id: again, enrollmentId },
    select: { cue: true, action: true, moment: true, obstacle: true, remedy: true },
  })
}

function suggestionFor(
  program: string,
  cohort: string,
  skillId: SkillId,
): PracticeForm['suggestion'] {
  const key = getProgram(program).modules.find(({ practice }) => practice?.skill === skillId)?.key
  if (!key || !getModule(program, key).practice) return null
  const { commitment, notePrompts } = getPracticePrompt(program, key, cohort)
  return { ...commitment, notePrompts }
}
