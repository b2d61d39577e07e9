import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { LessonBodyView } from '~/features/catalog/ui/mdx/lesson-body-view'
import {
  EDIT_PURPOSE,
  POST_PURPOSE,
  postRefusalWords,
  threadActionSchema,
} from '~/features/discussions/contract'
import { actOnThread, getThread, getThreadPrompt } from '~/features/discussions/index.server'
import { doneWith } from '~/features/discussions/ui/done-words'
import { ThreadView } from '~/features/discussions/ui/thread-view'
import { doorTo } from '~/features/identity/contract'
import { readDraft } from '~/features/writing/index.server'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { isUuid, param } from '~/platform/http/params.server'
import { pageOf } from '~/platform/http/query.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { Column, PageHeader, Stack } from '~/ui/page'

const access = doorTo('thread.read')
const params = { cohort: param.slug, thread: param.uuid }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.thread.title ?? 'Discussion'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params, url }) => {
  const [post, replyTo] = ['post', 'reply'].map((name) => {
    const id = url.searchParams.get(name)
    return isUuid(id) ? id : null
  })
  const page = pageOf(url, 0)
  const thread = await getThread(actor, params.cohort, params.thread, page, { post, replyTo })
  const draft = await readDraft(actor, { purpose: POST_PURPOSE, subject: thread.id })
  const editing = post &&
    url.searchParams.has('edit') && {
      post,
      draft: await readDraft(actor, { purpose: EDIT_PURPOSE, subject: post }),
    }
  const prompt = getThreadPrompt(thread)
  const { timeZone } = actor
  return {
    thread,
    draft,
    prompt,
    editing: editing || null,
    writer: { timeZone },
    mutationId: newId(),
  }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const { cohort, thread } = params
  const submission = await parseForm(request, threadActionSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const done = await actOnThread(actor, cohort, thread, submission.value)
  if (done.ok)
    return redirectDone(...doneWith(submission.value.intent, { cohort, thread, post: done.postId }))
  return data({ lastResult: submission.reply({ formErrors: [postRefusalWords(done)] }) }, 409)
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
