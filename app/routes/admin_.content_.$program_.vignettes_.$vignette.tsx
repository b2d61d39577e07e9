import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getPreview } from '~/features/authoring/index.server'
import { PreviewPage } from '~/features/authoring/ui/preview-page'
import { LessonContents } from '~/features/catalog/ui/mdx/lesson-body-view'
import { StaffBody } from '~/features/catalog/ui/staff/staff-body'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'

const access = doorTo('content.preview')
const params = { program: param.slug, vignette: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Preview: ${data?.preview.title ?? 'a vignette'} · Footbridge` },
]

export const loader = guarded({ access, params }, ({ actor, params, url }) => {
  const { program, vignette } = params
  return {
    preview: getPreview(actor, program, { vignette }, url.searchParams.get('answers') === '1'),
  }
})

export default function VignettePreview() {
  return (
    <PreviewPage {...useLoaderData<typeof loader>()} Body={StaffBody} Contents={LessonContents} />
  )
}
