import { useLoaderData } from '@remix-run/react'
import { getContentPage } from '~/features/authoring/index.server'
import { ContentPage } from '~/features/authoring/ui/content-page'
import { listBoundWordings } from '~/features/cohorts/index.server'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'

export const meta = () => [{ title: 'Content · Footbridge' }]

export const loader = guarded({ access: doorTo('content.preview') }, async ({ actor, url }) => {
  const { wordings, ...pages } = await listBoundWordings(actor, pageOf(url, 1))
  return { programs: getContentPage(actor, wordings), pages }
})

export default function Content() {
  return <ContentPage {...useLoaderData<typeof loader>()} />
}
