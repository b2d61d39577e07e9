import { paths } from '~/platform/shared/paths'
import { Refused } from '~/ui/forms/around/refused'
import { Link } from '~/ui/navigation'
import {
  Column,
  DescriptionList,
  Name,
  PageHeader,
  Section,
  Stack,
  Table,
  type TableColumn,
  Time,
} from '~/ui/page'
import type { Enrolled } from '../../contract/people'
import { PersonHelp } from './person-help'
import type { PersonProps } from './person-props'
import { PersonRoles } from './person-roles'

/** One account as program staff see it. */
export function PersonPage(props: PersonProps) {
  const { person, timeZone, lastResult } = props
  return (
    <Column>
      <PageHeader
        back={{ to: paths.adminPeople(), label: 'People' }}
        title={<Name>{person.name}</Name>}
        lead={<span className="wrap-anywhere">{person.email}</span>}
      />
      <Stack gap="page">
        <Refused lastResult={lastResult} />
        <PersonRoles {...props} />
        <Section title="Cohorts as a coach">
          <Table
            caption="Cohorts as a coach, the latest first"
            captionHidden
            columns={enrolledColumns(timeZone)}
            rows={person.enrolled}
            rowKey={({ cohortSlug }) => cohortSlug}
            empty="They have not enrolled in a cohort."
          />
          {person.enrolled.length > 0 ? (
            <p className="text-sm text-muted">
              They can see under “Who has viewed your information” that you opened this page.
            </p>
          ) : null}
        </Section>
        <Section title="Orders">
          <DescriptionList
            items={[
              { term: 'Orders placed', value: person.orders.placed },
              { term: 'Orders paid', value: person.orders.paid },
              { term: 'Seats bought', value: person.orders.seats },
            ]}
          />
        </Section>
        <PersonHelp {...props} />
        <Section title="Two accounts of one person">
          <p>
            <Link to={paths.adminMerge(person.personId)} className="link">
              Merge another account into this one
            </Link>
            . You see everything that moves before anything does.
          </p>
        </Section>
      </Stack>
    </Column>
  )
}

const enrolledColumns = (zone: string): TableColumn<Enrolled>[] => [
  { key: 'cohort', label: 'Cohort', heads: true, cell: ({ cohortTitle }) => cohortTitle },
  {
    key: 'agency',
    label: 'Agency',
    cell: ({ agencyName: name }) => (name ? <Name>{name}</Name> : <span>None</span>),
  },
  { key: 'since', label: 'Enrolled', cell: ({ since }) => <Time at={since} zone={zone} /> },
  {
    key: 'left',
    label: 'Left',
    cell: ({ leftAt }) => (leftAt ? <Time at={leftAt} zone={zone} /> : <span>No</span>),
  },
]
