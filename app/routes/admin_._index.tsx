import { useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { getAdminHome } from '~/features/staff/index.server'
import { AdminHome } from '~/features/staff/ui/admin-home'
import { guarded } from '~/platform/http/guards.server'

export const meta = () => [{ title: 'The program · Footbridge' }]

export const loader = guarded({ access: doorTo('program.oversee') }, async ({ actor }) => ({
  ...(await getAdminHome(actor)),
  timeZone: actor.timeZone,
}))

export default function Admin() {
  return <AdminHome {...useLoaderData<typeof loader>()} />
}
