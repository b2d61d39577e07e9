import type { CheckStanding, CheckState } from '~/features/learning/contract'
import type { SkillId } from '~/platform/shared/kernel'

/**
 * The rules of a module's scored check. They are the ones by which a skill's state is computed from
 * what is told about a check; a test in the practice room holds the two together.
 */
export const PASS_PERCENT = 80
/** Fewer questions on a skill prove nothing: then it is not understood, however they were answered. */
export const MIN_QUESTIONS = 4
/** Hours between handing in a check and taking its other form. */
export const RETRY_HOURS = 12

const MS_PER_HOUR = 3_600_000

export type Form = 'a' | 'b'

/** The attempts take the forms in turn: a, b, a, b … */
const FORMS = ['a', 'b'] as const satisfies readonly Form[]

/** The form of the attempt with this number, from 1. */
export const formOf = (number: number): Form => (number % FORMS.length === 1 ? 'a' : 'b')

/** The result of one skill in one attempt. */
export interface SkillResult {
  /** Skill id. */
  skill: SkillId
  questions: number
  correct: number
}

/** Whether one skill is understood by one attempt. */
export const isUnderstood = ({ questions, correct }: Omit<SkillResult, 'skill'>): boolean =>
  questions >= MIN_QUESTIONS && correct * 100 >= PASS_PERCENT * questions

/** The number of right answers from which a skill counts as understood. */
export const enoughOf = (questions: number): number => Math.ceil((questions * PASS_PERCENT) / 100)

/** Skills that were understood in some attempt: they stay so. */
export const understoodIn = (results: readonly SkillResult[]): Set<string> =>
  new Set(results.filter(isUnderstood).map(({ skill }) => skill))

/** The instant from which the other form can be taken. */
export const retryAt = (handedInAt: Date): Date =>
  new Date(handedInAt.getTime() + RETRY_HOURS * MS_PER_HOUR)

/** A question as it is scored. */
export interface ScoredItem {
  id: string
  skill: SkillId
  form: string
  options: readonly { key: string; correct: boolean }[]
}

/** The questions of an attempt, as authored and in that order. */
export const askedItems = <I extends ScoredItem>(
  items: readonly I[],
  { form, skills }: { form: string; skills: readonly string[] },
): I[] => items.filter((item) => item.form === form && skills.includes(item.skill))

export const isRight = ({ options }: ScoredItem, option: string | null | undefined): boolean =>
  options.some(({ key, correct }) => correct && key === option)

/** Right answers skill by skill, in the order of the questions. What is not answered is not right. */
export function scoreItems(
  items: readonly ScoredItem[],
  answers: Readonly<Record<string, string>>,
): SkillResult[] {
  const results = new Map<string, SkillResult>()
  for (const item of items) {
    const { skill } = item
    const result = results.get(skill) ?? { skill, questions: 0, correct: 0 }
    result.questions += 1
    if (isRight(item, answers[item.id])) result.correct += 1
    results.set(skill, result)
  }
  return [...results.values()]
}

/** How the coach stands to a check, over all attempts. */
export interface CheckMark {
  /** When the open attempt was begun; null when none is open. */
  begunAt: Date | null
  /** The latest. */
  handedInAt: Date | null
  /** Attempts that were handed in: their answers and reasons have been read. */
  taken: number
  /** The results cover every attempt. */
  results: readonly SkillResult[]
}

export function standingOf(
  skills: readonly string[],
  mark: CheckMark | undefined,
  now: Date,
): CheckState {
  const passed = understoodIn(mark?.results ?? [])
  const understood = skills.filter((skill) => passed.has(skill))
  const at = mark?.handedInAt ? retryAt(mark.handedInAt) : null
  const state = (): CheckStanding => {
    if (at && understood.length === skills.length) return 'understood'
    if (mark?.begunAt) return 'begun'
    if (!at) return 'not-started'
    return at <= now ? 'again' : 'wait'
  }
  const standing = state()
  const againAt = standing === 'wait' ? at : null
  // A later attempt asks about skills that were asked about in every form before.
  const seenBefore = (mark?.taken ?? 0) >= FORMS.length
  return { state: standing, understood, begunAt: mark?.begunAt ?? null, againAt, seenBefore }
}
