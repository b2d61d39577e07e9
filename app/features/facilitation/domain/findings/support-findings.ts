import { CADENCE_WORDS, whyStays } from '~/features/coaching/contract'
import {
  type Cadence,
  DEFAULT_POLICY,
  type FadeReason,
  type Quadrant,
} from '~/features/transfer/contract'
import { isolated } from '~/platform/shared/text'
import type { CohortTransfer, FadeRow, IndependencePanel } from '../../contract'
import type { MeasureFinding } from './reach-finding'
import {
  coachCount,
  coverageWords,
  figureWords,
  MIN_COACHES_FOR_MEDIAN,
  NO_MEDIAN_WORDS,
  NONE,
  shareWords,
} from './words'

const { support, independence: rule, fade, dose } = DEFAULT_POLICY.measures

/** A place says how much support there was, and not that the skill rests on it: that takes two windows of much help. */
export const QUADRANTS: Record<Quadrant, string> = {
  starting: 'starting',
  'supported-growth': 'supported growth',
  'held-up-by-support': 'high skill, much support',
  independent: 'independent',
}

const round = (value: number): string => String(Math.round(value))
const tenth = (value: number): string => String(Math.round(value * 10) / 10)

/** The support of one coach; it needs no score for the minutes, and no contact for the help. */
export const minutesOf = ({ support: given }: IndependencePanel): string =>
  given.kind === 'measured' && given.minutes !== null ? round(given.minutes) : NONE
export const helpOf = ({ support: given }: IndependencePanel): string =>
  given.kind === 'measured' && given.meanPrompt !== null ? tenth(given.meanPrompt) : NONE

/** "—" under minutes is no lack of contact: it says so by name. Empty where everyone has minutes. */
export function minutesTooEarly(placed: readonly IndependencePanel[]): string {
  const early = placed.filter((one) => minutesOf(one) === NONE)
  if (early.length === 0) return ''
  const names = early.map(({ name }) => isolated(name)).join(', ')
  return `No minutes yet, whatever contacts there were: ${names}. Minutes are counted from a coach’s first skill on and are told ${support.minDays} days after it. `
}

export const SUPPORT_EVIDENCE = `Scores of real practice by another person (E2 to E5) and contacts on record, over ${support.windowDays} days.`

export function independenceFinding({
  independence: { index, coverage },
}: Pick<CohortTransfer, 'independence'>): MeasureFinding {
  const few = index.kind === 'measured' && coverage.coaches < MIN_COACHES_FOR_MEDIAN
  return {
    title: few
      ? `Independence can be told for ${coverage.coaches} of ${coachCount(coverage.of)} so far`
      : index.kind === 'measured'
        ? `Independence stands at ${round(index.median)} of 100 for the coach in the middle`
        : index.kind === 'too-early'
          ? `Too early to speak of independence: it takes ${rule.minScores} scores on ${rule.minDates} dates within ${support.windowDays} days`
          : 'Independence comes with the first skills that are introduced and seen',
    n: few
      ? NO_MEDIAN_WORDS
      : `${coverageWords(coverage)}${
          index.kind === 'measured'
            ? `; the middle half lies between ${round(index.low)} and ${round(index.high)}`
            : ''
        }`,
    evidence: `${SUPPORT_EVIDENCE} The arrow comes from the window before; the fuller a dot, the more independent.`,
  }
}

/** Support beside independence, each with the number of coaches that it rests on: minutes first, then help at work. */
export function supportLines({
  minutes,
  prompts,
  of,
}: CohortTransfer['support']): { name: string; words: string }[] {
  const middle = (
    figure: typeof minutes,
    told: (value: number) => string,
    unit: (value: string) => string,
  ): string =>
    figureWords(figure, ({ median, low, high, coaches: n }) =>
      n < MIN_COACHES_FOR_MEDIAN
        ? NO_MEDIAN_WORDS
        : `${unit(told(median))} in the middle of ${n} of ${coachCount(of)}; the middle half lies between ${told(low)} and ${told(high)}`,
    )
  return [
    {
      name: 'Support by contacts',
      words: middle(minutes, round, (value) => `${value} minutes per ${support.perDays} days`),
    },
    {
      name: 'Help seen at work',
      words: middle(
        prompts,
        tenth,
        (value) => `${value} on the scale from 0 (none) to 3 (done for them)`,
      ),
    },
  ]
}

/** "Held up by support over two windows: Ana, Ben." Empty where no one is. */
export function heldUpWords(placed: readonly IndependencePanel[]): string {
  const names = placed.flatMap(({ name, independence }) =>
    independence.kind === 'measured' && independence.heldUpBySupport ? [isolated(name)] : [],
  )
  return names.length > 0 ? `Held up by support over two windows: ${names.join(', ')}. ` : ''
}

const HELD_UP = 'held up by support over two windows'

/** One coach's place in words; few minutes make no one independent whose skill is held up by help at work. */
export function quadrantWords({ independence }: IndependencePanel): string {
  if (independence.kind !== 'measured')
    return independence.kind === 'too-early' ? 'Too early' : NONE
  const { now, heldUpBySupport } = independence
  const place = now ? QUADRANTS[now.quadrant] : 'support cannot be told yet'
  if (!heldUpBySupport) return place
  return now?.quadrant === 'independent' ? HELD_UP : `${place}; ${HELD_UP}`
}

