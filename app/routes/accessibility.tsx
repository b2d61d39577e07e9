import { useLoaderData } from '@remix-run/react'
import { getSitePage } from '~/features/catalog/index.server'
import { SitePageView } from '~/features/catalog/ui/mdx/site-page-view'
import { open } from '~/platform/http/guards.server'

export const meta = () => [{ title: 'Accessibility · Footbridge' }]

export const loader = open({}, () => ({ page: getSitePage('accessibility') }))

export default function Accessibility() {
  return <SitePageView page={useLoaderData<typeof loader>().page} />
}
