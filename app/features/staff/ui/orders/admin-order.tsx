import { ORDER_STATES } from '~/features/checkout/contract'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import type { LastResult } from '~/ui/forms/form'
import {
  Badge,
  Column,
  DescriptionList,
  Name,
  Notice,
  PageHeader,
  Section,
  Stack,
  Time,
} from '~/ui/page'
import type { AdminOrderPage } from '../../contract'
import { type CloseAnswer, CloseOrder } from './close-order'
import { ExemptionForm } from './exemption-form'
import { OrderAlerts } from './order-alerts'
import { OrderInvoice } from './order-invoice'
import { OrderRecords } from './order-records'
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
        <OrderAlerts order={order} mutationId={mutationId} timeZone={timeZone} />
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
        <OrderRecords order={order} timeZone={timeZone} />
        {order.playable ? <SandboxProvider order={order} mutationId={mutationId} /> : null}
      </Stack>
    </Column>
  )
}

/** A press that was refused; where its form has gone in the meantime, this stands in its place. */
function Refused({ said }: { said: string | readonly string[] | null | undefined }) {
  if (!said?.length) return null
  return (
    <Notice tone="warning" title="Nothing was changed" live focused>
      {said}
    </Notice>
  )
}

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
          ...(paidAt
            ? [
                {
                  term: order.struckOff ? 'Settled' : 'Paid',
                  value: <Time at={paidAt} zone={timeZone} />,
                },
              ]
            : []),
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
