import { paths } from '~/platform/shared/paths'
import { formatDeadline } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/page'

interface Props {
  orderId: string
  until: Date | string
  cohortTitle: string
  kind: 'canceled' | 'redated'
  /** The reader's. */
  zone: string
}

/** On an order: something waits to be chosen. */
export const ChoiceNotice = ({ orderId, until, cohortTitle, kind, zone }: Props) => (
  <Notice
    tone="warning"
    title={kind === 'canceled' ? `${cohortTitle} was canceled` : `${cohortTitle} has new dates`}
  >
    <p>Choose what happens to the seats by {formatDeadline(until, zone)}.</p>
    <ButtonLink to={paths.orderChoice(orderId)}>Choose</ButtonLink>
  </Notice>
)
