import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { getSessionsPage } from '~/features/sessions/index.server'
import { SessionsView } from '~/features/sessions/ui/sessions-view'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'

const access = doorTo('lesson.read')
const params = { cohort: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Live sessions · ${data?.page.cohort.title ?? 'Cohort'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params }) => ({
  page: await getSessionsPage(actor, params.cohort),
}))

export default function Sessions() {
  return <SessionsView page={useLoaderData<typeof loader>().page} />
}
