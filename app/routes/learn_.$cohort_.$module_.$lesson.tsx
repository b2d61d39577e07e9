import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { LessonBodyView, LessonContents } from '~/features/catalog/ui/mdx/lesson-body-view'
import { doorTo } from '~/features/identity/contract'
import {
  COMPLETE_LESSON,
  LESSON_END,
  type LessonProblems,
  lessonFormSchema,
  problemsOf,
} from '~/features/learning/contract'
import { actOnLesson, getLessonPage } from '~/features/learning/index.server'
import { LessonView } from '~/features/learning/ui/lesson/lesson-view'
import { LostAnswer } from '~/features/learning/ui/lesson/lost-answer'
import { TaughtSkills } from '~/features/learning/ui/taught-skills'
import { ownPathsIn } from '~/features/observations/index.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { paths } from '~/platform/shared/paths'
import { KeptCopy, sendOrKeep, unlessKept } from '~/ui/offline'

const access = doorTo('lesson.read')
const params = { cohort: param.slug, module: param.slug, lesson: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.lesson.title ?? 'Lesson'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params }) => {
  const page = await getLessonPage(actor, params)
  const teaches = new Set(page.lesson.teaches.map(({ id }) => id))
  return { page, ways: teaches.size > 0 ? await ownPathsIn(page.cohort, teaches) : [] }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, lessonFormSchema)
  if (submission.status !== 'success') return data(problemsOf(submission.payload), 400)
  const form = submission.value
  const done = await actOnLesson(actor, params, form)
  if (!done.ok) return data(done.said, 409)
  if (form.intent === COMPLETE_LESSON)
    return redirect(`${paths.lesson(params.cohort, params.module, params.lesson)}#${LESSON_END}`)
  if ('onwards' in form && form.onwards && done.plan)
    return redirect(paths.newCommitment({ cohort: params.cohort, ...done.plan }))
  return data<LessonProblems>({ accepted: form.sentAs })
})

export const clientAction = sendOrKeep(({ cohort = '', module = '', lesson = '' }) =>
  paths.lessonAnswers(cohort, module, lesson),
)

export const shouldRevalidate = unlessKept

export default function Lesson() {
  const { page, ways } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  return (
    <LessonView
      page={page}
      keptCopy={<KeptCopy data={page} />}
      contents={<LessonContents headings={page.body.headings} />}
      body={
        <>
          <LostAnswer body={page.body} said={said} />
          <LessonBodyView
            body={page.body}
            answers={page.answers}
            wordings={page.progress?.forms.wordings}
            mutationIds={page.progress?.forms.parts}
            problems={said?.problems}
            typed={said?.typed}
            lean={page.lean}
          />
        </>
      }
      skillPaths={<TaughtSkills ways={ways} cohort={page.cohort.slug} />}
      problem={said?.problem}
    />
  )
}
