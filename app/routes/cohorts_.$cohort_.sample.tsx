import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { LessonBodyView } from '~/features/catalog/ui/mdx/lesson-body-view'
import { getSamplePage } from '~/features/cohorts/index.server'
import { SampleLesson } from '~/features/cohorts/ui/sample-page'
import { open } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { paths } from '~/platform/shared/paths'
import { linkPreview } from '~/platform/shared/public/link-preview'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? linkPreview({
        title: `${data.sample.lesson.title} · Footbridge`,
        description: data.sample.lesson.summary,
        ...{ baseUrl: data.baseUrl, path: paths.sampleLesson(data.sample.cohort.slug) },
      })
    : [{ title: 'A lesson to try · Footbridge' }]

export const loader = open({ params: { cohort: param.slug } }, async ({ params, context }) => ({
  sample: await getSamplePage(params.cohort),
  baseUrl: context.settings.baseUrl,
}))

export default function Sample() {
  const { sample } = useLoaderData<typeof loader>()
  return <SampleLesson sample={sample} body={<LessonBodyView body={sample.body} />} />
}
