import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BARRIER_DONE, BARRIER_REFUSALS, barrierSchema } from '~/features/agencies/contract'
import { getBarriersPage, stepBarrier } from '~/features/agencies/index.server'
import { BarriersPage } from '~/features/agencies/ui/barriers/barriers-page'
import { doorTo } from '~/features/identity/contract'
import { BARRIER_IDS, type BarrierId } from '~/features/transfer/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('agency.barriers.read')

export const meta = () => [{ title: 'Barriers · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => ({
  page: await getBarriersPage(actor, url.searchParams.get('agency')),
  timeZone: actor.timeZone,
  ids: Object.fromEntries(BARRIER_IDS.map((id) => [id, newId()])) as Record<BarrierId, string>,
}))

export const action = guarded({ access }, async ({ actor, request, url }) => {
  const submission = await parseForm(request, barrierSchema)
  const about = String(submission.payload.barrier ?? '')
  if (submission.status !== 'success') return data({ about, lastResult: submission.reply() }, 400)
  const agency = url.searchParams.get('agency')
  const done = await stepBarrier(actor, agency, submission.value)
  if (done.ok)
    return redirectDone(paths.agencyBarriers({ agency }), BARRIER_DONE[submission.value.intent])
  const { field, message } = done.reason === 'identifiers' ? done : BARRIER_REFUSALS[done.reason]
  const at = field ? { fieldErrors: { [field]: [message] } } : { formErrors: [message] }
  return data({ about, lastResult: submission.reply(at) }, 409)
})

export default function Barriers() {
  const answer = useActionData<typeof action>()
  return (
    <BarriersPage
      {...useLoaderData<typeof loader>()}
      about={answer?.about ?? null}
      lastResult={answer?.lastResult}
    />
  )
}
