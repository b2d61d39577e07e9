import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { refusalWords, SAMPLE, samplePeople, signInFormSchema } from '~/features/identity/contract'
import {
  firstPage,
  pendingCookie,
  requestCode,
  sessionCookie,
  signInAsSample,
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
  if (actor) throw redirect(next ?? firstPage(actor.memberships))
  return { next, samples: context.settings.demo ? samplePeople : [] }
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
    return redirect(next ?? startsAt, { headers: { 'Set-Cookie': sessionCookie(token, secure) } })
  }
  const { email, again } = value
  const asked = await requestCode({ email, networkHash: context.networkHash })
  if (!asked.ok)
    return data({ lastResult: submission.reply({ formErrors: [refusalWords(asked)] }) }, 429)
  return redirect(paths.signInCode({ again }), {
    headers: { 'Set-Cookie': pendingCookie({ email, next }, secure) },
  })
})

export default function SignIn() {
  const answer = useActionData<typeof action>()
  return <SignInPage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
