import type { CohortDesk } from '~/features/cohorts/contract'
import { ADD_FACILITATOR, END_FACILITATOR, MAKE_LEAD } from '~/features/cohorts/contract'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  MutationId,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Form } from '~/ui/navigation'
import { Name, Notice, Section } from '~/ui/page'

interface Props {
  people: CohortDesk['facilitators']
  lastResult: LastResult
  mutationId: string
}

/** Whoever facilitates a cohort, with one lead at all times. */
export function FacilitatorForms({ people, lastResult, mutationId }: Props) {
  const [form, field] = usePlainForm({ id: 'facilitator', lastResult, intent: ADD_FACILITATOR })
  const intent = lastResult?.initialValue?.intent
  const refused = intent === END_FACILITATOR || intent === MAKE_LEAD
  const said = refused ? lastResult?.error?.[''] : undefined
  return (
    <Section title="Facilitators" id="facilitators">
      {said ? (
        <Notice tone="error" title="Nothing was changed" live>
          {said.join(' ')}.
        </Notice>
      ) : null}
      <ul className="flex flex-col border-t border-line">
        {people.map((person) => (
          <Facilitator key={person.personId} {...person} mutationId={mutationId} />
        ))}
      </ul>
      <ActionForm form={form} intent={ADD_FACILITATOR} mutationId={mutationId}>
        <TextField
          field={field('who')}
          label="Add a facilitator by name or email"
          autoComplete="off"
          width="medium"
        />
        <FormActions>
          <SubmitButton tone="secondary">Add facilitator</SubmitButton>
        </FormActions>
      </ActionForm>
    </Section>
  )
}

type FacilitatorProps = CohortDesk['facilitators'][number] & { mutationId: string }

const Facilitator = ({ personId, name, lead, mutationId }: FacilitatorProps) => (
  <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
    <span>
      <Name>{name}</Name>
      {lead ? <span className="text-muted">, lead facilitator</span> : null}
    </span>
    {lead ? null : (
      <span className="flex flex-wrap gap-2">
        <OneButton intent={MAKE_LEAD} {...{ personId, mutationId, name }} label="Make lead" />
        <OneButton intent={END_FACILITATOR} {...{ personId, mutationId, name }} label="Remove" />
      </span>
    )}
  </li>
)

interface OneButtonProps {
  intent: string
  personId: string
  mutationId: string
  name: string
  label: string
}

const OneButton = ({ intent, personId, mutationId, name, label }: OneButtonProps) => (
  <Form method="post">
    <input type="hidden" name="intent" value={intent} />
    <input type="hidden" name="person" value={personId} />
    <MutationId value={mutationId} />
    <Button type="submit" tone="secondary" size="small">
      {label}
      <span className="sr-only">: {name}</span>
    </Button>
  </Form>
)
