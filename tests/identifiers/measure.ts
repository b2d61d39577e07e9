import { readFileSync } from 'node:fs'
import { findIdentifiers } from '../../app/features/writing/domain/identifiers'

/** The two sets of sentences: the rules may be tuned on the first and are only measured on the second. */
export const SETS = ['tuned', 'held-out'] as const

const HARD = ['ssn', 'phone', 'email', 'url', 'address', 'dob', 'record', 'number']
const KINDS = { hard: HARD, names: ['name'], others: ['place', 'age', 'only'] }
export type Kind = keyof typeof KINDS

interface Mark {
  kind: Kind
  start: number
  end: number
}

const MARK = /\{(\w+)\|([^}]+)\}/g

/** A line without its marks, and where they stood. */
export function readSentence(line: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let taken = 0
  const text = line.replace(MARK, (whole, name: string, inside: string, at: number) => {
    const kind = (Object.keys(KINDS) as Kind[]).find((each) => KINDS[each].includes(name))
    if (!kind) throw new Error(`No such kind of mark: ${name}`)
    const start = at - taken
    marks.push({ kind, start, end: start + inside.length })
    taken += whole.length - inside.length
    return inside
  })
  return { text, marks }
}

export const sentencesOf = (set: (typeof SETS)[number]) =>
  readFileSync(`tests/identifiers/${set}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map(readSentence)

/** A mark is found when each letter and digit of it lies in a finding; a hard one must be blocked. */
function isFound(text: string, { kind, start, end }: Mark): boolean {
  const findings = findIdentifiers(text).filter(
    ({ severity }) => kind !== 'hard' || severity === 'block',
  )
  for (let at = start; at < end; at += 1)
    if (/[\p{L}\p{N}]/u.test(text.charAt(at)) && !findings.some((f) => f.start <= at && at < f.end))
      return false
  return true
}

export interface Figures {
  sentences: number
  clean: number
  /** Clean sentences in which something is blocked. */
  blocked: string[]
  /** Clean sentences in which something is warned of. */
  warned: string[]
  marks: Record<Kind, { all: number; missed: string[] }>
}

export function measure(set: (typeof SETS)[number]): Figures {
  const sentences = sentencesOf(set)
  const clean = sentences.filter(({ marks }) => marks.length === 0).map(({ text }) => text)
  const withA = (severity: 'block' | 'warn') =>
    clean.filter((text) => findIdentifiers(text).some((finding) => finding.severity === severity))
  const marksOf = (kind: Kind) => {
    const all = sentences.flatMap(({ text, marks }) =>
      marks.filter((mark) => mark.kind === kind).map((mark) => ({ text, mark })),
    )
    const missed = all
      .filter(({ text, mark }) => !isFound(text, mark))
      .map(({ text, mark }) => `${text.slice(mark.start, mark.end)} in: ${text}`)
    return { all: all.length, missed }
  }
  return {
    sentences: sentences.length,
    clean: clean.length,
    blocked: withA('block'),
    warned: withA('warn'),
    marks: { hard: marksOf('hard'), names: marksOf('names'), others: marksOf('others') },
  }
}

export const recall = ({ all, missed }: { all: number; missed: string[] }) =>
  (all - missed.length) / all

const percent = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`

/** The figures in lines to print: each with what was asked for. */
export function report(): { lines: string[]; reached: boolean } {
  let reached = true
  const lines = SETS.flatMap((set) => {
    const { sentences, clean, blocked, warned, marks } = measure(set)
    const row = (name: string, value: number, text: string, asked: string, ok: boolean) => {
      reached &&= ok
      return `  ${name.padEnd(34)}${value.toFixed(3)}  ${text.padEnd(16)}${asked}${ok ? '' : '  MISSED'}`
    }
    const found = (name: string, kind: Kind, least: number) => {
      const { all, missed } = marks[kind]
      const value = recall(marks[kind])
      return row(name, value, `${all - missed.length} of ${all}`, `≥ ${least}`, value >= least)
    }
    const alarms = (name: string, some: string[], most: number) =>
      row(
        name,
        some.length / clean,
        `${some.length} of ${clean}`,
        `≤ ${percent(most, 1)}`,
        some.length / clean <= most,
      )
    return [
      `${set}: ${sentences} sentences, ${clean} of them clean`,
      found('hard patterns that are blocked', 'hard', 0.98),
      alarms('clean sentences that are blocked', blocked, 0.0099),
      found('names that are asked about', 'names', 0.9),
      alarms('clean sentences with a warning', warned, 0.1),
      found('places, great ages, the only one', 'others', 0.9),
    ]
  })
  return { lines, reached }
}
