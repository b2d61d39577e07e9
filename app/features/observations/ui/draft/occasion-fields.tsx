import { MODES } from '~/features/catalog/contract'
import { SETTINGS } from '~/features/transfer/contract'
import { counted } from '~/platform/shared/lists/counts'
import { formatDay } from '~/platform/shared/time'
import { optionsOf } from '~/ui/forms/choice'
import { CheckboxField, DateField, RadioGroup, Select, TextField } from '~/ui/forms/field'
import { FieldGroup } from '~/ui/forms/form'
import { DescriptionList, Name } from '~/ui/page'
import { type DraftSecond, type Occasion, PRESENCES } from '../../contract'

type Field = Parameters<typeof TextField>[0]['field']
type Open = Record<'happenedOn' | 'setting' | 'mode' | 'minutes' | 'consent', Field>
type Fields = Open & Record<'lineManager' | 'presence', Field>

interface OpenProps {
  fields: Open
  today: string
}

interface Props {
  fields: Fields
  today: string
  second: Pick<DraftSecond, 'given' | 'isSecond'>
  /** A peer is no one's line manager, and never the look that “fluent” asks for. */
  isPeer: boolean
}

/** When, where and how it was seen; given, once two observers score the same occasion. */
export function OccasionFields({ fields, today, second: { given, isSecond }, isPeer }: Props) {
  return (
    <FieldGroup legend="The occasion">
      {given ? <Given given={given} /> : <OccasionQuestions fields={fields} today={today} />}
      {isSecond && given?.mode === 'live' ? (
        <RadioGroup
          field={fields.presence}
          label="How did you see it?"
          options={optionsOf(PRESENCES)}
          optional={false}
        />
      ) : null}
      {isPeer ? null : (
        <CheckboxField
          field={fields.lineManager}
          label="I’m their line manager"
          hint="It counts. For “fluent”, someone else has to have seen it too."
        />
      )}
    </FieldGroup>
  )
}

/** Whether everyone consented, and the day, place, way and length. */
export function OccasionQuestions({ fields, today }: OpenProps) {
  return (
    <>
      <CheckboxField
        field={fields.consent}
        required
        label="Everyone present consented"
        hint="Before you write anything down."
      />
      <DateField field={fields.happenedOn} label="Day" max={today} />
      <Select
        field={fields.setting}
        label="Where was it?"
        options={optionsOf(SETTINGS)}
        placeholder="Choose where"
      />
      <RadioGroup field={fields.mode} label="How did you see it?" options={optionsOf(MODES)} />
      <TextField
        field={fields.minutes}
        label="How long?"
        inputMode="numeric"
        suffix="minutes"
        width="short"
      />
    </>
  )
}

interface FactsProps {
  occasion: Occasion
  /** The name of whoever observed, where readers may need it. */
  observer?: string
}

/** When, where, how and for how long it was. */
export const OccasionFacts = ({ occasion, observer }: FactsProps) => (
  <DescriptionList
    items={[
      { term: 'Day', value: formatDay(occasion.happenedOn, 'year') },
      { term: 'Where', value: SETTINGS[occasion.setting] },
      { term: 'How', value: MODES[occasion.mode] },
      { term: 'Length', value: counted(occasion.minutes, 'minute') },
      ...(observer ? [{ term: 'Observer', value: <Name>{observer}</Name> }] : []),
    ]}
  />
)

/** The form sends what is given; the server takes it from the occasion. */
function Given({ given }: { given: NonNullable<DraftSecond['given']> }) {
  const { happenedOn, setting, mode, minutes } = given
  return (
    <>
      <OccasionFacts occasion={given} />
      <p className="max-w-reading text-sm text-muted">
        Everyone present consented. This is the same for both observers, so it can’t be changed.
      </p>
      {Object.entries({ happenedOn, setting, mode, minutes, consent: 'on' }).map(
        ([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
    </>
  )
}
