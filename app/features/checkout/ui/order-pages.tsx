import {
  type CheckoutOrder,
  type PayRefusal,
  SANDBOX_DECLINE,
  SANDBOX_LATER,
  SANDBOX_PAY,
} from '~/features/billing/contract'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { dayOf, formatDay, formatDeadlineTime } from '~/platform/shared/time'
import { Button, ButtonLink } from '~/ui/button'
import { FormActions, MutationId } from '~/ui/forms/form'
import { Form, useNavigation } from '~/ui/navigation'
import { Badge, Card, Column, DescriptionList, Notice, PageHeader, Stack } from '~/ui/page'
import { ClosedOrder, ToSeats } from './closed-order'
import { NoPayments } from './no-payments'
import { Numbered } from './order/order-standing'
import { PriceLines } from './price-lines'

function Summary({ order }: { order: CheckoutOrder }) {
  return (
    <DescriptionList
      items={[
        { term: 'Order', value: order.number },
        { term: 'For', value: order.agencyName ?? 'Yourself' },
        { term: order.forSeatId ? 'To move a seat to' : 'Cohort', value: order.cohortTitle },
        { term: 'Price', value: <PriceLines price={order} /> },
        ...(order.purchaseOrder ? [{ term: 'Purchase order', value: order.purchaseOrder }] : []),
        ...(order.taxExemptNumber ? [{ term: 'Tax-exempt', value: order.taxExemptNumber }] : []),
      ]}
    />
  )
}

const stillReserved = ({ quantity }: Pick<CheckoutOrder, 'quantity'>) =>
  quantity === 1 ? 'Your seat is still reserved.' : 'Your seats are still reserved.'

const reservedUntil = ({ quantity }: Pick<CheckoutOrder, 'quantity'>, until: string) =>
  quantity === 1
    ? `Your seat is reserved until ${until}.`
    : `Your seats are reserved until ${until}.`

const REFUSED: Record<PayRefusal, { title: string; text: (order: CheckoutOrder) => string }> = {
  declined: {
    title: 'The card was declined',
    text: (order) => `Nothing was charged. ${stillReserved(order)} Try again.`,
  },
  'not-arrived': {
    title: 'The transfer did not arrive',
    text: () => 'Nothing was charged. The order is canceled, and its places are open to others.',
  },
  'sold-out': {
    title: 'The places are gone',
    text: () => 'Others have taken them in the meantime. Nothing was charged.',
  },
  'not-pending': {
    title: 'This order can no longer be paid',
    text: () => 'Nothing was charged for it.',
  },
}

interface SandboxProps {
  order: CheckoutOrder
  refused: PayRefusal | null
  mutationId: string
  /** The buyer's zone. */
  timeZone: string
}

interface OutcomeProps {
  value: string
  tone?: 'secondary'
  children: string
}

/** A button that says what becomes of the payment. */
function Outcome({ value, tone, children }: OutcomeProps) {
  const pressed = useNavigation().formData?.get('outcome')
  return (
    <Button
      type="submit"
      name="outcome"
      value={value}
      {...(tone && { tone })}
      pending={pressed === value}
    >
      {children}
    </Button>
  )
}

/** Stands where the provider's page would be. */
export function SandboxPage({ order, refused, mutationId, timeZone }: SandboxProps) {
  return (
    <Column width="reading">
      <PageHeader
        eyebrow={<Badge tone="warning">Sandbox: no real money</Badge>}
        title={`Pay ${formatMoney(order.totalMinor, order.currency)}`}
        lead="This page stands in for the card payment. Nothing is charged, whatever you press."
      />
      <Stack>
        {refused ? (
          <Notice tone="error" title={REFUSED[refused].title} live>
            {REFUSED[refused].text(order)}
          </Notice>
        ) : null}
        <Summary order={order} />
        {order.state === 'pending' ? (
          <Form method="post">
            <MutationId value={mutationId} />
            <FormActions>
              <Outcome value={SANDBOX_PAY}>Pay with the sandbox card</Outcome>
              <Outcome value={SANDBOX_DECLINE} tone="secondary">
                Decline
              </Outcome>
              <Outcome value={SANDBOX_LATER} tone="secondary">
                Pay by a transfer that takes days
              </Outcome>
            </FormActions>
            <p className="pt-4 text-sm text-muted">
              {reservedUntil(order, formatDeadlineTime(order.keptUntil, timeZone))}
            </p>
          </Form>
        ) : order.state === 'processing' ? (
          <Transfer mutationId={mutationId} />
        ) : (
          <ClosedOrder order={order} timeZone={timeZone} />
        )}
      </Stack>
    </Column>
  )
}

