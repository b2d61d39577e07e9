import { paths } from '~/platform/shared/paths'
import { formatDay } from '~/platform/shared/time'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { Name, Section } from '~/ui/page'
import { type SharedNote, USES } from '../../contract'

interface Props {
  notes: SharedNote[]
  page: number
  pages: number
  /** The slug of the cohort. */
  cohort: string
}

/** The notes that other coaches of the cohort share with this one. Nothing where no one does. */
export function NotesForPeer({ cohort, ...list }: Props) {
  if (list.notes.length === 0 && list.page === 1) return null
  return (
    <Section title="Shared with you" hint="Your reading is noted for the coach who wrote it.">
      <List {...list} to={(shared) => paths.practice({ cohort, shared })} />
    </Section>
  )
}

/** The notes that coaches share with the facilitators of the cohort. */
export function NotesForFacilitators({ cohort, ...list }: Props) {
  return (
    <Section
      title="Field notes shared with facilitators"
      hint="Coaches decide note by note. Your reading is noted for the coach."
    >
      {list.notes.length === 0 && list.page === 1 ? (
        <p className="text-muted">No one has shared a note yet. A note is its coach’s own.</p>
      ) : (
        <List {...list} to={(notes) => paths.facilitateCohort(cohort, { notes })} />
      )}
    </Section>
  )
}

function List({
  notes,
  page,
  pages,
  to,
}: Omit<Props, 'cohort'> & { to: (page: number) => string }) {
  return (
    <>
      <ul className="flex flex-col divide-y divide-line border-line border-y">
        {notes.map(({ id, coachName, skillTitle, happenedOn, used }) => (
          <li key={id} className="flex flex-col gap-0.5 py-3">
            <Link to={paths.note(id)} className="link self-start py-1">
              {skillTitle}, {formatDay(happenedOn)}
            </Link>
            <span className="text-muted text-sm">
              <Name>{coachName}</Name> · Used it: {USES[used].toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
      <Pager page={page} pages={pages} to={to} label="Pages of shared notes" />
    </>
  )
}
