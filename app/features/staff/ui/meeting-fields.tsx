import { type FieldLike, Select, TextField } from '~/ui/forms/field'
import { FieldGroup } from '~/ui/forms/form'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const DAYS = [
  { value: '', label: 'No live sessions' },
  ...WEEKDAYS.map((label, at) => ({ value: String(at), label })),
]

/** When and where a cohort meets. The day of each session follows from the first day, as the windows do. */
export const MeetingFields = ({ field }: { field: (name: string) => FieldLike }) => (
  <FieldGroup
    legend="Live sessions"
    hint="One in each module. A session that was moved by itself keeps its own weekday and time."
  >
    <Select field={field('meetingDay')} label="Weekday" options={DAYS} />
    <TextField
      field={field('meetingTime')}
      label="Time where the cohort is"
      type="time"
      optional
      width="medium"
    />
    <TextField
      field={field('meetingMinutes')}
      label="Minutes"
      inputMode="numeric"
      optional
      width="short"
    />
    <TextField
      field={field('meetingPlace')}
      label="Where it meets"
      hint="A link that begins with https://, or words. Coaches and facilitators of this cohort see it."
      optional
      autoComplete="off"
    />
  </FieldGroup>
)
