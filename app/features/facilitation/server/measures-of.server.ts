import { getSkills } from '~/features/catalog/index.server'
import {
  type Cadence,
  type CohortRecord,
  type Measured,
  type PlannedContact,
  type PractitionerScore,
  reach,
} from '~/features/transfer/contract'
import {
  appliedRate,
  cascade,
  coachingDose,
  familyLed,
  fidelityGrowth,
  holdRate,
  independence,
  opportunityAdjusted,
  pairStateOf,
  suggestFade,
  supportIntensity,
  sustainedUseRate,
  timeToFirstUse,
} from '~/features/transfer/index.server'
import { breather } from '~/platform/breather.server'
import type { CohortTransfer } from '../contract'
import { rateOfSkill } from '../domain/by-skill'
import { firstDayAtAge } from '../domain/first-day-at-age'

const FLUENT = 6

/** Facts of other rooms, beside the logs. */
export interface MeasureInputs {
  program: string
  /** The people who are inside, in the order of their names; null where no names are told. */
  people: readonly { personId: string; name: string; enrollmentId: string | null }[] | null
  planned: readonly PlannedContact[]
  /** The scores that the coaches gave to their practitioners: nothing of them is told but the cascade. */
  practitioners: readonly PractitionerScore[]
  /** By coach: how often they meet someone, and whether they have asked to meet more often. */
  cadences: ReadonlyMap<string, { cadence: Cadence; asked: boolean }>
}

/** All measures of a cohort, one after the other; other requests are let in between. */
export async function measuresOf(
  record: CohortRecord,
  given: MeasureInputs,
): Promise<Omit<CohortTransfer, 'cohort' | 'policyMarks'>> {
  const { policy, pairs, asOf } = record
  const breathe = breather()
  const next = async <T>(measure: T): Promise<T> => {
    await breathe()
    return measure
  }
  const {
    behind: _behind,
    largest: _largest,
    ...reached
  } = await next(
    reach(pairs.map((pair) => ({ coachId: pair.coachId, state: pairStateOf(pair, record) }))),
  )
  const anchors = pairs.map(({ anchor }) => anchor)
  const fluent = pairs.map((pair) => pair.anchor && pairStateOf(pair, record).entered[FLUENT]?.on)
  const applied = []
  for (const day of policy.measures.applied.days) {
    const figure = withoutCoaches(await next(appliedRate(record, day)))
    const { rate, leftOut } = await next(opportunityAdjusted(record, day))
    const adjusted = { rate: withoutCoaches(rate), leftOut }
    applied.push({ day, figure, adjusted, from: firstDayAtAge(anchors, day) })
  }
  const bySkill = []
  for (const { id, title } of getSkills(given.program)) {
    const days = await next(rateOfSkill(record, id))
    if (days.length > 0) bySkill.push({ skillId: id, title, days })
  }
  const { day, holdDays } = policy.measures.sustainedUse
  const growth = await next(fidelityGrowth(record))
  const index = await next(independence(record))
  const { byCoach: supported, ...support } = await next(supportIntensity(record))
  const started = record.coaches.map(({ coachId, startedOn }) => ({ coachId, startedOn }))
  return {
    asOf,
    reach: reached,
    ...{ applied, bySkill },
    firstUse: await next(timeToFirstUse(record)),
    sustained: {
      figure: await next(sustainedUseRate(record)),
      from: firstDayAtAge(anchors, day),
    },
    hold: { figure: await next(holdRate(record)), from: firstDayAtAge(fluent, holdDays) },
    growth: { slopes: growth.slopes, coverage: growth.coverage },
    support,
    independence: { index: index.index, coverage: index.coverage },
    familyLed: await next(familyLed(record)),
    cascade: withoutCoaches(await next(cascade(started, given.practitioners, asOf, policy))),
    dose: await next(coachingDose(record, given.planned)),
    people: given.people && (await peopleOf(record, given, { growth, index, supported })),
  }
}

/** The measure without its part about each coach. */
function withoutCoaches<T extends { byCoach: unknown }>(
  figure: Measured<T>,
): Measured<Omit<T, 'byCoach'>> {
  if (figure.kind !== 'measured') return figure
  const { byCoach: _, ...together } = figure as { kind: 'measured' } & T
  return together as Measured<Omit<T, 'byCoach'>>
}

interface ByCoach {
  growth: ReturnType<typeof fidelityGrowth>
  index: ReturnType<typeof independence>
  supported: ReturnType<typeof supportIntensity>['byCoach']
}

/** Whatever is told of one person, for those who are inside; in the order of their names. */
async function peopleOf(
  record: CohortRecord,
  { people, program, cadences }: MeasureInputs,
  { growth, index, supported }: ByCoach,
): Promise<CohortTransfer['people']> {
  const titles = new Map(getSkills(program).map(({ id, title }) => [id, title]))
  const growths = new Map(growth.byCoach.map((one) => [one.coachId, one]))
  const indexes = new Map(index.byCoach.map((one) => [one.coachId, one.independence]))
  const supports = new Map(supported.map((one) => [one.coachId, one.support]))
  const records = new Map(record.coaches.map((one) => [one.coachId, one]))
  const found: NonNullable<CohortTransfer['people']> = { growth: [], placed: [], fade: [] }
  const breathe = breather()
  for (const { personId, name, enrollmentId } of people ?? []) {
    const [grown, placed] = [growths.get(personId), indexes.get(personId)]
    const [coach, met] = [records.get(personId), cadences.get(personId)]
    if (!enrollmentId || !coach) continue
    if (grown) {
      const points = grown.points.map((point) => ({
        ...point,
        skillTitle: titles.get(point.skillId) ?? point.skillId,
      }))
      found.growth.push({ name, points, growth: grown.growth })
    }
    const support = supports.get(personId)
    if (placed && support) found.placed.push({ name, independence: placed, support })
    if (met)
      found.fade.push({ name, cadence: met.cadence, suggestion: suggestFade(coach, record, met) })
    await breathe()
  }
  return found
}
