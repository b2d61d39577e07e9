import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { Button, ButtonLink } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Form, Link } from '~/ui/navigation'
import { Column, Notice, PageHeader, Stack } from '~/ui/page'
import { type CodeSent, codeSchema, REQUEST_CODE } from '../contract'
import {
  CODE_DIGITS,
  CODE_MINUTES,
  LONG_CODE_EVERY_MINUTES,
  LONG_CODE_MINUTES,
} from '../domain/codes'
import { BrowserTimeZone } from './browser-time-zone'

interface CodeProps {
  /** Where the code went. */
  email: string
  next: string | null
  sent: CodeSent
  /** A second code was asked for. */
  again: boolean
  /** Where mail can be read that never leaves this installation. */
  outbox: string | null
  lastResult: LastResult
}

export function CodePage({ email, next, sent, again, outbox, lastResult }: CodeProps) {
  const [form, fields] = useActionForm(codeSchema, { id: 'code', lastResult })
  return (
    <Column width="reading">
      <PageHeader
        title="Check your email"
        lead={<Lead sent={sent} address={<strong className="text-ink">{email}</strong>} />}
        back={{ to: paths.signIn(next ?? undefined), label: 'Use another address' }}
      />
      <Stack gap="large">
        {again && sent === 'code' ? (
          <Notice tone="success" live title="A new code is on its way">
            The ones before it still work, each for {CODE_MINUTES} minutes.
          </Notice>
        ) : null}
        {outbox ? (
          <Notice
            title="This demo sends no email"
            action={
              <ButtonLink to={outbox} tone="secondary" size="small" target="_blank">
                Open the demo’s emails<span className="sr-only"> in a new tab</span>
              </ButtonLink>
            }
          >
            Your code is among the emails that would have been sent.
          </Notice>
        ) : null}
        <ActionForm form={form}>
          <TextField
            field={fields.code}
            label="Code"
            inputMode={sent === 'code' ? 'numeric' : 'text'}
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

function Lead({ sent, address }: { sent: CodeSent; address: ReactNode }) {
  if (sent === 'code')
    return (
      <>
        We sent {CODE_DIGITS} digits to {address}. They work for {CODE_MINUTES} minutes, in this
        browser.
      </>
    )
  if (sent === 'long')
    return (
      <>
        Codes for {address} were requested many times. One of the emails of the last{' '}
        {LONG_CODE_EVERY_MINUTES} minutes holds a longer code, such as{' '}
        <span className="whitespace-nowrap">7KQ2-M4XD-9TPA</span>. It works for {LONG_CODE_MINUTES}{' '}
        minutes, on any device.
      </>
    )
  return (
    <>
      Many codes are being requested from your network. If we know {address}, or someone invited it,
      the code is on its way. If nothing comes, try again in {LONG_CODE_EVERY_MINUTES} minutes.
    </>
  )
}

function NoCode({ email, next }: Pick<CodeProps, 'email' | 'next'>) {
  return (
    <section className="flex flex-col items-start gap-3 border-t border-line pt-6">
      <h2 className="text-lg">No code?</h2>
      <p className="text-muted">
        Check your spam folder, and check that the address is right. If it is not,{' '}
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
