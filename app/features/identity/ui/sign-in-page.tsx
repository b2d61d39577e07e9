import { TextField } from '~/ui/field'
import { ActionForm, FormActions, type LastResult, SubmitButton, useActionForm } from '~/ui/form'
import { Column, PageHeader, Section, Stack } from '~/ui/page'
import { REQUEST_CODE, requestCodeSchema, type SamplePerson } from '../contract'
import { SamplePeople } from './sample-people'

interface SignInProps {
  /** Where to go afterwards. */
  next: string | null
  /** Whom a visitor of the demo may be; none elsewhere. */
  samples: readonly SamplePerson[]
  lastResult: LastResult
}

export function SignInPage({ next, samples, lastResult }: SignInProps) {
  const demo = samples.length > 0
  return (
    <Column width={demo ? 'regular' : 'reading'}>
      <PageHeader
        title="Sign in"
        lead={
          demo
            ? 'Look around as one of the people of this demo, or use an e-mail address.'
            : 'We send a code to your e-mail address. There is no password to remember.'
        }
      />
      {demo ? (
        <Stack gap="page">
          <SamplePeople people={samples} next={next} />
          <Section
            title="With an e-mail address"
            hint="Any address will do; the e-mail stays here."
          >
            <EmailForm next={next} lastResult={lastResult} />
          </Section>
        </Stack>
      ) : (
        <EmailForm next={next} lastResult={lastResult} />
      )}
    </Column>
  )
}

function EmailForm({ next, lastResult }: Pick<SignInProps, 'next' | 'lastResult'>) {
  const [form, fields] = useActionForm(requestCodeSchema, {
    id: 'sign-in',
    lastResult,
    intent: REQUEST_CODE,
  })
  return (
    <ActionForm form={form} intent={REQUEST_CODE} className="max-w-reading">
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <TextField
        field={fields.email}
        label="Your e-mail address"
        hint="Use the address that your invitation came to, if you have one."
        type="email"
        autoComplete="email"
        spellCheck={false}
      />
      <FormActions>
        <SubmitButton pendingLabel="Sending…">Send me a code</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
