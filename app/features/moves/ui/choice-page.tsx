import { counted } from '~/platform/shared/lists/counts'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { formatDays, formatDeadline } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Refused } from '~/ui/forms/around/refused'
import type { LastResult } from '~/ui/forms/form'
import { Column, EmptyState, Notice, PageHeader, Section, Stack } from '~/ui/page'
import {
  afterDispute,
  CANCEL_REASONS,
  CHOOSE_REFUSALS,
  type ChoiceTarget,
  choiceWords,
  MOVE,
  type ChoicePage as Page,
  REFUND,
  STAY,
  TARGET_WORDS,
  targetWords,
} from '../contract'
import { ChoiceConfirm } from './choice-confirm'

interface Props {
  page: Page
  mutationId: string
  lastResult: LastResult
  /** The reader's. */
  timeZone: string
}

/** Whoever bought seats in a cohort that was canceled or moved chooses what becomes of them: first a way, then once more. */
export function ChoicePage({ page, mutationId, lastResult, timeZone }: Props) {
  const { kind, cohort, number, orderId, reason, made, frozen, picked } = page
  const canceled = kind === 'canceled'
  return (
    <Column>
      <PageHeader
        back={{ to: paths.agencyOrder(orderId), label: `Order ${number}` }}
        title={canceled ? `${cohort.title} was canceled` : `${cohort.title} has new dates`}
        lead={reason ? `${CANCEL_REASONS[reason]}. We’re sorry.` : undefined}
      />
      <Stack gap="page">
        <Refused lastResult={lastResult} title="Nothing was done" />
        {made.chosen ? (
          <Notice tone="success" title="This is settled">
            {made.byDispute ? <p>{afterDispute(made.chosen)}</p> : null}
            <p>{choiceWords(made)}</p>
          </Notice>
        ) : frozen ? (
          <Notice tone="info" title="You can’t choose now">
            <p>{CHOOSE_REFUSALS[frozen]}.</p>
            {frozen === 'lost' ? (
              <p>The seats are settled within minutes, and you get an email about it.</p>
            ) : null}
          </Notice>
        ) : picked ? (
          <ChoiceConfirm {...{ page, picked, mutationId }} />
        ) : (
          <>
            <p className="max-w-reading">{aboutWords(page, timeZone)}</p>
            {canceled ? null : <Stay page={page} />}
            <Targets page={page} />
            <Refund page={page} />
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

/** It only leads to the page that says what will happen. */
const Look = ({ page, choice, to, label }: { page: Page; choice: string } & LookAt) => (
  <p>
    <ButtonLink to={paths.orderChoice(page.orderId, { choice, to })} tone="secondary">
      {label}
    </ButtonLink>
  </p>
)
interface LookAt {
  to?: string
  label: string
}

const Stay = ({ page }: { page: Page }) => (
  <Section title="Stay" hint="You keep the seats, with the new dates.">
    <Look {...{ page, choice: STAY }} label={`Stay in ${page.cohort.title}`} />
  </Section>
)

const Targets = ({ page }: { page: Page }) => (
  <Section
    title="Move to another cohort"
    hint={
      page.owedMinor > 0
        ? `The price stays as it is, and the invoice with it: ${formatMoney(page.owedMinor, page.currency)} is still to be paid. Where the other cohort costs less, the difference is taken off the invoice first.`
        : 'There is nothing more to pay. Where the other cohort costs less, the difference is refunded.'
    }
  >
    {page.targets.length === 0 ? (
      <EmptyState title="No other cohort of this program is open right now">
        Look here again until the last day, or get a refund.
      </EmptyState>
    ) : (
      <ul className="flex flex-col gap-4">
        {page.targets.map((target) => (
          <Target key={target.slug} {...{ page, target }} />
        ))}
      </ul>
    )}
  </Section>
)

function Target({ page, target }: { page: Page; target: ChoiceTarget }) {
  const { slug, title, startsOn: from, endsOn: to, timeZone: zone, refusal } = target
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-5">
      <h3 className="font-semibold">{title}</h3>
      <p>{formatDays({ from, to, zone }, 'year')}</p>
      {refusal ? (
        <p className="text-muted">{TARGET_WORDS[refusal]}.</p>
      ) : (
        <>
          <p>{targetWords(target, page.currency)}</p>
          <Look {...{ page, choice: MOVE, to: slug }} label={`Move to ${title}`} />
        </>
      )}
    </li>
  )
}

function Refund({ page }: { page: Page }) {
  const { refundMinor, currency, held } = page
  return (
    <Section
      title={refundMinor > 0 ? 'Get a refund' : 'Give the seats up'}
      hint={
        held > 0
          ? 'All of these seats end. Coaches who have one are out, and keep what they wrote.'
          : 'All of these seats end.'
      }
    >
      <Look
        {...{ page, choice: REFUND }}
        label={refundMinor > 0 ? `Refund ${formatMoney(refundMinor, currency)}` : 'End these seats'}
      />
      <p>
        <ButtonLink to={paths.agencyOrder(page.orderId)} tone="quiet">
          Decide later
        </ButtonLink>
      </p>
    </Section>
  )
}
