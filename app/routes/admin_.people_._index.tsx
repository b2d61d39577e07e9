import { useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { listPeople } from '~/features/staff/index.server'
import { PeopleList } from '~/features/staff/ui/people/people-list'
import { guarded } from '~/platform/http/guards.server'
import { readFind } from '~/platform/shared/lists/find'

export const meta = () => [{ title: 'People · Footbridge' }]

export const loader = guarded({ access: doorTo('people.help') }, ({ actor, url }) =>
  listPeople(actor, readFind(url.searchParams)),
)

export default function People() {
  return <PeopleList {...useLoaderData<typeof loader>()} />
}
