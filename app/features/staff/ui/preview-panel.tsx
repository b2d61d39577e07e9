import { useEffect, useRef } from 'react'
import type { CalendarMonth, CohortPreview, StateChange } from '~/features/cohorts/contract'
import { formatMonth } from '~/platform/shared/time'
import { FormActions, SubmitButton } from '~/ui/forms/form'
import { Table, type TableColumn, Time } from '~/ui/page'

const CHANGES: TableColumn<StateChange>[] = [
  { key: 'label', label: 'What', heads: true, cell: ({ label }) => <span>{label}</span> },
  { key: 'from', label: 'Now', cell: ({ from }) => <span>{from ?? 'New'}</span> },
  { key: 'to', label: 'After saving', cell: ({ to }) => <span>{to}</span> },
]

export const Changes = ({ changes, caption }: { changes: StateChange[]; caption: string }) => (
  <Table
    caption={caption}
    columns={CHANGES}
    rows={changes}
    rowKey={({ label }) => label}
    empty="Nothing changes."
  />
)

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

/** Shows what saving would do, inside the form that is saved. It takes the focus when it comes. */
export function PreviewPanel({ preview, save }: { preview: CohortPreview; save: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { seal, changes, calendar, touches } = preview
  // Another preview has another seal.
  useEffect(() => {
    if (seal) heading.current?.focus()
  }, [seal])
  return (
    <section
      aria-labelledby="preview"
      className="flex flex-col gap-5 rounded-lg border-2 border-accent bg-surface p-5"
    >
      <h2 id="preview" ref={heading} tabIndex={-1} className="text-xl">
        Preview: nothing is saved yet
      </h2>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {touches.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Changes changes={changes} caption="What changes" />
      <details>
        <summary className="py-2 font-semibold text-accent">The calendar after saving</summary>
        <Calendar months={calendar} />
      </details>
      <input type="hidden" name="previewed" value={seal} />
      <FormActions>
        <SubmitButton name="save" value="on">
          {save}
        </SubmitButton>
      </FormActions>
    </section>
  )
}
