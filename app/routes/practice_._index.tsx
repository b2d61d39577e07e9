import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { getPracticePage } from '~/features/practice/index.server'
import { PracticeView } from '~/features/practice/ui/practice-view'
import { guarded } from '~/platform/http/guards.server'

export const meta: MetaFunction = () => [{ title: 'Practice · Footbridge' }]

export const loader = guarded({ access: doorTo('lesson.complete') }, async ({ actor, url }) => ({
  page: await getPracticePage(actor, url.searchParams.get('cohort')),
}))

export default function Practice() {
  return <PracticeView {...useLoaderData<typeof loader>()} />
}
