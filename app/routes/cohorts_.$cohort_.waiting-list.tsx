import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  LEAVE_LIST,
  NO_AGENCY_YET,
  type WaitRefusal,
  waitingFormSchema,
} from '~/features/seats/contract'
import { getWaitingPage, leaveWaitingList, waitForPlaces } from '~/features/seats/index.server'
import { WaitingPage } from '~/features/seats/ui/waiting-page'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { paths } from '~/platform/shared/paths'

const REFUSED: Record<WaitRefusal, string> = {
  open: 'There is room now: you can buy these seats at once',
  closed: 'Enrollment in this cohort is over',
  'too-many': 'This cohort has fewer places in all; wait for some of them',
}

const access = 'signed-in'
const params = { cohort: param.slug }

export const meta = () => [{ title: 'Waiting list · Footbridge' }]

export const loader = guarded({ access, params }, ({ actor, params }) =>
  getWaitingPage(actor, params.cohort),
)

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, waitingFormSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply() }, { status: 400 })
  const { cohort } = params
  const form = submission.value
  const here = paths.waitingList(cohort)
  if (form.intent === LEAVE_LIST) {
    await leaveWaitingList(actor, cohort, form.mutationId)
    return redirectDone(here, { title: 'You have left the waiting list' })
  }
  const { agency, seats, mutationId } = form
  const agencyId = agency === NO_AGENCY_YET ? null : agency
  const waits = await waitForPlaces(actor, { cohort, agencyId, seats, mutationId })
  if (waits.ok)
    return redirectDone(here, {
      title: 'You are on the waiting list',
      text: 'We email you as soon as places are offered to you.',
    })
  const lastResult = submission.reply({ fieldErrors: { seats: [REFUSED[waits.reason]] } })
  return data({ lastResult }, { status: 409 })
})

export default function WaitingList() {
  const answer = useActionData<typeof action>()
  return <WaitingPage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
