import { DEFAULT_POLICY, type ReachRow, STATE_NAMES } from '~/features/transfer/contract'
import type { CohortTransfer } from '../../contract'
import { coachCount, NONE, onDay, pairCount, percent } from './words'

const TRIED = 4
const OBSERVED = 5

/** A measure in words: the title says its finding, `n` the number behind it, and `evidence` how it is known. */
export interface MeasureFinding {
  title: string
  n: string
  evidence: string
}

export function reachFinding({
  reach,
  asOf,
}: Pick<CohortTransfer, 'reach' | 'asOf'>): MeasureFinding {
  const at = (step: number) => reach.rows.find((row) => row.step === step)
  const [tried, seen] = [at(TRIED)?.peak ?? 0, at(OBSERVED)?.peak ?? 0]
  const cooled = tried - (at(TRIED)?.current ?? 0)
  const later = cooled > 0 ? `; ${cooled} have cooled since` : ''
  return {
    title:
      reach.pairs === 0
        ? 'Reach comes with the first skill that is introduced'
        : `Of ${reach.pairs} skills introduced, ${tried} were tried at work and ${seen} were seen there${later}`,
    n: `${pairCount(reach.pairs)}, ${coachCount(reach.coaches)}, those who have left included`,
    evidence: `Introduced to committed rest on lessons, checks, and plans (E0), tried on field notes (E1), observed and above on another person’s observation (E2 to E5). As of ${onDay(asOf)}.`,
  }
}

const cell = (count: number, share: number | null) => ({
  text: share === null ? NONE : `${count} (${percent(share)})`,
  bar: share,
})

export const reachRows = (rows: readonly ReachRow[]) =>
  rows.map((row) => ({
    peak: cell(row.peak, row.peakShare),
    current: cell(row.current, row.currentShare),
    gap: cell(row.gap, row.gapShare),
  }))

export const REACH_METHOD = [
  'A pair is one coach and one skill. Each bar is the share of the pairs introduced that ever got to this step; the second bar holds it now. The distance between them is decay.',
  `A skill falls back from ${STATE_NAMES[TRIED]} after ${DEFAULT_POLICY.tried.lapseDays} days without a use, and from ${STATE_NAMES[OBSERVED]} after ${DEFAULT_POLICY.observed.lapseDays} days without anyone seeing it. Days of a pause do not count.`,
]
