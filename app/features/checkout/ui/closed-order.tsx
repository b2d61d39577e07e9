import { BANK_DAYS, type CheckoutOrder, seatsPath } from '~/features/billing/contract'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { dayOf, formatDay } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/page'

const LAPSED =
  'It was not paid in time, so its places are open to others again. Nothing was charged.'
const NOTHING_CHARGED = 'Nothing was charged for this one.'

const TITLES: Partial<Record<CheckoutOrder['state'], string>> = {
  refunding: 'This order is being refunded',
  refunded: 'This order was refunded',
  'part-refunded': 'A part of this order was refunded',
  disputed: 'The payment for this order is disputed',
  'dispute-lost': 'The payment for this order was disputed',
}

interface OverProps {
  order: CheckoutOrder
  timeZone: string
}

/** An order whose seats were made: its money went back, all of it or a part, or is disputed. */
function Returned({ order }: Pick<OverProps, 'order'>) {
  const amount = (minor: number) => formatMoney(minor, order.currency)
  if (order.refundedMinor === 0) return <p>You paid {amount(order.totalMinor)}.</p>
  return (
    <p>
      You paid {amount(order.totalMinor)}, and we refunded {amount(order.refundedMinor)}. Banks take
      up to {BANK_DAYS} days to show it.
    </p>
  )
}

/** The page says what became of the money, with the days on which it moved. */
function Over({ order, timeZone }: OverProps) {
  const { chargedAt, refundedAt, newer } = order
  if (order.sold) return <Returned order={order} />
  if (order.state === 'lapsed') return <p>{LAPSED}</p>
  if (!chargedAt)
    return (
      <p>
        {newer
          ? `Your newer order ${newer.number} took its place. ${NOTHING_CHARGED}`
          : `It was canceled. ${NOTHING_CHARGED}`}
      </p>
    )
  const amount = formatMoney(order.totalMinor, order.currency)
  const charged = formatDay(dayOf(new Date(chargedAt), timeZone), 'year')
  return (
    <>
      <p>
        {refundedAt
          ? `You were charged ${amount} on ${charged} and refunded in full on ${formatDay(dayOf(new Date(refundedAt), timeZone), 'year')}. Banks take up to ${BANK_DAYS} days to show it.`
          : `You were charged ${amount} on ${charged}. All of it is on its way back to the card that you paid with.`}
      </p>
      <p>
        {order.forSeatId
          ? 'Your payment came when the seat could no longer move: the place was gone, the seat or its coach had changed, or you had chosen again. The seat stays where it is.'
          : 'Your payment came when this order could no longer be filled: its places were gone, or you had placed a newer order. It stays closed, whatever comes free.'}
      </p>
    </>
  )
}

/** An order that can no longer be paid says what became of it, and leads on. */
export function ClosedOrder({ order, timeZone }: OverProps) {
  return (
    <Card
      title={TITLES[order.state] ?? 'This order is closed'}
      actions={
        <>
          <Onward order={order} />
          <ButtonLink to={paths.agencyOrder(order.id)} tone="quiet">
            Order and receipt
          </ButtonLink>
        </>
      }
    >
      <Over order={order} timeZone={timeZone} />
    </Card>
  )
}

/** To what was bought: an agency's seats, or the cohort of whoever bought their own. */
export const ToSeats = ({ of }: { of: Pick<CheckoutOrder, 'agencyId' | 'cohortSlug'> }) => (
  <ButtonLink to={seatsPath(of)}>
    {of.agencyId ? 'Go to your seats' : 'Go to your cohort'}
  </ButtonLink>
)

interface MovedProps {
  id: string
  /** Its agency; null where whoever has the seat moves it from their account. */
  of: unknown
  tone?: 'quiet'
}

/** To the seat for whose move an order pays the difference, moved or not. */
export const ToMovedSeat = ({ id, of, ...tone }: MovedProps) =>
  of ? (
    <ButtonLink to={paths.agencySeat(id)} {...tone}>
      Go to the seat
    </ButtonLink>
  ) : (
    <ButtonLink to={paths.account()} {...tone}>
      Go to your account
    </ButtonLink>
  )

/** To the order that took its place; without one, to a new checkout. */
function Onward({ order }: Pick<OverProps, 'order'>) {
  const { newer, cohortSlug, quantity, forSeatId } = order
  if (forSeatId) return <ToMovedSeat id={forSeatId} of={order.agencyId} />
  if (order.sold) return <ToSeats of={order} />
  if (newer?.paid) return <ToSeats of={{ ...newer, cohortSlug }} />
  if (newer)
    return <ButtonLink to={paths.checkoutOrder(newer.id)}>Go to order {newer.number}</ButtonLink>
  return <ButtonLink to={paths.checkout(cohortSlug, quantity)}>Start again</ButtonLink>
}
