import type { Level } from '~/platform/shared/kernel'
import { type Agreement, agreementOf } from '~/platform/shared/statistics/agreement/agreement'
import { intraclass } from '~/platform/shared/statistics/intraclass'
import { krippendorffOrdinal } from '~/platform/shared/statistics/krippendorff'
import { mean } from '~/platform/shared/statistics/mean'
import { addDays, type Day } from '~/platform/shared/time'
import type { Occasion, Scored } from '../../replay/observations'
import type { CohortRecord } from '../record/cohort-record'
import { type Measured, measured, NOTHING_ELIGIBLE } from '../record/measured'
import { type CoachCount, type PooledShare, pooledShare } from '../record/shares'

/** A contact that had been planned for a day, held or not. The room that plans contacts hands these in. */
export interface PlannedContact {
  coachId: string
  on: Day
}

/** Two or more observers of the same practice, who scored apart. */
export interface DoubleScoring extends Omit<Agreement, 'bias'> {
  /** Krippendorff's α (ordinal) over all observers; null where there is not enough spread. */
  alpha: number | null
  /** ICC(2,1) over the first two observers of each score; null where there is not enough spread. */
  icc: number | null
}

export interface CoachingDose {
  from: Day
  to: Day
  /** Planned contacts that were held / planned. Contacts that came about by themselves are not in it. */
  heldOfPlanned: Measured<PooledShare>
  contactsHeld: number
  /** Contacts in which the coach was seen at work, per coach. */
  observedContacts: Measured<{ coaches: number; perCoach: number }>
  /** Observations with a debrief within 72 hours / observations of which that is known. */
  debriefed: Measured<PooledShare>
  /** Observations that were scored twice / observations. */
  doubleScored: Measured<PooledShare>
  agreement: Measured<DoubleScoring>
}

/** Metric 11 of the transfer rules, over 90 calendar days up to the day of the record. */
export function coachingDose(
  { coaches, asOf, policy }: CohortRecord,
  planned: readonly PlannedContact[],
): CoachingDose {
  const { windowDays, debriefHours } = policy.measures.dose
  const from = addDays(asOf, 1 - windowDays)
  const isIn = (on: Day) => on >= from && on <= asOf
  const dosed = coaches.map(({ coachId, contacts, pairs }) => ({
    coachId,
    contacts: contacts.filter(({ happenedOn }) => isIn(happenedOn)),
    planned: planned.filter((one) => one.coachId === coachId && isIn(one.on)).length,
    occasions: byOccasion(pairs.flatMap(({ seen }) => seen.filter(({ on }) => isIn(on)))),
    startedOn: pairs.some(({ anchor }) => anchor !== null),
  }))
  type Dosed = (typeof dosed)[number]
  const share = (counted: (one: Dosed) => number, of: (one: Dosed) => number) => {
    const counts = dosed.map(
      (one): CoachCount => ({ coachId: one.coachId, counted: counted(one), of: of(one) }),
    )
    const found = pooledShare(counts, policy.measures)
    return found ? measured(found) : NOTHING_ELIGIBLE
  }
  const debriefs = ({ occasions }: Dosed) =>
    occasions
      .map((occasion) => hoursToDebrief(occasion, addDays(asOf, -Math.ceil(debriefHours / 24))))
      .filter((hours) => hours !== undefined)
  const started = dosed.filter((one) => one.startedOn)
  return {
    from,
    to: asOf,
    heldOfPlanned: share(
      (one) => Math.min(one.planned, one.contacts.filter((held) => held.planned).length),
      (one) => one.planned,
    ),
    contactsHeld: dosed.reduce((all, { contacts }) => all + contacts.length, 0),
    observedContacts:
      started.length === 0
        ? NOTHING_ELIGIBLE
        : measured({
            coaches: started.length,
            perCoach:
              mean(started.map((one) => one.contacts.filter((held) => held.observed).length)) ?? 0,
          }),
    debriefed: share(
      (one) => debriefs(one).filter((hours) => hours !== null && hours <= debriefHours).length,
      (one) => debriefs(one).length,
    ),
    doubleScored: share(
      (one) => one.occasions.filter(isDoubleScored).length,
      (one) => one.occasions.length,
    ),
    agreement: agreementIn(dosed.flatMap(({ occasions }) => occasions.flat())),
  }
}

/** One observation is of several skills: its scores, in one list for each occasion. */
function byOccasion(scored: readonly Occasion[]): Occasion[][] {
  const occasions = new Map<string, Occasion[]>()
  for (const one of scored) {
    const others = occasions.get(one.id)
    if (others) others.push(one)
    else occasions.set(one.id, [one])
  }
  return [...occasions.values()]
}

/**
 * The shortest that is known of the occasion; null: there was none; undefined: no one said, or there is time left for
 * one because the occasion is of a day after `due`.
 */
function hoursToDebrief(occasion: readonly Occasion[], due: Day): number | null | undefined {
  const said = occasion
    .flatMap(({ scores }) => scores.map((score) => score.hoursToDebrief))
    .filter((hours) => hours !== undefined)
  if (said.length === 0) return undefined
  const hours = said.filter((one) => one !== null)
  if (hours.length > 0) return Math.min(...hours)
  return occasion.some(({ on }) => on > due) ? undefined : null
}

const isDoubleScored = (occasion: readonly Occasion[]): boolean =>
  new Set(occasion.flatMap(({ scores }) => scores.map(({ observerId }) => observerId))).size > 1

/** The levels that observers gave apart: a consensus comes after it. One who signed twice is taken at the last word. */
function levelsApart(scores: readonly Scored[]): Level[] {
  const byObserver = new Map<string, Level>()
  for (const { consensus, observerId, level } of scores)
    if (!consensus) byObserver.set(observerId, level as Level)
  return [...byObserver].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, level]) => level)
}

function agreementIn(occasions: readonly Occasion[]): Measured<DoubleScoring> {
  const apart = occasions
    .map(({ scores }) => levelsApart(scores))
    .filter(({ length }) => length > 1)
  if (apart.length === 0) return NOTHING_ELIGIBLE
  const pairs = apart.map(([own, reference]) => ({
    own: own as Level,
    reference: reference as Level,
  }))
  const { bias: _, ...agreement } = agreementOf(pairs)
  return measured({
    ...agreement,
    alpha: krippendorffOrdinal(apart),
    icc: intraclass(pairs.map(({ own, reference }) => [own, reference])),
  })
}
