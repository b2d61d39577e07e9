import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { sightingSchema } from '~/features/follow-up/contract'
import { answerAsManager, readManagerQuestion } from '~/features/follow-up/index.server'
import { ManagerView } from '~/features/follow-up/ui/check-ins/manager-view'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { open } from '~/platform/http/guards.server'
import { paths } from '~/platform/shared/paths'

// Whatever a mail program has made of the link, its reader gets a calm page.
const params = { token: /^.{1,200}$/s }

// The address is the key to the question: it must not travel on in a search engine.
export const meta: MetaFunction = () => [
  { title: 'One question · Footbridge' },
  { name: 'robots', content: 'noindex' },
]

// Programs that look into emails open the link, too: only the form answers.
export const loader = open({ params }, async ({ params }) => {
  const page = await readManagerQuestion(params.token)
  return data(page, { status: page.state === 'unknown' ? 404 : 200 })
})

export const action = open({ params }, async ({ params, request }) => {
  const submission = await parseForm(request, sightingSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { ok } = await answerAsManager(params.token, submission.value.sighting)
  const to = paths.managerQuestion(params.token)
  // The page itself says why nothing was stored.
  return redirectDone(
    to,
    ok ? { title: 'Answer sent' } : { title: 'Nothing new was stored', tone: 'info' },
  )
})

export default function ManagerQuestion() {
  const answer = useActionData<typeof action>()
  return <ManagerView {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
