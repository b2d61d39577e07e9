import { ADD_FACILITATOR, END_FACILITATOR } from '~/features/cohorts/contract'
import { OneButton } from '~/ui/forms/around/one-button'
import { Namesakes } from '~/ui/forms/choice'
import { Select, TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, SubmitButton, usePlainForm } from '~/ui/forms/form'
import { Name, Section, Time } from '~/ui/page'
import {
  ADD_LEAD,
  END_ADMIN,
  END_LEAD,
  type HeldRole,
  MAKE_ADMIN,
  type PersonDesk,
} from '../../contract/people'
import type { PersonProps } from './person-props'

const WORDS: Record<HeldRole['kind'], string> = {
  facilitator: 'Facilitator',
  'agency-lead': 'Agency lead',
  observer: 'Observer',
}

/** The roles of someone, with what ends them and gives others. */
export function PersonRoles({ person, mutationId, timeZone, lastResult, choices }: PersonProps) {
  const { roles, admin } = person
  return (
    <Section title="Roles" id="roles">
      {roles.length === 0 && !admin ? <p>No role in a cohort, an agency, or the program.</p> : null}
      <ul className="flex flex-col border-t border-line empty:border-t-0">
        {admin ? (
          <Row since={admin.since} zone={timeZone} words="Program admin" where={null}>
            {person.self ? (
              <span className="text-sm text-muted">Only another admin can end your role.</span>
            ) : (
              <OneButton intent={END_ADMIN} mutationId={mutationId} about="program admin">
                Remove
              </OneButton>
            )}
          </Row>
        ) : null}
        {roles.map((role) => (
          <Row
            key={`${role.kind} ${role.of}`}
            since={role.since}
            zone={timeZone}
            words={role.lead ? 'Lead facilitator' : WORDS[role.kind]}
            where={role.where}
          >
            <EndRole role={role} mutationId={mutationId} />
          </Row>
        ))}
      </ul>
      <AddFacilitator {...{ person, mutationId, lastResult }} />
      <AddLead {...{ mutationId, lastResult, choices }} />
      {admin ? null : (
        <div className="flex flex-col gap-2">
          <p>A program admin sees and changes everything on these pages.</p>
          <OneButton intent={MAKE_ADMIN} mutationId={mutationId}>
            Make them a program admin
          </OneButton>
        </div>
      )}
    </Section>
  )
}

interface RowProps {
  words: string
  where: string | null
  since: Date
  zone: string
  children: React.ReactNode
}

const Row = ({ words, where, since, zone, children }: RowProps) => (
  <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
    <span>
      <span className="font-semibold">{words}</span>
      {where ? (
        <span>
          , <Name>{where}</Name>
        </span>
      ) : null}
      <span className="block text-sm text-muted">
        Since <Time at={since} zone={zone} />
      </span>
    </span>
    {children}
  </li>
)

function EndRole({ role, mutationId }: { role: HeldRole; mutationId: string }) {
  const { kind, of, where, lead, only } = role
  if (kind === 'observer')
    return <span className="text-sm text-muted">The agency’s lead ends this.</span>
  if (lead) return <span className="text-sm text-muted">Make someone else the lead first.</span>
  if (only) return <EndOnlyLead {...{ role, mutationId }} />
  return (
    <OneButton
      intent={kind === 'facilitator' ? END_FACILITATOR : END_LEAD}
      fields={kind === 'facilitator' ? { cohort: of } : { membership: of }}
      mutationId={mutationId}
      about={`${WORDS[kind]}, ${where}`}
    >
      Remove
    </OneButton>
  )
}

/** The second look: an agency without a lead is a thing that staff decide, not one that happens. */
const EndOnlyLead = ({ role, mutationId }: { role: HeldRole; mutationId: string }) => (
  <details className="max-w-reading">
    <summary className="link cursor-pointer py-1">
      Remove the only lead…<span className="sr-only"> of {role.where}</span>
    </summary>
    <p className="my-3">
      This agency has no other lead. Without one, no one can invite its coaches, assign its seats,
      pay its orders, or see its figures until you add a lead. Its coaches go on. To replace the
      lead, add the next one first.
    </p>
    <OneButton
      intent={END_LEAD}
      fields={{ membership: role.of, evenOnly: 'yes' }}
      mutationId={mutationId}
      tone="danger"
    >
      Leave the agency without a lead
    </OneButton>
  </details>
)

type AddProps = Pick<PersonProps, 'mutationId' | 'lastResult' | 'choices'>

function AddFacilitator({ person, mutationId, lastResult }: AddProps & { person: PersonDesk }) {
  const [form, field] = usePlainForm({ id: 'facilitator', lastResult, intent: ADD_FACILITATOR })
  if (person.cohorts.length === 0) return null
  return (
    <ActionForm form={form} intent={ADD_FACILITATOR} mutationId={mutationId}>
      <Select
        field={field('cohort')}
        label="Add as a facilitator of"
        placeholder="Choose a cohort"
        options={person.cohorts.map(({ slug: value, title: label }) => ({ value, label }))}
        className="max-w-reading"
      />
      <FormActions>
        <SubmitButton tone="secondary">Add facilitator</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

function AddLead({ mutationId, lastResult, choices }: AddProps) {
  const [form, field] = usePlainForm({ id: 'lead', lastResult, intent: ADD_LEAD })
  return (
    <ActionForm form={form} intent={ADD_LEAD} mutationId={mutationId}>
      <TextField
        field={field('agency')}
        label="Add as a lead of the agency"
        hint="The agency’s full name."
        autoComplete="off"
        className="max-w-reading"
      />
      <Namesakes field={field('agencyId')} choices={choices} />
      <FormActions>
        <SubmitButton tone="secondary">Add agency lead</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
