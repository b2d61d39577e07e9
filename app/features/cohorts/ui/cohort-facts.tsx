import { formatMoney } from '~/platform/shared/money'
import { formatDays } from '~/platform/shared/time'
import { Badge, DescriptionList } from '~/ui/page'
import type { CohortCard } from '../contract'
import { offerLines } from '../domain/offers'

/** "Feb 16, 2026 to Jun 7, 2026 CT" */
export const Dates = ({
  startsOn,
  endsOn,
  timeZone,
}: Pick<CohortCard, 'startsOn' | 'endsOn' | 'timeZone'>) => (
  <span>{formatDays({ from: startsOn, to: endsOn, zone: timeZone }, 'year')}</span>
)

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

/** The list price, and below it everything that makes it lower, or adds to it. */
export function Prices({ cohort }: { cohort: CohortCard }) {
  const lines = offerLines(cohort)
  return (
    <>
      <Price {...cohort} />
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </>
  )
}

/** A cohort in four lines, as it stands above a form that buys seats in it. */
export const CohortFacts = ({ cohort }: { cohort: CohortCard }) => (
  <DescriptionList
    items={[
      { term: 'Cohort', value: cohort.title },
      { term: 'Runs', value: <Dates {...cohort} /> },
      { term: 'Price', value: <Prices cohort={cohort} /> },
      { term: 'Places', value: <Places {...cohort} /> },
    ]}
  />
)

const FEW = 5

export function Places({ enrollment, placesLeft, running }: CohortCard) {
  if (enrollment === 'full') return <Badge>All places taken</Badge>
  if (enrollment === 'by-invitation') return <Badge>By invitation only</Badge>
  if (enrollment !== 'open') return <Badge>Enrollment is closed</Badge>
  const left = placesLeft === 1 ? '1 place left' : `${placesLeft} places left`
  return (
    <span className="flex flex-wrap gap-2">
      <Badge tone={placesLeft <= FEW ? 'warning' : 'success'}>{left}</Badge>
      {running ? <Badge tone="info">Late enrollment</Badge> : null}
    </span>
  )
}
