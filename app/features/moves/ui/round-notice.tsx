import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { formatDeadline } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/page'
import type { RoundState } from '../contract'

interface Props {
  cohort: string
  round: RoundState
  /** The reader's. */
  zone: string
}

/** On a cohort's desk: it was canceled or moved far, how far that has come, and the page where it goes on. */
export function RoundNotice({ cohort, round, zone }: Props) {
  const { kind, toldAt } = round
  const canceled = kind === 'canceled'
  return (
    <Notice
      tone={canceled ? 'warning' : 'info'}
      title={canceled ? 'This cohort is canceled' : 'Its new dates left a choice'}
    >
      <p>{wordsOf(round, zone)}</p>
      <ButtonLink to={paths.adminCancelCohort(cohort)} tone="secondary">
        {toldAt ? 'See the choices' : 'See or undo the cancellation'}
      </ButtonLink>
    </Notice>
  )
}

function wordsOf({ tellAt, toldAt, chooseUntil, open, made }: RoundState, zone: string): string {
  if (!toldAt || !chooseUntil)
    return `No one was told yet. It can be undone until ${formatDeadline(tellAt, zone)}; then the emails go out.`
  const told = `Everyone was told on ${formatDeadline(toldAt, zone)}.`
  if (open + made === 0) return `${told} No order with a payment had a seat in it.`
  const until = formatDeadline(chooseUntil, zone)
  return open > 0
    ? `${told} ${counted(open, 'order')} of ${open + made} can still choose, until ${until}.`
    : `${told} Every order has its choice.`
}
