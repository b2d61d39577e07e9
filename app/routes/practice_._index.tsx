import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { listOwnObservations } from '~/features/observations/index.server'
import { ObservationList } from '~/features/observations/ui/observation-list'
import { getPracticePage } from '~/features/practice/index.server'
import { PracticeView } from '~/features/practice/ui/practice-view'
import { guarded } from '~/platform/http/guards.server'

export const meta: MetaFunction = () => [{ title: 'Practice · Footbridge' }]

export const loader = guarded({ access: doorTo('commitment.make') }, async ({ actor, url }) => {
  const slug = url.searchParams.get('cohort')
  const [page, observations] = await Promise.all([
    getPracticePage(actor, slug),
    listOwnObservations(actor, slug, { limit: 20 }),
  ])
  return { page, observations }
})

const NONE = 'No one has come along yet. Ask your facilitator to sit in on a conversation.'

export default function Practice() {
  const { page, observations } = useLoaderData<typeof loader>()
  return <PracticeView page={page} seen={<ObservationList items={observations} empty={NONE} />} />
}
