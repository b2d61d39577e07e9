import type { CheckItem, OptionKey } from '~/features/catalog/contract'
import { getSkill } from '~/features/catalog/index.server'
import type { CohortView } from '~/features/cohorts/contract'
import type { CheckLine } from '~/features/learning/contract'
import type { CourseProgress } from '~/features/learning/index.server'
import type {
  AnsweredQuestion,
  OpenQuestion,
  OverviewView,
  QuestionView,
  ResultView,
  SkillOutcome,
  StartView,
} from '../../contract'
import { isRight } from '../../domain/check-rules'
import type { Attempt } from './attempts.server'
import { lessonsOn } from './check-scope.server'

/** One coach at one check. */
export interface Standing {
  cohort: CohortView
  moduleKey: string
  line: CheckLine
  marks: CourseProgress
  attempts: Attempt[]
}

type Program = Pick<CohortView, 'program'>
type Answer = OptionKey | null

const common = ({ program }: Program, item: CheckItem, number: number, answer: Answer) => ({
  ...{ id: item.id, number, answer },
  skill: { id: item.skill, title: getSkill(program, item.skill).title },
  scenario: item.scenario.split(/\n+/),
  question: item.question,
})

/** A question without a word about which answer is right. */
export const openQuestion = (
  program: Program,
  item: CheckItem,
  number: number,
  answer: Answer,
): OpenQuestion => ({
  ...common(program, item, number, answer),
  options: item.options.map(({ key, text }) => ({ key, text })),
})

/** A question that has been answered for good, with everything about it. */
export const answeredQuestion = (
  program: Program,
  item: CheckItem,
  number: number,
  answer: Answer,
): AnsweredQuestion => ({
  ...common(program, item, number, answer),
  correct: isRight(item, answer),
  options: item.options,
})

/** Before the first attempt: what of the lessons that teach it is not done yet. */
export function startView({ cohort, moduleKey, line, marks }: Standing): StartView {
  const done = new Set(marks.seen.filter((seen) => seen.done).map(({ lessonKey }) => lessonKey))
  const lessons = line.skills.flatMap((skill) => lessonsOn(cohort.program, moduleKey, skill))
  const once = lessons.filter(({ key }, i) => lessons.findIndex((one) => one.key === key) === i)
  return { kind: 'start', toRead: once.filter(({ key }) => !done.has(key)) }
}

/** @param at index of the question */
export function questionView(
  program: Program,
  attempt: Attempt,
  questions: readonly CheckItem[],
  { at, changing }: { at: number; changing: boolean },
): QuestionView | null {
  const item = questions[at]
  if (!item) return null
  return {
    kind: 'question',
    attempt: attempt.number,
    question: openQuestion(program, item, at + 1, attempt.answers[item.id] ?? null),
    of: questions.length,
    answered: questions.filter(({ id }) => attempt.answers[id]).length,
    changing,
  }
}

export const overviewView = (
  program: Program,
  { number, answers }: Attempt,
  questions: readonly CheckItem[],
): OverviewView => ({
  kind: 'overview',
  attempt: number,
  questions: questions.map(({ id, skill, question, options }, i) => ({
    ...{ id, question, number: i + 1 },
    skill: getSkill(program.program, skill).title,
    answer: options.find(({ key }) => key === answers[id])?.text ?? null,
  })),
})

export function resultView(
  standing: Standing,
  attempt: Attempt,
  questions: readonly CheckItem[],
): ResultView {
  const { cohort, attempts } = standing
  const handedIn = attempts.filter(({ handedInAt }) => handedInAt !== null)
  return {
    kind: 'result',
    attempt: attempt.number,
    handedInAt: attempt.handedInAt ?? attempt.startedAt,
    outcomes: outcomesOf(standing),
    questions: questions.map((item, i) =>
      answeredQuestion(cohort, item, i + 1, attempt.answers[item.id] ?? null),
    ),
    attempts: handedIn.map(({ number }) => number),
  }
}

/** Each skill as it was answered the last time that it was asked about. */
function outcomesOf({ cohort, moduleKey, line, attempts }: Standing): SkillOutcome[] {
  const results = attempts.flatMap((attempt) => attempt.results)
  return line.skills.flatMap((skill): SkillOutcome[] => {
    const last = results.filter((result) => result.skill === skill).at(-1)
    if (!last) return []
    const { correct, questions } = last
    return [
      {
        skill: { id: skill, title: getSkill(cohort.program, skill).title },
        ...{ correct, questions },
        understood: line.understood.includes(skill),
        lessons: lessonsOn(cohort.program, moduleKey, skill),
      },
    ]
  })
}
