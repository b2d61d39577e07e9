import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CHOOSE_REFUSALS, chooseSchema } from '~/features/moves/contract'
import { chooseForOrder, getChoicePage } from '~/features/moves/index.server'
import { ChoicePage } from '~/features/moves/ui/choice-page'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

// The buyer without an agency comes here, too: the order itself says who may choose.
const access = 'signed-in'
const params = { order: param.uuid }

export const meta = () => [{ title: 'Choose for your seats · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params, url }) => ({
  page: await getChoicePage(actor, params.order, {
    choice: url.searchParams.get('choice'),
    to: url.searchParams.get('to'),
  }),
  mutationId: newId(),
  timeZone: actor.timeZone,
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  // A stranger is told nothing about the form.
  await getChoicePage(actor, params.order)
  const submission = await parseForm(request, chooseSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply() }, { status: 400 })
  const chosen = await chooseForOrder(actor, params.order, submission.value)
  if (chosen.ok)
    return redirectDone(paths.orderChoice(params.order), { title: 'Your choice is made' })
  const lastResult = submission.reply({ formErrors: [CHOOSE_REFUSALS[chosen.reason]] })
  return data({ lastResult }, { status: 409 })
})

export default function ChooseForSeats() {
  const answer = useActionData<typeof action>()
  return <ChoicePage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
