import type { PaymentMessage, ProviderObject } from '~/platform/payments/provider'
import { confirmInvoice } from '../invoices/confirm-invoice.server'
import { confirmPayment } from './confirm-payment.server'

/** Asks the provider about a payment page or an invoice, and does what follows. */
export const confirmAt = (
  provider: string,
  { object, id }: ProviderObject,
  message: PaymentMessage | null = null,
): Promise<void> => (object === 'invoice' ? confirmInvoice : confirmPayment)(provider, id, message)

interface Placed {
  method: 'card' | 'invoice'
  reference: string
}

/** Calls `confirmAt` for an order: on its invoice or on its payment page, by the way in which it is paid. */
export const confirmPlaced = (provider: string, { method, reference: id }: Placed): Promise<void> =>
  confirmAt(provider, { object: method === 'invoice' ? 'invoice' : 'checkout.session', id })
