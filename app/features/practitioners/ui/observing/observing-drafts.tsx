import { DRAFT } from '~/features/observations/contract'
import { paths } from '~/platform/shared/paths'
import { formatInstant } from '~/platform/shared/time'
import { Link } from '~/ui/navigation'
import { Name, Section } from '~/ui/page'
import type { ObservingCard } from '../../contract'

/** The observations of practitioners that the reader has begun; left out while there are none. */
export function ObservingDrafts({
  drafts,
  timeZone,
}: {
  drafts: ObservingCard[]
  timeZone: string
}) {
  if (drafts.length === 0) return null
  return (
    <Section
      title="Unfinished observations"
      hint={`Each is removed ${DRAFT.keptDays} days after you last changed it.`}
    >
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {drafts.map(({ id, pseudonym, skillTitles, updatedAt }) => (
          <li key={id} className="flex flex-col items-start gap-0.5 py-2.5 wrap-anywhere">
            <Link
              to={paths.practitionerDraft(id)}
              className="link inline-flex min-h-11 items-center font-semibold"
            >
              {skillTitles.join(', ')}
            </Link>
            <span className="text-sm text-muted">
              <Name>{pseudonym}</Name>
              {` · Last changed ${formatInstant(updatedAt, timeZone)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
