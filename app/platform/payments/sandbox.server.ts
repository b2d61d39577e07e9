import { now } from '../clock.server'
import { paths } from '../shared/paths'
import type { PaymentProvider } from './provider'
import { sandboxInvoices } from './sandbox-invoices.server'

const PREFIX = 'sandbox_'

/**
 * No money moves: our own labeled page stands in for the provider's. What is pressed there is all that
 * there is to know, so this provider itself never says that anything was paid.
 */
export const sandboxPayments: PaymentProvider = {
  name: 'sandbox',
  hosted: false,
  invoices: sandboxInvoices,
  open: async ({ orderId }) => ({
    url: paths.checkoutSandbox(orderId),
    reference: PREFIX + orderId,
  }),
  read: async (reference) => ({
    state: 'open',
    orderId: reference.slice(PREFIX.length),
    reference,
    amountMinor: 0,
    currency: '',
    chargedAt: null,
  }),
  close: async () => {},
  refund: async () => now(),
}
