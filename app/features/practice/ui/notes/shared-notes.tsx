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
    <Section title="Shared with you" hint="The coach who wrote a note can see that you opened it.">
      <List {...list} to={(shared) => paths.practice({ cohort, shared })} />
    </Section>
  )
}

const NONE_SHARED = 'No one has shared a note yet. A note is its coach’s own.'

/** The newest notes that coaches share with the facilitators of the cohort, and the way to all of them. */
export function NewestNotes({
  cohort,
  notes,
  count,
}: Omit<Props, 'page' | 'pages'> & { count: number }) {
  const all =
    count > notes.length ? (
      <Link to={paths.sharedNotes(cohort)} className="link py-1">
        See all {count} notes
      </Link>
    ) : null
  return (
    <Section
      title="Field notes shared with facilitators"
      hint="Coaches decide note by note, and can see who opened one."
      action={all}
    >
      {count === 0 ? <p className="text-muted">{NONE_SHARED}</p> : <Notes notes={notes} />}
    </Section>
  )
}

/** All of them, on a page of their own. */
export const NotesForFacilitators = ({ cohort, ...list }: Props) =>
  list.notes.length === 0 && list.page === 1 ? (
    <p className="text-muted">{NONE_SHARED}</p>
  ) : (
    <List {...list} to={(page) => paths.sharedNotes(cohort, { page })} />
  )

function List({
  notes,
  page,
  pages,
  to,
}: Omit<Props, 'cohort'> & { to: (page: number) => string }) {
  return (
    <>
      <Notes notes={notes} />
      <Pager page={page} pages={pages} to={to} label="Pages of shared notes" />
    </>
  )
}

const Notes = ({ notes }: Pick<Props, 'notes'>) => (
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
)
