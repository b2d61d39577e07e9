import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { boughtWords } from '~/features/agencies/contract'
import { type CheckoutOrder, enrolledWords, seatsPath } from '~/features/billing/contract'
import { confirmOrder, continuePayment } from '~/features/billing/index.server'
import { OrderPage } from '~/features/checkout/ui/order-pages'
import { movedWords } from '~/features/moves/contract'
import { redirectDone } from '~/platform/http/done.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { paths } from '~/platform/shared/paths'

const params = { order: param.uuid }

export const meta = () => [{ title: 'Your order · Footbridge' }]

// Buyers come back to this page from the payment provider, often before its own message to us.
export const loader = guarded({ access: 'signed-in', params }, async ({ actor, params, url }) => {
  const order = await confirmOrder(actor, params.order)
  // Links in older letters and bookmarks ask for the order itself.
  const shown = order.sold && url.searchParams.has('show')
  if (order.method === 'invoice' || shown) throw redirect(paths.agencyOrder(order.id))
  if (order.sold && order.refundedMinor === 0) throw redirectDone(seatsPath(order), wordsOf(order))
  return { order, timeZone: actor.timeZone }
})

const wordsOf = (order: CheckoutOrder) => {
  if (!order.agencyId) return enrolledWords(order.cohortTitle)
  return order.forSeatId ? movedWords(null) : boughtWords(order)
}

export const action = guarded({ access: 'signed-in', params }, async ({ actor, params }) => {
  const continued = await continuePayment(actor, params.order)
  if (continued.ok && continued.payUrl !== paths.checkoutOrder(params.order))
    return redirect(continued.payUrl)
  return data({ refused: true }, { status: 409 })
})

export default function Order() {
  const answer = useActionData<typeof action>()
  return <OrderPage {...useLoaderData<typeof loader>()} refused={answer?.refused ?? false} />
}
