import { formatDeadline } from '~/platform/shared/time'
import { useActionForm } from '~/ui/forms/checked-form'
import { CheckboxField, Select, TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { useKeptForm } from '~/ui/forms/kept-form'
import { ASK_MANAGER, askManagerSchema, type CheckInPage, SIGHTINGS } from '../../contract'

interface Props {
  checkIn: CheckInPage
  mutationId: string
  lastResult: LastResult
}

/** The question to the line manager: to be asked, asked, or answered. */
export function AskManager(props: Props) {
  const { question, cohort, editable } = props.checkIn
  if (!question) return editable ? <AskForm {...props} /> : <p>You didn’t ask your manager.</p>
  const { skillTitle, sighting, expired, expiresAt } = question
  if (sighting)
    return (
      <p>
        Has your manager seen “{skillTitle}” in the last month?{' '}
        <strong>{SIGHTINGS[sighting]}.</strong>
      </p>
    )
  return (
    <p>
      {expired
        ? `You asked about “${skillTitle}.” No answer came, and the link has expired.`
        : `You asked about “${skillTitle}.” The answer will appear here. The link works until ${formatDeadline(expiresAt, cohort.timeZone)}.`}
    </p>
  )
}

function AskForm({ checkIn, mutationId, lastResult }: Props) {
  const answered = checkIn.skills.filter(({ answer }) => answer)
  const [form, fields] = useActionForm(askManagerSchema, {
    id: 'ask-manager',
    intent: ASK_MANAGER,
    lastResult,
    checkOnLeaving: false,
    defaultValue: { skill: answered[0]?.id ?? '', email: '' },
  })
  const kept = useKeptForm({
    form: form.id,
    subject: [checkIn.id],
    mutationId,
    posted: Boolean(lastResult),
  })
  if (answered.length === 0)
    return <p className="text-muted">Save an answer about a skill first, then you can ask.</p>
  return (
    <ActionForm form={form} kept={kept} intent={ASK_MANAGER}>
      <p className="max-w-reading text-muted">
        We’d send one email: “In the last month, how often have you seen this at work?” Your manager
        needs no account. Only you see the answer, and we delete the address after 30 days.
      </p>
      <Select
        field={fields.skill}
        label="About which skill?"
        options={answered.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextField
        field={fields.email}
        label="Your manager’s email"
        type="email"
        autoComplete="off"
        spellCheck={false}
      />
      <CheckboxField field={fields.consent} required label="Ask my manager this one question" />
      <FormActions>
        <SubmitButton tone="secondary">Send the question</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
