/** One case that was followed: how long, and whether the event came at the end of that time. */
export interface FollowedCase {
  time: number
  /** False: not yet seen when the following ended (censored). */
  happened: boolean
}

/** A time at which an event came. */
export interface SurvivalStep {
  time: number
  /** Cases followed up to this time, those of this time included. */
  atRisk: number
  events: number
  /** The share to which it has not happened after this time. */
  survival: number
  /** Greenwood's standard error of `survival`. */
  standardError: number
}

export interface SurvivalCurve {
  n: number
  events: number
  steps: SurvivalStep[]
  /** The first time at which at most half are left; null where that was not reached. */
  median: number | null
}

/** Sums of 1/n leave the last digits to chance: 0.5 must count as half. */
const HALF = 0.5 + 1e-12

/**
 * The curve of those to whom it has not happened. A case that is censored at the time of an event was at risk of
 * it. Source: Kaplan, E. L. and Meier, P. (1958), Nonparametric estimation from incomplete observations, JASA 53,
 * 457–481; the standard error is that of Greenwood, M. (1926).
 */
export function kaplanMeier(cases: readonly FollowedCase[]): SurvivalCurve {
  const sorted = [...cases].sort((a, b) => a.time - b.time)
  const steps: SurvivalStep[] = []
  let survival = 1
  let spread = 0
  for (let i = 0; i < sorted.length; ) {
    const atRisk = sorted.length - i
    const { time } = sorted[i] as FollowedCase
    let events = 0
    for (; i < sorted.length && sorted[i]?.time === time; i += 1)
      if (sorted[i]?.happened) events += 1
    if (events === 0) continue
    survival *= 1 - events / atRisk
    spread += events / (atRisk * (atRisk - events))
    const standardError = survival === 0 ? 0 : survival * Math.sqrt(spread)
    steps.push({ time, atRisk, events, survival, standardError })
  }
  return {
    n: sorted.length,
    events: steps.reduce((total, step) => total + step.events, 0),
    steps,
    median: steps.find((step) => step.survival <= HALF)?.time ?? null,
  }
}

/** The share to which it has not happened by `time`. */
export const survivalAt = ({ steps }: SurvivalCurve, time: number): number =>
  steps.filter((step) => step.time <= time).at(-1)?.survival ?? 1

/** How many were still followed just before each of these times: the numbers below the chart. */
export const numbersAtRisk = (cases: readonly FollowedCase[], times: readonly number[]): number[] =>
  times.map((time) => cases.filter((one) => one.time >= time).length)
