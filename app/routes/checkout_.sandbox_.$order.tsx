import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { boughtWords } from '~/features/agencies/contract'
import {
  enrolledWords,
  paySandboxSchema,
  SANDBOX_LATER,
  seatsPath,
} from '~/features/billing/contract'
import { getCheckoutOrder, payInSandbox, payLaterInSandbox } from '~/features/billing/index.server'
import { SandboxPage } from '~/features/checkout/ui/order-pages'
import { movedWords } from '~/features/moves/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { BadRequest, NotFound } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'

const params = { order: param.uuid }

export const meta = () => [{ title: 'Sandbox payment · Footbridge' }]

export const loader = guarded(
  { access: 'signed-in', params },
  async ({ actor, params, context }) => {
    if (!context.settings.sandboxPayments) throw new NotFound()
    const order = await getCheckoutOrder(actor, params.order)
    if (order.method === 'invoice') throw redirect(paths.sandboxInvoice(order.id))
    if (order.sold) throw redirect(seatsPath(order))
    return { order, mutationId: newId(), timeZone: actor.timeZone }
  },
)

export const action = guarded(
  { access: 'signed-in', params },
  async ({ actor, params, request }) => {
    const submission = await parseForm(request, paySandboxSchema)
    if (submission.status !== 'success') throw new BadRequest('Press one of the buttons.')
    if (submission.value.outcome === SANDBOX_LATER) {
      const waits = await payLaterInSandbox(actor, { ...submission.value, orderId: params.order })
      if (waits.ok) return redirect(paths.checkoutOrder(params.order))
      return data({ refused: 'not-pending' as const }, { status: 409 })
    }
    const { outcome, mutationId } = submission.value
    const paid = await payInSandbox(actor, { outcome, mutationId, orderId: params.order })
    if (paid.ok) {
      const bought = paid.forSeatId ? movedWords(null) : boughtWords(paid)
      return redirectDone(seatsPath(paid), paid.agencyId ? bought : enrolledWords(paid.cohortTitle))
    }
    return data({ refused: paid.reason }, { status: 409 })
  },
)

export default function Sandbox() {
  const answer = useActionData<typeof action>()
  return <SandboxPage {...useLoaderData<typeof loader>()} refused={answer?.refused ?? null} />
}
