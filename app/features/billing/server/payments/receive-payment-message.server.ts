import { inTransaction } from '~/platform/db/client.server'
import { handleOnce, isMessageHandled, noteUnhandled } from '~/platform/events/received.server'
import { providerOf } from '~/platform/payments/payments.server'
import type { ProviderName } from '~/platform/payments/provider'
import { NotFound } from '~/platform/shared/app-error'
import { confirmAt } from './confirm-placed.server'

/**
 * A provider's message. It is a hint and only wakes us: what happened to the payment is read from the provider, so
 * messages that come late, twice, in any order or at the same time all end in the same state. One about a charge, a
 * refund or a dispute is followed to the payment page that it belongs to.
 * @param body exactly as it came, for the signature
 * @throws NotFound where the provider is not set up, BadRequest for a wrong signature; anything else makes the
 * provider try again
 */
export async function receivePaymentMessage(
  name: ProviderName,
  body: string,
  headers: Headers,
): Promise<void> {
  const provider = providerOf(name)
  const message = provider?.readMessage?.(body, headers)
  if (!provider || !message) throw new NotFound()
  if (await isMessageHandled(name, message.id)) return
  try {
    const place = message.about && (await provider.locate?.(message.about))
    if (place) await confirmAt(name, place, message)
    else await inTransaction((tx) => handleOnce(tx, name, message))
  } catch (error) {
    await noteUnhandled(name, message)
    throw error
  }
}
