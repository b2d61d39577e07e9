import { formatMoney } from '~/platform/shared/money'
import { Name, Section, Table, type TableColumn, Time } from '~/ui/page'
import type { AdminOrderPage, LedgerLine, OrderFact, OrderSeat } from '../../contract'

interface Props {
  order: AdminOrderPage
  /** The reader's. */
  timeZone: string
}

/** The seats of an order, its steps, what the provider told of it, and its ledger. */
export function OrderRecords({ order, timeZone }: Props) {
  return (
    <>
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
        hint="Charges, payments of the invoice, refunds and disputes, as the provider tells them."
      >
        <Table
          caption="Charges, payments, refunds and disputes"
          captionHidden
          columns={factColumns(timeZone)}
          rows={order.facts}
          rowKey={({ kind, reference, createdAt }) =>
            `${kind} ${reference} ${new Date(createdAt).getTime()}`
          }
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
    </>
  )
}

const SEATS: Record<OrderSeat['state'], string> = {
  held: 'Held',
  offered: 'Invited',
  free: 'Available',
  canceled: 'Canceled',
}

/** A coach keeps a seat whatever becomes of its payment; others wait. */
const HOLDS: Record<NonNullable<OrderSeat['hold']>, [free: string, offered: string]> = {
  unpaid: ['Frozen until it is paid', 'Invited, frozen until it is paid'],
  disputed: [
    'Frozen while the payment is disputed',
    'Invited, frozen while the payment is disputed',
  ],
  'taken-back': [
    'Frozen: the bank took the payment back',
    'Invited, frozen: the bank took the payment back',
  ],
}

const seatWords = ({ state, hold }: OrderSeat): string =>
  hold ? HOLDS[hold][state === 'offered' ? 1 : 0] : SEATS[state]

const seatColumns: TableColumn<OrderSeat>[] = [
  { key: 'number', label: 'Seat', heads: true, cell: ({ number }) => number },
  { key: 'state', label: 'State', cell: seatWords },
  {
    key: 'holder',
    label: 'Coach',
    cell: ({ holderName }) => (holderName ? <Name>{holderName}</Name> : '—'),
  },
  { key: 'moved', label: 'Moved to', cell: ({ movedTo }) => movedTo ?? '—' },
]

const eventColumns = (timeZone: string): TableColumn<AdminOrderPage['events'][number]>[] => [
  { key: 'what', label: 'What', heads: true, cell: ({ what }) => what },
  { key: 'by', label: 'By', cell: ({ by }) => <Name>{by}</Name> },
  { key: 'at', label: 'When', cell: ({ at }) => <Time at={at} zone={timeZone} /> },
]

const KINDS: Record<OrderFact['kind'], string> = {
  charge: 'Charge',
  refund: 'Refund',
  dispute: 'Dispute',
  invoice: 'Paid on the invoice',
  outside: 'Paid outside the provider, by check or transfer',
  mixed: 'Paid on the invoice, a part of it by check or transfer',
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
      kind === 'refund'
        ? ours
          ? 'Here'
          : 'At the provider'
        : kind === 'dispute'
          ? 'At the bank'
          : 'By the buyer',
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
