import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getPreview } from '~/features/authoring/index.server'
import { PreviewPage } from '~/features/authoring/ui/preview-page'
import { LessonContents } from '~/features/catalog/ui/mdx/lesson-body-view'
import { StaffBody } from '~/features/catalog/ui/staff/staff-body'
import { doorTo } from '~/features/identity/contract'
import { RubricView } from '~/features/reflections/ui/rubric-view'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'

const access = doorTo('content.preview')
const params = { program: param.slug, module: param.slug, document: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Preview: ${data?.preview.title ?? 'a text'} · Footbridge` },
]

export const loader = guarded({ access, params }, ({ actor, params, url }) => {
  const { program, ...place } = params
  return { preview: getPreview(actor, program, place, url.searchParams.get('answers') === '1') }
})

export default function DocumentPreview() {
  const { preview } = useLoaderData<typeof loader>()
  const { content } = preview
  const rubric = content.kind === 'reflection' ? <RubricView rubric={content.rubric} open /> : null
  return <PreviewPage {...{ preview, rubric, Body: StaffBody, Contents: LessonContents }} />
}
