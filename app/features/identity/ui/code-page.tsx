import { paths } from '~/platform/shared/paths'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import { ActionForm, FormActions, type LastResult, SubmitButton, useActionForm } from '~/ui/form'
import { Form, Link } from '~/ui/navigation'
import { Column, Notice, PageHeader, Stack } from '~/ui/page'
import { codeSchema, REQUEST_CODE } from '../contract'
import { BrowserTimeZone } from './browser-time-zone'

interface CodeProps {
  /** Where the code went. */
  email: string
  next: string | null
  /** A second code was asked for. */
  again: boolean
  /** Where mail can be read that never leaves this installation. */
  outbox: string | null
  lastResult: LastResult
}

export function CodePage({ email, next, again, outbox, lastResult }: CodeProps) {
  const [form, fields] = useActionForm(codeSchema, { id: 'code', lastResult })
  return (
    <Column width="reading">
      <PageHeader
        title="Check your e-mail"
        lead={
          <>
            We sent six digits to <strong className="text-ink">{email}</strong>. They are good for
            ten minutes.
          </>
        }
        back={{ to: paths.signIn(next ?? undefined), label: 'Use another address' }}
      />
      <Stack gap="large">
        {again ? (
          <Notice tone="success" live title="A new code is on its way">
            Only the newest one works.
          </Notice>
        ) : null}
        {outbox ? (
          <Notice
            title="This demo sends no e-mail"
            action={
              <ButtonLink to={outbox} tone="secondary" size="small" target="_blank">
                Open the e-mails of the demo<span className="sr-only"> in a new tab</span>
              </ButtonLink>
            }
          >
            Your code waits among the e-mails that would have been sent.
          </Notice>
        ) : null}
        <ActionForm form={form}>
          <TextField
            field={fields.code}
            label="Code"
            width="short"
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
          />
          <BrowserTimeZone />
          <FormActions>
            <SubmitButton pendingLabel="Signing in…">Sign in</SubmitButton>
          </FormActions>
        </ActionForm>
        <NoCode email={email} next={next} />
      </Stack>
    </Column>
  )
}

function NoCode({ email, next }: Pick<CodeProps, 'email' | 'next'>) {
  return (
    <section className="flex flex-col items-start gap-3 border-t border-line pt-6">
      <h2 className="text-lg">No code?</h2>
      <p className="text-muted">
        Look among unwanted mail, and check that the address is right. If it is not,{' '}
        <Link to={paths.signIn(next ?? undefined)} className="link">
          use another one
        </Link>
        .
      </p>
      <Form method="post" action={paths.signIn()}>
        <input type="hidden" name="intent" value={REQUEST_CODE} />
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="again" value="yes" />
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <Button type="submit" tone="secondary" size="small">
          Send a new code
        </Button>
      </Form>
    </section>
  )
}
