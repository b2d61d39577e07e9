import { z } from '~/platform/shared/zod'
import { Button } from '../button'
import { useActionForm } from '../forms/checked-form'
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../forms/field'
import { ActionForm, ErrorSummary, FormActions, SubmitButton } from '../forms/form'
import { Section } from '../page'

const schema = z.object({
  email: z.email('Write an email address like name@agency.org'),
  module: z.string({ error: 'Choose a module' }),
  tried: z.enum(['yes', 'partly', 'no'], { error: 'Say whether you tried it' }),
  settings: z.array(z.string()).optional(),
  on: z.iso.date({ error: 'Give the day on which it happened' }),
  happened: z
    .string({ error: 'Write a sentence about what happened' })
    .min(20, 'A little more, please: 20 characters at least'),
  phone: z.string().optional(),
  noNames: z.boolean({ error: 'Please check that no client is named' }),
})

export function Forms() {
  const [form, fields] = useActionForm(schema, { id: 'sample' })
  return (
    <Section title="A form">
      <ActionForm form={form} className="max-w-reading" mutationId="sample">
        <TextField
          field={fields.email}
          label="Email"
          hint="We send a code to this address."
          type="email"
          autoComplete="email"
        />
        <Select
          field={fields.module}
          label="Module"
          placeholder="Choose a module"
          options={[
            { value: '1', label: '1 · From training to practice' },
            { value: '2', label: '2 · The coaching agreement' },
          ]}
        />
        <RadioGroup
          field={fields.tried}
          label="Did you try it?"
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'partly', label: 'Partly', hint: 'Some of it, or not as planned' },
            { value: 'no', label: 'No opportunity' },
          ]}
        />
        <CheckboxGroup
          field={fields.settings}
          layout="row"
          label="Where was it?"
          options={['Home visit', 'Team meeting', 'Phone'].map((label) => ({
            value: label,
            label,
          }))}
        />
        <DateField field={fields.on} label="When did it happen?" />
        <TextField field={fields.phone} label="Phone" type="tel" width="medium" />
        <TextArea
          field={fields.happened}
          label="What happened?"
          hint="What you did, what the other person did next. No names of clients."
        />
        <CheckboxField field={fields.noNames} required label="No client is named in this note" />
        <FormActions>
          <SubmitButton>Save the note</SubmitButton>
          <Button tone="quiet">Save as a draft</Button>
        </FormActions>
      </ActionForm>
    </Section>
  )
}

const EMAIL = ['Write an email address like name@agency.org']
const HAPPENED = ['Write a sentence about what happened']

/** The look of a refusal; the real one would take focus. */
export function RefusedForm() {
  return (
    <Section title="A form that was refused">
      <form className="flex max-w-reading flex-col gap-6">
        <ErrorSummary
          form={{ id: 'no', status: 'error', allErrors: { email: EMAIL, happened: HAPPENED } }}
        />
        <TextField
          field={{ id: 'no-email', name: 'email', initialValue: 'amira@', errors: EMAIL }}
          label="Email"
          hint="We send a code to this address."
          type="email"
        />
        <TextArea
          field={{ id: 'no-happened', name: 'happened', errors: HAPPENED }}
          label="What happened?"
        />
      </form>
    </Section>
  )
}
