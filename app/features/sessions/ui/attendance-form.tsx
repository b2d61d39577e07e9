import { optionsOf } from '~/ui/forms/choice'
import { Select } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  usePlainForm,
} from '~/ui/forms/form'
import { Section } from '~/ui/page'
import { type AttendanceList, NOTE_ATTENDANCE, PRESENCE_WORDS } from '../contract'

const OPTIONS = [{ value: '', label: 'Not noted' }, ...optionsOf(PRESENCE_WORDS)]

interface Props {
  list: AttendanceList
  mutationId: string
  lastResult: LastResult
}

/** The form says who was there. Coaches see their own line; no agency sees any. */
export function AttendanceForm({ list, mutationId, lastResult }: Props) {
  const [form, fieldOf] = usePlainForm({ id: 'attendance', lastResult, intent: NOTE_ATTENDANCE })
  return (
    <Section
      title="Who was here"
      hint="Each coach sees what is noted about them, and so do the facilitators. No agency sees it."
    >
      <ActionForm form={form} intent={NOTE_ATTENDANCE} mutationId={mutationId}>
        {list.coaches.map(({ enrollmentId, name, presence }, at) => (
          <div key={enrollmentId}>
            <input type="hidden" name={`coaches[${at}].enrollment`} value={enrollmentId} />
            <Select
              field={{ ...fieldOf(`coaches[${at}].presence`), initialValue: presence ?? '' }}
              label={name}
              options={OPTIONS}
            />
          </div>
        ))}
        {list.coaches.length > 0 ? (
          <FormActions>
            <SubmitButton>Save attendance</SubmitButton>
          </FormActions>
        ) : (
          <p>No coach was enrolled then.</p>
        )}
      </ActionForm>
    </Section>
  )
}
