import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { MOVE_NOT_READ, MOVE_WORDS, moveSchema, ownMovedWords } from '~/features/moves/contract'
import { getMovePage, moveSeatToCohort } from '~/features/moves/index.server'
import { MovePage } from '~/features/moves/ui/move-page'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { Column, PageHeader } from '~/ui/page'

const access = 'signed-in'
const params = { seat: param.uuid }

export const meta = () => [{ title: 'Move to another cohort · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params, url, context }) => ({
  page: await getMovePage(actor, params.seat, url.searchParams.get('to'), 'own'),
  sandbox: context.settings.sandboxPayments,
  mutationId: newId(),
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, moveSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply({ formErrors: [MOVE_NOT_READ] }) }, { status: 400 })
  const moved = await moveSeatToCohort(actor, params.seat, submission.value, 'own')
  if (moved.ok)
    return moved.payUrl
      ? redirect(moved.payUrl)
      : redirectDone(paths.account(), ownMovedWords(moved.refund))
  const lastResult = submission.reply({ formErrors: [MOVE_WORDS[moved.reason]] })
  return data({ lastResult }, { status: 409 })
})

export default function Move() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Column>
      <PageHeader
        back={{ to: paths.account(), label: 'Your account' }}
        title="Move to another cohort"
        lead={`You have a seat in ${page.page.seat.cohort.title} now.`}
      />
      <MovePage {...page} lastResult={answer?.lastResult} />
    </Column>
  )
}
