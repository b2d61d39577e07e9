import { useEffect, useRef } from 'react'
import { Button, ButtonLink } from '~/ui/button'
import { MutationId } from '~/ui/forms/mutation-id'
import { Form, Link, useNavigation } from '~/ui/navigation'
import { Stack } from '~/ui/page'
import type { CheckProblem, OverviewView } from '../../contract'
import { HAND_IN_CHECK } from '../../domain/check-forms'
import { RETRY_HOURS } from '../../domain/check-rules'
import { checkAt, MovingHead } from './check-parts'
import type { CheckViewProps } from './check-props'

type OverviewProps = CheckViewProps & { view: OverviewView }

/** All answers before they are handed in. */
export function CheckOverview(props: OverviewProps) {
  const { page, view, said } = props
  return (
    <Stack gap="large">
      <MovingHead eyebrow={page.check.title}>Look over your answers</MovingHead>
      {said ? <Unanswered {...props} said={said} /> : null}
      <ol className="flex flex-col divide-y divide-line border-y border-line">
        {view.questions.map(({ id, number, skill, question, answer }) => (
          <li key={id} className="flex flex-col gap-1 py-4">
            <p className="text-sm text-muted">
              Question {number}, {skill}
            </p>
            <h2 className="text-base font-semibold">{question}</h2>
            <p className={answer ? undefined : 'text-muted'}>{answer ?? 'Not answered yet'}</p>
            <Link
              to={checkAt(page, { question: number, overview: 1 })}
              className="link self-start py-2"
            >
              <span>{answer ? 'Change' : 'Answer'}</span>
              <span className="sr-only"> question {number}</span>
            </Link>
          </li>
        ))}
      </ol>
      <HandIn {...props} />
    </Stack>
  )
}

/** Why it was not handed in, with a way to each question that is open; takes focus. */
function Unanswered({ page, said }: OverviewProps & { said: CheckProblem }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said) box.current?.focus()
  }, [said])
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="flex flex-col gap-2 rounded-lg border-2 border-danger bg-surface p-5"
    >
      <p className="font-semibold">{said.problem}</p>
      <ul className="flex flex-col gap-1">
        {(said.unanswered ?? []).map((number) => (
          <li key={number}>
            <Link
              to={checkAt(page, { question: number, overview: 1 })}
              className="font-semibold text-danger underline underline-offset-4"
            >
              Answer question {number}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

function HandIn({ page, view, mutationId }: OverviewProps) {
  const open = view.questions.find(({ answer }) => answer === null)
  const sent = useNavigation().formData?.get('intent') === HAND_IN_CHECK
  return (
    <Form
      method="post"
      action={checkAt(page, { overview: 1 })}
      className="flex flex-col items-start gap-4"
    >
      <input type="hidden" name="intent" value={HAND_IN_CHECK} />
      <MutationId value={mutationId} />
      <input type="hidden" name="attempt" value={view.attempt} />
      <p className="max-w-reading">
        Once it is submitted, the answers stay as they are, and you see at once which are right and
        why. What is not understood yet can be retaken {RETRY_HOURS} hours later.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        {open ? (
          <ButtonLink to={checkAt(page, { question: open.number })}>
            Continue with question {open.number}
          </ButtonLink>
        ) : null}
        <Button
          type="submit"
          tone={open ? 'secondary' : 'primary'}
          pending={sent}
          pendingLabel="Handing in"
        >
          Submit the check
        </Button>
      </div>
    </Form>
  )
}
