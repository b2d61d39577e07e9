import { ACCEPT_INVOICE } from '~/features/billing/contract'
import { addressLines, invoiceStatus, lastDayIn } from '~/features/checkout/contract'
import { formatMoney } from '~/platform/shared/money'
import { Button, buttonClass } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { Form } from '~/ui/navigation'
import { DescriptionList, Notice, Section, Stack } from '~/ui/page'
import type { AdminOrderPage, ParkedView } from '../../contract'

interface Props {
  order: AdminOrderPage
  mutationId: string
}

/** The invoice of an order as staff need it on the telephone: what is owed, when, by whom, and where it can be read. */
export function OrderInvoice({ order, mutationId }: Props) {
  const { invoice, billing, currency, parked } = order
  if (!invoice) return null
  return (
    <Section title="Invoice">
      <Stack>
        {order.state === 'closing' ? (
          <Notice tone="info" title="This order is being closed">
            The payment provider has not taken the invoice back yet. It is asked again every few
            minutes, and seats and invitations change when it has.
          </Notice>
        ) : null}
        {invoice.striking === 'unsent' ? (
          <Notice tone="info" title="An amount is being taken off this invoice">
            The payment provider has not taken it off yet. It is asked again every few minutes.
          </Notice>
        ) : null}
        {invoice.owedMinor > 0 && order.chargedMinor > 0 && !invoice.striking ? (
          <PartPaid order={order} />
        ) : null}
        {parked.map((one) => (
          <Parked key={one.reference} {...{ one, order, mutationId }} />
        ))}
        <DescriptionList
          items={[
            {
              term: 'Status',
              value: invoiceStatus(invoice.state, { ...order, dispute: null }),
            },
            ...(invoice.number ? [{ term: 'Number', value: invoice.number }] : []),
            ...(invoice.dueAt
              ? [{ term: 'Due', value: lastDayIn(invoice.dueAt, order.cohortZone) }]
              : []),
            { term: 'Still to pay', value: formatMoney(invoice.owedMinor, currency) },
            ...(billing ? billingItems(billing) : []),
          ]}
        />
        <InvoiceLinks {...invoice} />
      </Stack>
    </Section>
  )
}

/** Money came on an invoice that is still open: staff read how it ends. */
function PartPaid({ order: { closable, chargedMinor, invoice, currency } }: Pick<Props, 'order'>) {
  const owed = formatMoney(invoice?.owedMinor ?? 0, currency)
  return closable ? (
    <Notice tone="info" title="What was paid on this invoice went back">
      The buyer is still asked for {owed}. If it will not come, close the order below: the rest is
      then taken off the invoice.
    </Notice>
  ) : (
    <Notice tone="info" title={`${formatMoney(chargedMinor, currency)} of this invoice was paid`}>
      If the remaining {owed} will not come, refund what was paid. Then this order can be closed
      here. Until it is closed, the buyer is asked for the rest.
    </Notice>
  )
}

const billingItems = (billing: NonNullable<AdminOrderPage['billing']>) => [
  {
    term: 'Billed to',
    value: addressLines(billing).map((line) => (
      <span key={line} className="block text-left wrap-anywhere" dir="auto">
        {line}
      </span>
    )),
  },
  {
    term: 'Accounts payable',
    value: billing.emails.map((email) => (
      <span key={email} className="block wrap-anywhere">
        {email}
      </span>
    )),
  },
]

function InvoiceLinks({
  pageUrl,
  pdfUrl,
}: Pick<ParkedView, 'pageUrl'> & { pdfUrl?: string | null }) {
  if (!pageUrl && !pdfUrl) return null
  return (
    <p className="flex flex-wrap gap-3">
      {pageUrl ? (
        <a href={pageUrl} className={buttonClass('secondary', 'small')}>
          Open the invoice
        </a>
      ) : null}
      {pdfUrl ? (
        <a href={pdfUrl} className={buttonClass('secondary', 'small')}>
          Invoice as a PDF
        </a>
      ) : null}
    </p>
  )
}

/** Two amounts beside each other, and the one thing that can be done about them here. */
function Parked({ one, order, mutationId }: Omit<Props, 'timeZone'> & { one: ParkedView }) {
  const { reference, isOwn, status, number, pageUrl, totalMinor, paidMinor, currency } = one
  const amount = formatMoney(totalMinor, currency)
  const acceptable = currency === order.currency && status !== 'void' && !order.paidAt
  return (
    <Notice
      tone="warning"
      title={
        status === 'draft'
          ? 'The invoice is not sent: its amount differs'
          : isOwn
            ? 'The invoice differs from this order'
            : 'Another invoice is at the payment provider'
      }
    >
      <div className="flex flex-col gap-3">
        <DescriptionList
          items={[
            { term: 'There', value: amount },
            { term: 'This order', value: formatMoney(order.totalMinor, order.currency) },
            ...(paidMinor > 0
              ? [{ term: 'Paid there', value: formatMoney(paidMinor, currency) }]
              : []),
            ...(number ? [{ term: 'Number', value: number }] : []),
            { term: 'Reference', value: <span className="wrap-anywhere">{reference}</span> },
          ]}
        />
        <InvoiceLinks pageUrl={pageUrl} />
        {acceptable ? (
          <Form method="post" preventScrollReset className="flex flex-col items-start gap-3">
            <MutationId value={mutationId} />
            <input type="hidden" name="reference" value={reference} />
            <input type="hidden" name="seenMinor" value={totalMinor} />
            <p>
              {status === 'draft'
                ? 'Sent as it is, the order comes to its amount, and the buyer is asked to pay that. Or void it at the payment provider, and this goes away.'
                : 'Used for this order, the order comes to its amount, and what is paid on it counts. Or void it at the payment provider, and this goes away.'}
            </p>
            <Button type="submit" name="intent" value={ACCEPT_INVOICE} tone="secondary">
              {status === 'draft' ? `Send it for ${amount}` : `Use this invoice for ${amount}`}
            </Button>
          </Form>
        ) : (
          <p>It cannot be used for this order. Void or refund it at the payment provider.</p>
        )}
      </div>
    </Notice>
  )
}
