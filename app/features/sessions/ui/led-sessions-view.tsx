import { paths } from '~/platform/shared/paths'
import { Link } from '~/ui/navigation'
import { Badge, Column, EmptyState, PageHeader, Section, Stack } from '~/ui/page'
import type { LedRow, LedSessionsPage } from '../contract'
import { awayWords, Place, SessionTime } from './session-words'

/** The sessions of a cohort, for those who hold them. */
export function LedSessionsView({ page }: { page: LedSessionsPage }) {
  const { cohort, ahead, over } = page
  return (
    <Column width="regular">
      <PageHeader
        title="Live sessions"
        eyebrow={cohort.title}
        back={{ to: paths.facilitateCohort(cohort.slug), label: cohort.title }}
      />
      <Stack gap="page">
        {ahead.length + over.length === 0 ? (
          <EmptyState title="No live sessions yet">
            <p>Program staff name a weekday and a time on the cohort’s page.</p>
          </EmptyState>
        ) : null}
        {ahead.length > 0 ? (
          <Section title="Coming">
            <Rows page={page} rows={ahead} />
          </Section>
        ) : null}
        {over.length > 0 ? (
          <Section title="Past">
            <Rows page={page} rows={over} />
          </Section>
        ) : null}
      </Stack>
    </Column>
  )
}

const Rows = ({ page, rows }: { page: LedSessionsPage; rows: LedRow[] }) => (
  <ul className="flex flex-col divide-y divide-line border-y border-line">
    {rows.map((row) => (
      <Row key={row.id} page={page} row={row} />
    ))}
  </ul>
)

function Row({ page, row }: { page: LedSessionsPage; row: LedRow }) {
  const { cohort, timeZone, changes } = page
  const { id, position, moduleTitle, canceled, phase, place } = row
  const title = `Live session ${position}: ${moduleTitle}`
  const opens = changes || (row.attendance && phase !== 'coming' && !canceled)
  return (
    <li className="flex flex-col gap-1 py-4">
      <p className="flex flex-wrap items-center gap-x-3 font-semibold">
        {opens ? (
          <Link to={paths.leadSession(cohort.slug, id)} className="link">
            {title}
          </Link>
        ) : (
          title
        )}
        {canceled ? <Badge tone="warning">Canceled</Badge> : null}
        {!canceled && phase !== 'over' ? <Badge>{awayWords(row)}</Badge> : null}
      </p>
      <SessionTime session={row} zone={cohort.timeZone} timeZone={timeZone} />
      {phase !== 'over' && place ? <Place place={place} position={position} /> : null}
      {phase !== 'coming' && !canceled ? <Attendance row={row} /> : null}
    </li>
  )
}

function Attendance({ row: { attendance } }: { row: LedRow }) {
  if (!attendance) return null
  const { here, noted } = attendance
  return (
    <p className="text-sm text-muted">
      {noted === 0 ? 'Attendance is not noted yet' : `${here} of ${noted} here`}
    </p>
  )
}
