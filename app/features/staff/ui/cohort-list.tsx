import type { AdminCohort, AdminCohortPage, Visibility } from '~/features/cohorts/contract'
import { VISIBILITIES } from '~/features/cohorts/contract'
import { paths } from '~/platform/shared/paths'
import { formatDays } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/lists/pager'
import { SearchForm } from '~/ui/lists/search-form'
import { Link } from '~/ui/navigation'
import { PageHeader, Stack, Table, type TableColumn } from '~/ui/page'

const cohortColumns: TableColumn<AdminCohort>[] = [
  {
    key: 'title',
    label: 'Cohort',
    heads: true,
    cell: ({ slug, title }) => (
      <Link to={paths.adminCohort(slug)} className="link">
        {title}
      </Link>
    ),
  },
  {
    key: 'dates',
    label: 'Runs',
    cell: ({ startsOn: from, endsOn: to, timeZone: zone }) => (
      <span>{formatDays({ from, to, zone }, 'year')}</span>
    ),
  },
  {
    key: 'visibility',
    label: 'Visibility',
    cell: (one) => (one.canceled ? 'Canceled' : VISIBILITIES[one.visibility]),
  },
  { key: 'places', label: 'Places', number: true, cell: ({ capacity }) => capacity },
  { key: 'sold', label: 'Seats sold', number: true, cell: ({ seatsSold }) => seatsSold },
  { key: 'enrolled', label: 'Enrolled', number: true, cell: ({ enrolled }) => enrolled },
]

/** Cohorts in pages, with a search and filters that are addresses: it works with scripts and without. */
export function AdminCohorts({ page }: { page: AdminCohortPage }) {
  const { q, visibility, cohorts, newer, older } = page
  const at = (number: number | null) =>
    number && paths.adminCohorts({ q, visibility, page: number === 1 ? null : number })
  return (
    <div className="max-w-wide">
      <PageHeader
        back={{ to: paths.admin(), label: 'The program' }}
        title="Cohorts"
        action={<ButtonLink to={paths.adminNewCohort()}>New cohort</ButtonLink>}
      />
      <Stack>
        <SearchForm
          name="q"
          id="cohort-q"
          value={q}
          label="Find a cohort by its title"
          about="Cohorts"
          action={paths.adminCohorts()}
        >
          {visibility ? <input type="hidden" name="visibility" value={visibility} /> : null}
        </SearchForm>
        <nav aria-label="By visibility" className="flex flex-wrap gap-x-5">
          {FILTERS.map(([value, label]) => (
            <Link
              key={label}
              to={paths.adminCohorts({ q, visibility: value })}
              aria-current={value === visibility ? 'page' : undefined}
              className="link inline-flex min-h-11 items-center aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {label}
            </Link>
          ))}
        </nav>
        <Table
          caption="Cohorts, the newest first"
          captionHidden
          columns={cohortColumns}
          rows={cohorts}
          rowKey={({ slug }) => slug}
          empty={q || visibility ? 'No cohort matches.' : 'No cohort has been made yet.'}
        />
        <Pager label="Pages of cohorts" previous={at(newer) || null} next={at(older) || null} />
      </Stack>
    </div>
  )
}

const FILTERS: [Visibility | null, string][] = [
  [null, 'All but archived'],
  ...(Object.entries(VISIBILITIES) as [Visibility, string][]),
]
