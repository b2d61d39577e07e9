import { doorTo } from '~/features/identity/contract'
import { lessonFormSchema, problemsOf } from '~/features/learning/contract'
import { actOnLesson } from '~/features/learning/index.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded, open } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { onlyPost } from '~/platform/http/responses.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('lesson.read')
const params = { cohort: param.slug, module: param.slug, lesson: param.slug }

/**
 * The forms of the lesson's page, sent later by `~/ui/offline`: each is the same act as if the page had sent
 * it, so that one which did arrive counts once. The answer is JSON.
 */
export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const page = paths.lesson(params.cohort, params.module, params.lesson)
  const submission = await parseForm(request, lessonFormSchema, page)
  if (submission.status !== 'success') {
    const { problem, problems } = problemsOf(submission.payload)
    const message = problem ?? Object.values(problems ?? {})[0]
    return Response.json({ message }, { status: 400 })
  }
  const done = await actOnLesson(actor, params, submission.value)
  if (done.ok) return Response.json({ accepted: submission.value.sentAs })
  return Response.json({ message: done.message }, { status: 409 })
})

export const loader = open({}, () =>
  onlyPost(
    'This address takes answers from a lesson, and has nothing to show. Open the lesson instead.',
  ),
)
