import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import {
  NEW_THREAD_PURPOSE,
  postRefusalWords,
  startThreadSchema,
} from '~/features/discussions/contract'
import { findPromptThread, getDiscussions, startThread } from '~/features/discussions/index.server'
import { ThreadForm } from '~/features/discussions/ui/post-form'
import { ThreadList } from '~/features/discussions/ui/thread-list'
import { doorTo } from '~/features/identity/contract'
import { readDraft } from '~/features/writing/index.server'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { pageOf } from '~/platform/http/query.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { Column, PageHeader, Section, Stack } from '~/ui/page'

const access = doorTo('thread.read')

export const meta: MetaFunction = () => [{ title: 'Discussions · Footbridge' }]

export const loader = guarded(
  { access, params: { cohort: param.slug } },
  async ({ actor, params, url }) => {
    const module = url.searchParams.get('module')
    const prompt = module ? await findPromptThread(actor, params.cohort, module) : null
    if (prompt) throw redirect(paths.thread(params.cohort, prompt))
    const page = await getDiscussions(actor, params.cohort, pageOf(url, 1))
    const subject = page.cohort.slug
    const draft = await readDraft(actor, { purpose: NEW_THREAD_PURPOSE, subject })
    const { timeZone } = actor
    return { page, draft, subject, writer: { timeZone }, mutationId: newId() }
  },
)

export const action = guarded(
  { access, params: { cohort: param.slug } },
  async ({ actor, params, request }) => {
    const submission = await parseForm(request, startThreadSchema)
    if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
    const started = await startThread(actor, params.cohort, submission.value)
    if (started.ok) {
      const there = paths.post(params.cohort, started.threadId, started.postId)
      return redirectDone(there, { title: 'Conversation started' })
    }
    return data({ lastResult: submission.reply({ formErrors: [postRefusalWords(started)] }) }, 409)
  },
)

export default function Discussions() {
  const { page, writer, ...form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Column width="reading">
      <PageHeader
        title="Discussions"
        back={{ to: paths.learnCohort(page.cohort.slug), label: page.cohort.title }}
        lead="Moments from practice, told so that no one can be recognized. What is said here stays in the cohort."
      />
      <Stack gap="page">
        <ThreadList page={page} zone={writer.timeZone} />
        <Section title="Start a conversation">
          <ThreadForm writer={writer} {...form} lastResult={answer?.lastResult} />
        </Section>
      </Stack>
    </Column>
  )
}
