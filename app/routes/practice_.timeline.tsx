import { useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { getTimeline } from '~/features/skills/index.server'
import { TimelineView } from '~/features/skills/ui/timeline-view'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'

export const meta = () => [{ title: 'Timeline · Footbridge' }]

export const loader = guarded({ access: doorTo('focus.choose') }, async ({ actor, url }) => ({
  page: await getTimeline(actor, {
    slug: url.searchParams.get('cohort'),
    skill: url.searchParams.get('skill'),
    page: pageOf(url, 1),
  }),
}))

export default function Timeline() {
  return <TimelineView {...useLoaderData<typeof loader>()} />
}
