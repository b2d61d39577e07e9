import { classes } from '~/ui/classes'
import type { AnsweredQuestion } from '../../contract'
import { Scenario } from './check-parts'

/** More than these at once would only be long. */
const MOST_OPEN = 4

/** Questions with the own answer, the right one and every reason; the few that were missed lie open. */
export function AnsweredQuestions({ questions }: { questions: readonly AnsweredQuestion[] }) {
  const missed = questions.filter(({ correct }) => !correct).length
  return (
    <ol className="flex flex-col divide-y divide-line border-y border-line">
      {questions.map((question) => (
        <li key={question.id}>
          <details open={!question.correct && missed <= MOST_OPEN} className="group py-4">
            <summary className="flex cursor-pointer items-center justify-between gap-4">
              <span>
                <span className="text-sm text-muted">
                  Question {question.number}, {question.skill.title}:{' '}
                  <strong className="font-semibold text-ink">
                    {question.correct ? 'right' : 'another answer fits better'}
                  </strong>
                </span>
                <span className="block pt-1 font-semibold">{question.question}</span>
              </span>
            </summary>
            <div className="flex flex-col gap-4 pt-4">
              <Scenario paragraphs={question.scenario} />
              <ul className="flex flex-col gap-2">
                {question.options.map((option) => (
                  <Reason
                    key={option.key}
                    option={option}
                    chosen={question.answer === option.key}
                  />
                ))}
              </ul>
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}

function Reason({
  option: { text, because, correct },
  chosen,
}: {
  option: AnsweredQuestion['options'][number]
  chosen: boolean
}) {
  const marks = [correct ? 'The one that fits' : null, chosen ? 'Your answer' : null]
  const said = marks.filter((mark) => mark !== null).join(' · ')
  return (
    <li
      className={classes(
        'flex flex-col gap-1 rounded-md border-l-4 px-4 py-3',
        correct ? 'border-success bg-success-soft' : 'border-line bg-sunken',
      )}
    >
      {said ? <p className="text-sm font-semibold">{said}</p> : null}
      <p className={correct || chosen ? 'font-semibold' : undefined}>{text}</p>
      <p>{because}</p>
    </li>
  )
}
