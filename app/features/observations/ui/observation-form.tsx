import type { Instrument, Skill } from '~/features/catalog/contract'
import { SETTINGS } from '~/features/transfer/contract'
import { isolated } from '~/platform/shared/text'
import { useActionForm } from '~/ui/forms/checked-form'
import {
  CheckboxField,
  DateField,
  type FieldLike,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '~/ui/forms/field'
import { ActionForm, FieldGroup, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { useKeptForm } from '~/ui/forms/kept-form'
import { MODES, type ObservedCoach, observationSchema } from '../contract'

interface Props {
  coach: ObservedCoach
  focus: Skill[]
  prompt: Instrument['prompt']
  carried: Instrument['carried']
  today: string
  mutationId: string
  lastResult: LastResult
}

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** One real piece of practice, scored in ten minutes on a phone. */
export function ObservationForm(props: Props) {
  const { coach, focus, today, lastResult } = props
  const [form, fields] = useActionForm(observationSchema, {
    id: 'observation',
    lastResult,
    defaultValue: { happenedOn: today, scores: focus.map(({ id }) => ({ skill: id })) },
  })
  const scores = fields.scores.getFieldList()
  const kept = useKeptForm({
    form: form.id,
    // The fields of the scores belong to the skills in their order.
    subject: [coach.enrollmentId, ...focus.map(({ id }) => id)],
    mutationId: props.mutationId,
    posted: Boolean(lastResult),
  })
  return (
    <ActionForm
      form={form}
      kept={kept}
      things={Object.fromEntries(focus.map(({ title }, at) => [`scores[${at}]`, title]))}
      className="gap-10"
    >
      <input type="hidden" name="enrollment" value={coach.enrollmentId} />
      <FieldGroup legend="The occasion">
        <DateField field={fields.happenedOn} label="Day" max={today} />
        <Select
          field={fields.setting}
          label="Where was it?"
          options={choices(SETTINGS)}
          placeholder="Choose where"
        />
        <RadioGroup field={fields.mode} label="How did you see it?" options={choices(MODES)} />
        <TextField
          field={fields.minutes}
          label="How long?"
          inputMode="numeric"
          suffix="minutes"
          width="short"
        />
        <CheckboxField field={fields.consent} label="Everyone present consented" />
      </FieldGroup>
      <TextArea
        field={fields.notes}
        label="What was said and done"
        hint="Times, words and actions, without judgment. No names of families."
        rows={6}
      />
      {focus.map((skill, at) => {
        const score = scores[at]
        return score ? (
          <ScoreFields key={skill.id} skill={skill} fields={score.getFieldset()} {...props} />
        ) : null
      })}
      <FieldGroup legend="To take along">
        <TextArea
          field={fields.strength}
          label="One strength, and its effect"
          hint="What did it make possible?"
          rows={3}
        />
        <TextArea field={fields.edge} label="One thing to work on" hint="Only one." rows={3} />
      </FieldGroup>
      <p className="max-w-reading">
        You’re signing an observation of{' '}
        <strong>
          <bdi>{coach.name}</bdi>
        </strong>
        <span>{`, ${isolated(coach.agencyName)}. Once signed it can’t be changed.`}</span>
      </p>
      <FormActions>
        <SubmitButton>Sign this observation</SubmitButton>
      </FormActions>
      <p className="max-w-reading text-sm text-muted">
        Signing makes it final: {coach.name} can read it at once. It can be voided with a reason,
        never changed.
      </p>
    </ActionForm>
  )
}

interface ScoreProps extends Pick<Props, 'prompt' | 'carried'> {
  skill: Skill
  fields: Record<
    'skill' | 'opportunity' | 'level' | 'prompt' | 'carried' | 'evidence' | 'counterBehaviour',
    FieldLike
  >
}

function ScoreFields({ skill, fields, prompt, carried }: ScoreProps) {
  const levels = ([1, 2, 3, 4] as const).map((level) => ({
    value: String(level),
    label: `Level ${level}`,
    hint: skill.levels[level],
  }))
  return (
    <FieldGroup legend={skill.title} hint={skill.definition} className="group/score">
      <input type="hidden" name={fields.skill.name} value={skill.id} />
      <RadioGroup
        field={fields.opportunity}
        label="Was there an opportunity to use it?"
        hint="Without one it is not scored and not counted against the coach."
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No opportunity' },
        ]}
        layout="row"
      />
      {/* Without an opportunity there is no number. */}
      <div className="flex flex-col gap-5 group-has-[[value=no]:checked]/score:hidden">
        <RadioGroup
          field={fields.level}
          label="Which words fit best?"
          hint="When you hesitate between two, take the lower."
          options={levels}
          optional={false}
        />
        <RadioGroup
          field={fields.prompt}
          label="How much help was there?"
          options={choices(prompt)}
          optional={false}
        />
        <RadioGroup
          field={fields.carried}
          label="Who led it?"
          options={choices(carried)}
          optional
        />
      </div>
      <TextArea
        field={fields.evidence}
        label="The words or actions that show it"
        rows={3}
        optional={false}
      />
      <CheckboxField
        field={fields.counterBehaviour}
        label="I also saw the opposite of this skill"
        // A box that may stay empty; the schema cannot say so, for it reads every box.
        required={false}
      />
    </FieldGroup>
  )
}
