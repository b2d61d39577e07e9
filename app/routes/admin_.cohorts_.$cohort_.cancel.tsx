import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { CANCEL_COHORT, CANCEL_REFUSALS, cancelSchema } from '~/features/moves/contract'
import { cancelCohort, getCancelPage, undoCancel } from '~/features/moves/index.server'
import { CancelPage } from '~/features/moves/ui/cancel-page'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('cohort.open')
const params = { cohort: param.slug }

export const meta = () => [{ title: 'Cancel a cohort · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params }) => ({
  page: await getCancelPage(actor, params.cohort),
  mutationId: newId(),
  timeZone: actor.timeZone,
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, cancelSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply() }, { status: 400 })
  const { value } = submission
  const done =
    value.intent === CANCEL_COHORT
      ? await cancelCohort(actor, params.cohort, value)
      : await undoCancel(actor, params.cohort, value)
  if (done.ok)
    return redirectDone(paths.adminCancelCohort(params.cohort), {
      title: value.intent === CANCEL_COHORT ? 'Cohort canceled' : 'Undone: it takes place',
    })
  const lastResult = submission.reply({ formErrors: [CANCEL_REFUSALS[done.reason]] })
  return data({ lastResult }, { status: 409 })
})

export default function Cancel() {
  const answer = useActionData<typeof action>()
  return <CancelPage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
