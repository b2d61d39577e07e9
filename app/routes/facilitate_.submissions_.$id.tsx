import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { LessonBodyView } from '~/features/catalog/ui/mdx/lesson-body-view'
import { submissionActionSchema } from '~/features/grading/contract'
import { actOnSubmission, getSubmission } from '~/features/grading/index.server'
import { SubmissionView } from '~/features/grading/ui/submission-view'
import { doorTo } from '~/features/identity/contract'
import { PastAttempts } from '~/features/reflections/ui/feedback-view'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('reflection.grade')
const params = { id: param.uuid }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.submission.personName ?? 'Submission'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params }) => {
  const { timeZone } = actor
  const submission = await getSubmission(actor, params.id)
  return { submission, writer: { timeZone }, mutationId: newId() }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, submissionActionSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply(), message: null, theirs: null }, 400)
  const done = await actOnSubmission(actor, params.id, submission.value)
  if (done.ok) return redirectDone(paths.submission(params.id) + done.place, done.done)
  const lastResult = submission.reply({ formErrors: [done.message] })
  return data({ lastResult, message: done.message, theirs: done.theirs }, 409)
})

export default function Submission() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    // Another submission is another form: nothing that was chosen for one person shows on the next.
    <SubmissionView
      key={page.submission.id}
      {...page}
      assignment={<LessonBodyView body={page.submission.assignment.body} />}
      others={
        page.submission.others.length > 0 ? (
          <PastAttempts attempts={page.submission.others} timeZone={page.writer.timeZone} />
        ) : null
      }
      lastResult={answer?.lastResult}
      message={answer?.message ?? null}
      theirs={answer?.theirs ?? null}
    />
  )
}
