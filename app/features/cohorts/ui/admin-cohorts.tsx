import { paths } from '~/platform/shared/paths'
import { Pager } from '~/ui/lists/pager'
import { SearchForm } from '~/ui/lists/search-form'
import { Link } from '~/ui/navigation'
import { Table, type TableColumn } from '~/ui/page'
import type { AdminCohort, AdminCohortPage } from '../contract'
import { Dates } from './cohort-facts'

const cohortColumns: TableColumn<AdminCohort>[] = [
  {
    key: 'title',
    label: 'Cohort',
    heads: true,
    cell: ({ slug, title }) => (
      <Link to={paths.cohort(slug)} className="link">
        {title}
      </Link>
    ),
  },
  {
    key: 'dates',
    label: 'Runs',
    cell: (cohort) => (
      <span>
        <Dates {...cohort} />
      </span>
    ),
  },
  { key: 'places', label: 'Places', number: true, cell: ({ capacity }) => capacity },
  { key: 'sold', label: 'Seats sold', number: true, cell: ({ seatsSold }) => seatsSold },
  { key: 'enrolled', label: 'Enrolled', number: true, cell: ({ enrolled }) => enrolled },
]

/** Cohorts in pages, and a search that is an address: it works with scripts and without. */
export function AdminCohorts({ page: { q, cohorts, newer, older } }: { page: AdminCohortPage }) {
  const at = (page: number | null) => page && paths.admin({ q, cohorts: page === 1 ? null : page })
  return (
    <div className="flex flex-col gap-5">
      <SearchForm
        name="q"
        id="cohort-q"
        value={q}
        label="Find a cohort by its title"
        about="Cohorts"
        action={paths.admin()}
      />
      <Table
        caption="Cohorts, the newest first"
        captionHidden
        columns={cohortColumns}
        rows={cohorts}
        rowKey={({ slug }) => slug}
        empty={q ? 'No cohort has this in its title.' : 'No cohort has been opened yet.'}
      />
      <Pager label="Pages of cohorts" previous={at(newer) || null} next={at(older) || null} />
    </div>
  )
}
