import { INVITATION_NOTE_MAX, INVITE, inviteSchema } from '~/features/seats/contract'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { Select, TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Card } from '~/ui/page'
import type { SeatsPage } from '../../contract'

interface InviteProps {
  inviting: SeatsPage['inviting']
  lastResult: LastResult
  mutationId: string
  /** With several agencies, the one whose seats these are. */
  agency: string | null
}

const seats = (free: number) => (free === 1 ? '1 seat available' : `${free} seats available`)

/** One address, one seat. */
export function InviteForm({ inviting, lastResult, mutationId, agency }: InviteProps) {
  const only = inviting.length === 1 ? inviting[0] : undefined
  const [form, fields] = useActionForm(inviteSchema, {
    id: 'invite',
    intent: INVITE,
    lastResult,
    defaultValue: { cohort: only?.slug },
  })
  return (
    <Card tone="lit" title="Invite a coach" className="max-w-reading">
      <ActionForm form={form} intent={INVITE} mutationId={mutationId}>
        {only ? (
          <input type="hidden" name={fields.cohort.name} value={only.slug} />
        ) : (
          <Select
            field={fields.cohort}
            label="Cohort"
            placeholder="Choose a cohort"
            options={inviting.map(({ slug, title, free }) => ({
              value: slug,
              label: `${title} (${seats(free)})`,
            }))}
          />
        )}
        <TextField
          field={fields.email}
          label="Their work email"
          hint={
            only
              ? `For ${only.title}: ${seats(only.free)}. The link in the email claims the seat.`
              : 'The link in the email claims the seat.'
          }
          type="email"
          autoComplete="off"
        />
        <TextField
          field={fields.note}
          label="A line from you"
          hint={`It appears in the email, under your name. Up to ${INVITATION_NOTE_MAX} characters, without links.`}
          autoComplete="off"
          optional
        />
        <FormActions>
          <SubmitButton pendingLabel="Sending">Send invitation</SubmitButton>
          <ButtonLink to={paths.agencyInvite({ agency })} tone="secondary">
            Invite from a list
          </ButtonLink>
        </FormActions>
      </ActionForm>
    </Card>
  )
}
