import { MODES_IN_SHORT } from '~/features/catalog/contract'
import { SETTINGS } from '~/features/transfer/contract'
import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { Link } from '~/ui/navigation'
import { Badge, Name, Section } from '~/ui/page'
import type { ObservationCard } from '../contract'

interface Props {
  items: ObservationCard[]
  /** The sentence that stands there while there are none; without it the whole section is left out. */
  empty?: string
  /** The list shows only the newest; the cohort whose others are on a page of their own. */
  moreIn?: string | undefined
}

/** The observations of one coach, for that coach. */
export function ObservationList({ items, empty, moreIn }: Props) {
  if (items.length === 0 && !empty) return null
  const more =
    moreIn !== undefined && items.length > 0 ? (
      <Link to={paths.observations({ cohort: moreIn })} className="link py-1">
        All observations
      </Link>
    ) : null
  return (
    <Section title="What others have seen" action={more}>
      {items.length === 0 ? (
        <p className="max-w-reading text-muted">{empty}</p>
      ) : (
        <ObservationCards items={items} as="coach" />
      )}
    </Section>
  )
}

/** The rows of a list, for the coach who was seen or for the observer who signed. */
export function ObservationCards({
  items,
  as,
}: {
  items: ObservationCard[]
  as: 'coach' | 'observer'
}) {
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {items.map((item) => (
        <li key={item.id} className="flex flex-col items-start gap-1 py-3 wrap-anywhere">
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Link to={paths.observation(item.id)} className="link py-1 font-semibold">
              {item.skillTitles.join(', ')}
            </Link>
            {item.mode === 'role_play' ? <Badge>Rehearsed</Badge> : null}
            {item.voided ? <Badge tone="warning">Voided</Badge> : null}
          </span>
          <span>
            {formatDay(item.happenedOn, 'year')},{' '}
            {as === 'coach' ? (
              <span>
                seen by <Name>{item.observerName}</Name>
              </span>
            ) : (
              <Name>{item.coachName}</Name>
            )}
          </span>
          <span className="text-sm text-muted">
            {[
              SETTINGS[item.setting],
              MODES_IN_SHORT[item.mode],
              ...(as === 'observer' ? [item.cohortTitle] : []),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
