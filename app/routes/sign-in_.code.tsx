import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { codeSchema, refusalWords } from '~/features/identity/contract'
import {
  confirmCode,
  firstPage,
  noPendingCookie,
  readPending,
  sessionCookie,
} from '~/features/identity/index.server'
import { CodePage } from '~/features/identity/ui/code-page'
import { parseForm } from '~/platform/http/forms.server'
import { open } from '~/platform/http/guards.server'
import { redirect } from '~/platform/http/responses.server'
import { paths } from '~/platform/shared/paths'

export const meta = () => [{ title: 'Check your e-mail · Footbridge' }]

export const loader = open({}, async ({ request, context, url }) => {
  const { demo, dev, secure } = context.settings
  const pending = readPending(request, secure)
  if (!pending) throw redirect(paths.signIn())
  const again = url.searchParams.has('again')
  return { ...pending, again, outbox: demo || dev ? paths.devOutbox() : null }
})

export const action = open({}, async ({ request, context }) => {
  const { secure } = context.settings
  const pending = readPending(request, secure)
  if (!pending) throw redirect(paths.signIn())
  const { email, next } = pending
  const submission = await parseForm(request, codeSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const actor = await context.actor()
  // Sent twice: the first time has signed in already.
  if (actor?.email === email) return redirect(next ?? firstPage(actor.memberships))
  const { userAgent } = context
  const visit = { userAgent, replaces: actor?.sessionId }
  const answer = await confirmCode({ email, ...submission.value, ...visit })
  if (!answer.ok) {
    const words = [refusalWords(answer)]
    const errors =
      answer.reason === 'wrong' ? { fieldErrors: { code: words } } : { formErrors: words }
    return data({ lastResult: submission.reply({ ...errors, hideFields: ['code'] }) }, 400)
  }
  const headers = new Headers({ 'Set-Cookie': sessionCookie(answer.token, secure) })
  headers.append('Set-Cookie', noPendingCookie(secure))
  if (answer.isNew) return redirect(paths.signInName(next ?? undefined), { headers })
  return redirect(next ?? answer.startsAt, { headers })
})

export default function Code() {
  const answer = useActionData<typeof action>()
  return <CodePage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
