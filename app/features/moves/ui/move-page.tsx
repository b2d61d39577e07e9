import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { addDays, formatDayIn, formatDays, formatLastDay } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import {
  Badge,
  DescriptionList,
  EmptyState,
  Notice,
  Section,
  Stack,
  Table,
  type TableColumn,
} from '~/ui/page'
import type { MoveTarget, MovePage as Page } from '../contract'
import { costWords, MOVE_WORDS, TARGET_WORDS } from '../contract'

interface Props {
  page: Page
  sandbox: boolean
  mutationId: string
  lastResult: LastResult
}

/** A lead, or a coach for their own seat, chooses a cohort for it, sees what a move would do, and confirms it. */
export function MovePage(props: Props) {
  const { page, lastResult } = props
  const { seat, refusal, chosen, waiting, targets } = page
  const said = lastResult?.error?.['']
  return (
    <Stack gap="page">
      {said ? (
        <Notice tone="error" title="The seat was not moved" live>
          {said.join(' ')}.
        </Notice>
      ) : null}
      {waiting && !refusal ? (
        <Notice tone="info" title={`The move to ${waiting.title} waits for its payment`}>
          <p>The seat moves when the difference is paid. Choosing again replaces that order.</p>
          <ButtonLink to={paths.checkoutOrder(waiting.orderId)} tone="secondary">
            Continue to payment
          </ButtonLink>
        </Notice>
      ) : null}
      {refusal ? (
        <Notice tone="info" title="This seat can’t move now">
          {refusalWords(refusal, page)}
        </Notice>
      ) : (
        <Terms page={page} />
      )}
      {chosen && !refusal ? <Preview {...props} chosen={chosen} /> : null}
      {refusal ? null : (
        <Section
          title={chosen ? 'Other cohorts' : 'Choose a cohort'}
          hint={`They belong to the same program. Prices are today’s for one seat, with tax.`}
        >
          {targets.length === 0 ? (
            <EmptyState title="No other cohort of this program is open right now">
              The seat stays where it is. When a new cohort opens, you can move it there.
            </EmptyState>
          ) : (
            <Table
              caption="Cohorts of the same program"
              captionHidden
              columns={columns(page)}
              rows={targets}
              rowKey={({ slug }) => slug}
            />
          )}
        </Section>
      )}
      <p>
        {page.agencyId ? (
          <ButtonLink to={paths.agencySeat(seat.id)} tone="quiet">
            Back to the seat
          </ButtonLink>
        ) : (
          <ButtonLink to={paths.account()} tone="quiet">
            Back to your account
          </ButtonLink>
        )}
      </p>
    </Stack>
  )
}

const refusalWords = (refusal: keyof typeof MOVE_WORDS, { agencyId }: Page): string =>
  refusal === 'none-left' && !agencyId
    ? 'You have moved out of a running cohort once already.'
    : `${MOVE_WORDS[refusal]}.`

/** Says up to when and how often seats may leave a cohort that runs. */
function Terms({ page: { reassigning, seat, agencyId } }: Pick<Props, 'page'>) {
  const { started, endsOn, cap, used } = reassigning
  if (!started)
    return (
      <p className="max-w-reading text-muted">
        {agencyId
          ? 'Before the first day, seats can move at any time.'
          : 'Before the first day, you can move at any time.'}
      </p>
    )
  const until = formatLastDay(addDays(endsOn, -1), seat.cohort.timeZone)
  if (!agencyId)
    return (
      <p className="max-w-reading text-muted">
        {`${seat.cohort.title} is running. You can move to another cohort once, until ${until}.`}
      </p>
    )
  const seats = cap === 1 ? 'one seat' : `${cap} seats`
  return (
    <p className="max-w-reading text-muted">
      {`${seat.cohort.title} is running. Until ${until}, ${seats} can go to someone else or to another cohort. So far: ${used}.`}
    </p>
  )
}

