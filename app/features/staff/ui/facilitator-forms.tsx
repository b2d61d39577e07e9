import type { CohortDesk } from '~/features/cohorts/contract'
import {
  ADD_FACILITATOR,
  CANCEL_FACILITATOR,
  END_FACILITATOR,
  MAKE_LEAD,
} from '~/features/cohorts/contract'
import { dayOf, formatDay } from '~/platform/shared/time'
import { TextField } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Name, Notice, Section } from '~/ui/page'
import { OneButton } from './people/one-button'

interface Props {
  desk: Pick<CohortDesk, 'facilitators' | 'invited' | 'suggested' | 'timeZone'>
  lastResult: LastResult
  mutationId: string
}

/** Whoever facilitates a cohort, with one lead at all times. */
export function FacilitatorForms({ desk, lastResult, mutationId }: Props) {
  const { facilitators: people, invited, suggested, timeZone } = desk
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
        {invited.map(({ id, email, expiresAt }) => (
          <li key={id} className={ROW}>
            <span>
              <span className="wrap-anywhere">{email}</span>
              <span className="block text-sm text-muted">
                invited, can accept until {formatDay(dayOf(new Date(expiresAt), timeZone), 'year')}
              </span>
            </span>
            <OneButton intent={CANCEL_FACILITATOR} fields={{ offer: id }} mutationId={mutationId}>
              Cancel invitation<span className="sr-only">: {email}</span>
            </OneButton>
          </li>
        ))}
      </ul>
      <ActionForm
        // New once someone was added, so that it is empty again.
        key={`${people.length} ${invited.length}`}
        {...{ form, mutationId }}
        intent={ADD_FACILITATOR}
      >
        <TextField
          field={field('who')}
          label="Add a facilitator by name or email"
          hint="Someone who has never signed in gets an email, and facilitates once they accept."
          autoComplete="off"
          width="medium"
          list="known-facilitators"
        />
        <datalist id="known-facilitators">
          {suggested.map(({ name, email }) => (
            <option key={email} value={email}>
              {name}
            </option>
          ))}
        </datalist>
        <FormActions>
          <SubmitButton tone="secondary">Add facilitator</SubmitButton>
        </FormActions>
      </ActionForm>
    </Section>
  )
}

const ROW = 'flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3'

type FacilitatorProps = CohortDesk['facilitators'][number] & { mutationId: string }

const Facilitator = ({ personId, name, lead, mutationId }: FacilitatorProps) => (
  <li className={ROW}>
    <span>
      <Name>{name}</Name>
      {lead ? <span className="text-muted">, lead facilitator</span> : null}
    </span>
    {lead ? null : (
      <span className="flex flex-wrap gap-2">
        <OneButton intent={MAKE_LEAD} fields={{ person: personId }} mutationId={mutationId}>
          Make lead<span className="sr-only">: {name}</span>
        </OneButton>
        <OneButton intent={END_FACILITATOR} fields={{ person: personId }} mutationId={mutationId}>
          Remove<span className="sr-only">: {name}</span>
        </OneButton>
      </span>
    )}
  </li>
)
