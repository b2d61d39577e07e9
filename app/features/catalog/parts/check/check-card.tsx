import { Choice } from '../form/choice'
import { Compiled } from '../form/compiled'
import { Feedback } from '../form/feedback'
import { answerField } from '../form/fields'
import { PartForm } from '../form/part-form'
import { type PartProps, usePart } from '../form/use-part'
import { checkFacts } from './check'

/** A question about a moment. Feedback says why, and for a miss invites another try. */
export function CheckCard(props: PartProps<'check'>) {
  const state = usePart(props, checkFacts)
  const { part, view } = props
  const feedback = view?.feedback ?? null
  const last = view?.answer.option ?? null
  return (
    <PartForm
      {...{ state, props }}
      word="Try it"
      title={part.question}
      submit={feedback ? 'Check again' : 'Check my answer'}
      tone={feedback?.correct ? 'quiet' : 'secondary'}
      feedback={
        feedback ? (
          <Feedback
            tone={feedback.correct ? 'success' : 'warning'}
            title={feedback.correct ? 'Yes, that is the one.' : 'Not this one.'}
          >
            <Compiled html={feedback.because} />
            {feedback.correct ? (
              <Others others={feedback.others} />
            ) : (
              <p>Choose another answer and check again.</p>
            )}
          </Feedback>
        ) : null
      }
    >
      <div className="flex flex-col gap-2.5">
        {part.options.map(({ key, html }) => (
          <Choice
            key={key}
            id={`${state.anchor}-${key}`}
            name={answerField('option')}
            value={key}
            checked={last === key}
          >
            <Compiled as="span" html={html} />
            {last === key ? <span className="text-sm text-muted">Your last answer</span> : null}
          </Choice>
        ))}
      </div>
    </PartForm>
  )
}

function Others({ others }: { others: { html: string; because: string }[] }) {
  return (
    <details>
      <summary className="min-h-6 font-semibold">Why not the others?</summary>
      <ul className="list-disc pl-5">
        {others.map(({ html, because }) => (
          <li key={html} className="mt-2">
            <Compiled as="span" html={html} className="font-semibold" />{' '}
            <Compiled as="span" html={because} />
          </li>
        ))}
      </ul>
    </details>
  )
}
