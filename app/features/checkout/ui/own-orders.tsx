import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { Link } from '~/ui/navigation'
import { Section, Time } from '~/ui/page'
import { ORDER_STATES } from '../contract'
import { disputedWords, type OwnPurchase, staysWords } from '../contract/own-orders'

/** Everything that someone bought for themselves, on the page of their account. */
export function OwnOrders({ orders, timeZone }: { orders: OwnPurchase[]; timeZone: string }) {
  if (orders.length === 0) return null
  return (
    <Section title="Your purchases" hint="The latest first.">
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {orders.map(({ id, number, cohortTitle, totalMinor, currency, createdAt, state, seat }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 py-3 wrap-anywhere">
            <Link to={paths.agencyOrder(id)} className="link font-semibold">
              {`Order ${number}`}
              <span className="sr-only">{` in ${cohortTitle}`}</span>
            </Link>
            <span>{cohortTitle}</span>
            <span className="text-muted">
              {`${formatMoney(totalMinor, currency)}, ${ORDER_STATES[state].toLowerCase()}, `}
              <Time at={createdAt} zone={timeZone} />
            </span>
            {seat ? <OwnSeat seat={seat} state={state} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type SeatProps = { seat: NonNullable<OwnPurchase['seat']>; state: OwnPurchase['state'] }

/** Where the seat can go; or why it stays. */
function OwnSeat({ seat: { id, cohortTitle, stays }, state }: SeatProps) {
  const why = disputedWords(state, cohortTitle) ?? (stays && staysWords(cohortTitle, stays))
  if (why) return <p className="basis-full text-sm text-muted">{why}</p>
  return (
    <Link to={paths.ownMove(id)} className="link basis-full py-1 text-sm">
      Move to another cohort
      <span className="sr-only">{`, from ${cohortTitle}`}</span>
    </Link>
  )
}
