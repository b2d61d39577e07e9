import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getSitePage } from '~/features/catalog/index.server'
import { SitePageView } from '~/features/catalog/ui/mdx/site-page-view'
import { open } from '~/platform/http/guards.server'
import { sitePagePreview } from '~/platform/shared/public/link-preview'

export const meta: MetaFunction<typeof loader> = ({ data }) => sitePagePreview(data)

export const loader = open({}, ({ context }) => ({
  page: getSitePage('help'),
  baseUrl: context.settings.baseUrl,
}))

export default function Help() {
  return <SitePageView page={useLoaderData<typeof loader>().page} />
}
