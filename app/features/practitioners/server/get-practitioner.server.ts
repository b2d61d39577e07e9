import { getInstrument, getSkills } from '~/features/catalog/index.server'
import { slopeWords } from '~/features/observations/contract'
import { DEFAULT_POLICY, type SettingKind } from '~/features/transfer/contract'
import { policyChanges } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { type Actor, isA } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type Day, dayOf } from '~/platform/shared/time'
import type {
  OutsideMeasureView,
  PractitionerObservationCard,
  PractitionerPage,
  PractitionerPoint,
  PractitionerSkill,
} from '../contract'
import { slopeOfPractitioner } from '../domain/growth'
import { INSTRUMENT } from './drafts/begin-observing.server'
import { listObserving } from './list-practitioners.server'
import { isOwnPractitioner } from './own-practitioners.server'

const PER_PAGE = 20

type Rung = 0 | 1 | 2 | 3

interface SeenRow {
  id: string
  happenedOn: Day
  setting: SettingKind
  mode: PractitionerObservationCard['mode']
  voided: boolean
  program: string
  scores: {
    skill: string
    wording: string | null
    level: number | null
    prompt: Rung | null
    carried: Rung | null
  }[]
}

interface Row {
  id: string
  pseudonym: string
  beganOn: Day
  endedOn: Day | null
  seen: SeenRow[]
  measures: OutsideMeasureView[]
}

/** The practitioner with everything that was recorded, the newest first: one statement. */
async function readPractitioner(actor: Actor, id: string): Promise<Row> {
  const [row] = await readRows<Row>(Prisma.sql`
    SELECT p.id, p.pseudonym, p.began_on::text AS "beganOn", p.ended_on::text AS "endedOn",
      coalesce((SELECT json_agg(json_build_object('id', o.id, 'happenedOn', o.happened_on, 'setting', o.setting,
            'mode', o.mode, 'voided', o.voided_at IS NOT NULL, 'program', c.program, 'scores', (
              SELECT json_agg(json_build_object('skill', s.skill_id, 'wording', s.skill_hash, 'level', s.level, 'prompt', s.prompt,
                  'carried', s.carried) ORDER BY s.skill_id)
              FROM practitioner_score s WHERE s.observation_id = o.id))
          ORDER BY o.happened_on DESC, o.signed_at DESC, o.id DESC)
        FROM practitioner_observation o JOIN enrollment e ON e.id = o.enrollment_id
        JOIN cohort c ON c.id = e.cohort_id WHERE o.practitioner_id = p.id), '[]') AS seen,
      coalesce((SELECT json_agg(json_build_object('id', m.id, 'tool', m.tool, 'otherTool', m.other_tool,
            'total', m.total, 'range', CASE WHEN m.range_low IS NOT NULL THEN
              json_build_object('low', m.range_low, 'high', m.range_high) END, 'takenOn', m.taken_on, 'corrected', m.corrected_at IS NOT NULL)
          ORDER BY m.taken_on DESC, m.recorded_at DESC, m.id DESC)
        FROM outside_measure m WHERE m.practitioner_id = p.id), '[]') AS measures
      FROM practitioner p WHERE p.id = ${id}::uuid AND ${isOwnPractitioner(actor)}`)
  if (!row) throw new NotFound()
  return row
}

/** A practitioner of the actor's with their levels over time, growth and outside measures. Throws NotFound. */
export async function getPractitioner(
  actor: Actor,
  id: string,
  asked: number,
): Promise<PractitionerPage> {
  const [{ seen, measures, ...practitioner }, drafts] = await Promise.all([
    readPractitioner(actor, id),
    listObserving(actor, id),
  ])
  const pages = Math.max(1, Math.ceil(seen.length / PER_PAGE))
  const page = Math.min(asked, pages)
  const shown = seen.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return {
    practitioner,
    ...growthOf(seen),
    policyMarks: policyChanges(),
    observations: shown.map(({ scores, program, ...card }) => ({
      ...card,
      skillTitles: scores.map(({ skill }) => titleOf(program, skill)),
    })),
    ...{ page, pages, drafts, measures },
    mayObserve: practitioner.endedOn === null && isA(actor, 'coach'),
    today: dayOf(now(), actor.timeZone),
  }
}

const titleOf = (program: string, skillId: string): string =>
  getSkills(program).find(({ id }) => id === skillId)?.title ?? skillId

/** Real practice with an opportunity, by skill; what was voided or rehearsed is left out. */
function growthOf(seen: readonly SeenRow[]): Pick<PractitionerPage, 'skills' | 'growth'> {
  const skills = new Map<string, Omit<PractitionerSkill, 'growth'>>()
  for (const { id, happenedOn: on, program, scores } of seen.filter(counts).reverse()) {
    const { prompt: helps, carried: ways } = getInstrument(program, INSTRUMENT)
    for (const { skill, wording, level, prompt, carried } of scores) {
      if (level === null) continue
      const point: PractitionerPoint = {
        ...{ id, on, level, wording, solo: prompt === 0 },
        prompt: prompt === null ? null : helps[prompt],
        carried: carried === null ? null : ways[carried],
      }
      const known = skills.get(skill)
      if (known) known.points.push(point)
      else skills.set(skill, { id: skill, title: titleOf(program, skill), points: [point] })
    }
  }
  const inOrder = [...skills.values()].sort((a, b) => a.id.localeCompare(b.id, 'en'))
  return {
    skills: inOrder.map((skill) => {
      const slope = slopeIn([skill])
      return { ...skill, growth: slope && slopeWords(slope, DEFAULT_POLICY) }
    }),
    growth: slopeWords(slopeIn(inOrder), DEFAULT_POLICY),
  }
}

const counts = ({ voided, mode }: SeenRow): boolean => !voided && mode !== 'role_play'

const slopeIn = (skills: readonly Pick<PractitionerSkill, 'id' | 'points'>[]) =>
  slopeOfPractitioner(
    skills.flatMap(({ id, points }) =>
      points.map(({ on, level, wording }) => ({ skillId: id, skillVersion: wording, on, level })),
    ),
  )
