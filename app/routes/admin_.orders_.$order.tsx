import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import {
  ACCEPT_INVOICE,
  type CloseEnd,
  MAKE_REFUND,
  NOT_PLAYED,
  PLAY_PROVIDER,
  PREVIEW_CLOSE,
  REFUND_REFUSALS,
  SETTLE_REFUSALS,
} from '~/features/billing/contract'
import {
  acceptInvoice,
  closeOrder,
  playProvider,
  previewRefund,
  refundOrder,
} from '~/features/billing/index.server'
import { doorTo, REMOVE_EXEMPTION } from '~/features/identity/contract'
import { actOnAlert } from '~/features/moves/index.server'
import { orderDeskSchema } from '~/features/staff/contract'
import { actOnExemption, getAdminOrder } from '~/features/staff/index.server'
import { AdminOrderView } from '~/features/staff/ui/orders/admin-order'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import type { Done } from '~/platform/shared/done'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'

const CLOSE_ENDS: Record<CloseEnd, Done> = {
  closed: { title: 'Order closed' },
  closing: {
    title: 'The order is being closed',
    text: 'It ends when the payment provider has done its part.',
  },
  'money-came': {
    tone: 'info',
    title: 'The order was not closed',
    text: 'Money came on its invoice first. What happened is listed below, step by step.',
  },
}

const access = doorTo('order.refund')
const params = { order: param.uuid }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Order ${data?.order.number ?? ''} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params }) => ({
  order: await getAdminOrder(actor, params.order),
  mutationId: newId(),
  timeZone: actor.timeZone,
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, orderDeskSchema)
  if (submission.status !== 'success') {
    const lastResult = submission.reply()
    const { intent } = submission.payload
    if (intent === REMOVE_EXEMPTION) return data({ exempting: lastResult }, { status: 400 })
    const isClosing = intent === PREVIEW_CLOSE
    const answer = isClosing ? { closing: { lastResult, preview: false } } : { lastResult }
    return data(answer, { status: 400 })
  }
  const { value } = submission
  const to = paths.adminOrder(params.order)
  if ('alert' in value) return redirectDone(to, await actOnAlert(actor, params.order, value))
  if (value.intent === REMOVE_EXEMPTION) {
    const refused = await actOnExemption(actor, params.order, value)
    return refused
      ? data({ refused }, { status: 409 })
      : redirectDone(to, { title: 'Tax-exempt number removed' })
  }
  if (value.intent === PLAY_PROVIDER) {
    const played = await playProvider(actor, params.order, value)
    if (!played.ok) return data({ refused: NOT_PLAYED[played.reason] }, { status: 409 })
    return redirectDone(to, { title: 'The sandbox’s provider did that' })
  }
  if (value.intent === ACCEPT_INVOICE) {
    const accepted = await acceptInvoice(actor, params.order, value)
    if (!accepted.ok) return data({ refused: SETTLE_REFUSALS[accepted.reason] }, { status: 409 })
    return redirectDone(to, { title: 'The invoice counts for this order' })
  }
  if (!('what' in value)) {
    const isPreview = value.intent === PREVIEW_CLOSE
    const closed = isPreview ? null : await closeOrder(actor, params.order, value)
    if (closed?.ok) return redirectDone(to, CLOSE_ENDS[closed.end ?? 'closed'])
    const formErrors = closed ? [SETTLE_REFUSALS[closed.reason]] : []
    const lastResult = submission.reply(closed ? { formErrors } : {})
    return data({ closing: { lastResult, preview: true } }, { status: closed ? 409 : 200 })
  }
  // Pressed twice, it is asked first for the answer of before: nothing may be left to preview.
  const made = value.intent === MAKE_REFUND ? await refundOrder(actor, params.order, value) : null
  if (made?.ok)
    return redirectDone(to, {
      title: `Refunded ${formatMoney(made.amountMinor - made.outsideMinor, made.currency)}`,
      text:
        made.outsideMinor > 0
          ? `${formatMoney(made.outsideMinor, made.currency)} is yours to pay back: see the top of this page.`
          : 'The buyer gets an email.',
    })
  const planned = await previewRefund(actor, params.order, value)
  const plan = planned.ok ? planned.plan : undefined
  const refusal = made ?? (planned.ok ? null : planned)
  if (!refusal) return data({ lastResult: submission.reply(), plan })
  const lastResult = submission.reply({ formErrors: [REFUND_REFUSALS[refusal.reason]] })
  return data({ lastResult, plan }, { status: 409 })
})

export default function AdminOrder() {
  return (
    <AdminOrderView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  )
}
