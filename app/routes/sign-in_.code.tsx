import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CODES_SENT, codeRefusalWords, codeSchema } from '~/features/identity/contract'
import {
  confirmCode,
  deviceCookie,
  noPendingCookie,
  readPending,
  sessionCookie,
  startPage,
} from '~/features/identity/index.server'
import { CodePage } from '~/features/identity/ui/code-page'
import { parseForm } from '~/platform/http/forms.server'
import { open } from '~/platform/http/guards.server'
import { redirect } from '~/platform/http/responses.server'
import { paths } from '~/platform/shared/paths'

export const meta = () => [{ title: 'Check your email · Footbridge' }]

/** Whoever comes from asking and brings no cookie along has a browser that keeps none: the first page says so. */
const backToStart = (url: URL) =>
  redirect(paths.signIn(undefined, url.searchParams.has('sent') ? { cookies: 'needed' } : {}))

export const loader = open({}, async ({ request, context, url }) => {
  const { demo, dev, secure } = context.settings
  const pending = readPending(request, secure)
  if (!pending) throw backToStart(url)
  const { email, next } = pending
  const again = url.searchParams.has('again')
  const sent = CODES_SENT.find((way) => way === url.searchParams.get('sent')) ?? 'code'
  return { email, next, again, sent, outbox: demo || dev ? paths.devOutbox() : null }
})

export const action = open({}, async ({ request, context, url }) => {
  const { secure } = context.settings
  const pending = readPending(request, secure)
  if (!pending) throw backToStart(url)
  const { email, next, asker } = pending
  const submission = await parseForm(request, codeSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const actor = await context.actor()
  // Sent twice: the first time has signed in already.
  if (actor?.email === email) return redirect(next ?? (await startPage(actor)))
  const { userAgent } = context
  const visit = { userAgent, replaces: actor?.sessionId }
  const answer = await confirmCode({ email, asker, ...submission.value, ...visit })
  if (!answer.ok) {
    const words = [codeRefusalWords(answer)]
    const errors =
      answer.reason !== 'ended' ? { fieldErrors: { code: words } } : { formErrors: words }
    return data({ lastResult: submission.reply({ ...errors, hideFields: ['code'] }) }, 400)
  }
  const headers = new Headers({ 'Set-Cookie': sessionCookie(answer.token, secure) })
  headers.append('Set-Cookie', noPendingCookie(secure))
  headers.append('Set-Cookie', deviceCookie(request, pending, secure))
  if (answer.isNew) return redirect(paths.signInName(next ?? undefined), { headers })
  return redirect(next ?? answer.startsAt, { headers })
})

export default function Code() {
  const answer = useActionData<typeof action>()
  return <CodePage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
