import { BARRIERS, BARRIERS_COUNTED } from '~/features/practice/contract'
import { useActionForm } from '~/ui/forms/checked-form'
import { optionsOf } from '~/ui/forms/choice'
import { CheckboxGroup, RadioGroup, TextArea } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { useKeptForm } from '~/ui/forms/kept-form'
import { Card } from '~/ui/page'
import {
  type CheckInSkill,
  checkInAnswerSchema,
  FREQUENCIES,
  SAVE_ANSWER,
  STILL,
} from '../../contract'

interface Props {
  checkIn: string
  skill: CheckInSkill
  /** "Skill 2 of 5" */
  place: string
  mutationId: string
  lastResult: LastResult
}

/** The questions about one skill, with what the coach had planned for it. */
export function AnswerForm({ checkIn, skill, place, mutationId, lastResult }: Props) {
  const { id, title, plan, answer, stateName } = skill
  const [form, fields] = useActionForm(checkInAnswerSchema, {
    id: `check-in-${id}`,
    intent: SAVE_ANSWER,
    lastResult,
    checkOnLeaving: false,
    defaultValue: {
      still: answer?.still,
      frequency: answer?.frequency ?? undefined,
      helps: answer?.helps ?? '',
      hinders: answer?.hinders ?? [],
      hindersOther: answer?.hindersOther ?? '',
    },
  })
  const kept = useKeptForm({
    form: form.id,
    subject: [checkIn, id],
    mutationId,
    posted: Boolean(lastResult),
  })
  return (
    <Card tone="lit" eyebrow={place} title={title}>
      <p className="text-muted">
        {plan ? (
          <span>
            Your last plan: When <bdi>{plan.cue}</bdi>, I will <bdi>{plan.action}</bdi>
          </span>
        ) : (
          <span>On your path it is now {stateName}.</span>
        )}
      </p>
      <ActionForm form={form} kept={kept} intent={SAVE_ANSWER} className="group/answer">
        <input type="hidden" name="skill" value={id} />
        <RadioGroup
          field={fields.still}
          label="Are you still using it?"
          hint="All four are good answers."
          options={optionsOf(STILL)}
          optional={false}
        />
        <div className="hidden group-has-[[value=sometimes]:checked]/answer:block group-has-[[value=yes]:checked]/answer:block">
          <RadioGroup
            field={fields.frequency}
            label="How often?"
            options={optionsOf(FREQUENCIES)}
            optional={false}
          />
        </div>
        <TextArea
          field={fields.helps}
          label="What helps?"
          hint="A reminder, a person, a place in your week. No names."
          optional
          rows={2}
        />
        <CheckboxGroup
          field={fields.hinders}
          label="What gets in the way?"
          hint={BARRIERS_COUNTED}
          options={optionsOf(BARRIERS)}
          optional
        />
        <TextArea
          field={fields.hindersOther}
          label="Does something else get in the way?"
          hint="No names, nothing that could point to a family."
          optional
          rows={2}
        />
        <FormActions>
          <SubmitButton>Save answer</SubmitButton>
        </FormActions>
      </ActionForm>
    </Card>
  )
}
