import { fileHint } from '~/platform/shared/lists/in-parts'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/lists/pager'
import { PageHeader, Stack } from '~/ui/page'
import type { AuditFilter, AuditPage as Page } from '../contract/log'
import { AuditFilters } from './audit-filters'
import { AuditTable } from './audit-table'

type AuditProps = Page & {
  /** The reader's. */
  timeZone: string
}

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
        <AuditTable {...{ entries, timeZone }} empty="No change matches." />
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