/** Days later, a real bank says one of the two. */
function Transfer({ mutationId }: Pick<SandboxProps, 'mutationId'>) {
  return (
    <Form method="post">
      <MutationId value={mutationId} />
      <p className="max-w-reading pb-3">
        The transfer is on its way. Say what becomes of it, as a bank would some days from now.
      </p>
      <FormActions>
        <Outcome value={SANDBOX_PAY}>The transfer arrives</Outcome>
        <Outcome value={SANDBOX_DECLINE} tone="secondary">
          The transfer fails
        </Outcome>
      </FormActions>
    </Form>
  )
}

/** The buyer has done their part: nothing is wrong, and there is nothing to do. */
function Processing({ order }: { order: CheckoutOrder }) {
  return (
    <Notice
      tone="info"
      title="Your payment is processing"
      live
      action={
        order.sandbox ? (
          <ButtonLink to={paths.checkoutSandbox(order.id)} tone="secondary">
            Sandbox: end the transfer
          </ButtonLink>
        ) : null
      }
    >
      This way to pay can take several days. {stillReserved(order)} We’ll email you as soon as the
      payment arrives. There’s nothing else to do.
    </Notice>
  )
}

function Paid({ order, timeZone }: Pick<OrderProps, 'order' | 'timeZone'>) {
  const { paidAt } = order
  return (
    <Card
      title="This order is paid"
      actions={
        <>
          <ToSeats of={order} />
          <ButtonLink to={paths.agencyOrder(order.id)} tone="quiet">
            Order and receipt
          </ButtonLink>
        </>
      }
    >
      {paidAt ? (
        <p>{`It was paid in full on ${formatDay(dayOf(new Date(paidAt), timeZone), 'year')}.`}</p>
      ) : null}
    </Card>
  )
}

interface OrderProps {
  order: CheckoutOrder
  refused: boolean
  /** The reader's zone. */
  timeZone: string
}

/** An order that is not paid yet: where the buyer comes back to. */
export function OrderPage({ order, refused, timeZone }: OrderProps) {
  const sending = useNavigation().state !== 'idle'
  // The sandbox answers at once; a provider's word may be on its way.
  const hosted = !order.sandbox
  return (
    <Column width="reading">
      <PageHeader
        back={{ to: paths.cohort(order.cohortSlug), label: order.cohortTitle }}
        title={<Numbered what="Order" number={order.number} />}
        lead={order.state === 'pending' ? 'This order has not been paid yet.' : undefined}
      />
      <Stack>
        {refused && order.payable ? (
          <Notice tone="error" title="The payment page could not be opened" live>
            {stillReserved(order)} Wait a moment and try again.
          </Notice>
        ) : null}
        <Summary order={order} />
        {order.state === 'paid' ? (
          <Paid order={order} timeZone={timeZone} />
        ) : order.state === 'processing' ? (
          <Processing order={order} />
        ) : order.state === 'pending' && !order.payable ? (
          <NoPayments />
        ) : order.state === 'pending' ? (
          <Form method="post">
            {hosted ? (
              <p>
                Have you just paid? Then the confirmation is on its way: look again in a moment.
              </p>
            ) : null}
            <FormActions>
              <Button type="submit" pending={sending}>
                Continue to payment
              </Button>
              {hosted ? (
                <ButtonLink to={paths.checkoutOrder(order.id)} tone="secondary" reloadDocument>
                  Look again
                </ButtonLink>
              ) : null}
            </FormActions>
          </Form>
        ) : (
          <ClosedOrder order={order} timeZone={timeZone} />
        )}
      </Stack>
    </Column>
  )
}
