import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { LessonBodyView } from '~/features/catalog/ui/mdx/lesson-body-view'
import { POST_PURPOSE, refusalWords, threadActionSchema } from '~/features/discussions/contract'
import { actOnThread, getThread, getThreadPrompt } from '~/features/discussions/index.server'
import { ThreadView } from '~/features/discussions/ui/thread-view'
import { readDraft } from '~/features/writing/index.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { pageOf } from '~/platform/http/query.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { Column, PageHeader, Stack } from '~/ui/page'

const access = ['coach', 'facilitator', 'admin'] as const
const params = { cohort: param.slug, thread: param.uuid }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.thread.title ?? 'Discussion'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params, url }) => {
  const thread = await getThread(actor, params.cohort, params.thread, pageOf(url, 0))
  const draft = await readDraft(actor, { purpose: POST_PURPOSE, subject: thread.id })
  const prompt = getThreadPrompt(thread)
  const { personId, timeZone } = actor
  const replyTo = url.searchParams.get('reply')
  return { thread, draft, prompt, replyTo, writer: { personId, timeZone }, mutationId: newId() }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const { cohort, thread } = params
  const submission = await parseForm(request, threadActionSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const done = await actOnThread(actor, cohort, thread, submission.value)
  if (done.ok) return redirect(`${paths.thread(cohort, thread)}#post-${done.postId}`)
  return data({ lastResult: submission.reply({ formErrors: [refusalWords(done)] }) }, 409)
})

export default function Thread() {
  const { thread, prompt, ...rest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Column width="reading">
      <PageHeader
        title={thread.title}
        back={{ to: paths.discussions(thread.cohort.slug), label: 'Discussions' }}
      />
      <Stack gap="large">
        {prompt ? <LessonBodyView body={prompt} /> : null}
        <ThreadView thread={thread} {...rest} lastResult={answer?.lastResult} />
      </Stack>
    </Column>
  )
}
