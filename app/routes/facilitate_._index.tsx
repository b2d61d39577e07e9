import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { listFacilitatedCohorts } from '~/features/cohorts/index.server'
import { getQueueHome } from '~/features/grading/index.server'
import { FacilitateHome } from '~/features/grading/ui/facilitate-home'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'
import { newId } from '~/platform/ids.server'

export const meta: MetaFunction = () => [{ title: 'Facilitate · Footbridge' }]

export const loader = guarded({ access: doorTo('cohort.facilitate') }, async ({ actor, url }) => {
  const [queue, cohorts] = await Promise.all([
    getQueueHome(actor),
    listFacilitatedCohorts(actor, pageOf(url, 1)),
  ])
  return { queue, cohorts, name: actor.name, mutationId: newId() }
})

export default function Facilitate() {
  return <FacilitateHome {...useLoaderData<typeof loader>()} />
}
