import type { AgencyChoice } from '~/features/identity/contract'
import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { formatDeadline } from '~/platform/shared/time'
import { Button } from '~/ui/button'
import { Namesakes, optionsOf } from '~/ui/forms/choice'
import { RadioGroup, TextField } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  MutationId,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Form, useNavigation } from '~/ui/navigation'
import { Column, Notice, PageHeader, Section, Stack } from '~/ui/page'
import { CANCEL_GIFT, COMP_REASONS, type GiveSeatsPage } from '../contract'

interface Props {
  page: GiveSeatsPage
  mutationId: string
  lastResult: LastResult
  /** The agencies of the name that was entered, where several have it. */
  choices?: AgencyChoice[] | undefined
}

const FOR_AGENCY = 'group-has-[input[value=person]:checked]/give:hidden'

/** Staff give seats that cost nothing, to an agency or to one coach. */
export function GiveSeats({ page, mutationId, lastResult, choices }: Props) {
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
                hint: 'One seat. Whoever has an account is enrolled at once; anyone else gets an invitation.',
              },
            ]}
          />
          <TextField
            field={field('email')}
            label="Their email address"
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
          <Namesakes field={field('agencyId')} choices={choices} className={FOR_AGENCY} />
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
        {page.offered.length > 0 ? <Offered page={page} mutationId={mutationId} /> : null}
      </Stack>
    </Column>
  )
}

/** Offers that no one has taken; each keeps a place. */
function Offered({ page, mutationId }: Pick<Props, 'page' | 'mutationId'>) {
  const pressed = useNavigation().formData?.get('gift')
  return (
    <Section
      title="Open invitations"
      hint="Each keeps a place until it is accepted or expires. Reminders go out by themselves, three at most, until the cohort begins."
    >
      <ul className="border-t border-line">
        {page.offered.map(({ id, email, expiresAt, reminders }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line py-4"
          >
            <span className="font-semibold wrap-anywhere">{email}</span>
            <span className="text-sm text-muted">
              <span>until</span> {formatDeadline(expiresAt, page.timeZone)}
              {reminders > 0 ? <span>, {counted(reminders, 'reminder')} sent</span> : null}
            </span>
            <Form method="post" className="sm:ml-auto">
              <input type="hidden" name="to" value={CANCEL_GIFT} />
              <input type="hidden" name="gift" value={id} />
              <MutationId value={mutationId} />
              <Button type="submit" tone="secondary" size="small" pending={pressed === id}>
                <span>
                  Cancel invitation<span className="sr-only">, {email}</span>
                </span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
