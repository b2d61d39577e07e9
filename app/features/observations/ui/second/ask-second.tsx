import { type FormEvent, type ReactNode, useRef } from 'react'
import { paths } from '~/platform/shared/paths'
import { buttonClass } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { Select } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Name, Notice, Section } from '~/ui/page'
import {
  ASK_SECOND,
  askSecondSchema,
  NO_SECOND,
  noSecondSchema,
  type SecondCandidate,
  type SecondView,
} from '../../contract'

interface FormProps {
  candidates: SecondCandidate[]
  mutationId: string
  lastResult: LastResult
  /** Has to go well before the request is sent. */
  before?: () => Promise<boolean>
}

/** The first observer asks another one to score the same occasion. */
export function AskSecondForm({ candidates, mutationId, lastResult, before }: FormProps) {
  const [form, fields] = useActionForm(askSecondSchema, {
    ...{ id: 'second', intent: ASK_SECOND, lastResult },
  })
  const isReady = useRef(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const isSent = !before || isReady.current
    isReady.current = false
    if (isSent) return
    event.preventDefault()
    const element = event.currentTarget
    void before().then((ok) => {
      isReady.current = ok
      if (ok) element.requestSubmit()
    })
  }
  if (candidates.length === 0)
    return (
      <p className="max-w-reading text-muted">
        There is no one to ask: a second look is by a facilitator of the cohort or a named observer
        of the agency who hasn’t read the first one.
      </p>
    )
  return (
    <ActionForm
      form={form}
      intent={ASK_SECOND}
      mutationId={mutationId}
      onSubmit={submit}
      className="max-w-reading"
    >
      <Select
        field={fields.person}
        label="Whom do you ask?"
        hint="They’re told by email that you ask, and nothing of what you saw."
        placeholder="Choose someone"
        options={candidates.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <FormActions>
        <SubmitButton tone="secondary">Ask for a second look</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** Folded away: a second look is offered, never demanded. */
export function AskSecondLater({
  isOpen = false,
  children,
}: {
  isOpen?: boolean
  children: ReactNode
}) {
  return (
    <details className="print:hidden" open={isOpen ? true : undefined}>
      <summary className={buttonClass('quiet', 'small')}>Ask for a second look</summary>
      <div className="mt-4 flex flex-col gap-4">{children}</div>
    </details>
  )
}

interface Props {
  second: SecondView
  mutationId: string
  lastResult: LastResult
}

/** The observer of a signed observation asks for a second look here, or reads whom they asked. */
export function AskSecond({ second, mutationId, lastResult }: Props) {
  const { ask, waitsFor } = second
  if (waitsFor)
    return (
      <Notice
        title={
          waitsFor.state === 'accepted' ? (
            <span key="accepted">
              A second look by <Name>{waitsFor.name}</Name>
            </span>
          ) : (
            <span key="asked">
              You asked <Name>{waitsFor.name}</Name> for a second look
            </span>
          )
        }
        action={
          <Link to={paths.observations()} className="link inline-flex min-h-11 items-center">
            See the request
          </Link>
        }
      >
        They score the same skills without seeing yours. When both have signed, both of you read
        both.
      </Notice>
    )
  if (!ask) return null
  const form = (
    <AskSecondForm candidates={ask.candidates} mutationId={mutationId} lastResult={lastResult} />
  )
  const isSent = lastResult?.initialValue?.intent === ASK_SECOND
  if (!ask.proposed) return <AskSecondLater isOpen={isSent}>{form}</AskSecondLater>
  return (
    <Section
      title="Would a second pair of eyes help here?"
      hint="About one live observation in ten is scored by two people who don’t see each other’s scores: your first of a quarter, and now and then another. Someone who was there, or who watches the recording, can score it."
    >
      {form}
      <NoSecond mutationId={mutationId} />
    </Section>
  )
}

function NoSecond({ mutationId }: { mutationId: string }) {
  const [form] = useActionForm(noSecondSchema, { id: 'no-second', intent: NO_SECOND })
  return (
    <ActionForm form={form} intent={NO_SECOND} mutationId={mutationId}>
      <div>
        <SubmitButton tone="quiet">No one could come</SubmitButton>
      </div>
    </ActionForm>
  )
}
