import type { Finding, Part, Pattern } from './findings'
import { HARD } from './hard-patterns'
import { findNames } from './names'
import { SOFT } from './soft-patterns'

export type { Finding } from './findings'

const LIKE_A_BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g
const LIKE_A_HYPHEN = /[\u2010-\u2015\u2212]/g
/** Blanks and hyphens as a keyboard has them; each sign stays where it was. */
const plain = (text: string) => text.replace(LIKE_A_BLANK, ' ').replace(LIKE_A_HYPHEN, '-')

const whole = (match: RegExpExecArray): Part => ({ at: match.index, text: match[0] })

type Hit = Pick<Finding, 'rule' | 'severity' | 'replacement'> & Part

function* matches(text: string, patterns: readonly Pattern[], severity: Finding['severity']) {
  for (const { rule, pattern, part = whole, replacement } of patterns)
    for (const match of text.matchAll(pattern)) {
      const hit = part(match)
      if (hit) yield { ...hit, rule, severity, replacement: replacement?.(hit.text) ?? null }
    }
}

/**
 * Finds what could tell who a family is, before a text leaves the device. A `block` is a pattern that
 * practice never needs; a `warn` is probably a person or a place. Where two overlap, the stricter or the
 * earlier rule stays. The time is linear in the length of the text.
 */
export function findIdentifiers(text: string): Finding[] {
  const read = plain(text)
  const all: Finding[] = []
  const taken = new Uint8Array(text.length)
  const add = ({ at, text: { length }, ...rest }: Hit) => {
    const end = at + length
    if (taken.subarray(at, end).includes(1)) return
    taken.fill(1, at, end)
    all.push({ ...rest, start: at, end, found: text.slice(at, end) })
  }
  for (const hit of matches(read, HARD, 'block')) add(hit)
  for (const hit of matches(read, SOFT, 'warn')) add(hit)
  for (const hit of findNames(read)) add({ ...hit, severity: 'warn' })
  return all.sort((a, b) => a.start - b.start)
}

/** The findings with which a text must not be stored. */
export const blocks = (findings: Finding[]) => findings.filter((f) => f.severity === 'block')
/** The findings that may stay for a reason. */
export const warnings = (findings: Finding[]) => findings.filter((f) => f.severity === 'warn')
