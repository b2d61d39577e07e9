import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getAgencyHead } from '~/features/agencies/index.server'
import { AgencyFrame } from '~/features/agencies/ui/agency-frame'
import { doorTo } from '~/features/identity/contract'
import { MOVE_NOT_READ, MOVE_WORDS, movedWords, moveSchema } from '~/features/moves/contract'
import { getMovePage, moveSeatToCohort } from '~/features/moves/index.server'
import { MovePage } from '~/features/moves/ui/move-page'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('seat.free')
const params = { seat: param.uuid }

export const meta = () => [{ title: 'Move a seat · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params, url, context }) => {
  const page = await getMovePage(actor, params.seat, url.searchParams.get('to'))
  return {
    page,
    agency: await getAgencyHead(actor, page.agencyId),
    sandbox: context.settings.sandboxPayments,
    mutationId: newId(),
  }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, moveSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply({ formErrors: [MOVE_NOT_READ] }) }, { status: 400 })
  const moved = await moveSeatToCohort(actor, params.seat, submission.value)
  if (moved.ok)
    return moved.payUrl
      ? redirect(moved.payUrl)
      : redirectDone(paths.agencySeat(params.seat), movedWords(moved.refund))
  const lastResult = submission.reply({ formErrors: [MOVE_WORDS[moved.reason]] })
  return data({ lastResult }, { status: 409 })
})

export default function Move() {
  const { page, agency, ...rest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <AgencyFrame
      agency={agency}
      title={`Move seat ${page.seat.number} to another cohort`}
      lead={`It is in ${page.seat.cohort.title} now.`}
    >
      <MovePage page={page} {...rest} lastResult={answer?.lastResult} />
    </AgencyFrame>
  )
}
