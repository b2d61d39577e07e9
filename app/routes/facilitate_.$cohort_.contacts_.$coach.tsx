import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { cadenceSchema } from '~/features/coaching/contract'
import { getCoachContacts, setCadence } from '~/features/coaching/index.server'
import { CoachContactsView } from '~/features/coaching/ui/coach-contacts-view'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('cadence.set')
const params = { cohort: param.slug, coach: param.uuid }

export const meta: MetaFunction = () => [{ title: 'How often you meet · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params }) => ({
  page: await getCoachContacts(actor, params.cohort, params.coach),
  mutationId: newId(),
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, cadenceSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { cadence, mutationId } = submission.value
  await setCadence(actor, params.cohort, { enrollment: params.coach, cadence, mutationId })
  return redirectDone(paths.coachContacts(params.cohort, params.coach), { title: 'Saved' })
})

export default function CoachContacts() {
  const answer = useActionData<typeof action>()
  return <CoachContactsView {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
