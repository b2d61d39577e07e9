import { receiveStripeEvent } from '~/features/cohorts/index.server'
import { open } from '~/platform/http/guards.server'

// The raw body is what Stripe has signed: nothing may read it before.
export const action = open({}, async ({ request }) => {
  await receiveStripeEvent(await request.text(), request.headers.get('stripe-signature'))
  return Response.json({ received: true })
})
