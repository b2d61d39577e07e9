import { CREDIT_AGAIN, CREDIT_BY_HAND, LOOKED_AT, PAID_BACK } from '~/features/billing/contract'
import { alertWords, ORDER_STATES } from '~/features/checkout/contract'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { type LastResult, MutationId } from '~/ui/forms/form'
import { Form } from '~/ui/navigation'
import {
  Badge,
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
import type { AdminOrderPage, LedgerLine, OrderAlert, OrderFact, OrderSeat } from '../../contract'
import { type CloseAnswer, CloseOrder } from './close-order'
import { ExemptionForm } from './exemption-form'
import { OrderInvoice } from './order-invoice'
import { type RefundAnswer, RefundForm } from './refund-form'
import { SandboxProvider } from './sandbox-provider'

const PAID_BY = { card: 'Card or similar', invoice: 'Invoice', comp: 'Given for free' } as const

interface Props {
  order: AdminOrderPage
  mutationId: string
  /** The reader's. */
  timeZone: string
  answer:
    | (RefundAnswer & { closing?: CloseAnswer; refused?: string; exempting?: LastResult })
    | undefined
}

/** One order, as program staff see it: what was bought, what became of the money, and what to look at. */
export function AdminOrderView({ order, mutationId, timeZone, answer }: Props) {
  return (
    <Column>
      <PageHeader
        back={{ to: paths.adminOrders(), label: 'Orders' }}
        eyebrow={order.cohortTitle}
        title={`Order ${order.number}`}
        lead={<Badge>{ORDER_STATES[order.state]}</Badge>}
      />
      <Stack gap="page">
        <Alerts order={order} mutationId={mutationId} timeZone={timeZone} />
        <Summary order={order} timeZone={timeZone} />
        {order.exemption && order.agencyName ? (
          <ExemptionForm
            agencyName={order.agencyName}
            number={order.exemption}
            mutationId={mutationId}
            lastResult={answer?.exempting}
          />
        ) : null}
        <Refused said={answer?.refused} />
        <OrderInvoice order={order} mutationId={mutationId} />
        <Money order={order} />
        {order.closable ? (
          <CloseOrder order={order} mutationId={mutationId} answer={answer?.closing} />
        ) : (
          <Refused said={answer?.closing?.lastResult?.error?.['']} />
        )}
        {order.refundable ? (
          <RefundForm order={order} mutationId={mutationId} answer={answer} />
        ) : (
          <Refused said={answer?.lastResult?.error?.['']} />
        )}
        <Section title="Seats">
          <Table
            caption="Seats of this order"
            captionHidden
            columns={seatColumns}
            rows={order.seats}
            rowKey={({ number }) => String(number)}
            empty="No seats were made for this order."
          />
        </Section>
        <Section title="What happened so far">
          <Table
            caption="Steps of this order"
            captionHidden
            columns={eventColumns(timeZone)}
            rows={order.events}
            rowKey={({ at, what }) => `${new Date(at).getTime()} ${what}`}
            empty="Nothing has happened yet."
          />
        </Section>
        <Section
          title="From the payment provider"
          hint="Charges, refunds and disputes, as the provider tells them."
        >
          <Table
            caption="Charges, refunds and disputes"
            captionHidden
            columns={factColumns(timeZone)}
            rows={order.facts}
            rowKey={({ kind, reference }) => `${kind} ${reference}`}
            empty="The provider has told of no payment yet."
          />
        </Section>
        <Section
          title="Ledger"
          hint="It can be read, never altered. A mistake is corrected by another line."
        >
          <Table
            caption="Ledger of this order"
            captionHidden
            columns={ledgerColumns(order.currency, timeZone)}
            rows={order.ledger}
            rowKey={({ reference }) => reference}
            empty="Nothing has been booked yet."
          />
        </Section>
        {order.playable ? <SandboxProvider order={order} mutationId={mutationId} /> : null}
      </Stack>
    </Column>
  )
}

/** A press that was refused; where its form has gone in the meantime, this stands in its place. */
function Refused({ said }: { said: string | readonly string[] | null | undefined }) {
  if (!said?.length) return null
  return (
    <Notice tone="warning" title="Nothing was changed" live>
      {said}
    </Notice>
  )
}

function Alerts({ order, mutationId, timeZone }: Omit<Props, 'answer'>) {
  const open = order.alerts.filter(({ lookedAt }) => lookedAt === null)
  const looked = order.alerts.length - open.length
  if (order.alerts.length === 0) return null
  return (
    <Section title="To look at">
      <Stack>
        {open.map((alert) => {
          const { title, text } = alertWords(alert)
          return (
            <Notice key={alert.id} tone="warning" title={title}>
              <p>{text}</p>
              <p className="text-sm">
                Noticed <Time at={alert.noticedAt} zone={timeZone} />
              </p>
              <Form method="post" className="pt-2">
                <MutationId value={mutationId} />
                <input type="hidden" name="alert" value={alert.id} />
                <AlertButtons alert={alert} title={title} />
              </Form>
            </Notice>
          )
        })}
        {looked > 0 ? (
          <p className="text-sm text-muted">
            {looked === 1 ? '1 more was looked at.' : `${looked} more were looked at.`}
          </p>
        ) : null}
      </Stack>
    </Section>
  )
}

/** Most are looked at; money that staff owe is paid, and a credit note is tried again or made by hand. */
function actsOf({ kind, detail }: OrderAlert): [intent: string, label: string][] {
  if (kind === 'refund' && detail === 'outside') return [[PAID_BACK, 'It was paid back']]
  if (kind === 'credit')
    return [
      [CREDIT_AGAIN, 'Try again'],
      [CREDIT_BY_HAND, 'We made it at the provider'],
    ]
  return [[LOOKED_AT, 'Looked at']]
}

const AlertButtons = ({ alert, title }: { alert: OrderAlert; title: string }) => (
  <div className="flex flex-wrap gap-2">
    {actsOf(alert).map(([intent, label]) => (
      <Button
        key={intent}
        type="submit"
        name="intent"
        value={intent}
        tone="secondary"
        size="small"
        aria-label={`${label}: ${title}`}
      >
        {label}
      </Button>
    ))}
  </div>
)

function Summary({ order, timeZone }: Pick<Props, 'order' | 'timeZone'>) {
  const { agencyName, purchaseOrder, taxExemptNumber, paidAt } = order
  return (
    <Section title="The order">
      <DescriptionList
        items={[
          { term: 'Buyer', value: <Name>{order.buyerName}</Name> },
          { term: 'Email', value: <span className="wrap-anywhere">{order.buyerEmail}</span> },
          { term: 'For', value: agencyName ? <Name>{agencyName}</Name> : 'One seat of their own' },
          { term: 'Ordered', value: <Time at={order.createdAt} zone={timeZone} /> },
          ...(paidAt ? [{ term: 'Paid', value: <Time at={paidAt} zone={timeZone} /> }] : []),
          { term: 'Paid by', value: PAID_BY[order.method] },
          ...(purchaseOrder ? [{ term: 'Purchase order', value: <bdi>{purchaseOrder}</bdi> }] : []),
          ...(taxExemptNumber
            ? [{ term: 'Tax-exempt number', value: <bdi>{taxExemptNumber}</bdi> }]
            : []),
        ]}
      />
    </Section>
  )
}

function Money({ order }: Pick<Props, 'order'>) {
  const amount = (minor: number) => formatMoney(minor, order.currency)
  const { waitingMinor } = order
  return (
    <Section title="Money">
      <DescriptionList
        items={[
          ...order.lines.map(({ label, amountMinor }) => ({
            term: label,
            value: amount(amountMinor),
          })),
          { term: 'Total', value: <strong>{amount(order.totalMinor)}</strong> },
          { term: 'Charged', value: amount(order.chargedMinor) },
          { term: 'Refunded', value: amount(order.refundedMinor) },
          ...(waitingMinor > 0
            ? [{ term: 'Refunds not sent yet', value: amount(waitingMinor) }]
            : []),
          {
            term: 'In our account now, by the ledger',
            value: <strong>{amount(order.balanceMinor)}</strong>,
          },
        ]}
      />
    </Section>
  )
}

const SEATS: Record<OrderSeat['state'], string> = {
  held: 'Held',
  offered: 'Invited',
  free: 'Available',
  frozen: 'Frozen',
  canceled: 'Canceled',
}

const seatColumns: TableColumn<OrderSeat>[] = [
  { key: 'number', label: 'Seat', heads: true, cell: ({ number }) => number },
  { key: 'state', label: 'State', cell: ({ state }) => SEATS[state] },
  {
    key: 'holder',
    label: 'Coach',
    cell: ({ holderName }) => (holderName ? <Name>{holderName}</Name> : '—'),
  },
  { key: 'moved', label: 'Moved to', cell: ({ movedTo }) => movedTo ?? '—' },
]

const eventColumns = (timeZone: string): TableColumn<AdminOrderPage['events'][number]>[] => [
  { key: 'what', label: 'What', heads: true, cell: ({ what }) => what },
  { key: 'by', label: 'By', cell: ({ by }) => (by ? <Name>{by}</Name> : '—') },
  { key: 'at', label: 'When', cell: ({ at }) => <Time at={at} zone={timeZone} /> },
]

const KINDS: Record<OrderFact['kind'], string> = {
  charge: 'Charge',
  refund: 'Refund',
  dispute: 'Dispute',
}

const FACT_STATES: Record<string, string> = {
  pending: 'On its way',
  failed: 'Failed',
  succeeded: 'Done',
  canceled: 'Canceled',
  inquiry: 'The bank asks',
  closed: 'Closed',
  open: 'Open',
  lost: 'Lost',
  won: 'Won',
}

const factColumns = (timeZone: string): TableColumn<OrderFact>[] => [
  { key: 'kind', label: 'What', heads: true, cell: ({ kind }) => KINDS[kind] },
  { key: 'state', label: 'State', cell: ({ state }) => FACT_STATES[state] ?? state },
  {
    key: 'amount',
    label: 'Amount',
    number: true,
    cell: ({ amountMinor, currency }) => formatMoney(amountMinor, currency),
  },
  { key: 'at', label: 'When', cell: ({ createdAt }) => <Time at={createdAt} zone={timeZone} /> },
  {
    key: 'from',
    label: 'Begun',
    cell: ({ kind, ours }) =>
      kind === 'refund' ? (ours ? 'Here' : 'At the provider') : 'By the buyer',
  },
  {
    key: 'reference',
    label: 'Reference',
    cell: ({ reference }) => <span className="wrap-anywhere text-sm">{reference}</span>,
  },
]

const ledgerColumns = (currency: string, timeZone: string): TableColumn<LedgerLine>[] => [
  { key: 'words', label: 'What', heads: true, cell: ({ words }) => words },
  { key: 'at', label: 'Booked', cell: ({ at }) => <Time at={at} zone={timeZone} /> },
  {
    key: 'amount',
    label: 'Amount',
    number: true,
    cell: ({ amountMinor }) => formatMoney(amountMinor, currency),
  },
  {
    key: 'cash',
    label: 'In our account',
    number: true,
    cell: ({ cashMinor }) => (cashMinor === 0 ? '—' : formatMoney(cashMinor, currency)),
  },
]
