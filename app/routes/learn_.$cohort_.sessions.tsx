import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { renewCalendarSchema } from '~/features/sessions/contract'
import {
  getCalendarAddress,
  getSessionsPage,
  renewCalendar,
} from '~/features/sessions/index.server'
import { SessionsView } from '~/features/sessions/ui/sessions-view'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('lesson.read')
const params = { cohort: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Live sessions · ${data?.page.cohort.title ?? 'Cohort'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params }) => {
  const page = await getSessionsPage(actor, params.cohort)
  return { page, address: await getCalendarAddress(actor), mutationId: newId() }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, renewCalendarSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply() }, { status: 400 })
  await renewCalendar(actor, params.cohort, submission.value.mutationId)
  return redirectDone(paths.sessions(params.cohort), { title: 'Your calendar address is ready' })
})

export default function Sessions() {
  return <SessionsView {...useLoaderData<typeof loader>()} />
}