const columns = ({ seat, chosen, agencyId }: Page): TableColumn<MoveTarget>[] => [
  { key: 'title', label: 'Cohort', heads: true, cell: ({ title }) => title },
  {
    key: 'dates',
    label: 'Dates',
    cell: daysOf,
  },
  {
    key: 'cost',
    label: 'Difference',
    cell: ({ cost }) => (seat.free ? 'Nothing to pay' : costWords(cost, seat.currency)),
  },
  {
    key: 'choose',
    label: 'Choose',
    cell: ({ slug, title, refusal }) => {
      if (refusal) return <span className="text-muted">{TARGET_WORDS[refusal]}</span>
      if (chosen?.slug === slug) return <Badge tone="info">Chosen</Badge>
      return (
        <Link
          to={(agencyId ? paths.agencyMove : paths.ownMove)(seat.id, { to: slug })}
          className="link inline-block py-1"
        >
          Preview<span className="sr-only"> the move to {title}</span>
        </Link>
      )
    },
  },
]

function Preview({
  page,
  chosen,
  sandbox,
  mutationId,
  lastResult,
}: Props & { chosen: MoveTarget }) {
  const { seat } = page
  const { cost } = chosen
  const [form] = usePlainForm({ id: 'move', lastResult })
  const pays = cost.payMinor > 0
  return (
    <Section title={`Move to ${chosen.title}`}>
      <DescriptionList
        items={[
          { term: 'Now', value: `${seat.cohort.title}, ${daysOf(seat.cohort)}` },
          { term: 'Then', value: `${chosen.title}, ${daysOf(chosen)}` },
          { term: 'First day', value: formatDayIn(chosen.startsOn, chosen.timeZone) },
          { term: 'Who', value: whoWords(page) },
          { term: 'Emails', value: mailWords(page) },
          ...(seat.free
            ? [{ term: 'Price', value: 'This seat was free, and stays free' }]
            : [
                { term: 'Price there today', value: formatMoney(cost.priceMinor, seat.currency) },
                {
                  term: `Paid for this seat (order ${seat.orderNumber})`,
                  value: formatMoney(cost.creditMinor, seat.currency),
                },
                { term: 'Difference', value: <strong>{costWords(cost, seat.currency)}</strong> },
              ]),
        ]}
      />
      <p className="max-w-reading">{termsOf(page, pays)}</p>
      <ActionForm form={form} mutationId={mutationId}>
        <input type="hidden" name="to" value={chosen.slug} />
        <input type="hidden" name="seenPayMinor" value={cost.payMinor} />
        <input type="hidden" name="seenRefundMinor" value={cost.refundMinor} />
        <input type="hidden" name="seenWho" value={seat.mark} />
        <FormActions>
          <SubmitButton pendingLabel="Moving the seat">
            {pays ? `Pay ${formatMoney(cost.payMinor, seat.currency)} and move` : 'Move this seat'}
          </SubmitButton>
        </FormActions>
        {pays && sandbox ? (
          <Notice tone="info">The payment page is a sandbox: no real money moves.</Notice>
        ) : null}
      </ActionForm>
    </Section>
  )
}

const daysOf = ({
  startsOn: from,
  endsOn: to,
  timeZone: zone,
}: Pick<MoveTarget, 'startsOn' | 'endsOn' | 'timeZone'>): string =>
  formatDays({ from, to, zone }, 'year')

/** Says what pressing the button leads to. */
function termsOf({ agencyId }: Page, pays: boolean): string {
  if (pays)
    return agencyId
      ? 'The place there is kept for you for 90 minutes. The seat moves when the difference is paid; if the seat changes before that, your payment goes back.'
      : 'The place there is kept for you for 90 minutes. You move when the difference is paid; if your seat changes before that, your payment goes back.'
  return agencyId
    ? 'The seat moves at once. There is no undo, but it can move again while seats may move.'
    : 'You move at once, and there is no undo.'
}

function whoWords({ seat, agencyId }: Page) {
  if (!agencyId)
    return `You leave ${seat.cohort.title} and are enrolled in the new cohort at once. You can still read everything you have written.`
  if (seat.state === 'held')
    return (
      <>
        <bdi>{seat.who}</bdi> leaves {seat.cohort.title} and is enrolled in the new cohort at once.
        They can still read everything they have written.
      </>
    )
  if (seat.state === 'offered')
    return (
      <>
        <bdi className="wrap-anywhere">{seat.who}</bdi> gets a new invitation. The old link no
        longer works.
      </>
    )
  return 'No one has this seat.'
}

function mailWords({ seat, agencyId }: Page): string {
  if (!agencyId) return 'One to you.'
  if (seat.state === 'held') return 'One to the coach, and one to you.'
  if (seat.state === 'offered') return 'A new invitation to the coach, and one to you.'
  return 'One to you.'
}
