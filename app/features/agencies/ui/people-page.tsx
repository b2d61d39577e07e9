import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { EmptyState, ProgressBar, Table, type TableColumn } from '~/ui/page'
import type { PeoplePage as People, PersonRow } from '../contract'
import { AgencyFrame } from './agency-frame'

const MINUTES = 60
/** "3.5 h" */
const hours = (minutes: number) => `${Math.round((minutes / MINUTES) * 10) / 10} h`

const COLUMNS: TableColumn<PersonRow>[] = [
  { key: 'name', label: 'Coach', heads: true, cell: (row) => row.name },
  { key: 'cohort', label: 'Cohort', cell: (row) => row.cohortTitle },
  {
    key: 'done',
    label: 'Lessons and checks done',
    cell: (row) => (
      <ProgressBar
        label={`Lessons and checks done by ${row.name}`}
        labelHidden
        value={row.done}
        max={row.asked}
        words={`${row.done} of ${row.asked}`}
      />
    ),
  },
  { key: 'hours', label: 'Hours', number: true, cell: (row) => hours(row.minutes) },
]

export function PeoplePage({ agency, people }: People) {
  return (
    <AgencyFrame
      agency={agency}
      title="People"
      lead="Names with completion and hours. What somebody writes, and how they are scored, stays between them and their facilitator."
    >
      {people.length === 0 ? (
        <EmptyState
          title="Nobody has taken a seat yet"
          action={<ButtonLink to={paths.agencySeats()}>Invite a coach</ButtonLink>}
        >
          As soon as a coach accepts an invitation, they stand here.
        </EmptyState>
      ) : (
        <Table
          caption="Coaches of the agency"
          captionHidden
          columns={COLUMNS}
          rows={people}
          rowKey={(row) => row.enrolmentId}
        />
      )}
    </AgencyFrame>
  )
}