export const INDEPENDENCE_METHOD = [
  `Support: contact minutes per ${support.perDays} days, ${support.mostMinutes} of each contact at most, over ${support.windowDays} days without pauses, from the coach’s first skill on and ${support.minDays} days after it at the earliest. From ${support.muchMinutes} minutes on it counts as much.`,
  'Help: the mean prompt of the scores of the same days, from 0 (none) to 3 (modeled or done for them).',
  'Skill: the mean of the scores as 0 to 100 points. Independence: 100 × the mean of [level 3 or above] × (1 − prompt / 3).',
  `A place comes from these two: minutes, and skill from ${rule.highQ} points on.`,
  'Held up by support means more than a place: high skill with many prompts in two windows in a row, while support has not come down. It describes the support, and not the person.',
]

/** The rows of the dose. */
export const doseRows = ({
  heldOfPlanned,
  contactsHeld,
  observedContacts,
  debriefed,
  doubleScored,
  agreement,
}: CohortTransfer['dose']): { what: string; figure: string }[] => [
  { what: 'Contacts held', figure: String(contactsHeld) },
  { what: 'Planned contacts that were held', figure: figureWords(heldOfPlanned, shareWords) },
  {
    what: 'Observed contacts per coach',
    figure: figureWords(
      observedContacts,
      ({ perCoach, coaches: n }) => `${Math.round(perCoach * 10) / 10}, ${coachCount(n)}`,
    ),
  },
  {
    what: `Debriefed within ${dose.debriefHours} hours`,
    figure: figureWords(debriefed, shareWords),
  },
  { what: 'Scored by two observers', figure: figureWords(doubleScored, shareWords) },
  {
    what: 'Agreement of two observers',
    figure: figureWords(agreement, agreementWords),
  },
]

const two = (value: number | null): string =>
  value === null ? 'not enough spread' : (Math.round(value * 100) / 100).toFixed(2)

/** As many levels as a calibration needs: of fewer, a coefficient says next to nothing. */
const FEWEST_FOR_KAPPA = 12

function agreementWords(found: {
  n: number
  exact: number
  withinOne: number
  quadraticKappa: number | null
  alpha: number | null
  icc: number | null
}): string {
  const { n, exact, withinOne, quadraticKappa, alpha, icc } = found
  const counts = `the same level in ${exact} of ${n} scores, within one level in ${withinOne}`
  return n < FEWEST_FOR_KAPPA
    ? `${counts}; κ, α, and ICC are told from ${FEWEST_FOR_KAPPA} scores on`
    : `${counts}; weighted κ ${two(quadraticKappa)}, α ${two(alpha)}, ICC ${two(icc)}`
}

export function doseFinding({ dose: found }: Pick<CohortTransfer, 'dose'>): string {
  const { contactsHeld } = found
  return contactsHeld === 0
    ? `No contact is on record in the last ${dose.windowDays} days`
    : `${contactsHeld === 1 ? '1 contact was' : `${contactsHeld} contacts were`} held in the last ${dose.windowDays} days`
}

export const DOSE_METHOD = [
  `Over ${dose.windowDays} calendar days up to today. Held / planned counts planned contacts only; contacts that came about by themselves count in the total.`,
  'Agreement is shown for practice that two observers scored apart. κ, α, and ICC need scores that differ: without them “not enough spread” stands there.',
]

const rhythmWords = (cadence: Cadence): string => CADENCE_WORDS[cadence].toLowerCase()

const FADE_REASONS: Record<Exclude<FadeReason, 'not-independent'>, string> = {
  drift: 'Recent observations came out lower.',
  asked: 'They have asked to meet more often.',
  independent: 'What was seen was done with hardly any help, in two windows in a row.',
  closest: 'You already meet as often as there is a rhythm for.',
  floor: 'It is already the widest rhythm.',
  'first-months': 'In the first six months the rhythm gets no wider than this.',
  'too-early': 'There are too few scores in two windows to suggest a change.',
}

const FADE_MOVES = { closer: 'Closer', further: 'Further apart', stay: 'As it is' } as const

/** "Further apart, every six weeks. What was seen …" */
export function fadeSuggestionWords({
  cadence,
  suggestion: { move, to, reason, short },
}: FadeRow): string {
  const rhythm =
    move === 'stay' ? rhythmWords(cadence) : `${rhythmWords(to)}, now ${rhythmWords(cadence)}`
  const why = reason === 'not-independent' ? whyStays(short, 'they') : FADE_REASONS[reason]
  return `${FADE_MOVES[move]}: ${rhythm}. ${why}`
}

/** Suggested changes come first, a line for each; whoever stays as they are for one reason shares a line. */
export function fadeLines(rows: readonly FadeRow[]): { name: string; words: string }[] {
  const staying = (row: FadeRow) => row.suggestion.move === 'stay'
  const alone = rows.filter((row) => !staying(row))
  const together = new Map<string, string[]>()
  for (const row of rows.filter(staying)) {
    const words = fadeSuggestionWords(row)
    together.set(words, [...(together.get(words) ?? []), isolated(row.name)])
  }
  return [
    ...alone.map((row) => ({ name: isolated(row.name), words: fadeSuggestionWords(row) })),
    ...[...together].map(([words, names]) => ({ name: names.join(', '), words })),
  ]
}

export const FADE_METHOD = [
  `One rhythm wider when independence is ${fade.minIndependence} or more in ${fade.windows} windows in a row and nothing drifts; one closer when something drifts or the coach asks to meet more often. It is a suggestion: nothing follows from it by itself.`,
]
