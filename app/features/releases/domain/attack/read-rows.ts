import { STATE_NAMES } from '~/features/transfer/contract'
import { pairFigure } from '../publication/publish-reach'
import { policyFor, type Rules, type Seen } from './published'

export interface Range {
  lo: number
  hi: number
}

/** The words of one view, read backwards by someone who knows every rule. */
export interface Reading {
  coaches: number
  pairs: number
  /** By state, from 2 to 7: the first row of its group, and what is known of it. */
  rows: { step: number; first: number; hits: Range; among: Range; outside: Range }[]
}

const K = 5
const FEW: Range = { lo: 0, hi: K - 1 }

/** Null where the view holds no figure. */
export function readRows({ shown, counted }: Seen, rules: Rules): Reading | null {
  if (shown.kind !== 'rows') return null
  const own = counted.filter(({ pairs }) => pairs > 0)
  const [coaches, pairs] = [own.length, own.reduce((sum, one) => sum + one.pairs, 0)]
  const many: Range = { lo: rules.sides ? K : 0, hi: coaches }
  const any: Range = { lo: 0, hi: coaches }
  const rows = shown.rows
    .filter(({ step }) => step > 1)
    .map(({ step, peak: { text } }) => {
      const colon = text.indexOf(': ')
      const grouped = colon > 0 && !text.startsWith('not shown')
      const words = grouped ? text.slice(colon + 2).replace(/ or under$/, '') : text
      const first = grouped
        ? STATE_NAMES.findIndex((name) => text.slice(0, colon).startsWith(name))
        : step
      const none = { hi: pairs, lo: 0 }
      if (words === 'fewer than 5 coaches')
        return { step, first, hits: none, among: FEW, outside: any }
      if (words.startsWith('all, but'))
        return { step, first, hits: none, among: many, outside: FEW }
      if (words.startsWith('not shown'))
        return { step, first, hits: none, among: any, outside: any }
      return {
        step,
        first,
        hits: hitsOf(words, { pairs, coaches }, rules),
        among: many,
        outside: many,
      }
    })
  return { coaches, pairs, rows }
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
  return ranges.get(words) ?? { lo: 0, hi: size.pairs }
}
