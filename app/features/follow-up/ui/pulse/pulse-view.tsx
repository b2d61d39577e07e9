import { paths } from '~/platform/shared/paths'
import { formatMonth } from '~/platform/shared/time'
import { RadioGroup } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  MutationId,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Column, Name, Notice, PageHeader, Stack, Table } from '~/ui/page'
import {
  AGREEMENT,
  PULSE_ITEMS,
  type PulseAnswers,
  type PulsePage,
  SAVE_PULSE,
} from '../../contract'

interface Props {
  page: PulsePage
  mutationId: string
  lastResult: LastResult
}

const CHOICES = AGREEMENT.map((label, at) => ({ value: String(at + 1), label }))

/** Ten statements on one page. Whoever answers is told first who will see what. */
export function PulseView({ page, mutationId, lastResult }: Props) {
  const { cohort, month, version, answers, earlier } = page
  const [form, field] = usePlainForm({ id: 'pulse', lastResult })
  return (
    <Column>
      <PageHeader
        title={`Work climate, ${formatMonth(month)}`}
        back={{ to: paths.practice({ cohort: cohort.slug }), label: 'Practice' }}
        lead="Ten statements about your workplace this past month. It takes about a minute. Skip any of them."
      />
      <Stack gap="large">
        <Seen page={page} />
        <ActionForm form={form}>
          <input type="hidden" name="intent" value={SAVE_PULSE} />
          <input type="hidden" name="cohort" value={cohort.slug} />
          <input type="hidden" name="month" value={month} />
          <input type="hidden" name="version" value={version} />
          <MutationId value={mutationId} />
          <p className="text-muted">“It” is the skills that you learn in this cohort.</p>
          <Stack gap="large" className="choices-compact">
            {PULSE_ITEMS.map(({ id, text }) => {
              const own = field(`answers.${id}`)
              const said = own.initialValue ?? answers?.[id]
              return (
                <RadioGroup
                  key={id}
                  field={{ ...own, initialValue: said, required: false }}
                  label={text}
                  options={CHOICES}
                  layout="row"
                  optional
                />
              )
            })}
          </Stack>
          <FormActions>
            <SubmitButton>{answers ? 'Save changes' : 'Save answers'}</SubmitButton>
          </FormActions>
        </ActionForm>
        {earlier.map((one) => (
          <Earlier key={one.month} {...one} />
        ))}
      </Stack>
    </Column>
  )
}

function Seen({ page: { agencyName, answers } }: { page: PulsePage }) {
  return (
    <Notice title="Who sees this">
      <ul className="list-disc pl-5">
        <li>
          Your own answers: only you. Not your facilitator, not your supervisor, not the lead of{' '}
          <Name>{agencyName}</Name>, not your cohort.
        </li>
        <li>
          The lead of <Name>{agencyName}</Name>: once a month, one rounded figure per statement for
          all coaches together, such as “about 60% agree.” A figure is shown only when at least 5
          coaches agree and at least 5 don’t; otherwise there are only words. Never a name or a
          number of people.
        </li>
        <li>
          {answers ? <span>You have answered this month. </span> : null}
          <span>
            You can change or clear your answers until the month ends. They are deleted after 13
            months.
          </span>
        </li>
      </ul>
    </Notice>
  )
}

function Earlier({ month, answers }: { month: PulsePage['month']; answers: PulseAnswers }) {
  const title = `Your answers in ${formatMonth(month)}`
  const said = PULSE_ITEMS.flatMap(({ id, text }) => {
    const answer = answers[id]
    return answer === undefined ? [] : [{ id, text, answer: AGREEMENT[answer - 1] ?? '' }]
  })
  return (
    <details>
      <summary className="link inline-flex min-h-9 items-center">{title}</summary>
      <Table
        caption={title}
        captionHidden
        rows={said}
        rowKey={({ id }) => id}
        columns={[
          { key: 'text', label: 'Statement', heads: true, cell: ({ text }) => text },
          { key: 'answer', label: 'Your answer', cell: ({ answer }) => answer },
        ]}
      />
    </details>
  )
}
