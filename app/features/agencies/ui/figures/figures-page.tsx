import { formatInstant, formatMonth } from '~/platform/shared/time'
import type { LastResult } from '~/ui/forms/form'
import { EmptyState, Name, Section, Stack, Table } from '~/ui/page'
import type { FiguresPage as Page } from '../../contract'
import { AgencyFrame } from '../agency-frame'
import { FiguresForm, PledgeForm } from './figures-forms'
import { OwnFigures } from './own-figures'

interface Props {
  page: Page
  timeZone: string
  ids: { figures: string; pledge: string }
  lastResult: LastResult
}

/** The numbers that an agency enters itself, and the hours that it pledges. */
export function FiguresPage({ page, timeZone, ids, lastResult }: Props) {
  const { agency, month, months, pledges, pledgedMinutes } = page
  return (
    <AgencyFrame
      agency={agency}
      title="Your agency’s own figures"
      lead="Numbers that only you know: who stays, and how many families take part. Enter them once a month. They are shown to your agency’s leads beside transfer, and nothing is concluded from them."
    >
      <Stack gap="page">
        {months.length > 0 ? (
          <OwnFigures months={months} />
        ) : (
          <EmptyState title="No month entered yet">
            After the first month that you enter, its numbers are drawn here, month by month.
          </EmptyState>
        )}
        <Section
          title="Enter a month"
          hint="A month entered again is corrected. The earlier numbers stay in the history."
        >
          <FiguresForm
            month={month}
            months={months}
            mutationId={ids.figures}
            lastResult={lastResult}
          />
        </Section>
        <Section
          title="Hours of coaching pledged"
          hint="For each coach and month. The hours that were held come from the coaching contacts on record, and appear in your monthly release as an average, only when at least 5 coaches had a contact."
        >
          <p>
            {pledgedMinutes === null
              ? 'Nothing is pledged for this month.'
              : `Pledged for ${formatMonth(month)}: ${hours(pledgedMinutes)} for each coach.`}
          </p>
          <PledgeForm month={month} mutationId={ids.pledge} lastResult={lastResult} />
        </Section>
        <History page={page} timeZone={timeZone} />
        {pledges.length > 0 ? <Pledges pledges={pledges} timeZone={timeZone} /> : null}
      </Stack>
    </AgencyFrame>
  )
}

const hours = (minutes: number) => (minutes === 60 ? '1 hour' : `${minutes / 60} hours`)
const pair = (part: number | null, whole: number | null) =>
  part === null || whole === null ? 'nothing' : `${part} of ${whole}`

function History({ page: { corrected }, timeZone }: { page: Page; timeZone: string }) {
  if (corrected.length === 0) return null
  return (
    <details>
      <summary className="link inline-flex min-h-9 items-center">What was corrected</summary>
      <Table
        caption="What was corrected"
        captionHidden
        rows={corrected}
        rowKey={({ month, at }) => `${month} ${at}`}
        columns={[
          { key: 'month', label: 'Month', heads: true, cell: (row) => formatMonth(row.month) },
          {
            key: 'staff',
            label: 'Staff who left',
            cell: (row) => pair(row.staffLeft, row.staffTotal),
          },
          {
            key: 'families',
            label: 'Families engaged',
            cell: (row) => pair(row.familiesEngaged, row.familiesServed),
          },
          { key: 'by', label: 'Entered by', cell: (row) => <Name>{row.by}</Name> },
          { key: 'at', label: 'On', cell: (row) => formatInstant(row.at, timeZone) },
        ]}
      />
    </details>
  )
}

function Pledges({ pledges, timeZone }: { pledges: Page['pledges']; timeZone: string }) {
  return (
    <details>
      <summary className="link inline-flex min-h-9 items-center">All pledges</summary>
      <Table
        caption="All pledges"
        captionHidden
        rows={pledges}
        rowKey={({ fromMonth, at }) => `${fromMonth} ${at}`}
        columns={[
          { key: 'from', label: 'From', heads: true, cell: (row) => formatMonth(row.fromMonth) },
          { key: 'hours', label: 'For each coach', cell: (row) => hours(row.minutes) },
          { key: 'by', label: 'Entered by', cell: (row) => <Name>{row.by}</Name> },
          { key: 'at', label: 'On', cell: (row) => formatInstant(row.at, timeZone) },
        ]}
      />
    </details>
  )
}
