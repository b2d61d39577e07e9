import { hoursOf } from '~/features/catalog/contract'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import type { LastResult } from '~/ui/forms/form'
import { FindForm, FoundNothing } from '~/ui/lists/find-form'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { EmptyState, ProgressBar, Stack, Table, type TableColumn } from '~/ui/page'
import type { PeoplePage as People, PersonRow } from '../contract'
import { AgencyFrame } from './agency-frame'
import { LeadList } from './lead-list'
import { NameButton, ObserverList } from './observer-list'

/** "3.5 h" */
const hours = (minutes: number) => `${hoursOf(minutes)} h`

const COLUMNS: TableColumn<PersonRow>[] = [
  { key: 'name', label: 'Coach', heads: true, cell: (row) => <bdi>{row.name}</bdi> },
  { key: 'cohort', label: 'Cohort', cell: (row) => row.cohortTitle },
  {
    key: 'done',
    label: 'Completed',
    cell: (row) => (
      <div className="min-w-32">
        <ProgressBar
          label={`Done by ${row.name} of what is asked`}
          labelHidden
          value={row.done}
          max={row.asked}
          words={`${row.done} of ${row.asked}`}
        />
      </div>
    ),
  },
  { key: 'hours', label: 'Hours', number: true, cell: (row) => hours(row.minutes) },
  { key: 'observer', label: 'Observer', cell: (row) => <NameButton row={row} /> },
]

type Props = People & { timeZone: string; lastResult: LastResult }

export function PeoplePage(props: Props) {
  const { agency, people, observers, leads, waiting, ending, find, timeZone } = props
  const query = { agency: agency.others.length > 0 ? agency.id : null, find: find.search }
  return (
    <AgencyFrame
      agency={agency}
      title="People"
      lead={
        <>
          Names with completion and hours: lessons done, checks and reflections submitted. What a
          coach writes, and how it is scored, stays between them and their facilitator.{' '}
          <Link to="#leads" className="link">
            Leads of the agency
          </Link>{' '}
          are below.
        </>
      }
    >
      <Stack>
        {observers.length > 0 || people.length > 0 ? (
          <ObserverList observers={observers} timeZone={timeZone} />
        ) : null}
        <FindForm find={find} also={{ agency: agency.id }} label="Find a coach" />
        <FoundNothing find={find} />
        {people.length === 0 && find.search === '' ? (
          <EmptyState
            title="No one has accepted a seat yet"
            action={<ButtonLink to={paths.agencySeats()}>Invite a coach</ButtonLink>}
          >
            Coaches appear here when they accept an invitation.
          </EmptyState>
        ) : people.length === 0 ? null : (
          <Table
            caption="Coaches of the agency"
            captionHidden
            columns={COLUMNS}
            rows={people}
            rowKey={(row) => row.enrollmentId}
          />
        )}
        <Pager
          page={find.page}
          pages={find.pages}
          to={(page) => paths.agencyPeople({ ...query, page })}
          label="Pages of people"
        />
        <LeadList
          {...{ leads, waiting, ending, timeZone }}
          agency={query.agency}
          mutationId={props.mutationId}
          lastResult={props.lastResult}
        />
      </Stack>
    </AgencyFrame>
  )
}
