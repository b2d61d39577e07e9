import { DEFAULT_POLICY, type Measured, type TimeToFirstUse } from '~/features/transfer/contract'
import type { CohortTransfer } from '../../contract'
import type { MeasureFinding } from './reach-finding'
import {
  coachCount,
  intervalWords,
  many,
  NONE,
  onDay,
  pairCount,
  percent,
  shareWords,
} from './words'

export function firstUseFinding(figure: Measured<TimeToFirstUse>): MeasureFinding {
  if (figure.kind !== 'measured')
    return {
      title: 'The time to the first use comes with the first skill that is introduced',
      n: NONE,
      evidence: NONE,
    }
  const { pairs, coaches: people, used, median, early, prior } = figure
  const within = `${percent(early.share)} within ${early.day} days`
  return {
    title:
      median === null
        ? `Fewer than half of the skills have been used so far, ${within}`
        : `By estimate half of the skills are used within ${many(median, 'day')} of being taught, ${within}`,
    n: `${pairCount(pairs)}, ${coachCount(people)}; ${used} used so far. Within ${early.day} days: ${intervalWords(early.interval)}`,
    evidence: `First uses by field notes (E1) or observations (E2 to E5). Pairs not used yet are followed until today or until the coach left.${
      prior > 0 ? ` ${many(prior, 'pair')} had uses before the lesson: they are left out.` : ''
    }`,
  }
}

export const FIRST_USE_METHOD = [
  'Days from the day on which the skill was introduced to that coach to its first use, days of a pause left out (Kaplan and Meier, 1958). A pair that is not used yet counts for as long as it was followed.',
  `The interval comes from ${DEFAULT_POLICY.measures.interval.resamples} samples of whole coaches, drawn with replacement.`,
]

export function sustainedWords({ figure, from }: CohortTransfer['sustained']): string {
  const { day } = DEFAULT_POLICY.measures.sustainedUse
  if (figure.kind === 'measured')
    return `${shareWords(figure)}: sustained ${day} days after being taught.`
  if (figure.kind === 'nothing-eligible' || !from)
    return `${NONE} No skill has been introduced yet.`
  return `Too early: the first skills are ${day} days old on ${onDay(from)}.`
}

export function holdWords({ figure, from }: CohortTransfer['hold']): string {
  const { holdDays } = DEFAULT_POLICY.measures.sustainedUse
  if (figure.kind === 'measured')
    return `${shareWords(figure)}: still fluent ${holdDays} days after becoming fluent.`
  if (figure.kind === 'nothing-eligible' || !from) return `${NONE} No skill has become fluent yet.`
  return `Too early: the first skill has been fluent for ${holdDays} days on ${onDay(from)}.`
}

export const LASTING_METHOD = [
  'Sustained-use rate: pairs that are sustained on that day / pairs that are old enough. Hold rate: pairs still fluent or above on that day / pairs that became fluent long enough ago.',
  'Sustained means: fluent for a good while, then seen again without help, with uses in between. Both rest on observations by others (E2 to E5).',
]
