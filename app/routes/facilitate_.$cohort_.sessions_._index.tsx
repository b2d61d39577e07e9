import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { getLedSessions } from '~/features/sessions/index.server'
import { LedSessionsView } from '~/features/sessions/ui/led-sessions-view'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'

const access = doorTo('session.prepare')
const params = { cohort: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Live sessions · ${data?.page.cohort.title ?? 'Cohort'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params }) => ({
  page: await getLedSessions(actor, params.cohort),
}))

export default function LedSessions() {
  return <LedSessionsView page={useLoaderData<typeof loader>().page} />
}
