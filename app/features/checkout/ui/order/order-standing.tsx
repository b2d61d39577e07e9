import { formatMoney } from '~/platform/shared/money'
import { dayOf } from '~/platform/shared/time'
import { Badge, Notice, Stack, Time } from '~/ui/page'
import { lastDayIn, ORDER_STATES, ORDER_TONES, type OrderPage } from '../../contract'

/** The day of an instant where the reader is. */
export const OrderDay = ({ at, zone }: { at: Date; zone: string }) => (
  <Time day={dayOf(new Date(at), zone)} style="year" />
)

/** "Order FB-2026-0042": the number stays on one line. */
export const Numbered = ({ what, number }: { what: string; number: string }) => (
  <span>
    {what} <span className="whitespace-nowrap">{number}</span>
  </span>
)

/** The last day on which something holds, with the zone that counts it. */
export const LastDay = ({ at, zone }: { at: Date; zone: string }) => (
  <span>{lastDayIn(at, zone)}</span>
)

export const OrderBadge = ({ order: { state } }: { order: Pick<OrderPage, 'state'> }) => (
  <Badge tone={ORDER_TONES[state]}>{ORDER_STATES[state]}</Badge>
)

/** A bank took the payment away: what that does to the seats, and what its buyer can do. */
export function DisputeNotice({ order }: { order: OrderPage }) {
  const { dispute, sums, currency, seats, contact } = order
  const waits = seats.free + seats.offered > 0
  const reach = contact ? `write to ${contact}` : 'reply to any email from us'
  if (dispute === 'open')
    return (
      <Notice tone="warning" title="A bank disputes the payment">
        <Stack gap="small">
          <p>
            {`The bank holds ${formatMoney(sums.heldMinor, currency)} until it decides whether the payment stands. That can take weeks, and there is nothing for you to pay now. Coaches who are enrolled go on as before.`}
          </p>
          {waits ? (
            <p>
              Until then, seats that no one has taken are on hold, and open invitations to them
              can’t be accepted.
            </p>
          ) : null}
          <p>
            {`If no one meant to dispute it, ask whoever has the card or account, often your finance office, to have the bank withdraw the dispute. If something is wrong with the order, ${reach} with the order number.`}
          </p>
        </Stack>
      </Notice>
    )
  return (
    <Notice tone="warning" title="The bank took the payment back">
      <Stack gap="small">
        <p>
          {`The dispute was decided, and ${formatMoney(sums.takenBackMinor, currency)} went back to the card or account that paid. Coaches who are enrolled go on as before.`}
        </p>
        {waits ? (
          <p>
            {`Seats that no one has taken stay on hold. If you want to use them, ${reach} with the order number, so that we can agree on how they are paid for.`}
          </p>
        ) : null}
      </Stack>
    </Notice>
  )
}

/** The one thing that someone has to know or to do about an order by invoice. */
export function OrderStanding({ order }: { order: OrderPage }) {
  const { invoice, sums, currency, seats, cohort } = order
  if (!invoice) return null
  const owed = formatMoney(sums.owedMinor, currency)
  const isAnySeatLeft = seats.held + seats.offered + seats.free > 0
  const due = invoice.dueAt ? <LastDay at={invoice.dueAt} zone={cohort.timeZone} /> : null
  if (invoice.parked)
    return (
      <Notice tone="info" title="We are checking your invoice">
        The invoice at our payment provider isn’t the same as this order. There is nothing for you
        to do, and nothing to pay until we have settled it. Your seats stay as they are. You get an
        email with the right invoice.
      </Notice>
    )
  if (order.state === 'closing')
    return (
      <Notice tone="info" title="This order is being closed">
        There is nothing left to pay. You get an email when its invoice is withdrawn. Coaches who
        are enrolled go on as before.
      </Notice>
    )
  if (invoice.state === 'making')
    return (
      <Notice tone="info" title="The invoice is being prepared">
        Your seats are reserved. The invoice leaves within minutes, and this page then says when it
        is due.
      </Notice>
    )
  if (invoice.state === 'overdue')
    return (
      <Notice tone="warning" title={`${owed} is overdue`}>
        It was due on {due}. Coaches who are enrolled go on as before.
        <WentBack order={order} />
      </Notice>
    )
  if (invoice.state === 'uncollectible')
    return (
      <Notice tone="warning" title="The invoice was not paid">
        {isAnySeatLeft ? (
          <span>Seats that no one has taken cannot be assigned until {owed} is paid. </span>
        ) : null}
        <span>Coaches who are enrolled go on as before.</span>
        <WentBack order={order} />
      </Notice>
    )
  if (invoice.state === 'void')
    return (
      <Notice tone="info" title="The invoice was withdrawn">
        There is nothing left to pay. Seats that no one had taken are gone. Coaches who are enrolled
        go on as before.
      </Notice>
    )
  if (invoice.state === 'open' || invoice.state === 'partly-paid')
    return (
      <Notice tone="info" title={`${owed} to pay by the due date`}>
        The invoice is due on {due}.
        {seats.frozen && isAnySeatLeft ? (
          <span> The seats can be assigned once it is paid.</span>
        ) : null}
        <WentBack order={order} />
      </Notice>
    )
  return <TakenOff order={order} />
}

/** Something that was paid on the invoice was refunded, and its rest is still asked for: how to end that. */
function WentBack({ order: { sums, currency, seats } }: { order: OrderPage }) {
  if (sums.refundedMinor === 0) return null
  return (
    <span>
      {' '}
      {formatMoney(sums.paidMinor, currency)} was paid on it, and{' '}
      {formatMoney(sums.refundedMinor, currency)} of that was refunded.{' '}
      <span>
        {seats.held + seats.offered + seats.free > 0
          ? 'If you no longer want the seats, write to us, and we close the order.'
          : 'No seat of this order is left. Write to us before you pay more, so that we can close it.'}
      </span>
    </span>
  )
}

/** Less was paid than was asked for, and nothing is owed: the buyer reads why. */
function TakenOff({ order: { sums, currency } }: { order: OrderPage }) {
  const { creditedMinor, refundedMinor, owedMinor } = sums
  if (creditedMinor === 0 || owedMinor > 0) return null
  return (
    <Notice tone="info" title="Nothing more is owed">
      {formatMoney(creditedMinor, currency)} was taken off the invoice.
      {refundedMinor > 0 ? (
        <span> {formatMoney(refundedMinor, currency)} of what was paid was refunded.</span>
      ) : null}
    </Notice>
  )
}
