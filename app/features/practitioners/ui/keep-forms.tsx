import { buttonClass } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { DateField } from '~/ui/forms/field'
import { ActionForm, FormActions, SubmitButton } from '~/ui/forms/form'
import { Section } from '~/ui/page'
import {
  CHANGE_PRACTITIONER,
  changePractitionerSchema,
  END_COACHING,
  endCoachingSchema,
  RESUME_COACHING,
  resumeCoachingSchema,
  WHY_A_PSEUDONYM,
} from '../contract'
import type { PractitionerProps } from './practitioner-props'
import { PseudonymFields } from './pseudonym-fields'

/** Another pseudonym or first day, and the end of the coaching, or its going on. */
export function KeepForms(props: PractitionerProps) {
  const { pseudonym, beganOn, endedOn } = props.page.practitioner
  return (
    <Section title="Manage" hint={WHY_A_PSEUDONYM}>
      <ChangeForm key={`${pseudonym} ${beganOn}`} {...props} />
      {endedOn ? <ResumeForm {...props} /> : <EndForm {...props} />}
    </Section>
  )
}

const isOpen = ({ lastResult }: PractitionerProps, intent: string) =>
  lastResult?.initialValue?.intent === intent ? true : undefined

function ChangeForm(props: PractitionerProps) {
  const { page, mutationId, lastResult } = props
  const { pseudonym, beganOn } = page.practitioner
  const [form, fields] = useActionForm(changePractitionerSchema, {
    ...{ id: 'change', lastResult, intent: CHANGE_PRACTITIONER },
    defaultValue: { pseudonym, beganOn },
  })
  return (
    <details open={isOpen(props, CHANGE_PRACTITIONER)} className="print:hidden">
      <summary className={buttonClass('secondary', 'small')}>Rename</summary>
      <ActionForm form={form} intent={CHANGE_PRACTITIONER} mutationId={mutationId} className="mt-5">
        <PseudonymFields fields={fields} today={page.today} />
        <FormActions>
          <SubmitButton>Save</SubmitButton>
        </FormActions>
      </ActionForm>
    </details>
  )
}

function EndForm(props: PractitionerProps) {
  const { page, mutationId, lastResult } = props
  const [form, fields] = useActionForm(endCoachingSchema, {
    ...{ id: 'end', lastResult, intent: END_COACHING },
    defaultValue: { endedOn: page.today },
  })
  return (
    <details open={isOpen(props, END_COACHING)} className="print:hidden">
      <summary className={buttonClass('quiet', 'small')}>Archive</summary>
      <ActionForm form={form} intent={END_COACHING} mutationId={mutationId} className="mt-5">
        <p className="max-w-reading">
          Archive them when your coaching ends. Everything you recorded is kept, and you can take
          them back.
        </p>
        <DateField field={fields.endedOn} label="Last day of coaching" max={page.today} />
        <FormActions>
          <SubmitButton tone="secondary">Archive practitioner</SubmitButton>
        </FormActions>
      </ActionForm>
    </details>
  )
}

function ResumeForm({ mutationId }: PractitionerProps) {
  const [form] = useActionForm(resumeCoachingSchema, { id: 'resume', intent: RESUME_COACHING })
  return (
    <ActionForm form={form} intent={RESUME_COACHING} mutationId={mutationId}>
      <FormActions>
        <SubmitButton tone="secondary">I coach them again</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
