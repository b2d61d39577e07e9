import type { CohortDesk } from '~/features/cohorts/contract'
import {
  ADD_FACILITATOR,
  CANCEL_FACILITATOR,
  END_FACILITATOR,
  MAKE_LEAD,
} from '~/features/cohorts/contract'
import { dayOf, formatDay } from '~/platform/shared/time'
import { OneButton } from '~/ui/forms/around/one-button'
import { Refused } from '~/ui/forms/around/refused'
import { TextField } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Name, Notice, Section } from '~/ui/page'

interface Props {
  desk: Pick<CohortDesk, 'facilitators' | 'invited' | 'suggested' | 'timeZone'>
  lastResult: LastResult
  mutationId: string
}

/** Whoever facilitates a cohort, with one lead at all times. */
export function FacilitatorForms({ desk, lastResult, mutationId }: Props) {
  const { facilitators: people, invited, suggested, timeZone } = desk
  const [form, field] = usePlainForm({ id: 'facilitator', lastResult, intent: ADD_FACILITATOR })
  const isWaitedFor = invited.some(({ leads }) => leads)
  return (
    <Section title="Facilitators" id="facilitators">
      <Refused lastResult={lastResult} intents={[END_FACILITATOR, MAKE_LEAD]} />
      {people.some(({ lead }) => lead) ? null : <NoLead {...{ invited, timeZone }} />}
      <ul className="flex flex-col border-t border-line empty:border-t-0">
        {people.map((person) => (
          <Facilitator key={person.personId} {...person} mutationId={mutationId} />
        ))}
        {invited.map(({ id, email, leads, expiresAt }) => (
          <li key={id} className={ROW}>
            <span>
              <span className="wrap-anywhere">{email}</span>
              <span className="block text-sm text-muted">
                <span>{leads ? 'invited to lead' : 'invited'}</span>, can accept until{' '}
                {formatDay(dayOf(new Date(expiresAt), timeZone), 'year')}
              </span>
            </span>
            <OneButton
              {...{ intent: CANCEL_FACILITATOR, mutationId, about: email }}
              fields={{ offer: id }}
            >
              Cancel invitation
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
          label={
            isWaitedFor || people.some(({ lead }) => lead)
              ? 'Add a facilitator by name or email'
              : 'Add the lead facilitator by name or email'
          }
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

/** A cohort whose lead has not accepted yet, or never will. */
function NoLead({ invited, timeZone }: Pick<Props['desk'], 'invited' | 'timeZone'>) {
  const asked = invited.find(({ leads }) => leads)
  if (!asked)
    return (
      <Notice tone="warning" title="This cohort has no lead facilitator">
        Whoever was invited to lead it declined, or the invitation expired or was canceled. Add
        someone below, or make one of its facilitators the lead. The cohort can stay open meanwhile.
      </Notice>
    )
  const until = formatDay(dayOf(new Date(asked.expiresAt), timeZone), 'year')
  return (
    <Notice tone="info" title="The lead facilitator has not accepted yet">
      <p className="wrap-anywhere">
        {`${asked.email} is invited to lead this cohort and can accept until ${until}. It can be opened and sold meanwhile. Whoever invited them gets an email when they accept or decline, or when the invitation expires; then you can invite someone else here.`}
      </p>
    </Notice>
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
        <OneButton
          {...{ intent: MAKE_LEAD, mutationId, about: name }}
          fields={{ person: personId }}
        >
          Make lead
        </OneButton>
        <OneButton
          {...{ intent: END_FACILITATOR, mutationId, about: name }}
          fields={{ person: personId }}
        >
          Remove
        </OneButton>
      </span>
    )}
  </li>
)
