import { useLoaderData } from '@remix-run/react'
import { isVisibility } from '~/features/cohorts/contract'
import { listCohortsForAdmin } from '~/features/cohorts/index.server'
import { doorTo } from '~/features/identity/contract'
import { AdminCohorts } from '~/features/staff/ui/cohort-list'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'

export const meta = () => [{ title: 'Cohorts · Footbridge' }]

export const loader = guarded({ access: doorTo('program.oversee') }, ({ actor, url }) => {
  const visibility = url.searchParams.get('visibility') ?? ''
  return listCohortsForAdmin(actor, {
    q: url.searchParams.get('q')?.slice(0, 100) ?? '',
    page: pageOf(url, 1),
    visibility: isVisibility(visibility) ? visibility : null,
  })
})

export default function Cohorts() {
  return <AdminCohorts page={useLoaderData<typeof loader>()} />
}
