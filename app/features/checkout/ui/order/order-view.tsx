import type { ReactNode } from 'react'
import { ordersPath, seatsPath } from '~/features/billing/contract'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { ButtonLink, buttonClass } from '~/ui/button'
import type { LastResult } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Column, DescriptionList, Name, PageHeader, Section, Stack, Table, Time } from '~/ui/page'
import {
  addressLines,
  invoiceStatus,
  type OrderPage,
  papersOf,
  refundPolicy,
  sumLines,
} from '../../contract'
import { ToMovedSeat } from '../closed-order'
import { ChangeBilling, EarlierBilling, type InvoiceCopy } from './change-billing'
import {
  DisputeNotice,
  LastDay,
  Numbered,
  OrderBadge,
  OrderDay,
  OrderStanding,
} from './order-standing'

const PAID_BY = { card: 'By card', invoice: 'By invoice', comp: 'Nothing to pay' } as const

export interface OrderViewProps {
  order: OrderPage
  mutationId: string
  lastResult: LastResult
  /** The reader's zone. */
  timeZone: string
  /** It stands first, where something waits for the buyer. */
  notice?: ReactNode
}

const PAPER_WORDS = { invoice: 'Invoice (PDF)', receipt: 'Receipt (PDF)' }

/** One order: all that a lead, or their finance office, may want to know of it; made to be printed, too. */
export function OrderView(props: OrderViewProps) {
  const { order } = props
  return (
    <Column>
      <PageHeader
        back={{
          to: ordersPath({ agencyId: order.agency?.id ?? null }),
          // Whoever bought for themselves finds their orders on the page of their account.
          label: order.agency ? 'All orders' : 'Your account',
        }}
        eyebrow={order.agency ? <Name>{order.agency.name}</Name> : undefined}
        title={<Numbered what="Order" number={order.number} />}
        lead={leadOf(order)}
        action={<OrderBadge order={order} />}
      />
      <Stack gap="large">
        {props.notice}
        {order.dispute ? <DisputeNotice order={order} /> : null}
        <OrderStanding {...props} />
        <Actions order={order} />
        <Facts {...props} />
        <Price order={order} />
        <Seats order={order} />
        {order.billing ? <Billing {...props} /> : null}
        <Story {...props} />
        <Section title="Refunds">
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {refundPolicy(order.contact).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      </Stack>
    </Column>
  )
}

/** Says for what it is. */
function leadOf({ forSeatId, quantity, cohort }: OrderPage): string {
  if (forSeatId) return `The difference for moving a seat to ${cohort.title}`
  return `${quantity === 1 ? '1 seat' : `${quantity} seats`} in ${cohort.title}`
}

function Actions({ order }: Pick<OrderViewProps, 'order'>) {
  const { id, state, invoice, sums, seats } = order
  // Whoever has no seat of the order left is asked to write before paying more.
  const isAnySeatLeft = seats.held + seats.offered + seats.free > 0
  const payPath = invoice
    ? sums.owedMinor > 0 && !invoice.parked && isAnySeatLeft
      ? invoice.pageUrl
      : null
    : state === 'pending'
      ? paths.checkoutOrder(id)
      : null
  const papers = papersOf(order)
  const seatsTo = seatsPath({ agencyId: order.agency?.id ?? null, cohortSlug: order.cohort.slug })
  return (
    <div className="flex flex-wrap gap-3" data-noprint>
      {payPath ? (
        <ButtonLink to={payPath} reloadDocument>
          {invoice ? 'Pay now' : 'Continue to payment'}
        </ButtonLink>
      ) : null}
      {papers.map((paper) => (
        <a
          key={paper}
          href={paths.agencyOrderPaper(id, paper)}
          className={buttonClass('secondary')}
          download
        >
          {PAPER_WORDS[paper]}
        </a>
      ))}
      {order.forSeatId ? <ToMovedSeat id={order.forSeatId} of={order.agency} tone="quiet" /> : null}
      {seats.held + seats.offered + seats.free > 0 ? (
        <ButtonLink to={seatsTo} tone="quiet">
          {order.agency ? 'Go to your seats' : 'Go to your cohort'}
        </ButtonLink>
      ) : null}
    </div>
  )
}

function Facts({ order, timeZone }: OrderViewProps) {
  const { invoice, purchaseOrder, paidAt, cohort } = order
  const fact = (term: string, value: React.ReactNode) => (value ? [{ term, value }] : [])
  return (
    <DescriptionList
      items={[
        ...fact(
          'Cohort',
          <Link to={paths.cohort(cohort.slug)} className="link">
            {cohort.title}
          </Link>,
        ),
        ...fact('Ordered', <OrderDay at={order.createdAt} zone={timeZone} />),
        ...fact('Ordered by', <Name>{order.buyerName}</Name>),
        ...fact('Purchase order', purchaseOrder && <bdi>{purchaseOrder}</bdi>),
        ...fact('Tax-exempt number', order.taxExemptNumber && <bdi>{order.taxExemptNumber}</bdi>),
        ...fact('Payment', PAID_BY[order.method]),
        ...fact('Invoice', invoice?.number),
        ...fact('Invoice status', invoice && invoiceStatus(invoice.state, order)),
        ...fact('Due', invoice?.dueAt && <LastDay at={invoice.dueAt} zone={cohort.timeZone} />),
        ...fact(
          order.struckOff ? 'Settled on' : 'Paid on',
          paidAt && <OrderDay at={paidAt} zone={timeZone} />,
        ),
      ]}
    />
  )
}

function Price({ order }: Pick<OrderViewProps, 'order'>) {
  const rows = [
    ...order.lines.map(({ label, amountMinor }) => ({
      ...{ label, amount: formatMoney(amountMinor, order.currency), strong: false },
    })),
    ...sumLines(order),
  ]
  return (
    <Section title="Price">
      <Table
        caption="What it costs, and what is paid"
        captionHidden
        rows={rows}
        rowKey={({ label }) => label}
        columns={[
          {
            ...{ key: 'label', label: 'Item', heads: true },
            cell: ({ label, strong }) => (strong ? <strong>{label}</strong> : label),
          },
          {
            ...{ key: 'amount', label: 'Amount', number: true },
            cell: ({ amount, strong }) => (strong ? <strong>{amount}</strong> : amount),
          },
        ]}
      />
    </Section>
  )
}

const ON_HOLD = {
  open: 'Seats on hold can be used again if the bank decides that the payment stands.',
  lost: 'These seats stay on hold, because a bank took their payment back.',
  owed: 'Seats on hold can be assigned once what is owed is settled.',
  closing: 'Seats that no one has taken are canceled when the invoice is withdrawn.',
}

function Seats({ order: { seats, dispute, state } }: Pick<OrderViewProps, 'order'>) {
  const why = dispute ?? (state === 'closing' ? 'closing' : 'owed')
  const parts = [
    ...(seats.held > 0 ? [`${seats.held} claimed`] : []),
    ...(seats.offered > 0
      ? [`${seats.offered} ${seats.frozen ? 'invited, on hold' : 'invited'}`]
      : []),
    ...(seats.free > 0 ? [`${seats.free} ${seats.frozen ? 'on hold' : 'available'}`] : []),
    ...(seats.canceled > 0 ? [`${seats.canceled} canceled`] : []),
  ]
  if (parts.length === 0) return null
  return (
    <Section title="Seats of this order">
      <p>{parts.join(' · ')}</p>
      {seats.frozen && seats.free + seats.offered > 0 ? (
        <p className="text-sm text-muted">{ON_HOLD[why]}</p>
      ) : null}
    </Section>
  )
}

const copyOf = (state: string, sandbox: boolean): InvoiceCopy =>
  state === 'making' ? 'not-sent' : sandbox ? 'ours' : 'stripe'

function Billing(props: OrderViewProps) {
  const { billing, history, invoice, state } = props.order
  if (!billing) return null
  const editable =
    state !== 'closing' &&
    (invoice?.state === 'making' ||
      invoice?.state === 'open' ||
      invoice?.state === 'partly-paid' ||
      invoice?.state === 'overdue' ||
      invoice?.state === 'uncollectible')
  return (
    <Section title="Billed to">
      <address className="not-italic">
        {addressLines(billing).map((line) => (
          <span key={line} className="block text-left wrap-anywhere" dir="auto">
            {line}
          </span>
        ))}
      </address>
      <p className="wrap-anywhere">Accounts payable: {billing.emails.join(', ')}</p>
      {editable ? (
        <ChangeBilling
          {...props}
          billing={billing}
          copy={copyOf(invoice.state, props.order.sandbox)}
        />
      ) : null}
      {history.length > 0 ? <EarlierBilling history={history} timeZone={props.timeZone} /> : null}
    </Section>
  )
}

function Story({ order: { events }, timeZone }: OrderViewProps) {
  if (events.length === 0) return null
  return (
    <Section title="What happened so far">
      <ol className="flex flex-col gap-2 border-l-2 border-line pl-4">
        {events.map(({ at, what, by }) => (
          <li key={`${what} ${String(at)}`}>
            {what}
            <span className="block text-sm text-muted">
              <Time at={at} zone={timeZone} />
              {by ? (
                <span>
                  {' '}
                  by <Name>{by}</Name>
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
