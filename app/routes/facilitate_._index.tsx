import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { getQueueHome } from '~/features/reflections/index.server'
import { FacilitateHome } from '~/features/reflections/ui/facilitate-home'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { membershipsOf } from '~/platform/shared/actor'

export const meta: MetaFunction = () => [{ title: 'Facilitate · Footbridge' }]

export const loader = guarded({ access: doorTo('queue.read') }, async ({ actor }) => ({
  queue: await getQueueHome(actor),
  cohorts: membershipsOf(actor, 'facilitator'),
  name: actor.name,
  mutationId: newId(),
}))

export default function Facilitate() {
  return <FacilitateHome {...useLoaderData<typeof loader>()} />
}
