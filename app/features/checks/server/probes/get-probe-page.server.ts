import type { CheckItem, ModuleCheck } from '~/features/catalog/contract'
import { getModule, getSkill } from '~/features/catalog/index.server'
import type { CohortView } from '~/features/cohorts/contract'
import { getCohortFor } from '~/features/cohorts/index.server'
import { headOf } from '~/features/learning/index.server'
import { now } from '~/platform/clock.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type Day, dayOf } from '~/platform/shared/time'
import type { ProbePage, ProbeResultView, ProbeView } from '../../contract'
import { scoreProbe } from '../../domain/probe-rules'
import { checkIn, lessonsOn } from '../checks/check-scope.server'
import { answeredQuestion, openQuestion } from '../checks/check-views.server'
import { openProbe } from './open-probe.server'
import { type ProbeRow, questionsIn, readProbes } from './probe-rows.server'

interface Here {
  cohort: CohortView
  enrollmentId: string
  check: ModuleCheck
  probes: ProbeRow[]
  today: Day
}

/**
 * The coach's later questions on a module: the oldest that wait, else what came of the last ones. In two
 * statements, or three for a wording of old; the first time that questions are shown they are chosen.
 * @param number 1 to 5, or null. Throws NotFound, also for someone who only reads along: they are the coach's own.
 */
export async function getProbePage(
  actor: Actor,
  { cohort: slug, module: moduleKey }: { cohort: string; module: string },
  number: number | null,
): Promise<ProbePage> {
  const cohort = await getCohortFor(actor, slug, 'probe.answer')
  const { check } = checkIn(cohort, moduleKey)
  const { enrollmentId, program } = cohort
  const probes = await readProbes(enrollmentId, moduleKey)
  const today = dayOf(now(), actor.timeZone)
  const here = { cohort, enrollmentId, check, probes, today }
  const probe = number === null ? meantIn(here) : probes.find((one) => one.number === number)
  if (!probe) throw new NotFound()
  const module = getModule(program, moduleKey)
  return {
    cohort: headOf(cohort),
    module: {
      key: moduleKey,
      number: cohort.modules.find(({ key }) => key === moduleKey)?.position ?? module.number,
      title: module.title,
    },
    view: await viewOf(here, probe),
  }
}

const isWaiting =
  (today: Day) =>
  ({ answeredAt, dueOn }: ProbeRow) =>
    !answeredAt && dueOn <= today

/** The probe that waits, else the one that was answered last, else the one that comes next. */
const meantIn = ({ probes, today }: Here): ProbeRow | undefined =>
  probes.find(isWaiting(today)) ??
  [...probes].reverse().find(({ answeredAt }) => answeredAt !== null) ??
  probes[0]

async function viewOf(here: Here, probe: ProbeRow): Promise<ProbeView> {
  const { cohort, enrollmentId, check, today } = here
  const where = { program: cohort.program, moduleKey: check.moduleKey }
  if (probe.answeredAt) {
    const items = await questionsIn(where, probe)
    return resultView(here, probe, items, probe.answeredAt)
  }
  if (probe.dueOn > today) return { kind: 'ahead', dueOn: probe.dueOn }
  const { number } = probe
  const opened = probe.items.length > 0 ? probe : await openProbe({ enrollmentId, check, number })
  const items = await questionsIn(where, opened)
  return {
    kind: 'questions',
    number,
    questions: items.map((item, i) => openQuestion(cohort, item, i + 1, null)),
  }
}

function resultView(
  { cohort, check, probes, today }: Here,
  { number, items: kept }: ProbeRow,
  items: CheckItem[],
  answeredAt: Date,
): ProbeResultView {
  const answers = Object.fromEntries(kept.map(({ itemId, option }) => [itemId, option ?? '']))
  const { program } = cohort
  return {
    kind: 'result',
    ...{ number, answeredAt },
    outcomes: scoreProbe(items, answers).map(({ skill, passed }) => ({
      skill: { id: skill, title: getSkill(program, skill).title },
      passed,
      lessons: lessonsOn(program, check.moduleKey, skill),
    })),
    questions: items.map((item, i) =>
      answeredQuestion(
        cohort,
        item,
        i + 1,
        kept.find(({ itemId }) => itemId === item.id)?.option ?? null,
      ),
    ),
    more: probes.some(isWaiting(today)),
  }
}
