import { counted } from '~/platform/shared/lists/counts'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { formatDays, formatDeadline } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Column, EmptyState, Notice, PageHeader, Section, Stack } from '~/ui/page'
import {
  CANCEL_REASONS,
  CHOOSE_REFUSALS,
  type ChoiceTarget,
  choiceWords,
  MOVE,
  type ChoicePage as Page,
  REFUND,
  STAY,
  TARGET_WORDS,
} from '../contract'

interface Props {
  page: Page
  /** One for each button. */
  mutationIds: { refund: string; stay: string; move: string }
  lastResult: LastResult
  /** The reader's. */
  timeZone: string
}

/** Whoever bought seats in a cohort that was canceled or moved chooses what becomes of them. */
export function ChoicePage(props: Props) {
  const { page, lastResult, timeZone } = props
  const { kind, cohort, number, orderId, reason, made, frozen } = page
  const said = lastResult?.error?.['']
  const canceled = kind === 'canceled'
  return (
    <Column>
      <PageHeader
        back={{ to: paths.agencyOrder(orderId), label: `Order ${number}` }}
        title={canceled ? `${cohort.title} was canceled` : `${cohort.title} has new dates`}
        lead={reason ? `${CANCEL_REASONS[reason]}. We’re sorry.` : undefined}
      />
      <Stack gap="page">
        {said ? (
          <Notice tone="error" title="Nothing was done" live>
            {said.join(' ')}.
          </Notice>
        ) : null}
        {made.chosen ? (
          <Notice tone="success" title="This is settled">
            {choiceWords(made)}
          </Notice>
        ) : frozen ? (
          <Notice tone="info" title="You can’t choose now">
            {CHOOSE_REFUSALS.frozen}.
          </Notice>
        ) : (
          <>
            <p className="max-w-reading">{aboutWords(page, timeZone)}</p>
            {canceled ? null : <Stay {...props} />}
            <Targets {...props} />
            <Refund {...props} />
          </>
        )}
      </Stack>
    </Column>
  )
}

function aboutWords({ seats, held, number, kind, chooseUntil }: Page, zone: string): string {
  const about = `This is about ${counted(seats, 'seat')} of order ${number}${held > 0 ? `, ${held} of them with a coach` : ''}.`
  const until = formatDeadline(chooseUntil, zone)
  return kind === 'canceled'
    ? `${about} Choose by ${until}. After that, what you paid is refunded.`
    : `${about} You can choose until ${until}. If you don’t, the seats stay.`
}

function Stay({ page, mutationIds }: Props) {
  const [form] = usePlainForm({ id: 'stay' })
  return (
    <Section title="Stay" hint="You keep the seats, with the new dates.">
      <ActionForm form={form} mutationId={mutationIds.stay}>
        <input type="hidden" name="choice" value={STAY} />
        <FormActions>
          <SubmitButton>Stay in {page.cohort.title}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Section>
  )
}

function Targets({ page, mutationIds }: Props) {
  return (
    <Section
      title="Move to another cohort"
      hint="There is nothing more to pay. Where the other cohort costs less, the difference is refunded."
    >
      {page.targets.length === 0 ? (
        <EmptyState title="No other cohort of this program is open right now">
          Look here again until the last day, or get a refund.
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-4">
          {page.targets.map((target) => (
            <Target key={target.slug} {...{ page, target }} mutationId={mutationIds.move} />
          ))}
        </ul>
      )}
    </Section>
  )
}

interface TargetProps {
  page: Page
  target: ChoiceTarget
  mutationId: string
}

function Target({ page, target, mutationId }: TargetProps) {
  const { slug, title, startsOn: from, endsOn: to, timeZone: zone, refusal, refundMinor } = target
  const [form] = usePlainForm({ id: `move-${slug}` })
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-5">
      <h3 className="font-semibold">{title}</h3>
      <p>{formatDays({ from, to, zone }, 'year')}</p>
      {refusal ? (
        <p className="text-muted">{TARGET_WORDS[refusal]}.</p>
      ) : (
        <>
          <p>{targetWords(target, page.currency)}</p>
          <ActionForm form={form} mutationId={mutationId}>
            <input type="hidden" name="choice" value={MOVE} />
            <input type="hidden" name="to" value={slug} />
            <input type="hidden" name="seenMinor" value={refundMinor} />
            <FormActions>
              <SubmitButton tone="secondary" pendingLabel="Moving the seats">
                Move to {title}
              </SubmitButton>
            </FormActions>
          </ActionForm>
        </>
      )}
    </li>
  )
}

function targetWords(
  { movedSeats, endedSeats, refundMinor }: ChoiceTarget,
  currency: string,
): string {
  const [moves, it] = movedSeats === 1 ? ['moves', 'it'] : ['move', 'them']
  const [ends, coach] =
    endedSeats === 1 ? ['ends and is', 'the coach is'] : ['end and are', 'their coaches are']
  return [
    `${counted(movedSeats, 'seat')} ${moves}, with whoever has ${it}.`,
    ...(endedSeats > 0
      ? [
          `${counted(endedSeats, 'seat')} ${ends} refunded, because ${coach} in that cohort already.`,
        ]
      : []),
    refundMinor > 0
      ? `${formatMoney(refundMinor, currency)} is refunded.`
      : 'There is nothing to pay or to refund.',
  ].join(' ')
}

function Refund({ page, mutationIds }: Props) {
  const [form] = usePlainForm({ id: 'refund' })
  const { refundMinor, currency, held } = page
  const money = formatMoney(refundMinor, currency)
  return (
    <Section
      title={refundMinor > 0 ? 'Get a refund' : 'Give the seats up'}
      hint={
        held > 0
          ? 'All of these seats end. Coaches who have one are out, and keep what they wrote.'
          : 'All of these seats end.'
      }
    >
      <ActionForm form={form} mutationId={mutationIds.refund}>
        <input type="hidden" name="choice" value={REFUND} />
        <input type="hidden" name="seenMinor" value={refundMinor} />
        <FormActions>
          <SubmitButton tone="secondary" pendingLabel="Refunding">
            {refundMinor > 0 ? `Refund ${money}` : 'End these seats'}
          </SubmitButton>
        </FormActions>
      </ActionForm>
      <p>
        <ButtonLink to={paths.agencyOrder(page.orderId)} tone="quiet">
          Decide later
        </ButtonLink>
      </p>
    </Section>
  )
}
