import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { LessonBodyView } from '~/features/catalog/ui/mdx/lesson-body-view'
import { hasLeft } from '~/features/cohorts/index.server'
import { doorTo } from '~/features/identity/contract'
import { reflectionActionSchema } from '~/features/reflections/contract'
import { actOnReflection, getReflectionPage } from '~/features/reflections/index.server'
import { ReflectionView } from '~/features/reflections/ui/reflection-view'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('lesson.read')
const params = { cohort: param.slug, module: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.assignment.title ?? 'Reflection'} · Footbridge` },
]

// The letter about feedback leads here, also for whoever has left the cohort since.
export const loader = guarded({ access: 'signed-in', params }, async ({ actor, params }) => {
  if (await hasLeft(actor, params.cohort))
    throw redirect(`${paths.writings(params.cohort)}#${params.module}`)
  const { timeZone } = actor
  const page = await getReflectionPage(actor, params.cohort, params.module)
  return { page, writer: { timeZone }, mutationId: newId() }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, reflectionActionSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply(), theirs: null, asks: false }, 400)
  const done = await actOnReflection(actor, params, submission.value)
  if (done.ok)
    return redirectDone(paths.reflection(params.cohort, params.module) + done.place, done.done)
  const lastResult = submission.reply({ fieldErrors: { [done.field]: [done.message] } })
  return data({ lastResult, theirs: done.theirs, asks: done.asks }, 409)
})

export default function Reflection() {
  const { page, ...writing } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ReflectionView
      {...writing}
      page={page}
      assignment={<LessonBodyView body={page.assignment.body} />}
      lastResult={answer?.lastResult}
      conflict={answer?.theirs ?? null}
      asked={answer?.asks ?? false}
    />
  )
}
