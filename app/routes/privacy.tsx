import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getSitePage } from '~/features/catalog/index.server'
import { SitePageView } from '~/features/catalog/ui/mdx/site-page-view'
import { open } from '~/platform/http/guards.server'
import { sitePagePreview } from '~/platform/shared/public/link-preview'
import { listKept } from '~/retention.server'
import { DescriptionList, Section } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => sitePagePreview(data)

export const loader = open({}, ({ context }) => ({
  page: getSitePage('privacy'),
  kept: listKept(),
  baseUrl: context.settings.baseUrl,
}))

export default function Privacy() {
  const { page, kept } = useLoaderData<typeof loader>()
  return (
    <SitePageView page={page}>
      <Section title="Removed by itself">
        <DescriptionList
          items={kept.map(({ what, days }) => ({
            term: what,
            value: days === 1 ? 'after 1 day' : `after ${days} days`,
          }))}
        />
      </Section>
    </SitePageView>
  )
}
