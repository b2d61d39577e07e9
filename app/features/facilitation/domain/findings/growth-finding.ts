import {
  DEFAULT_POLICY,
  type FamilyLedPeriod,
  type Measured,
  type PolicyMark,
  policyMarkWords,
} from '~/features/transfer/contract'
import { formatDay } from '~/platform/shared/time'
import type { CohortTransfer, GrowthPanel } from '../../contract'
import type { MeasureFinding } from './reach-finding'
import {
  coachCount,
  coverageWords,
  figureWords,
  intervalWords,
  MIN_COACHES_FOR_MEDIAN,
  NO_MEDIAN_WORDS,
  NONE,
  onDay,
  percent,
  shareWords,
} from './words'

const { growth: rule, familyLed: led } = DEFAULT_POLICY.measures

const points = (slope: number): string => {
  const rounded = Math.round(slope * 10) / 10
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded)}`
}

/** The median coach, and the middle half of them. */
export function growthFinding({ slopes, coverage }: CohortTransfer['growth']): MeasureFinding {
  const { perDays, minScores, minDates, minSpanDays } = rule
  const few = slopes.kind === 'measured' && coverage.coaches < MIN_COACHES_FOR_MEDIAN
  return {
    title: few
      ? `Growth can be told for ${coverage.coaches} of ${coachCount(coverage.of)} so far`
      : slopes.kind === 'measured'
        ? `In the middle of the coaches, what was seen changed by ${points(slopes.median)} points per ${perDays} days`
        : slopes.kind === 'too-early'
          ? `Too early to speak of growth: it takes ${minScores} scores on ${minDates} dates over ${minSpanDays} days`
          : 'Growth comes with the first skills that are introduced and seen more than once',
    n: few
      ? NO_MEDIAN_WORDS
      : `${coverageWords(coverage)}${
          slopes.kind === 'measured'
            ? `; the middle half lies between ${points(slopes.low)} and ${points(slopes.high)}`
            : ''
        }`,
    evidence:
      'Each dot is one score of one skill in real practice, by another person (E2 to E5); hollow dots are by a peer (E2). The line goes from the first to the last score it rests on, and no further. Names are in alphabetical order.',
  }
}

/** These words stand below one coach's chart. */
export function growthPanelWords({ growth, points: scores }: GrowthPanel): string {
  if (growth.kind !== 'measured')
    return scores.length === 0 ? 'No score yet' : 'Too early for a line'
  const { range } = growth
  const between = range
    ? `95% range ${points(range.low)} to ${points(range.high)}`
    : 'too few scores for a range'
  const told = `${points(growth.slope)} per ${growth.perDays} days, ${between}, ${growth.scores} scores`
  return growth.observerChanged ? `${told}. Observer changed` : told
}

export const GROWTH_METHOD = [
  `A level of 1 to 4 counts as 0 to 100 points. The slope is taken within each skill and pooled over the skills of a coach, for skills with ${rule.minScoresOfSkill} scores or more. Its 95% range is that of a least-squares line; where it reaches from below to above zero, the change may be chance.`,
  '“Observer changed” warns that the scores are not all by the same people, so a change may be theirs.',
]

export function familyLedFinding(periods: readonly FamilyLedPeriod[]): MeasureFinding {
  const shown = periods.flatMap(({ share, to }) =>
    share.kind === 'measured' ? [{ ...share, to }] : [],
  )
  const last = shown.at(-1)
  const counted = shown.reduce((all, { of }) => all + of, 0)
  return {
    title: last
      ? `Families led in ${percent(last.share)} of the moments told in the ${led.periodDays} days up to ${onDay(last.to)}`
      : 'No note or observation says yet who led: the family’s share comes with the first',
    n: `${counted} notes and observations that say who led, in ${led.periods} periods of ${led.periodDays} days`,
    evidence: 'Field notes (E1) and observations (E2 to E5) together, as far as they say who led.',
  }
}

export const familyLedRows = (periods: readonly FamilyLedPeriod[], rules: readonly PolicyMark[]) =>
  periods.map(({ from, to, share }) => ({
    mark: markOf(rules.filter(({ on }) => from <= on && on <= to)),
    key: from,
    month: `${onDay(from)} to ${onDay(to)}`,
    share: measuredShare(share),
    text: figureWords(share, (figure) => percent(figure.share)),
    detail: figureWords(share, shareWords),
    short: formatDay(to).replace(/^\w+, |, \d+$/g, ''),
  }))

const markOf = (rules: readonly PolicyMark[]): string | undefined =>
  rules.length > 0 ? rules.map(policyMarkWords).join(', ') : undefined

const measuredShare = (share: Measured<{ share: number }>): number | null =>
  share.kind === 'measured' ? share.share : null

export const FAMILY_LED_METHOD = [
  'Moments in which they led, with us beside them or without us / all notes and observations that say who led. Periods are calendar days, and the last one ends today.',
]

export function cascadeWords(figure: CohortTransfer['cascade']): string {
  if (figure.kind === 'measured')
    return `Practitioners grow with ${figure.growing} of ${coachCount(figure.coaches)} (${percent(figure.share)}), ${intervalWords(figure.interval)}: their median slope is above zero. Coaches with enough practitioners: ${figure.coverage.coaches} of ${figure.coverage.of}, those who have left included.`
  return figure.kind === 'too-early'
    ? 'Too early: their practitioners have not been observed for long enough.'
    : `${NONE}, no practitioners observed yet`
}

export const CASCADE_METHOD = [
  `Coaches whose practitioners grow / coaches with ${DEFAULT_POLICY.measures.cascade.minPractitioners} or more practitioners whose slope can be told, within ${DEFAULT_POLICY.measures.cascade.withinDays} days of the coach’s start. A practitioner is a pseudonym that belongs to the coach.`,
]
