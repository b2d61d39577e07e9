import { paths } from '~/platform/shared/paths'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { EmptyState, Section, Stack } from '~/ui/page'
import type {
  ObservationsPage as Observations,
  OwnObservations,
  SignedObservations,
} from '../contract'
import { DraftList } from './draft/draft-list'
import { ObservationCards } from './observation-list'

/** Every observation that is the reader's own: of their work, and signed by them. */
export function ObservationsPage({
  own,
  signed,
  drafts,
  mayObserve,
  timeZone,
}: Observations & { timeZone: string }) {
  if (!own && !signed && drafts.length === 0)
    return (
      <EmptyState title="No observations yet">
        Observations of your work, and those that you sign, appear here.
      </EmptyState>
    )
  return (
    <Stack gap="page">
      <DraftList drafts={drafts} timeZone={timeZone} />
      {own ? <Own own={own} signedPage={signed?.page ?? 1} /> : null}
      {signed ? <Signed signed={signed} own={own} mayObserve={mayObserve} /> : null}
      {own && !own.cohort.left ? (
        <p className="max-w-reading text-muted">
          What you see of the practitioners you coach is on a page of its own:{' '}
          <Link to={paths.practitioners()} className="link">
            Practitioners
          </Link>
          . Only you can see it.
        </p>
      ) : null}
    </Stack>
  )
}

const unlessFirst = (page: number) => (page === 1 ? null : page)

function Own({ own, signedPage }: { own: OwnObservations; signedPage: number }) {
  const { cohort, others, items, page, pages } = own
  const to = (other: number) =>
    paths.observations({
      ...{ cohort: cohort.slug, page: unlessFirst(other), signed: unlessFirst(signedPage) },
    })
  return (
    <Section title="Observations of your work" hint={cohort.title}>
      {items.length === 0 ? (
        <p className="max-w-reading text-muted">
          {cohort.left
            ? 'No one observed you in this cohort.'
            : 'No one has come along yet. Ask your facilitator to sit in on a conversation.'}
        </p>
      ) : (
        <ObservationCards items={items} as="coach" />
      )}
      <Pager label="Pages of observations of your work" page={page} pages={pages} to={to} />
      {others.length > 0 ? (
        <p className="text-sm text-muted">
          Your other cohorts:{' '}
          {others.map(({ slug, title }, at) => (
            <span key={slug}>
              {at > 0 ? <span>{', '}</span> : null}
              <Link to={paths.observations({ cohort: slug })} className="link">
                {title}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
    </Section>
  )
}

interface SignedProps {
  signed: SignedObservations
  own: OwnObservations | null
  mayObserve: boolean
}

function Signed({ signed: { items, page, pages }, own, mayObserve }: SignedProps) {
  const to = (other: number) =>
    paths.observations({
      cohort: own?.cohort.slug,
      page: unlessFirst(own?.page ?? 1),
      signed: unlessFirst(other),
    })
  const action = mayObserve ? (
    <Link to={paths.newObservation()} className="link py-1">
      Record an observation
    </Link>
  ) : null
  return (
    <Section title="Observations you signed" action={action}>
      {items.length === 0 ? (
        <p className="max-w-reading text-muted">
          None yet. An observation that you sign appears here at once.
        </p>
      ) : (
        <ObservationCards items={items} as="observer" />
      )}
      <Pager label="Pages of observations you signed" page={page} pages={pages} to={to} />
    </Section>
  )
}
