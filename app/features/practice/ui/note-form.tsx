import { SETTINGS } from '~/features/transfer/contract'
import type { SkillId } from '~/platform/shared/kernel'
import { DateField, type FieldLike, RadioGroup, Select, TextArea } from '~/ui/forms/field'
import {
  ActionForm,
  FormActions,
  type LastResult,
  SubmitButton,
  useActionForm,
} from '~/ui/forms/form'
import { useKeptForm } from '~/ui/forms/kept-form'
import { fieldNoteSchema, USES } from '../contract'
import { CARRIED, CONFIDENCE } from './scales'

interface Props {
  cohort: { slug: string; title: string }
  skills: { id: string; title: string }[]
  skillId: SkillId
  today: string
  /** A note on each skill may tell these things, in the order of the skills. */
  notePrompts: string[][]
  commitments: { id: string; skillId: SkillId; cue: string; action: string }[]
  /** The plan that the address names. */
  commitmentId: string | null
  mutationId: string
  lastResult: LastResult
}

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** The form asks what happened when the skill was tried. It takes ninety seconds on a phone. */
export function NoteForm(props: Props) {
  const { cohort, skills, skillId, today, notePrompts, commitmentId, lastResult } = props
  const plan = props.commitments.find(({ id }) => id === commitmentId)
  const [form, fields] = useActionForm(fieldNoteSchema, {
    id: 'note',
    lastResult,
    defaultValue: { skill: plan?.skillId ?? skillId, happenedOn: today },
  })
  const kept = useKeptForm({
    form: form.id,
    subject: [cohort.slug, plan?.id ?? ''],
    mutationId: props.mutationId,
    posted: Boolean(lastResult),
  })
  return (
    <ActionForm
      form={form}
      mutationId={kept.mutationId}
      onInput={kept.onInput}
      onSubmit={kept.onSubmit}
      className="group/note"
    >
      {kept.notice}
      <input type="hidden" name="cohort" value={cohort.slug} />
      {plan ? (
        <>
          <input type="hidden" name="commitment" value={plan.id} />
          <input type="hidden" name="skill" value={plan.skillId} />
          <p className="rounded-lg bg-sunken p-4">
            Your plan: When {plan.cue}, I will {plan.action}
          </p>
        </>
      ) : (
        <Select
          data-chooser
          field={fields.skill}
          label="Which skill?"
          options={skills.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <DateField field={fields.happenedOn} label="When was it?" max={today} />
      <RadioGroup
        field={fields.used}
        label="Did you use it?"
        hint="All four are good answers. “No” tells as much as “yes.”"
        options={choices(USES)}
      />
      {/* Tailwind reads an underscore as a space, so the value "no_chance" is named by its end. */}
      <div className="hidden group-has-[[value$=chance]:checked]/note:block">
        <TextArea
          field={fields.why}
          label="Why was there no opportunity?"
          hint="No names, nothing that could point to a family."
          rows={3}
        />
      </div>
      <div className="flex flex-col gap-6 group-has-[[value$=chance]:checked]/note:hidden">
        {plan ? (
          <Prompts prompts={notePrompts[skills.findIndex(({ id }) => id === plan.skillId)] ?? []} />
        ) : (
          <div className="shown-by-choice">
            {skills.map(({ id }, at) => (
              <div key={id}>
                <Prompts prompts={notePrompts[at] ?? []} />
              </div>
            ))}
          </div>
        )}
        <Told fields={fields} />
      </div>
      <FormActions>
        <SubmitButton>Save note</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

function Prompts({ prompts }: { prompts: string[] }) {
  if (prompts.length === 0) return null
  return (
    <ul className="list-disc pl-6 text-muted">
      {prompts.map((prompt) => (
        <li key={prompt}>{prompt}</li>
      ))}
    </ul>
  )
}

type ToldFields = Record<
  'whatIDid' | 'whatHappened' | 'carried' | 'setting' | 'confidence',
  FieldLike
>

/** The form asks these questions where there was an opportunity. */
function Told({ fields }: { fields: ToldFields }) {
  return (
    <>
      <TextArea
        field={fields.whatIDid}
        label="What did you do or say?"
        hint="No names, nothing that could point to a family."
        optional={false}
        rows={4}
      />
      <TextArea field={fields.whatHappened} label="What happened then?" optional={false} rows={4} />
      <RadioGroup field={fields.carried} label="Who led it?" options={CARRIED} optional />
      <Select
        field={fields.setting}
        label="Where was it?"
        options={choices(SETTINGS)}
        placeholder="Choose where"
        optional
      />
      <RadioGroup
        field={fields.confidence}
        label="How confident are you to do it again?"
        options={CONFIDENCE}
        layout="row"
        optional
      />
    </>
  )
}
