import { MAX_PAUSED_DAYS, PAUSE_WORDS } from '~/features/transfer/contract'
import { paths } from '~/platform/shared/paths'
import { formatDay, formatSpan } from '~/platform/shared/time'
import { Button } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { CheckboxField, DateField, RadioGroup } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, MutationId, SubmitButton } from '~/ui/forms/form'
import { Form } from '~/ui/navigation'
import { Column, Notice, PageHeader, Section, Stack } from '~/ui/page'
import {
  END_PAUSE,
  type PausesPage,
  type PauseView,
  RECORD_PAUSE,
  recordPauseSchema,
} from '../contract'

interface Props {
  page: PausesPage
  mutationId: string
  /** For the buttons that end a pause. */
  endId: string
  lastResult: LastResult
}

/** Days on which a coach cannot practice: the ones that were recorded, and a form for the next. */
export function PausesView({ page, mutationId, endId, lastResult }: Props) {
  const { cohort, left, pauses } = page
  return (
    <Column width="reading">
      <PageHeader
        title="Pauses"
        eyebrow={cohort.title}
        back={{ to: paths.practice({ cohort: cohort.slug }), label: 'Practice' }}
        lead="Leave, or a time without a caseload. These days don’t count: no skill lapses and no plan runs out because of them."
      />
      <Stack gap="large">
        {pauses.length > 0 ? (
          <Section title="My pauses">
            <ul className="flex flex-col divide-y divide-line border-y border-line">
              {pauses.map((pause) => (
                <Pause key={pause.id} pause={pause} cohort={cohort.slug} endId={endId} />
              ))}
            </ul>
          </Section>
        ) : null}
        <Section
          title="Record a pause"
          hint={`Up to ${MAX_PAUSED_DAYS} days in all in this cohort. You have ${left === 1 ? '1 day' : `${left} days`} left.`}
        >
          <PauseForm page={page} mutationId={mutationId} lastResult={lastResult} />
        </Section>
        <Notice title="Who sees this">
          The facilitators of this cohort see that you are away and until when. They see the reason
          only if you say so. Your agency sees neither.
        </Notice>
      </Stack>
    </Column>
  )
}

function PauseForm({ page, mutationId, lastResult }: Omit<Props, 'endId'>) {
  const [form, fields] = useActionForm(recordPauseSchema, {
    id: 'pause',
    lastResult,
    defaultValue: { startsOn: page.today, cohort: page.cohort.slug },
  })
  return (
    <ActionForm form={form}>
      <input type="hidden" name="intent" value={RECORD_PAUSE} />
      <input type="hidden" name="cohort" value={page.cohort.slug} />
      <MutationId value={mutationId} />
      <RadioGroup
        field={fields.reason}
        label="Reason"
        layout="row"
        options={Object.entries(PAUSE_WORDS).map(([value, label]) => ({ value, label }))}
      />
      <div className="flex flex-wrap gap-6">
        <DateField field={fields.startsOn} label="First day away" />
        <DateField
          field={fields.lastOn}
          label="Last day away"
          hint="Leave it empty if you don’t know yet."
          optional
        />
      </div>
      <CheckboxField field={fields.reasonShown} label="My facilitators can see the reason" />
      <FormActions>
        <SubmitButton>Save pause</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** The days are the coach's own, wherever the cohort is, so they stand without a zone. */
function daysAway({ startsOn: first, lastOn: last }: PauseView): string {
  if (!last) return `From ${formatDay(first, 'year')}, open`
  return formatSpan(first, last, 'year')
}

const END_WORDS = { now: 'I’m back today', ahead: 'Cancel this pause' } as const

function Pause({ pause, cohort, endId }: { pause: PauseView; cohort: string; endId: string }) {
  const { id, reason, reasonShown, when } = pause
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div>
        <p className="font-semibold">{daysAway(pause)}</p>
        <p className="text-sm text-muted">
          {`${PAUSE_WORDS[reason]} · ${reasonShown ? 'facilitators see the reason' : 'facilitators don’t see the reason'}`}
        </p>
      </div>
      {when === 'over' ? null : (
        <Form method="post" action={paths.pauses({ cohort })}>
          <input type="hidden" name="intent" value={END_PAUSE} />
          <input type="hidden" name="cohort" value={cohort} />
          <input type="hidden" name="pause" value={id} />
          <MutationId value={endId} />
          <Button type="submit" tone="secondary">
            {END_WORDS[when]}
          </Button>
        </Form>
      )}
    </li>
  )
}
