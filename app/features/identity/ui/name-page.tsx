import { paths } from '~/platform/shared/paths'
import { useActionForm } from '~/ui/forms/checked-form'
import { TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Column, PageHeader } from '~/ui/page'
import { nameSchema } from '../contract'

interface NameProps {
  /** A guess, to be changed. */
  name: string
  timeZone: string
  next: string | null
  lastResult: LastResult
  mutationId: string
}

/** Asked once, on the first visit. */
export function NamePage({ name, timeZone, next, lastResult, mutationId }: NameProps) {
  const [form, fields] = useActionForm(nameSchema, {
    id: 'name',
    lastResult,
    defaultValue: { name },
  })
  return (
    <Column width="reading">
      <PageHeader
        eyebrow="Welcome to Footbridge"
        title="What should we call you?"
        lead="The people of your cohort and your facilitators see this name."
      />
      <ActionForm form={form} mutationId={mutationId}>
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <TextField field={fields.name} label="Your name" autoComplete="name" />
        <p className="text-sm text-muted">
          Times are shown in {timeZone} time. You can change that, and your name, in{' '}
          <Link to={paths.account()} className="link">
            your account
          </Link>
          .
        </p>
        <FormActions>
          <SubmitButton>Continue</SubmitButton>
        </FormActions>
      </ActionForm>
    </Column>
  )
}
