import { fileHint } from '~/platform/shared/lists/in-parts'
import { paths } from '~/platform/shared/paths'
import { dayOf } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/lists/pager'
import { PageHeader, Stack, Table, type TableColumn, Time } from '~/ui/page'
import type { AuditEntry, AuditFilter, AuditPage as Page } from '../contract/log'
import { AuditFilters } from './audit-filters'

type AuditProps = Page & {
  /** The reader's. */
  timeZone: string
}

const columns = (zone: string): TableColumn<AuditEntry>[] => [
  {
    key: 'what',
    label: 'What happened',
    heads: true,
    cell: ({ sentence }) => <span className="font-normal">{sentence}.</span>,
  },
  {
    key: 'at',
    label: 'When',
    cell: ({ at }) => (
      <span>
        <Time day={dayOf(new Date(at), zone)} style="year" />,{' '}
        <Time at={at} zone={zone} style="time" />
      </span>
    ),
  },
  {
    key: 'details',
    label: 'Details',
    cell: ({ details }) => (
      <span className="text-sm text-muted">{details.join(' · ') || 'None'}</span>
    ),
  },
]

/** The filter as parameters of an address. */
const queryOf = ({ who, kind, cohort, agency, from, to }: AuditFilter) => ({
  ...{ who: who || null, kind: kind || null, cohort: cohort || null },
  ...{ agency: agency || null, from, to },
})

/** The log of changes, in sentences. */
export function AuditPage({ entries, filter, older, cohorts, timeZone }: AuditProps) {
  const query = queryOf(filter)
  return (
    <div className="max-w-wide">
      <PageHeader
        back={{ to: paths.admin(), label: 'The program' }}
        title="Who changed what"
        lead="Every change of a role, a seat, an order, or a date. It can be read, never altered."
      />
      <Stack>
        <AuditFilters filter={filter} cohorts={cohorts} />
        <Table
          caption="Changes, the newest first"
          captionHidden
          columns={columns(timeZone)}
          rows={entries}
          rowKey={({ seq }) => seq}
          empty="No change matches."
        />
        <Pager
          label="Pages of the log"
          previous={null}
          next={older ? paths.adminAudit({ ...query, before: older }) : null}
        />
        <p>
          <ButtonLink to={paths.adminAuditFile(query)} tone="secondary" reloadDocument>
            Download these as a CSV file
          </ButtonLink>
          <span className="block text-sm text-muted">{fileHint()}</span>
        </p>
      </Stack>
    </div>
  )
}
