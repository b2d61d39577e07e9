import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sandboxInvoiceSchema } from '~/features/billing/contract'
import { playSandboxInvoice } from '~/features/billing/index.server'
import { getOrderPage } from '~/features/checkout/index.server'
import { SandboxInvoicePage } from '~/features/checkout/ui/order/sandbox-invoice'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { BadRequest, NotFound } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'

const params = { order: param.uuid }

export const meta = () => [{ title: 'Sandbox invoice · Footbridge' }]

export const loader = guarded(
  { access: 'signed-in', params },
  async ({ actor, params, context }) => {
    const order = await getOrderPage(actor, params.order)
    if (!context.settings.sandboxPayments || !order.sandbox || !order.invoice) throw new NotFound()
    return { order, mutationId: newId() }
  },
)

export const action = guarded(
  { access: 'signed-in', params },
  async ({ actor, params, request }) => {
    const submission = await parseForm(request, sandboxInvoiceSchema)
    if (submission.status !== 'success') throw new BadRequest('Press one of the buttons.')
    const played = await playSandboxInvoice(actor, {
      ...{ orderId: params.order, act: submission.value.act },
    })
    if (played.ok) return redirect(paths.agencyOrder(params.order))
    return data({ over: true }, { status: 409 })
  },
)

export default function SandboxInvoice() {
  const answer = useActionData<typeof action>()
  return <SandboxInvoicePage {...useLoaderData<typeof loader>()} over={answer?.over ?? false} />
}
