import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getLeftCohort } from '~/features/cohorts/index.server'
import { listOwnPosts } from '~/features/discussions/index.server'
import { OwnPosts } from '~/features/discussions/ui/own-posts'
import { listOwnAnswers } from '~/features/learning/index.server'
import { OwnAnswers } from '~/features/learning/ui/lesson/own-answers'
import { ObservationList } from '~/features/observations/ui/observation-list'
import { listOwnPractice } from '~/features/practice/index.server'
import { OwnPractice } from '~/features/practice/ui/own-practice'
import { listOwnReflections } from '~/features/reflections/index.server'
import { OwnReflections } from '~/features/reflections/ui/own-reflections'
import { listOwnObservations } from '~/features/skills/index.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { paths } from '~/platform/shared/paths'
import { Column, PageHeader, Stack } from '~/ui/page'

const params = { cohort: param.slug }

export const meta: MetaFunction = () => [{ title: 'What you wrote · Footbridge' }]

// Signed in is enough: whoever has left a cohort has no membership in it, and reads their own words alone.
export const loader = guarded({ access: 'signed-in', params }, async ({ actor, params }) => {
  const slug = params.cohort
  const left = await getLeftCohort(actor, slug)
  const [reflections, practice, observations, answers, posts] = await Promise.all([
    listOwnReflections(actor, left),
    listOwnPractice(actor, left),
    listOwnObservations(actor, slug),
    listOwnAnswers(actor, left),
    listOwnPosts(actor, slug),
  ])
  const { title } = left
  return { title, reflections, practice, observations, answers, posts, timeZone: actor.timeZone }
})

export default function Writings() {
  const page = useLoaderData<typeof loader>()
  return (
    <Column width="reading">
      <PageHeader
        back={{ to: paths.learn(), label: 'Learn' }}
        eyebrow={page.title}
        title="What you wrote"
        lead="You’re no longer in this cohort. Everything here stays yours to read, and so does feedback that comes later."
      />
      <Stack gap="large">
        <OwnReflections items={page.reflections} timeZone={page.timeZone} />
        <OwnPractice practice={page.practice} />
        <ObservationList items={page.observations} />
        <OwnAnswers answers={page.answers} />
        <OwnPosts posts={page.posts} timeZone={page.timeZone} />
      </Stack>
    </Column>
  )
}
