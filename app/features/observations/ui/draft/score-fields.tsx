import type { Instrument, Skill } from '~/features/catalog/contract'
import { optionsOf } from '~/ui/forms/choice'
import { CheckboxField, type FieldLike, RadioGroup, TextArea } from '~/ui/forms/field'
import { FieldGroup } from '~/ui/forms/form'

interface ScoreProps extends Pick<Instrument, 'prompt' | 'carried'> {
  skill: Skill
  fields: Record<
    'skill' | 'opportunity' | 'level' | 'prompt' | 'carried' | 'evidence' | 'counterBehaviour',
    FieldLike
  >
}

/** One skill of the focus: only where there was an opportunity is anything else asked. */
export function ScoreFields({ skill, fields, prompt, carried }: ScoreProps) {
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
        hint="Without one it is not scored and not counted against them."
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No opportunity' },
        ]}
        layout="row"
      />
      {/* Without an opportunity there is no number, and nothing that would show one. */}
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
          options={optionsOf(prompt)}
          optional={false}
        />
        <RadioGroup
          field={fields.carried}
          label="Who led it?"
          options={optionsOf(carried)}
          optional
        />
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
        />
      </div>
    </FieldGroup>
  )
}
