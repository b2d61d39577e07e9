import {
  MAKE_REFUND,
  PREVIEW_REFUND,
  REFUND_REASONS,
  type RefundPlan,
  refundSchema,
} from '~/features/billing/contract'
import { formatMoney } from '~/platform/shared/money'
import { isolated } from '~/platform/shared/text'
import { useActionForm } from '~/ui/forms/checked-form'
import { CheckboxGroup, RadioGroup, TextField } from '~/ui/forms/field'
import { ActionForm, type LastResult } from '~/ui/forms/form'
import { Notice, Section } from '~/ui/page'
import type { AdminOrderPage, OrderSeat } from '../../contract'
import { PreviewedAction, Reason } from './previewed-action'

export interface RefundAnswer {
  lastResult?: LastResult
  /** The preview of what was asked for. */
  plan?: RefundPlan
}

interface Props {
  order: AdminOrderPage
  mutationId: string
  answer: RefundAnswer | undefined
}

const SEAT_WORDS: Record<OrderSeat['state'], string> = {
  held: 'held',
  offered: 'invited',
  free: 'available',
  canceled: 'canceled',
}

/** "Seat 3, held by Maria Lopez" */
const seatLabel = ({ number, state, hold, holderName }: OrderSeat): string =>
  holderName
    ? `Seat ${number}, held by ${isolated(holderName)}`
    : `Seat ${number}, ${SEAT_WORDS[state]}${hold ? ', frozen' : ''}`

/** Staff choose what goes back and why, see what that does, and only then do it. */
export function RefundForm({ order, mutationId, answer }: Props) {
  const { currency, leftMinor, seats } = order
  const [form, fields] = useActionForm(refundSchema, {
    id: 'refund',
    lastResult: answer?.lastResult,
    defaultValue: { what: '', reason: '' },
  })
  const standing = seats.filter(({ state }) => state !== 'canceled')
  return (
    <Section
      title="Refund"
      hint={`${formatMoney(leftMinor, currency)} of this order can be refunded. You see what happens to seats and coaches before anything does.`}
    >
      <ActionForm
        form={form}
        mutationId={mutationId}
        className="group/refund max-w-reading"
        preventScrollReset
      >
        <RadioGroup
          field={fields.what}
          label="What do you refund?"
          options={[
            {
              value: 'full',
              label: `Everything that is left: ${formatMoney(leftMinor, currency)}`,
              hint: 'Seats that no one holds are canceled. Coaches who are in stay in.',
            },
            ...(standing.length > 0
              ? [
                  {
                    value: 'seats',
                    label: 'Certain seats',
                    hint: 'Their share of the price goes back, and they are canceled.',
                  },
                ]
              : []),
            { value: 'amount', label: 'An amount', hint: 'No seat changes.' },
          ]}
        />
        {standing.length > 0 ? (
          <CheckboxGroup
            field={fields.seats}
            label="Which seats?"
            hint="A coach who holds one loses it, and can still read what they wrote."
            className="hidden group-has-[input[value=seats]:checked]/refund:flex"
            options={standing.map((seat) => ({
              value: String(seat.number),
              label: seatLabel(seat),
            }))}
            optional={false}
          />
        ) : null}
        <TextField
          field={fields.amount}
          label="How much?"
          hint={`In ${currency}, such as 125.00.`}
          inputMode="decimal"
          width="short"
          optional={false}
          className="hidden group-has-[input[value=amount]:checked]/refund:flex"
        />
        <Reason field={fields.reason} reasons={REFUND_REASONS} />
        {answer?.plan ? <Preview plan={answer.plan} order={order} /> : null}
        <PreviewedAction
          intent={fields.intent.name}
          preview={{ value: PREVIEW_REFUND, label: 'Preview this refund' }}
          action={{
            value: MAKE_REFUND,
            label: `Refund ${formatMoney(answer?.plan?.amountMinor ?? 0, currency)}`,
          }}
          previewed={answer?.plan !== undefined}
        />
      </ActionForm>
    </Section>
  )
}

function Preview({ plan, order }: { plan: RefundPlan; order: AdminOrderPage }) {
  const { amountMinor, leftMinor, outsideMinor, seats, coachesOut, coachesStaying } = plan
  return (
    <Notice
      tone="info"
      title={`${formatMoney(amountMinor, order.currency)} goes back to the buyer`}
      live
      focused
    >
      <input type="hidden" name="seenMinor" value={amountMinor} />
      <input type="hidden" name="seenLeftMinor" value={leftMinor} />
      <ul className="list-disc pl-5">
        <li>
          {seats.length === 0
            ? 'No seat is canceled.'
            : seats.length === 1
              ? `Seat ${seats[0]} is canceled. An open invitation to it ends.`
              : `Seats ${seats.join(', ')} are canceled. Open invitations to them end.`}
        </li>
        {coachesOut > 0 ? (
          <li>
            {coachesOut === 1
              ? '1 coach loses their seat. They can still read what they wrote, and get an email.'
              : `${coachesOut} coaches lose their seats. They can still read what they wrote, and get an email.`}
          </li>
        ) : null}
        {coachesStaying > 0 ? (
          <li>
            {coachesStaying === 1
              ? '1 coach stays in the cohort.'
              : `${coachesStaying} coaches stay in the cohort.`}
          </li>
        ) : null}
        {outsideMinor > 0 ? (
          <li>
            {`${formatMoney(outsideMinor, order.currency)} of it was paid past the payment provider. You pay that back yourselves, the way it came, and confirm it here. ${
              amountMinor > outsideMinor
                ? `The other ${formatMoney(amountMinor - outsideMinor, order.currency)} goes back through the provider at once.`
                : 'Nothing goes back through the provider.'
            }`}
          </li>
        ) : null}
        <li>{order.buyerEmail} gets an email about the refund.</li>
      </ul>
    </Notice>
  )
}
