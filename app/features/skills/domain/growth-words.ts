import type { TransferPolicy } from '~/features/transfer/contract'
import { inWords } from '~/platform/shared/lists/counts'
import { type Day, formatDay } from '~/platform/shared/time'
import { capital, countInWords, joinedWithAnd } from './numbers'

interface Seen {
  on: Day
  prompt: number
  observers: string
}

interface Whole {
  points: readonly Seen[]
  /** Occasions that gave no opportunity to use it. */
  noOpportunity: number
  rehearsed: number
}

const HELP_WORDS = [
  'without help',
  'with a light cue',
  'guided together',
  'shown or done by someone else',
]

/** A number as a whole sentence: out of how many, seen by whom, over which days, what is missing. */
export function wholeSentence({ points, noOpportunity, rehearsed }: Whole): string {
  const missing = [
    noOpportunity > 0 ? `${countInWords(noOpportunity, 'occasion')} gave no opportunity` : null,
    rehearsed > 0
      ? `${countInWords(rehearsed, 'rehearsal')} ${rehearsed === 1 ? 'isn’t' : 'aren’t'} counted`
      : null,
  ].filter((one) => one !== null)
  const beside = missing.length > 0 ? ` ${capital(joinedWithAnd(missing))}.` : ''
  if (points.length === 0)
    return `No one has scored it at work yet: not yet seen isn’t not done.${beside}`
  const days = [...new Set(points.map(({ on }) => on))].sort()
  const [first] = days
  const last = days.at(-1)
  const over =
    days.length === 1 || !first || !last
      ? `on ${formatDay(first as Day)}`
      : `on ${inWords(days.length)} days from ${formatDay(first)} to ${formatDay(last)}`
  return `${capital(countInWords(points.length, 'score'))} ${over}: ${tally(points, ({ observers }) => `by ${observers}`)}; ${tally(points, ({ prompt }) => HELP_WORDS[prompt] ?? 'with help')}.${beside}`
}

function tally<T>(all: readonly T[], nameOf: (one: T) => string): string {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1)
  return joinedWithAnd([...counts].map(([name, n]) => `${inWords(n)} ${name}`))
}

interface Independence {
  independence: number
  q: number
  scores: number
  dates: number
  heldUpBySupport: boolean
}

/** Independence with the way to it: points of the points that were possible. */
export function independenceWords(
  found: Independence | null,
  { measures }: TransferPolicy,
): { sentence: string; meaning: string | null; index: number | null } {
  const { minScores, minDates, highQ } = measures.independence
  const window = measures.support.windowDays
  if (!found)
    return {
      sentence: `Too early to say: it takes ${inWords(minScores)} scores from at least ${inWords(minDates)} days within ${window} days.`,
      meaning: null,
      index: null,
    }
  const { independence, q, scores, dates } = found
  const possible = 3 * scores
  const points = Math.round((independence / 100) * possible)
  const index = Math.round(independence)
  const sentence = `${index} of 100: ${points} of ${possible} points, from ${countInWords(scores, 'score')} on ${countInWords(dates, 'day')} in the last ${window} days.`
  return { sentence, meaning: meaningOf(), index }

  function meaningOf(): string {
    if (found?.heldUpBySupport)
      return 'Held up by support: the levels are high with a lot of help, two stretches in a row, and there is no less of it. That is a comment on the help, not on you.'
    if (Math.round(q) < highQ)
      return 'The levels are still growing. A level below 3 brings no points, however little help there was.'
    return index >= measures.fade.minIndependence
      ? 'The levels are good, and you carry most of it yourself.'
      : 'The levels are good, and someone still helps with part of it.'
  }
}
