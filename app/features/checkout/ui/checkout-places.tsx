import type { Checkout } from '~/features/billing/contract'
import { KEEP_MINUTES } from '~/features/cohorts/contract'
import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { formatDeadline } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/page'

interface Props {
  checkout: Checkout
}

/** The waiting list keeps places for the reader, or did: how many, and until when, as days of the cohort. */
export function KeptPlaces({ checkout: { cohort, offer, ranOut } }: Props) {
  if (!offer) return ranOut ? <RanOut cohort={cohort} ranOut={ranOut} /> : null
  const { seats, until } = offer
  return (
    <Notice
      tone="info"
      title={`${counted(seats, 'place')} ${seats === 1 ? 'is' : 'are'} kept for you until ${formatDeadline(until, cohort.timeZone)}`}
    >
      They come from the waiting list. After that they are offered to whoever is next in line.
    </Notice>
  )
}

function RanOut({
  cohort,
  ranOut: { seats, until },
}: {
  cohort: Checkout['cohort']
  ranOut: NonNullable<Checkout['ranOut']>
}) {
  const { enrollment, timeZone } = cohort
  return (
    <Notice
      tone="info"
      title={`Your offer of ${counted(seats, 'seat')} from the waiting list has expired`}
    >
      {`${seats === 1 ? 'It was' : 'They were'} kept for you until ${formatDeadline(until, timeZone)}.`}
      {enrollment === 'open' ? (
        <span> There is room in the cohort, so you can still buy.</span>
      ) : null}
      {enrollment === 'full' ? (
        <span> If you still need seats, join the waiting list again. You start at its end.</span>
      ) : null}
    </Notice>
  )
}

const notForSale = ({ enrollment, canceled }: Checkout['cohort']) => {
  if (canceled) return 'This cohort was canceled'
  if (enrollment === 'by-invitation') return 'This cohort is by invitation only'
  return 'Enrollment in this cohort is closed'
}

export function NotForSale({ checkout: { cohort } }: Props) {
  const full = cohort.enrollment === 'full'
  const onward = full
    ? { to: paths.waitingList(cohort.slug), label: 'Join the waiting list' }
    : { to: paths.cohorts(), label: 'See open cohorts' }
  return (
    <Notice
      tone="info"
      title={full ? 'All places are taken' : notForSale(cohort)}
      action={<ButtonLink to={onward.to}>{onward.label}</ButtonLink>}
    >
      {full
        ? `Places that others reserved but don’t pay for open up again within ${KEEP_MINUTES} minutes. Places that come free are offered to the waiting list first.`
        : 'Have a look at the other open cohorts.'}
    </Notice>
  )
}
