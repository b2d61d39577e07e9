import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SAMPLE, samplePeople, signInFormSchema } from '~/features/identity/contract'
import {
  askerOf,
  pendingCookie,
  requestCode,
  sessionCookie,
  signInAsSample,
  startPage,
} from '~/features/identity/index.server'
import { SignInPage } from '~/features/identity/ui/sign-in-page'
import { parseForm } from '~/platform/http/forms.server'
import { open } from '~/platform/http/guards.server'
import { redirect } from '~/platform/http/responses.server'
import { paths, safeNext } from '~/platform/shared/paths'

export const meta = () => [{ title: 'Sign in · Footbridge' }]

export const loader = open({}, async ({ context, url }) => {
  const actor = await context.actor()
  const next = safeNext(url.searchParams.get('next'))
  if (actor) throw redirect(next ?? (await startPage(actor)))
  const noCookies = url.searchParams.has('cookies')
  return { next, noCookies, samples: context.settings.demo ? samplePeople : [] }
})

export const action = open({}, async ({ request, context }) => {
  const submission = await parseForm(request, signInFormSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { value } = submission
  const next = safeNext(value.next)
  const { secure } = context.settings
  if (value.intent === SAMPLE) {
    const replaces = (await context.actor())?.sessionId
    const visit = { userAgent: context.userAgent, replaces }
    const { token, startsAt } = await signInAsSample(value.person, visit)
    // This page leads a browser that kept the cookie on, and tells the others.
    return redirect(paths.signIn(next ?? startsAt, { cookies: 'needed' }), {
      headers: { 'Set-Cookie': sessionCookie(token, secure) },
    })
  }
  const { email, again } = value
  const asker = askerOf(request, email, secure)
  const { sent } = await requestCode({ email, networkHash: context.networkHash, asker })
  return redirect(paths.signInCode({ sent, again }), {
    headers: { 'Set-Cookie': pendingCookie({ email, next, asker: asker.id }, secure) },
  })
})

export default function SignIn() {
  const answer = useActionData<typeof action>()
  return <SignInPage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
