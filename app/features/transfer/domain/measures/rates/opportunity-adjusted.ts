import type { TransferPolicy } from '../../policy'
import type { CohortRecord } from '../record/cohort-record'
import { type Measured, NOTHING_ELIGIBLE } from '../record/measured'
import { ageOn, type PairRecord } from '../record/pair-record'
import { type AppliedRate, appliedRateOf, isEligible } from './applied-rate'

export interface OpportunityAdjusted {
  /** The applied rate without the pairs that had no chance; it stands beside the headline, never instead. */
  rate: Measured<AppliedRate>
  /** Eligible pairs that are left out. */
  leftOut: number
}

/**
 * Metric 3 of the transfer rules: without pairs whose every note in the window of *active* says "no chance", which a
 * facilitator confirmed.
 */
export function opportunityAdjusted(cohort: CohortRecord, day: number): OpportunityAdjusted {
  const had = (pair: PairRecord) => !hadNoChance(pair, day, cohort.policy)
  const eligible = cohort.pairs.filter((pair) => isEligible(pair, day))
  const leftOut = eligible.filter((pair) => !had(pair)).length
  const none = leftOut > 0 && leftOut === eligible.length
  return { rate: none ? NOTHING_ELIGIBLE : appliedRateOf(cohort, day, had), leftOut }
}

function hadNoChance(pair: PairRecord, day: number, { measures }: TransferPolicy): boolean {
  const from = day - measures.applied.activeDays
  const inWindow = (on: Parameters<typeof ageOn>[1]) => {
    const age = ageOn(pair, on)
    return age > from && age <= day
  }
  const said = pair.noChances.filter((one) => one.saidBy === 'coach' && inWindow(one.happenedOn))
  const plans = new Set(said.flatMap(({ commitmentId }) => commitmentId ?? []))
  // A confirmation is of the window's days, or names a plan for which no chance came in it.
  const confirmed = pair.noChances.some(
    ({ saidBy, happenedOn, commitmentId }) =>
      saidBy === 'facilitator' &&
      (inWindow(happenedOn) || (commitmentId !== null && plans.has(commitmentId))),
  )
  const wroteOtherwise = pair.notes.some(
    ({ note, standing }) => standing !== 'duplicate' && inWindow(note.happenedOn),
  )
  const wasSeen = pair.seen.some(({ on }) => inWindow(on))
  return said.length > 0 && confirmed && !wroteOtherwise && !wasSeen
}
