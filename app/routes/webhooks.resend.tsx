import { receiveMailMessage } from '~/features/notifications/index.server'
import { open } from '~/platform/http/guards.server'
import { onlyPost } from '~/platform/http/responses.server'
import { BadRequest } from '~/platform/shared/app-error'

/** Characters. Resend's events tell about a letter and do not hold it. */
const MAX_EVENT = 256 * 1024

// The raw body is what Resend has signed: nothing may read it before.
export const action = open({}, async ({ request }) => {
  const body = await request.text()
  if (body.length > MAX_EVENT) throw new BadRequest('This is larger than any event.')
  await receiveMailMessage(body, request.headers)
  return Response.json({ received: true })
})

export const loader = open({}, () =>
  onlyPost('This address takes messages from Resend, and has nothing to show.'),
)
