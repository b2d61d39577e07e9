import { paths } from '~/platform/shared/paths'
import { optionsOf } from '~/ui/forms/choice'
import { RadioGroup, TextField } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Column, Notice, PageHeader, Stack } from '~/ui/page'
import { COMP_REASONS, type GiveSeatsPage } from '../contract'

interface Props {
  page: GiveSeatsPage
  mutationId: string
  lastResult: LastResult
}

const FOR_AGENCY = 'group-has-[input[value=person]:checked]/give:hidden'

/** Staff give seats that cost nothing, to an agency or to one coach. */
export function GiveSeats({ page, mutationId, lastResult }: Props) {
  const [form, field] = usePlainForm({ id: 'give', lastResult })
  const said = lastResult?.error?.['']
  const { placesLeft: left } = page
  return (
    <Column>
      <PageHeader
        back={{ to: paths.adminCohort(page.slug), label: page.title }}
        title="Give seats for free"
        lead={`The order has nothing to pay, and the agency’s lead or the coach gets an email. ${left === 1 ? '1 place is' : `${left} places are`} left.`}
      />
      <Stack>
        {said ? (
          <Notice tone="error" title="No seat was given" live>
            {said.join(' ')}.
          </Notice>
        ) : null}
        <ActionForm form={form} mutationId={mutationId} className="group/give">
          <RadioGroup
            field={{ ...field('to'), initialValue: field('to').initialValue ?? 'agency' }}
            label="Who are they for?"
            options={[
              {
                value: 'agency',
                label: 'An agency',
                hint: 'Its lead invites coaches to the seats.',
              },
              {
                value: 'person',
                label: 'One coach without an agency',
                hint: 'One seat, and they are enrolled at once.',
              },
            ]}
          />
          <TextField
            field={field('email')}
            label="Their email address"
            hint="They need to have signed in, or been invited, once."
            type="email"
            autoComplete="off"
            optional={false}
            className="hidden group-has-[input[value=person]:checked]/give:flex"
          />
          <TextField
            field={field('agency')}
            label="Agency"
            hint="Its full name. It needs a lead."
            autoComplete="off"
            className={FOR_AGENCY}
          />
          <TextField
            field={field('quantity')}
            label="Number of seats"
            inputMode="numeric"
            width="short"
            className={FOR_AGENCY}
          />
          <RadioGroup
            field={field('reason')}
            label="Reason"
            hint="It stands on the order and in the log of changes."
            options={optionsOf(COMP_REASONS)}
          />
          <FormActions>
            <SubmitButton>Give seats</SubmitButton>
          </FormActions>
        </ActionForm>
      </Stack>
    </Column>
  )
}
