import { isMessageHandled, noteMessage } from '~/platform/payments/messages.server'
import { providerOf } from '~/platform/payments/payments.server'
import type { ProviderName } from '~/platform/payments/provider'
import { NotFound } from '~/platform/shared/app-error'
import { confirmInvoice } from '../invoices/confirm-invoice.server'
import { confirmPayment } from './confirm-payment.server'

/**
 * A provider's message. It only wakes us: what happened to the payment is read from the provider, so messages
 * that come late, twice, in any order or at the same time all end in the same state.
 * @param body exactly as it came, for the signature
 * @throws NotFound where the provider is not set up, BadRequest for a wrong signature; anything else makes the
 * provider try again
 */
export async function receivePaymentMessage(
  name: ProviderName,
  body: string,
  headers: Headers,
): Promise<void> {
  const message = providerOf(name)?.readMessage?.(body, headers)
  if (!message) throw new NotFound()
  if (await isMessageHandled(name, message.id)) return
  try {
    const { reference, about } = message
    if (reference) await (about === 'invoice' ? confirmInvoice : confirmPayment)(name, reference)
  } catch (error) {
    await noteMessage(name, message, false)
    throw error
  }
  await noteMessage(name, message, true)
}
