import { INVITE, inviteSchema } from '~/features/seats/contract'
import { useActionForm } from '~/ui/forms/checked-form'
import { Select, TextField } from '~/ui/forms/field'
import { ActionForm, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Card } from '~/ui/page'
import type { SeatsPage } from '../contract'

interface InviteProps {
  inviting: SeatsPage['inviting']
  lastResult: LastResult
  mutationId: string
}

const seats = (free: number) => (free === 1 ? '1 seat available' : `${free} seats available`)

/** One address, one seat. */
export function InviteForm({ inviting, lastResult, mutationId }: InviteProps) {
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
              ? `For ${only.title}: ${seats(only.free)}. They sign in with this address.`
              : 'They sign in with this address.'
          }
          type="email"
          autoComplete="off"
        />
        <div>
          <SubmitButton pendingLabel="Sending">Send invitation</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  )
}
