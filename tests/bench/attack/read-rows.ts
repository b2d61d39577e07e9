import { pairFigure } from '~/features/releases/domain/publication/publish-reach'
import { isNearlyAllTold } from '~/features/releases/domain/publication/small-numbers'
import { STATE_NAMES } from '~/features/transfer/contract'
import { anyLevel, type Level, mostOf, type Range, rangeTo, type Size } from './levels'
import { policyFor, type Rules, type Seen } from './published'

/** One figure in words: the first row of its group, and what is known of that row. */
export interface Reading {
  step: number
  first: number
  level: Level
  /** Rows that are all but few are one group, however many lie between them. */
  nearlyAll: boolean
}

export interface ReadRow {
  step: number
  peak: Reading
  /** Null where the words do not say. */
  current: Reading | null
  /** Whether the words for it say that few have lost it, that many have, or neither. */
  lost: 'few' | 'many' | null
  gap: Level | null
}

export const K = 5
/** "Fewer than 5 coaches, or fewer than 10 skills": the most that can be missing where the cell reaches into the last that must stay open. */
const missingIn = (words: string): number => Number(/ (\d+) skills/.exec(words)?.[1]) - 2

/** The words of one view, read backwards by someone who knows every rule. Null where the view holds no figure. */
export function readRows({ shown, part }: Seen, size: Size, rules: Rules): ReadRow[] | null {
  if (shown.kind !== 'rows') return null
  return shown.rows
    .filter(({ step }) => step > 1)
    .map(({ step, peak, current, gap }): ReadRow => {
      const read = readFigure(peak.text, step, size, rules)
      const same = current.text.startsWith('about the same')
      const alone = !isGrouped(peak.text)
      const lost = !same ? 'many' : alone && !(part && rules.rest) ? 'few' : null
      return {
        step,
        peak: read,
        current: same ? null : readFigure(current.text, step, size, rules),
        lost: rules.decay ? lost : null,
        gap: alone ? readFigure(gap.text, step, size, rules).level : null,
      }
    })
}

const isGrouped = (text: string): boolean => text.includes(': ') && !text.startsWith('not shown')

function readFigure(text: string, step: number, size: Size, rules: Rules): Reading {
  const colon = text.indexOf(': ')
  const words = isGrouped(text) ? text.slice(colon + 2).replace(/ or less$/, '') : text
  const first = isGrouped(text)
    ? STATE_NAMES.findIndex((name) => text.slice(0, colon).startsWith(name))
    : step
  const nearlyAll = isNearlyAllTold(words)
  return { step, first, level: readWords(words, size, rules), nearlyAll }
}

function readWords(words: string, size: Size, rules: Rules): Level {
  const { pairs, coaches, most } = size
  const any = anyLevel(size)
  if (words.startsWith('fewer than 5 coaches')) return { ...any, among: rangeTo(K - 1) }
  const many = (): Range => rangeTo(coaches, rules.sides ? K : 0)
  if (isNearlyAllTold(words)) {
    const nearly = missingIn(words)
    const missing = rules.room ? Math.max(nearly, mostOf(most, K - 1)) : mostOf(most, K - 1)
    return {
      hits: rangeTo(pairs, pairs - missing),
      among: many(),
      outside: rangeTo(rules.room ? Math.min(coaches, nearly) : K - 1),
    }
  }
  if (words.startsWith('not shown')) return any
  return { hits: hitsOf(words, size, rules), among: many(), outside: many() }
}

const known = new Map<string, Map<string, Range>>()

/** The numbers of pairs that would have been shown with the same words. */
function hitsOf(words: string, size: { pairs: number; coaches: number }, rules: Rules): Range {
  const key = `${size.pairs} ${size.coaches < 10} ${rules.grid}`
  const ranges = known.get(key) ?? new Map<string, Range>()
  if (!known.has(key)) {
    known.set(key, ranges)
    for (let hits = 0; hits <= size.pairs; hits += 1) {
      const { text } = pairFigure(hits, size, { policy: policyFor(rules), protection: rules })
      const range = ranges.get(text)
      if (range) range.hi = hits
      else ranges.set(text, { lo: hits, hi: hits })
    }
  }
  return { ...(ranges.get(words) ?? rangeTo(size.pairs)) }
}
