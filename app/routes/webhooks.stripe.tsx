import { receivePaymentMessage } from '~/features/billing/index.server'
import { open } from '~/platform/http/guards.server'
import { onlyPost } from '~/platform/http/responses.server'
import { BadRequest } from '~/platform/shared/app-error'

/** Characters. Stripe's events are smaller, and nothing larger is looked at. */
const MAX_EVENT = 256 * 1024

// The raw body is what Stripe has signed: nothing may read it before.
export const action = open({}, async ({ request }) => {
  const body = await request.text()
  if (body.length > MAX_EVENT) throw new BadRequest('This is larger than any event.')
  await receivePaymentMessage('stripe', body, request.headers)
  return Response.json({ received: true })
})

export const loader = open({}, () =>
  onlyPost('This address takes messages from Stripe, and has nothing to show.'),
)
