import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { formatDeadline } from '~/platform/shared/time'
import { Refused } from '~/ui/forms/around/refused'
import { optionsOf } from '~/ui/forms/choice'
import { RadioGroup } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import {
  Column,
  DescriptionList,
  Name,
  Notice,
  PageHeader,
  Section,
  Stack,
  Table,
  type TableColumn,
  Time,
} from '~/ui/page'
import {
  CANCEL_COHORT,
  CANCEL_REASONS,
  CANCEL_REFUSALS,
  CHOOSE_DAYS,
  choiceWords,
  type CancelPage as Page,
  type RoundView,
  UNDO_CANCEL,
  USUAL_CHOOSE_DAYS,
} from '../contract'

interface Props {
  page: Page
  mutationId: string
  lastResult: LastResult
  /** The reader's. */
  timeZone: string
}

/** Staff cancel a cohort: what it touches before, and what has come of it afterward. */
export function CancelPage(props: Props) {
  const { page, lastResult } = props
  const { cohort, refusal, round } = page
  return (
    <Column>
      <PageHeader
        back={{ to: paths.adminCohort(cohort.slug), label: cohort.title }}
        title={round ? roundTitle(round, cohort.title) : `Cancel ${cohort.title}`}
      />
      <Stack gap="page">
        <Refused lastResult={lastResult} />
        {round ? <Round {...props} round={round} /> : null}
        {refusal && refusal !== 'canceled' ? (
          <Notice tone="info">{CANCEL_REFUSALS[refusal]}.</Notice>
        ) : null}
        {refusal ? null : <CancelForm {...props} />}
      </Stack>
    </Column>
  )
}

const roundTitle = ({ kind }: RoundView, title: string) =>
  kind === 'canceled' ? `${title} is canceled` : `Choices after the new dates of ${title}`

function CancelForm({ page, mutationId, lastResult, timeZone }: Props) {
  const { touches, atOnce, cohort } = page
  const [form, field] = usePlainForm({ id: 'cancel', lastResult, intent: CANCEL_COHORT })
  const { agencies, unpaid, partlyPaid, own } = touches
  const days = field('days')
  return (
    <>
      <Section title="What it touches" hint={`As it stands now. Times are yours (${timeZone}).`}>
        <DescriptionList
          items={[
            { term: 'Coaches', value: touches.coaches },
            { term: 'Seats', value: touches.seats },
            { term: 'Agencies', value: agencies.length > 0 ? agencies.join(', ') : 'None' },
            { term: 'People who bought for themselves', value: own },
            { term: 'Open invitations', value: touches.invitations },
            { term: 'On the waiting list', value: touches.waiting },
            { term: 'Invoices that are withdrawn', value: unpaid },
            ...(partlyPaid > 0
              ? [{ term: 'Invoices paid in part, whose buyers choose', value: partlyPaid }]
              : []),
          ]}
        />
      </Section>
      <Section title="What happens">
        <ul className="flex max-w-reading list-disc flex-col gap-1 pl-5">
          <li>From now on no one can buy, be invited or enroll. It never opens again.</li>
          <li>
            {atOnce
              ? 'It begins soon or runs already, so the emails go out at once, and this can’t be undone.'
              : 'The emails go out after a day. Until then you can undo it, and no one will have noticed.'}
          </li>
          <li>
            Each lead, and everyone who bought for themselves, gets an email and chooses: another
            cohort of the program at no extra cost, or a refund. Whoever doesn’t choose gets the
            refund.
          </li>
          <li>Coaches and those on the waiting list get an email. Coaches keep what they wrote.</li>
        </ul>
      </Section>
      <Section title="Cancel it">
        <ActionForm form={form} intent={CANCEL_COHORT} mutationId={mutationId}>
          <input type="hidden" name="version" value={cohort.version} />
          <RadioGroup
            field={field('reason')}
            label="Reason"
            hint="It stands in the emails as you see it here."
            options={optionsOf(CANCEL_REASONS)}
          />
          <RadioGroup
            field={{ ...days, initialValue: days.initialValue ?? String(USUAL_CHOOSE_DAYS) }}
            label="Time to choose"
            hint="It counts from the email on."
            options={optionsOf(CHOOSE_DAYS)}
          />
          <FormActions>
            <SubmitButton pendingLabel="Canceling the cohort">Cancel this cohort</SubmitButton>
          </FormActions>
        </ActionForm>
      </Section>
    </>
  )
}

function Round({ round, mutationId, timeZone }: Props & { round: RoundView }) {
  const [form] = usePlainForm({ id: 'undo' })
  const { reason, by, decidedAt, tellAt, toldAt, chooseUntil, choices, kind } = round
  // Staff were told that it cannot be undone, so nothing is offered in the moments before the emails leave.
  const atOnce = new Date(tellAt) <= new Date(decidedAt)
  return (
    <>
      <DescriptionList
        items={[
          { term: 'By', value: <Name>{by}</Name> },
          { term: 'When', value: <Time at={decidedAt} zone={timeZone} /> },
          ...(reason ? [{ term: 'Reason', value: CANCEL_REASONS[reason] }] : []),
          {
            term: 'Emails',
            value: toldAt
              ? `Went out on ${formatDeadline(toldAt, timeZone)}`
              : atOnce
                ? 'Are going out now'
                : `Go out on ${formatDeadline(tellAt, timeZone)}`,
          },
          ...(chooseUntil
            ? [{ term: 'Choose until', value: formatDeadline(chooseUntil, timeZone) }]
            : []),
        ]}
      />
      {toldAt || atOnce || kind !== 'canceled' ? null : (
        <ActionForm form={form} intent={UNDO_CANCEL} mutationId={mutationId}>
          <FormActions>
            <SubmitButton tone="secondary">Undo: it takes place after all</SubmitButton>
          </FormActions>
        </ActionForm>
      )}
      {toldAt ? (
        <Section title={`${counted(choices.length, 'choice')}`}>
          <Table
            caption="Orders with seats in this cohort, and what was chosen"
            captionHidden
            columns={columns}
            rows={choices}
            rowKey={({ orderId }) => orderId}
            empty="No order with a payment had a seat in it."
          />
        </Section>
      ) : null}
    </>
  )
}

const columns: TableColumn<RoundView['choices'][number]>[] = [
  {
    key: 'order',
    label: 'Order',
    heads: true,
    cell: ({ orderId, number }) => (
      <Link to={paths.adminOrder(orderId)} className="link inline-block py-1">
        {number}
      </Link>
    ),
  },
  { key: 'whose', label: 'For', cell: ({ whose }) => <Name>{whose}</Name> },
  { key: 'made', label: 'Chosen', cell: ({ made }) => choiceWords(made) },
  {
    key: 'by',
    label: 'By',
    cell: ({ by, made }) => (by ? <Name>{by}</Name> : made.chosen ? 'The last day' : '—'),
  },
]
