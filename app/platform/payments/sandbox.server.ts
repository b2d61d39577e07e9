import { now } from '../clock.server'
import type { MoneyFact } from '../shared/kernel/money-facts'
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
    facts: [],
  }),
  close: async () => {},
  refund: async ({ requestId, amountMinor, currency }) => ({
    ...{ kind: 'refund', reference: `${PREFIX}refund_${requestId}`, state: 'succeeded' },
    ...{ amountMinor, currency, requestId, createdAt: now() },
  }),
}

/** The charge that pressing Pay on our own page stands for. */
export const sandboxCharge = (
  orderId: string,
  amountMinor: number,
  currency: string,
): MoneyFact => ({
  ...{ kind: 'charge', reference: PREFIX + orderId, state: 'succeeded', requestId: null },
  ...{ amountMinor, currency, createdAt: now() },
})
