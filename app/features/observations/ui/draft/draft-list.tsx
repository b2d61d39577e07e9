import { paths } from '~/platform/shared/paths'
import { formatInstant } from '~/platform/shared/time'
import { Link } from '~/ui/navigation'
import { Name, Section } from '~/ui/page'
import { DRAFT, type DraftCard } from '../../contract'

/** The observations that the reader has begun; left out while there are none. */
export function DraftList({ drafts, timeZone }: { drafts: DraftCard[]; timeZone: string }) {
  if (drafts.length === 0) return null
  return (
    <Section
      title="Unfinished"
      hint={`Only you can see these. Each is removed ${DRAFT.keptDays} days after you last changed it.`}
    >
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {drafts.map(({ id, skillTitles, coachName, cohortTitle, updatedAt }) => (
          <li key={id} className="flex flex-col items-start gap-1 py-3 wrap-anywhere">
            <Link to={paths.observationDraft(id)} className="link py-1 font-semibold">
              {skillTitles.join(', ')}
            </Link>
            <span>
              <Name>{coachName}</Name>
            </span>
            <span className="text-sm text-muted">
              {cohortTitle} · Last changed {formatInstant(updatedAt, timeZone)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
