import { SETTINGS } from '~/features/transfer/contract'
import { type FieldLike, RadioGroup, Select, TextArea } from '~/ui/forms/field'
import { CARRIED, CONFIDENCE } from './scales'

export const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export function Prompts({ prompts }: { prompts: string[] }) {
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
export function Told({ fields }: { fields: ToldFields }) {
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
