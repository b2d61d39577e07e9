import { getSkills } from '~/features/catalog/index.server'
import { ownPathsIn } from '~/features/observations/index.server'
import { pathsOf, readLogs } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SkillId } from '~/platform/shared/kernel'
import { type Day, dayOf } from '~/platform/shared/time'
import type { CheckInAnswerView, CheckInPage, CheckInSkill, Sighting } from '../../contract'
import {
  closedBecause,
  correctUntil,
  lastDayOf,
  standingOf,
} from '../../domain/check-ins/check-in-rules'
import { asLooks, type LookRow, looksOf } from '../looks/look-rows.server'
import { cohortOfCheckIn } from './check-in-rows.server'

/** From *committed* on a skill is asked about, also after it was lost again. */
const COMMITTED = 3

interface Row {
  day: number
  dueOn: Day
  submittedAt: string | null
  answers: (CheckInAnswerView & { skillId: SkillId })[]
  plans: { skillId: SkillId; cue: string; action: string }[]
  support: { wish: string | null; done: boolean } | null
  question: { skillId: SkillId; expiresAt: string; sighting: Sighting | null } | null
  looks: LookRow[]
}

const readCheckIn = async (id: string): Promise<Row> => {
  const [row] = await readRows<Row>(Prisma.sql`
    SELECT k.day, k.due_on::text AS "dueOn", k.submitted_at AS "submittedAt",
      coalesce((SELECT json_agg(json_build_object('skillId', a.skill_id, 'still', a.still, 'frequency', a.frequency,
          'helps', a.helps, 'hinders', a.hinders, 'hindersOther', a.hinders_other))
        FROM check_in_answer a WHERE a.check_in_id = k.id), '[]') AS answers,
      coalesce((SELECT json_agg(x) FROM (
        SELECT DISTINCT ON (p.skill_id) p.skill_id AS "skillId", p.cue, p.action FROM commitment p
        WHERE p.enrollment_id = k.enrollment_id ORDER BY p.skill_id, p.created_at DESC, p.id DESC) x), '[]') AS plans,
      (SELECT json_build_object('wish', s.wish, 'done', s.done_at IS NOT NULL)
        FROM support_task s WHERE s.check_in_id = k.id) AS support,
      ${looksOf(Prisma.sql`k.enrollment_id`)} AS looks,
      (SELECT json_build_object('skillId', q.skill_id, 'expiresAt', q.expires_at, 'sighting', q.sighting)
        FROM manager_question q WHERE q.check_in_id = k.id) AS question
    FROM check_in k WHERE k.id = ${id}::uuid`)
  if (!row) throw new NotFound()
  return row
}

/** The skills that the coach planned for or went further with, in the program's order. */
export async function skillsToCheck(enrollmentId: string, program: string) {
  const [log] = await readLogs(Prisma.sql`e.id = ${enrollmentId}::uuid`)
  return log ? pathsOf(log, program).filter(({ path }) => path.peak >= COMMITTED) : []
}

/** A check-in of the actor's own, with what they planned. Throws NotFound. */
export async function getCheckIn(actor: Actor, id: string): Promise<CheckInPage> {
  const { slug, title, timeZone, program, enrollmentId } = await cohortOfCheckIn(actor, id)
  const [row, ways, known] = await Promise.all([
    readCheckIn(id),
    skillsToCheck(enrollmentId, program),
    ownPathsIn({ enrollmentId, program }),
  ])
  const at = now()
  const today = dayOf(at, timeZone)
  const submittedAt = row.submittedAt === null ? null : new Date(row.submittedAt)
  const sent = { dueOn: row.dueOn, submittedAt }
  const titleOf = (skill: SkillId) =>
    getSkills(program).find((one) => one.id === skill)?.title ?? skill
  const skills = ways.map(({ skill, stateName }): CheckInSkill => {
    // The coach may have an observation still to open: then the form tells no more than their path.
    const path = known.find((way) => way.skill.id === skill.id)
    const plan = row.plans.find(({ skillId }) => skillId === skill.id)
    const answer = row.answers.find(({ skillId }) => skillId === skill.id)
    return {
      ...{ id: skill.id, title: skill.title, stateName: path?.stateName ?? stateName },
      plan: plan ? { cue: plan.cue, action: plan.action } : null,
      answer: answer ?? null,
    }
  })
  const { question } = row
  const planned = row.looks.filter(({ day }) => day === row.day)
  const [look = null] = await asLooks(actor, planned, program)
  return {
    ...{ id, day: row.day, skills, look, support: row.support },
    lastDay: lastDayOf(row.dueOn),
    standing: standingOf(sent, today),
    editable: closedBecause(sent, at, today) === null,
    correctUntil: submittedAt && correctUntil(submittedAt),
    cohort: { slug, title, timeZone },
    question: question && {
      skillTitle: titleOf(question.skillId),
      expiresAt: new Date(question.expiresAt),
      expired: new Date(question.expiresAt) <= at,
      sighting: question.sighting,
    },
  }
}
