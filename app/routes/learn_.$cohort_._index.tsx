import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { getCoursePage } from '~/features/learning/index.server'
import { CourseView } from '~/features/learning/ui/course-view'
import { getReflectionStates } from '~/features/reflections/index.server'
import { getNextSession } from '~/features/sessions/index.server'
import { NextSessionCard } from '~/features/sessions/ui/next-session'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'

const access = doorTo('lesson.read')
const params = { cohort: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.cohort.title ?? 'Course'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params }) => {
  const page = await getCoursePage(actor, params.cohort)
  return {
    page,
    session: await getNextSession(actor, params.cohort),
    timeZone: actor.timeZone,
    reflections: page.cohort.enrollmentId ? await getReflectionStates(actor, params.cohort) : null,
  }
})

export default function Course() {
  const { page, reflections, session, timeZone } = useLoaderData<typeof loader>()
  return (
    <CourseView
      {...{ page, reflections }}
      session={session ? <NextSessionCard {...{ session, timeZone }} /> : null}
    />
  )
}
