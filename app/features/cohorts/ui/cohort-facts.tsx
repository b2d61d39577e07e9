import { formatMoney } from '~/platform/shared/money'
import { Badge, Time } from '~/ui/page'
import type { CohortCard } from '../contract'

/** "Feb 16, 2026 to Jun 7, 2026" */
export function Dates({ startsOn, endsOn }: Pick<CohortCard, 'startsOn' | 'endsOn'>) {
  return (
    <>
      <Time day={startsOn} style="year" /> to <Time day={endsOn} style="year" />
    </>
  )
}

export const Price = ({
  seatPriceMinor,
  currency,
}: Pick<CohortCard, 'seatPriceMinor' | 'currency'>) =>
  seatPriceMinor === 0 ? (
    <>No charge</>
  ) : (
    <>
      {formatMoney(seatPriceMinor, currency)} <span className="text-muted">per seat</span>
    </>
  )

const FEW = 5

export function Places({ enrolment, placesLeft, running }: CohortCard) {
  if (enrolment === 'full') return <Badge>All places taken</Badge>
  if (enrolment !== 'open') return <Badge>Enrolment is closed</Badge>
  const left = placesLeft === 1 ? '1 place left' : `${placesLeft} places left`
  return (
    <span className="flex flex-wrap gap-2">
      <Badge tone={placesLeft <= FEW ? 'warning' : 'success'}>{left}</Badge>
      {running ? <Badge tone="info">Late enrolment</Badge> : null}
    </span>
  )
}
