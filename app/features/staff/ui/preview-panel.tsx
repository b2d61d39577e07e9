import type { CalendarMonth, CohortPreview } from '~/features/cohorts/contract'
import { formatMonth } from '~/platform/shared/time'
import { Preview } from '~/ui/forms/around/preview'
import { Table, type TableColumn, Time } from '~/ui/page'

/** As wide in every month, so that the tables stand in line. */
const DayOf = ({ day }: { day: CalendarMonth['days'][number]['day'] }) => (
  <span className="inline-block w-32">
    <Time day={day} style="year" />
  </span>
)

const DAYS: TableColumn<CalendarMonth['days'][number]>[] = [
  { key: 'day', label: 'Day', heads: true, cell: ({ day }) => <DayOf day={day} /> },
  { key: 'what', label: 'What', cell: ({ what }) => <span>{what}</span> },
]

/** A table for each month in which something begins or ends. */
export const Calendar = ({ months }: { months: CalendarMonth[] }) => (
  <div className="flex flex-col gap-6">
    {months.map(({ month, days }) => (
      <Table
        key={month}
        caption={formatMonth(month)}
        columns={DAYS}
        rows={days}
        rowKey={({ day, what }) => `${day} ${what}`}
      />
    ))}
  </div>
)

/** The preview of a cohort's terms, with its calendar. */
export const PreviewPanel = ({ preview, save }: { preview: CohortPreview; save: string }) => (
  <Preview {...preview} save={save}>
    <details>
      <summary className="py-2 font-semibold text-accent">The calendar after saving</summary>
      <Calendar months={preview.calendar} />
    </details>
  </Preview>
)
