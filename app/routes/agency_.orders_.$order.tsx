import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type BillingRefusal, changeBillingSchema } from '~/features/billing/contract'
import { changeBilling } from '~/features/billing/index.server'
import { confirmOrderPage } from '~/features/checkout/index.server'
import { OrderView } from '~/features/checkout/ui/order/order-view'
import { findOpenChoice } from '~/features/moves/index.server'
import { ChoiceNotice } from '~/features/moves/ui/choice-notice'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

// The buyer without an agency comes here, too: the order itself says who may see it.
const access = 'signed-in'
const params = { order: param.uuid }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Order ${data?.order.number ?? ''} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params }) => ({
  order: await confirmOrderPage(actor, params.order),
  choice: await findOpenChoice(actor, params.order),
  mutationId: newId(),
  timeZone: actor.timeZone,
}))

const REFUSED: Record<BillingRefusal, string> = {
  over: 'This invoice can no longer be changed',
  'changed-meanwhile':
    'These details were changed in the meantime. Open the page again to see them',
}

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, changeBillingSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply() }, { status: 400 })
  const changed = await changeBilling(actor, params.order, submission.value)
  if (changed.ok)
    return redirectDone(paths.agencyOrder(params.order), { title: 'Billing details changed' })
  const lastResult = submission.reply({ formErrors: [REFUSED[changed.reason]] })
  return data({ lastResult }, { status: 409 })
})

export default function Order() {
  const answer = useActionData<typeof action>()
  const { choice, ...page } = useLoaderData<typeof loader>()
  const notice = choice ? (
    <ChoiceNotice orderId={page.order.id} {...choice} zone={page.timeZone} />
  ) : null
  return <OrderView {...page} notice={notice} lastResult={answer?.lastResult} />
}
