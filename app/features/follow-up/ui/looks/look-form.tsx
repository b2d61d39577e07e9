import { paths } from '~/platform/shared/paths'
import { useActionForm } from '~/ui/forms/checked-form'
import { CheckboxGroup, DateField, Select, TextArea, TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { useKeptForm } from '~/ui/forms/kept-form'
import { Link } from '~/ui/navigation'
import { Card } from '~/ui/page'
import { type LookPlanPage, MAX_LOOKER_WORDS, SAVE_LOOK, saveLookSchema } from '../../contract'

interface Props {
  cohort: string
  form: NonNullable<LookPlanPage['form']>
  mutationId: string
  lastResult: LastResult
}

/** The form of one day: who looks, at what, by when, and what the coach does when it slips. */
export function LookPlanForm({ cohort, form: asked, mutationId, lastResult }: Props) {
  const { day, skills, lookers, first, last, begun } = asked
  const [form, fields] = useActionForm(saveLookSchema, {
    ...{ id: 'look', intent: SAVE_LOOK, lastResult, checkOnLeaving: false },
    defaultValue: { ...begun, cohort, day: String(day) },
  })
  const kept = useKeptForm({
    ...{ form: form.id, subject: [cohort, String(day)], mutationId, posted: Boolean(lastResult) },
  })
  return (
    <Card tone="lit" title={`Plan day ${day}`}>
      <ActionForm form={form} kept={kept} intent={SAVE_LOOK} className="group/look">
        <input type="hidden" name="cohort" value={cohort} />
        <input type="hidden" name="day" value={day} />
        <Select
          field={fields.looker}
          label="Who looks?"
          hint="Someone from your cohort, your facilitator, or anyone at work."
          placeholder="Choose who looks"
          options={lookers}
        />
        <div className="hidden group-has-[option[value=words]:checked]/look:block">
          <TextField
            field={fields.lookerWords}
            label="Who is it?"
            hint="In words, such as “my team lead.” We don’t write to them."
            optional={false}
            maxLength={MAX_LOOKER_WORDS}
          />
        </div>
        <CheckboxGroup
          field={fields.skills}
          label="What should they look at?"
          hint="One to three skills. One to hold and one to grow is enough."
          options={skills.map(({ id, title, kind }) => ({ value: id, label: title, hint: kind }))}
        />
        <DateField field={fields.byWhen} label="By when?" min={first} max={last} />
        <TextArea
          field={fields.slip}
          label="If it slips, I will …"
          hint="For example: ask for ten minutes instead of twenty, or send a recording. No names."
          optional
          rows={2}
        />
        <FormActions>
          <SubmitButton>Save plan</SubmitButton>
          <Link to={paths.lookPlan({ cohort })} className="link py-2">
            Cancel
          </Link>
        </FormActions>
      </ActionForm>
    </Card>
  )
}
