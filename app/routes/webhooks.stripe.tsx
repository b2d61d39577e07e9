import { receivePaymentMessage } from '~/features/billing/index.server'
import { open } from '~/platform/http/guards.server'
import { onlyPost } from '~/platform/http/responses.server'

// The raw body is what Stripe has signed: nothing may read it before.
export const action = open({}, async ({ request }) => {
  await receivePaymentMessage('stripe', await request.text(), request.headers)
  return Response.json({ received: true })
})

export const loader = open({}, () =>
  onlyPost('This address takes messages from Stripe, and has nothing to show.'),
)
