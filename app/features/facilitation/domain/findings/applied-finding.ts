import { DEFAULT_POLICY } from '~/features/transfer/contract'
import {
  type AppliedDay,
  type CohortTransfer,
  MEAN_OF_COACHES,
  type SkillDay,
  type SkillRate,
  SURVEY_PERCENT,
} from '../../contract'
import type { MeasureFinding } from './reach-finding'
import {
  coachCount,
  figureWords,
  intervalWords,
  many,
  NONE,
  onDay,
  pairCount,
  percent,
  TIERS,
} from './words'

const { applied } = DEFAULT_POLICY.measures
const { atOnce, sixMonths, aYear } = SURVEY_PERCENT

type Applied = CohortTransfer['applied']

const measuredDays = (days: Applied) =>
  days.flatMap(({ day, figure }) => (figure.kind === 'measured' ? [{ ...figure, day }] : []))

/** "180 days: Mar 2, 2027" for the days whose figures are still to come. */
export function upcomingFigureWords(days: Applied): string {
  const coming = days.flatMap(({ day, figure, from }) =>
    figure.kind === 'too-early' && from ? [`the figure at ${day} days on ${onDay(from)}`] : [],
  )
  if (coming.length === 0) return ''
  const last = coming.at(-1)
  const list = coming.length === 1 ? last : `${coming.slice(0, -1).join(', ')}, and ${last}`
  return ` Still to come: ${list}.`
}

export function appliedFinding(days: Applied): MeasureFinding {
  const shown = measuredDays(days)
  const last = shown.at(-1)
  return {
    title: last
      ? `At day ${last.day}, a coach has ${percent(last.activeVerified.rate)} of their skills in use and verified, on average`
      : notYetTold(days),
    n:
      shown
        .map(
          ({ day, pairs, coaches: n, coverage }) =>
            `${day} days: ${pairCount(pairs)}, ${coachCount(n)}, ${percent(coverage.share)} of pairs observed`,
        )
        .join(' · ') || NONE,
    evidence: `Solid is verified: in use, and seen by another person at least once. Outline is in use by anyone’s word, field notes included (E1). Not yet observed is not the same as not applied.${tiersTold(last?.tiers)}${upcomingFigureWords(days)}`,
  }
}

function notYetTold(days: Applied): string {
  const first = days.find(({ from }) => from)
  return first?.from
    ? `Too early: the first figure comes on ${onDay(first.from)}, ${first.day} days after the first skill was introduced`
    : `The applied rate comes ${days[0]?.day ?? ''} days after the first skill is introduced`
}

function tiersTold(tiers: Partial<Record<0 | 1 | 2 | 3 | 4 | 5, number>> = {}): string {
  const told = ([2, 3, 4, 5] as const).flatMap((tier) =>
    tiers[tier] ? [`${tiers[tier]} ${TIERS[tier]}`] : [],
  )
  return told.length === 0 ? '' : ` Verified pairs on the last of these days: ${told.join(', ')}.`
}

/** The counts with the share that follows from them, which is not the mean of the coaches' shares. */
const together = (counted: number, of: number): string =>
  `${counted} of ${pairCount(of)} counted together (${percent(counted / of)})`

/** One day as a row of the table. */
export interface AppliedRow {
  day: string
  activeVerified: string
  active: string
  everSeen: string
  everSelf: string
  coverage: string
  adjusted: string
}

export const appliedRows = (days: Applied): AppliedRow[] =>
  days.map(({ day, figure, from, adjusted }) => {
    const of = (version: 'activeVerified' | 'active' | 'everSeen' | 'everSelf') =>
      figure.kind === 'too-early' && from
        ? `from ${onDay(from)}`
        : figureWords(
            figure,
            (rate) =>
              `${percent(rate[version].rate)} on average, ${intervalWords(rate[version].interval)}; ${together(rate[version].pairs, rate.pairs)}`,
          )
    return {
      day: `${day} days`,
      activeVerified: of('activeVerified'),
      active: of('active'),
      everSeen: of('everSeen'),
      everSelf: of('everSelf'),
      coverage: figureWords(
        figure,
        ({ coverage, pairs }) => `${coverage.pairs} of ${pairs} observed`,
      ),
      adjusted: figureWords(
        adjusted.rate,
        (rate) =>
          `${percent(rate.activeVerified.rate)} on average, ${many(adjusted.leftOut, 'pair')} left out`,
      ),
    }
  })

/** The same rate without the pairs that had no opportunity, as a sentence beside the headline. */
export function adjustedWords(days: readonly AppliedDay[]): string {
  const last = days.filter(({ figure }) => figure.kind === 'measured').at(-1)
  if (!last) return 'Opportunity-adjusted rate: too early.'
  const { adjusted, day } = last
  if (adjusted.leftOut === 0)
    return `Opportunity-adjusted rate at ${day} days: the same. No coach’s “no opportunity” was confirmed by a facilitator for the whole window.`
  return `Opportunity-adjusted rate at ${day} days: ${figureWords(
    adjusted.rate,
    (rate) =>
      `${percent(rate.activeVerified.rate)} on average, ${intervalWords(rate.activeVerified.interval)}`,
  )}. ${many(adjusted.leftOut, 'pair')} had no opportunity, by the coach’s word and a facilitator’s.`
}

/** One skill as a row of a table, by day: "14 of 25 (56%; 37% to 73%), 20 observed". */
export function skillRow({ skillId, title, days }: SkillRate) {
  const told = new Map(
    days.map(({ day, counted, of, seen, interval }) => [
      day,
      `${counted} of ${of} (${percent(counted / of)}${rangeOf(interval)}), ${seen} observed`,
    ]),
  )
  return { skillId, title, on: (day: number) => told.get(day) ?? NONE }
}

const rangeOf = (interval: SkillDay['interval']): string =>
  interval ? `; ${percent(interval.low)} to ${percent(interval.high)}` : ''

export const SKILLS_METHOD =
  'Coaches who had the skill in use by that day after its lesson, and were seen with it: their share, its 95% interval, and how many coaches have been observed with the skill at all. Not yet observed is not the same as not applied. Too few coaches have no interval.'

export const APPLIED_METHOD = [
  `A pair counts at day d when d days have passed since the skill was introduced to that coach, days of a pause left out. Pairs of coaches who have left stay in.`,
  `Active: a field note of a use, or an observation at level ${DEFAULT_POLICY.observed.minLevel} or above, in the last ${applied.activeDays} days before day d. Verified: active, and observed at that level at least once by then.`,
  `${MEAN_OF_COACHES} Counted together, the pairs can come to another share, which stands beside their number. The interval is Student’s, clipped to 0 and 100%.`,
  'The opportunity-adjusted rate leaves out pairs whose every note in the window says “no opportunity” where a facilitator has confirmed it on the coach’s page. It stands beside the rate and never replaces it.',
  'The survey marks are what training professionals in 150 organizations estimated (Saks & Belcourt, 2006). They are estimates from other places, and no target.',
]

/** Shares of employees who apply training, as estimated in the survey; the last one lies beyond the chart. */
export const SURVEY = [
  { at: 0, share: atOnce / 100, label: `survey: ${atOnce}% at once` },
  { at: 180, share: sixMonths / 100, label: `survey: ${sixMonths}% at 6 months` },
  { at: 180, share: aYear / 100, label: `survey: ${aYear}% after a year →` },
]
