import { inTransaction } from '~/platform/db/client.server'
import { settings } from '~/platform/env.server'
import { handleOnce } from '~/platform/events/received.server'
import { readResendMessage } from '~/platform/mail/resend-message.server'
import { noteReturned } from '~/platform/mail/suppression.server'
import { NotFound } from '~/platform/shared/app-error'

/**
 * A message of Resend. Its id is noted in the transaction of its effect, so the same one a second time, also at the same
 * time, changes nothing: not even a block that staff have lifted meanwhile.
 * @param body exactly as it came, for the signature
 * @throws NotFound where Resend or the secret is not set up, BadRequest for a wrong signature; anything else makes
 * Resend try again
 */
export async function receiveMailMessage(body: string, headers: Headers): Promise<void> {
  const secret = settings().resend?.webhookSecret
  if (!secret) throw new NotFound()
  const message = readResendMessage(secret, body, headers)
  await inTransaction(async (tx) => {
    if (!(await handleOnce(tx, 'resend', message))) return
    if (message.returned) await noteReturned(tx, message.returned)
  })
}
