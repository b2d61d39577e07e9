import { CheckboxField, DateField, type FieldLike, TextField } from '~/ui/forms/field'

interface Props {
  fields: Record<'pseudonym' | 'beganOn' | 'notAName', FieldLike>
  today: string
}

/** The same questions for a new practitioner and for one that is changed. */
export function PseudonymFields({ fields, today }: Props) {
  const { notAName } = fields
  const asked = Boolean(notAName.errors?.length) || notAName.initialValue === 'on'
  return (
    <>
      <TextField
        field={fields.pseudonym}
        label="Pseudonym"
        hint="Such as Juniper, River, or Room 4. No real name, initials, or email address."
        autoComplete="off"
        width="medium"
      />
      {asked ? <CheckboxField field={notAName} label="This isn’t anyone’s real name" /> : null}
      <DateField
        field={fields.beganOn}
        label="Coaching since"
        hint="About when you began coaching them."
        max={today}
      />
    </>
  )
}
