import { type AgencyChoice, offeredRoleWords } from '~/features/identity/contract'
import { dayOf, formatDay } from '~/platform/shared/time'
import { OneButton } from '~/ui/forms/around/one-button'
import { Namesakes } from '~/ui/forms/choice'
import { RadioGroup, Select, TextField } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Section } from '~/ui/page'
import { CANCEL_ROLE, INVITE_ROLE, type PeopleList } from '../../contract/people'

export interface InviteRoleProps extends Pick<PeopleList, 'offers' | 'cohorts'> {
  mutationId: string
  timeZone: string
  lastResult: LastResult
  /** The agencies of the name that was entered, where several have it. */
  choices?: AgencyChoice[] | undefined
}

/** By the style sheet alone, so that it works without scripts. */
const FOR_COHORT = 'hidden group-has-[input[value=facilitator]:checked]/role:flex'
const FOR_AGENCY = 'hidden group-has-[input[value=lead]:checked]/role:flex'

/** Someone who has never signed in gets a role by their address. */
export function InviteRole(props: InviteRoleProps) {
  const { offers, cohorts, mutationId, timeZone, lastResult, choices } = props
  const [form, field] = usePlainForm({ id: 'invite-role', lastResult, intent: INVITE_ROLE })
  return (
    <Section
      title="Invite someone new"
      id="invite"
      hint="For someone who has never signed in. They get an email, sign in with this address, and accept. Whoever is in the list above gets a role on their own page."
    >
      {offers.length > 0 ? (
        <ul className="border-t border-line">
          {offers.map((offer) => (
            <li
              key={offer.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
            >
              <span>
                <span className="font-semibold wrap-anywhere">{offer.email}</span>
                <span className="block text-sm text-muted">
                  <bdi>{offeredRoleWords(offer)}</bdi>, can accept until{' '}
                  {formatDay(dayOf(new Date(offer.expiresAt), timeZone), 'year')}
                </span>
              </span>
              <OneButton
                {...{ intent: CANCEL_ROLE, mutationId, about: offer.email }}
                fields={{ offer: offer.id }}
              >
                Cancel invitation
              </OneButton>
            </li>
          ))}
        </ul>
      ) : null}
      <ActionForm
        form={form}
        intent={INVITE_ROLE}
        mutationId={mutationId}
        className="group/role max-w-reading"
      >
        <TextField
          field={field('email')}
          label="Their email address"
          type="email"
          autoComplete="off"
          width="medium"
        />
        <RadioGroup
          field={field('role')}
          label="Role"
          options={[
            { value: 'facilitator', label: 'Facilitator of a cohort' },
            { value: 'lead', label: 'Lead of an agency' },
            {
              value: 'admin',
              label: 'Program admin',
              hint: 'Sees and changes everything on these pages.',
            },
          ]}
        />
        <Select
          field={field('cohort')}
          label="Cohort"
          placeholder="Choose a cohort"
          options={cohorts.map(({ slug: value, title: label }) => ({ value, label }))}
          className={FOR_COHORT}
        />
        <TextField
          field={field('agency')}
          label="Agency"
          hint="Its full name."
          autoComplete="off"
          className={FOR_AGENCY}
        />
        <Namesakes field={field('agencyId')} choices={choices} className={FOR_AGENCY} />
        <FormActions>
          <SubmitButton tone="secondary">Send invitation</SubmitButton>
        </FormActions>
      </ActionForm>
    </Section>
  )
}
