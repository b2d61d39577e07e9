import { useActionForm } from '~/ui/forms/checked-form'
import { TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Column, Notice, PageHeader, Section, Stack } from '~/ui/page'
import { REQUEST_CODE, requestCodeSchema, type SamplePerson } from '../contract'
import { SamplePeople } from './sample-people'

interface SignInProps {
  /** Where to go afterward. */
  next: string | null
  /** This browser has not brought back the cookie that signing in needs. */
  noCookies: boolean
  /** Whom a visitor of the demo may be; none elsewhere. */
  samples: readonly SamplePerson[]
  lastResult: LastResult
}

export function SignInPage({ next, noCookies, samples, lastResult }: SignInProps) {
  const demo = samples.length > 0
  return (
    <Column width={demo ? 'regular' : 'reading'}>
      <PageHeader
        title="Sign in"
        lead={
          demo
            ? 'Look around as one of the people of this demo, or use an email address.'
            : 'We send a code to your email address. There is no password to remember.'
        }
      />
      {noCookies ? <NoCookies /> : null}
      {demo ? (
        <Stack gap="page">
          <SamplePeople people={samples} next={next} />
          <Section title="With an email address" hint="Any address will do; the email stays here.">
            <EmailForm next={next} lastResult={lastResult} />
          </Section>
        </Stack>
      ) : (
        <EmailForm next={next} lastResult={lastResult} />
      )}
    </Column>
  )
}

function NoCookies() {
  return (
    <div className="mb-8">
      <Notice tone="warning" live title="Your browser didn’t keep our cookie">
        You can’t sign in without it. Turn on cookies for this site (a private window or a content
        blocker may turn them off), then try again. If you requested a code more than an hour ago,
        request a new one.
      </Notice>
    </div>
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
        label="Your email address"
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
