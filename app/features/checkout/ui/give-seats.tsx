import { COMP_REASONS, type GiveSeatsPage } from '~/features/billing/contract'
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

interface Props {
  page: GiveSeatsPage
  mutationId: string
  lastResult: LastResult
}

/** Staff give an agency seats that cost nothing. */
export function GiveSeats({ page, mutationId, lastResult }: Props) {
  const [form, field] = usePlainForm({ id: 'give', lastResult })
  const said = lastResult?.error?.['']
  const { placesLeft: left } = page
  return (
    <Column>
      <PageHeader
        back={{ to: paths.adminCohort(page.slug), label: page.title }}
        title="Give seats for free"
        lead={`The agency gets an order of $0, and its lead an email. ${left === 1 ? '1 place is' : `${left} places are`} left.`}
      />
      <Stack>
        {said ? (
          <Notice tone="error" title="No seat was given" live>
            {said.join(' ')}.
          </Notice>
        ) : null}
        <ActionForm form={form} mutationId={mutationId}>
          <TextField
            field={field('agency')}
            label="Agency"
            hint="Its full name. It needs a lead."
            autoComplete="off"
          />
          <TextField
            field={field('quantity')}
            label="Number of seats"
            inputMode="numeric"
            width="short"
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
