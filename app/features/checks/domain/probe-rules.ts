import type { SkillId } from '~/platform/shared/kernel'
import { inWords } from '~/platform/shared/lists/counts'
import { addDays, type Day } from '~/platform/shared/time'
import { formOf, isRight, type ScoredItem } from './check-rules'

/** Days from the completion of a module to its later questions. Source: transfer rules. */
export const PROBE_DAYS = [3, 10, 30, 75, 150] as const
const SKILLS_PER_PROBE = 2
export const QUESTIONS_PER_SKILL = 2

/**
 * Which skills a probe asks about: two at a time, in turn. Over five probes each of up to five skills
 * is asked at least twice.
 * @param number 1 to 5
 */
export function skillsOfProbe(skills: readonly string[], number: number): string[] {
  if (skills.length <= SKILLS_PER_PROBE) return [...skills]
  const from = (number - 1) * SKILLS_PER_PROBE
  return Array.from({ length: SKILLS_PER_PROBE }, (_, i) => skills[(from + i) % skills.length])
    .filter((skill) => skill !== undefined)
    .sort((a, b) => skills.indexOf(a) - skills.indexOf(b))
}

export interface PlannedProbe {
  number: number
  dueOn: Day
  skills: string[]
}

/** The five probes of a module that was completed on a day. */
export const probesAfter = (completedOn: Day, skills: readonly string[]): PlannedProbe[] =>
  PROBE_DAYS.map((days, i) => ({
    number: i + 1,
    dueOn: addDays(completedOn, days),
    skills: skillsOfProbe(skills, i + 1),
  }))

export interface Draw<I extends ScoredItem> {
  /** Both forms of the check. */
  items: readonly I[]
  skills: readonly string[]
  /** When the coach last saw a question, by its id. */
  seen: ReadonlyMap<string, Date>
  /** Skills that were understood in the check. */
  understood: ReadonlySet<string>
  /** The attempt that is open or comes next. Its form is left alone for skills not understood yet. */
  nextAttempt: number
  /** The same words choose the same questions. */
  seed: string
}

/** Two questions on each skill: rather those that were never seen, else those that were seen longest ago. */
export function drawItems<I extends ScoredItem>(draw: Draw<I>): I[] {
  const { items, skills, seen, understood, nextAttempt, seed } = draw
  const isKeptBack = ({ skill, form }: I) => !understood.has(skill) && form === formOf(nextAttempt)
  const lastSeen = ({ id }: I) => seen.get(id)?.getTime() ?? Number.NEGATIVE_INFINITY
  const chance = (item: I) => hash(`${seed}/${item.id}`)
  return skills.flatMap((skill) =>
    items
      .filter((item) => item.skill === skill && !isKeptBack(item))
      .sort((a, b) => compare(lastSeen(a), lastSeen(b)) || compare(chance(a), chance(b)))
      .slice(0, QUESTIONS_PER_SKILL),
  )
}

const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

/** FNV-1a with a last stir: texts that differ in one letter lie far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** A skill is held when all its questions were right. */
export function scoreProbe(
  items: readonly ScoredItem[],
  answers: Readonly<Record<string, string>>,
): { skill: SkillId; passed: boolean }[] {
  const skills = [...new Set(items.map(({ skill }) => skill))]
  return skills.map((skill) => ({
    skill,
    passed: items
      .filter((item) => item.skill === skill)
      .every((item) => isRight(item, answers[item.id])),
  }))
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const LIST = new Intl.ListFormat('en-US')

/** "Questions from modules 1, 2, and 3" */
export const probesTitle = (modules: readonly number[]): string =>
  `Questions from modules ${LIST.format([...modules].sort((a, b) => a - b).map(String))}`

/** "Two questions from module 1" */
export const probeTitle = (questions: number, module: number): string =>
  `${capital(inWords(questions))} questions from module ${module}`
