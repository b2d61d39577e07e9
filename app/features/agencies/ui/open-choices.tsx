import type { OpenChoice } from '~/features/moves/contract'
import { paths } from '~/platform/shared/paths'
import { formatDeadline } from '~/platform/shared/time'
import { Link } from '~/ui/navigation'
import { Notice } from '~/ui/page'

interface Props {
  choices: OpenChoice[]
  /** The reader's. */
  timeZone: string
}

/** Choices wait for a lead because a cohort was canceled or moved: each order with its last day. */
export function OpenChoices({ choices, timeZone }: Props) {
  if (choices.length === 0) return null
  const title =
    choices.length === 1 ? 'A choice is waiting' : `${choices.length} choices are waiting`
  return (
    <Notice tone="warning" title={title}>
      <ul className="flex flex-col gap-2">
        {choices.map((one) => (
          <li key={`${one.orderId} ${one.cohortTitle}`}>
            {`${sayOf(one)} Choose by ${formatDeadline(one.until, timeZone)}. `}
            <Link
              to={paths.orderChoice(one.orderId)}
              className="link inline-flex min-h-11 items-center"
            >
              Choose for order {one.number}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const sayOf = ({ kind, cohortTitle }: OpenChoice): string =>
  kind === 'canceled' ? `${cohortTitle} was canceled.` : `${cohortTitle} has new dates.`
