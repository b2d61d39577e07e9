import { BARRIERS } from '~/features/practice/contract'
import type { BarrierId } from '~/features/transfer/contract'
import { Link } from '~/ui/navigation'
import { Name } from '~/ui/page'
import { BARRIER_STATES, type BarrierOwner, NO_LONGER_LEADS } from '../../contract'

interface Props {
  barriers: readonly BarrierOwner[]
  /** Where a barrier is given to someone. */
  to: (barrier: BarrierId) => string
}

/** Each barrier with whoever takes care of it, and the way to give it to someone. */
export const BarrierOwners = ({ barriers, to }: Props) => (
  <ul className="flex max-w-3xl flex-col">
    {barriers.map(({ id, owner, gone, state }) => (
      <li
        key={id}
        className="grid items-center gap-x-3 border-b border-line py-1 sm:grid-cols-[1fr_1fr_10rem]"
      >
        <span className="font-medium">{BARRIERS[id]}</span>
        {owner && state ? (
          <span>
            <Name>{owner}</Name>, {BARRIER_STATES[state].toLowerCase()}
            {gone ? <span className="block text-sm text-muted">{NO_LONGER_LEADS}</span> : null}
          </span>
        ) : (
          <span className="text-muted">No one yet</span>
        )}
        <Link to={to(id)} className="link inline-block py-2.5">
          <span>{owner && !gone ? 'Open' : 'Give it an owner'}</span>
          <span className="sr-only">: {BARRIERS[id]}</span>
        </Link>
      </li>
    ))}
  </ul>
)
