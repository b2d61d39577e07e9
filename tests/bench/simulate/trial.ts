import {
  APPLIED_VERSIONS,
  type AppliedVersion,
  appliedRate,
  DEFAULT_POLICY,
  fidelityGrowth,
  type PairLog,
  readCohort,
  timeToFirstUse,
} from '~/features/transfer/domain'
import { mean } from '~/platform/shared/statistics/mean'
import { seeded } from '~/platform/shared/statistics/seeded'
import { AS_OF, logsOf } from './events'
import { type Adoption, drawCoach, type TruePair, trulyApplied, WORLD } from './world'

/** No bootstrap: what is judged here has other intervals, and thousands of samples for each cohort cost minutes. */
const POLICY = {
  ...DEFAULT_POLICY,
  measures: {
    ...DEFAULT_POLICY.measures,
    interval: { ...DEFAULT_POLICY.measures.interval, resamples: 1 },
  },
}

export interface Coverage {
  day: number
  version: AppliedVersion
  truth: number
  /** Mean of the measured rates. */
  measured: number
  /** Cohorts whose interval holds the truth. */
  hits: number
  cohorts: number
  meanWidth: number
}

export interface Trial {
  coverage: Coverage[]
  /** Median days to the first use. */
  firstUse: { truth: number; measured: number }
  /** Mean of the slopes of all coaches, in points per 30 days. */
  growth: { truth: number; measured: number; coaches: number; of: number }
}

const DAYS = POLICY.measures.applied.days
const keys = DAYS.flatMap((day) => APPLIED_VERSIONS.map((version) => ({ day, version })))

/** The truth about all coaches that there could be: of very many, drawn apart from those that are measured. */
function truthOf(
  seed: number,
  coaches: number,
  adoption: Adoption,
): { rates: number[]; median: number } {
  const random = seeded(seed)
  const pairs: TruePair[] = []
  for (let i = 0; i < coaches; i += 1) pairs.push(...drawCoach(random, adoption).pairs)
  const rates = keys.map(
    ({ day, version }) =>
      pairs.filter((pair) => trulyApplied(pair, day)[version]).length / pairs.length,
  )
  const never = Number.POSITIVE_INFINITY
  const firsts = pairs.map(({ uses, seen }) =>
    Math.min(uses[0] ?? never, seen.find(({ level }) => level >= 2)?.day ?? never),
  )
  return { rates, median: middleOf(firsts) }
}

/** The first value that half do not exceed. "Not reached" is beyond all others, and there is no mean of it. */
const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? Number.NaN

/** Measures so many cohorts with the measures of the program, and sets them beside the truth. */
export function runTrial(
  adoption: Adoption,
  { seed, cohorts, truthCoaches }: { seed: number; cohorts: number; truthCoaches: number },
): Trial {
  const truth = truthOf(seed + 1, truthCoaches, adoption)
  const random = seeded(seed)
  const coverage = keys.map(
    (key, i): Coverage => ({
      ...key,
      ...{ truth: truth.rates[i] ?? 0, measured: 0, hits: 0, cohorts: 0, meanWidth: 0 },
    }),
  )
  const slopes: number[] = []
  const trueSlopes: number[] = []
  const medians: number[] = []
  let coaches = 0
  const { least, most } = WORLD.coaches
  for (let c = 0; c < cohorts; c += 1) {
    const size = least + Math.floor(random() * (most - least + 1))
    const logs: PairLog[] = []
    const growths = new Map<string, number>()
    for (let i = 0; i < size; i += 1) {
      const coach = drawCoach(random, adoption)
      growths.set(`c${i}`, coach.growth)
      logs.push(...logsOf(coach, `c${i}`, random))
    }
    const record = readCohort(logs, AS_OF, POLICY)
    const rates = DAYS.map((day) => appliedRate(record, day))
    for (const row of coverage) {
      const found = rates[DAYS.indexOf(row.day)]
      if (found?.kind !== 'measured') continue
      const { rate, interval } = found[row.version]
      if (!interval) continue
      row.cohorts += 1
      row.measured += rate
      row.meanWidth += interval.high - interval.low
      if (interval.low <= row.truth && row.truth <= interval.high) row.hits += 1
    }
    const first = timeToFirstUse(record)
    // A median that was not reached lies beyond all others.
    if (first.kind === 'measured') medians.push(first.median ?? Number.POSITIVE_INFINITY)
    coaches += size
    for (const { coachId, growth } of fidelityGrowth(record).byCoach) {
      if (growth.kind !== 'measured') continue
      slopes.push(growth.slope)
      trueSlopes.push(growths.get(coachId) ?? Number.NaN)
    }
  }
  for (const row of coverage) {
    row.measured /= row.cohorts
    row.meanWidth /= row.cohorts
  }
  return {
    coverage,
    firstUse: { truth: truth.median, measured: middleOf(medians) },
    growth: {
      truth: mean(trueSlopes) ?? Number.NaN,
      measured: mean(slopes) ?? Number.NaN,
      coaches: slopes.length,
      of: coaches,
    },
  }
}

export { ADOPTIONS } from './world'
