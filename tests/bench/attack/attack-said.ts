import { shareTeller, type TellShare } from '~/features/releases/domain/publication/coach-share'
import { publishBarriers } from '~/features/releases/domain/publication/publish-barriers'
import { publishClimate } from '~/features/releases/domain/publication/publish-climate'
import {
  type HeldContact,
  publishHours,
} from '~/features/releases/domain/publication/publish-hours'
import { respondents } from '~/features/releases/domain/publication/respondents'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { random, type SimulatedAgency } from './agencies/random-agency'
import type { Found } from './judge'
import type { Rules } from './published'

const K = 5
const STATEMENTS = 10
const BARRIERS = 6
const SAYING = 3_000_017

/**
 * This reads answers of a month, and the hours: no two months are about the same answers, and nothing follows from
 * them for a state. So each release is read alone, but all its statements together.
 */
export function attackSaid(
  { seed, coaches, months }: SimulatedAgency,
  counted: ReadonlyMap<string, string>,
  rules: Rules,
  found: Found,
): void {
  const next = random(seed + SAYING)
  const zeal = next()
  for (const month of months) {
    const there = coaches.filter(
      ({ enrollmentId, leftOn }) =>
        (counted.get(enrollmentId) ?? '9') <= month && (leftOn === null || leftOn >= month),
    )
    // Most months some answer; in some months nearly all do.
    const answering = next() < 0.3 ? 0.95 : zeal
    const said = there.filter(() => next() < answering)
    readAnswers(said.length, there.length, drawAnswers(next, said.length), rules, found)
    readHours(
      next,
      there.map(({ coachId }) => coachId),
      found,
    )
  }
}

interface Answers {
  /** For each statement: how many answered it, and how many of them agree. */
  climate: { answered: number; agree: number }[]
  /** For each barrier: how many named it. */
  barriers: number[]
}

function drawAnswers(next: () => number, said: number): Answers {
  const some = (of: number, how: number) => {
    let count = 0
    for (let n = 0; n < of; n += 1) if (next() < how) count += 1
    return count
  }
  return {
    climate: Array.from({ length: STATEMENTS }, () => {
      const answered = some(said, 0.9)
      return { answered, agree: some(answered, next()) }
    }),
    barriers: Array.from({ length: BARRIERS }, () => some(said, next() * 0.7)),
  }
}

/** Reads how many answered from the words for it and from every share, and what is left open then. */
function readAnswers(
  said: number,
  there: number,
  { climate, barriers }: Answers,
  rules: Rules,
  found: Found,
): void {
  const items = climate.map((each, n) => ({ text: `Statement ${n}`, ...each }))
  const labels = barriers.map((_, n) => ({ id: `b${n}`, label: `Barrier ${n}` }))
  const reports = Array.from({ length: said }, (_, coach) => ({
    coachId: `c${coach}`,
    barriers: labels.filter((_, n) => coach < (barriers[n] ?? 0)).map(({ id }) => id),
  }))
  const sections = [
    publishClimate({ coaches: said, items }, there, 'May 2026', DEFAULT_POLICY),
    publishBarriers(reports, labels, there, 'May 2026', DEFAULT_POLICY),
  ]
  const told = [climate.map(({ agree }) => agree), barriers]
  for (const [n, section] of sections.entries()) {
    if (!section) continue
    found.figures += section.rows.length
    const words = section.rows.map(({ figures }) => figures[0]?.text ?? '')
    const teller = tellerOf(said, there, rules)
    // With the rule out of force each share is told of its own total.
    const texts = rules.totals ? words : (told[n] ?? []).map((hits) => teller(hits, said).text)
    conclude({ said, there, texts, hits: told[n] ?? [] }, rules, found)
  }
}

interface ToldAnswers {
  said: number
  there: number
  texts: readonly string[]
  hits: readonly number[]
}

function conclude({ said, there, texts, hits }: ToldAnswers, rules: Rules, found: Found): void {
  const own = wordsFor(said, there, rules)
  const totals = totalsTo(there).filter((total) => {
    if (wordsFor(total, there, rules) !== own) return false
    const possible = allTexts(total, there, rules)
    return texts.every((text) => text === `fewer than ${K}` || possible.has(text))
  })
  const silent = { lo: there - Math.max(...totals), hi: there - Math.min(...totals) }
  count(silent, there, found)
  if (!totals.includes(said)) found.untrue += 1
  for (const [n, text] of texts.entries()) {
    if (text === `fewer than ${K}`) continue
    const ways = totals.flatMap((total) =>
      (allTexts(total, there, rules).get(text) ?? []).map((agree) => ({
        agree,
        rest: total - agree,
      })),
    )
    for (const side of ['agree', 'rest'] as const) {
      const all = ways.map((way) => way[side])
      count({ lo: Math.min(...all), hi: Math.max(...all) }, there, found)
    }
    if (!ways.some(({ agree }) => agree === hits[n])) found.untrue += 1
  }
}

function count({ lo, hi }: { lo: number; hi: number }, there: number, found: Found): void {
  if (lo >= 1 && hi <= 4) found.some += 1
  if (lo >= 1 && hi <= 4 && lo === hi) found.cells += 1
  // No one, and so everyone on the other side.
  if (hi === 0 || lo === there) found.everyone += 1
}

const totalsTo = (there: number): number[] => Array.from({ length: there + 1 }, (_, n) => n)

const wordsFor = (said: number, there: number, rules: Rules): string =>
  rules.totals
    ? (respondents(said, there, DEFAULT_POLICY)?.text ?? 'none')
    : said < K
      ? 'none'
      : String(said < 10 ? said : Math.round(said / 5) * 5)

const tellers = new Map<string, TellShare>()
function tellerOf(said: number, there: number, rules: Rules): TellShare {
  const key = `${rules.totals ? wordsFor(said, there, rules) : said} ${rules.totals ? there : 0}`
  const known = tellers.get(key)
  if (known) return known
  const possible = rules.totals
    ? (respondents(said, there, DEFAULT_POLICY)?.possible ?? [said])
    : [said]
  const teller = shareTeller(possible, DEFAULT_POLICY)
  tellers.set(key, teller)
  return teller
}

const textsOf = new Map<string, ReadonlyMap<string, number[]>>()
/** Every text that a share of so many can have, with the numbers that have it. */
function allTexts(total: number, there: number, rules: Rules): ReadonlyMap<string, number[]> {
  const key = `${total} ${there} ${rules.totals}`
  const known = textsOf.get(key)
  if (known) return known
  const teller = tellerOf(total, there, rules)
  const texts = new Map<string, number[]>()
  for (const hits of totalsTo(total)) {
    const { text } = teller(hits, total)
    texts.set(text, [...(texts.get(text) ?? []), hits])
  }
  textsOf.set(key, texts)
  return texts
}

/** Hours are told as an average: that it is told says that k coaches had a contact, and not of all. */
function readHours(next: () => number, there: readonly string[], found: Found): void {
  const often = next()
  const contacts = there.flatMap((coachId): HeldContact[] =>
    next() < often ? [{ coachId, minutes: 15 * (1 + Math.floor(next() * 6)) }] : [],
  )
  const hours = { there: there.length, contacts, pledgedMinutes: null }
  const held = publishHours(hours, 'May 2026', DEFAULT_POLICY)?.rows[1]?.figures[0]?.text ?? ''
  if (!/^(about|under)/.test(held)) return
  found.figures += 1
  const without = { lo: 0, hi: there.length - K }
  count(without, there.length, found)
  if (contacts.length < K) found.untrue += 1
}
