import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { Link } from '~/ui/navigation'
import { Badge, Name, Section } from '~/ui/page'
import type { ObservationCard } from '../contract'

interface Props {
  items: ObservationCard[]
  /** The sentence that stands there while there are none; without it the whole section is left out. */
  empty?: string
}

/** The observations of one coach, for that coach. */
export function ObservationList({ items, empty }: Props) {
  if (items.length === 0 && !empty) return null
  return (
    <Section title="What others have seen">
      {items.length === 0 ? (
        <p className="max-w-reading text-muted">{empty}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {items.map((item) => (
            <li
              key={item.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3 wrap-anywhere"
            >
              <Link to={paths.observation(item.id)} className="link py-1 font-semibold">
                {item.skillTitles.join(', ')}
              </Link>
              <span className="text-muted">
                {formatDay(item.happenedOn)}, seen by <Name>{item.observerName}</Name>
              </span>
              {item.rehearsal ? <Badge>Rehearsed</Badge> : null}
              {item.voided ? <Badge tone="warning">Voided</Badge> : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
