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
  refund: async ({ requestId, amountMinor, currency }) => [
    {
      ...{ kind: 'refund', reference: `${PREFIX}refund_${requestId}`, state: 'succeeded' },
      ...{ amountMinor, currency, requestId, createdAt: now() },
    },
  ],
}

/** Someone at the provider, or the buyer's bank, does this to a payment. */
export type ProviderMove =
  | 'refund-all'
  | 'refund-half'
  | 'dispute-open'
  | 'dispute-won'
  | 'dispute-lost'

interface Moved {
  orderId: string
  /** It names this press: sent twice, it is one. */
  moveId: string
  chargedMinor: number
  refundedMinor: number
  currency: string
  createdAt: Date
}

/** The fact that a move from the provider's side leaves; null where no money is left to move. */
export function sandboxMove(move: ProviderMove, moved: Moved): MoneyFact | null {
  const { orderId, moveId, chargedMinor, refundedMinor, currency, createdAt } = moved
  const leftMinor = chargedMinor - refundedMinor
  if (leftMinor <= 0) return null
  const common = { currency, createdAt, requestId: null }
  if (move === 'refund-all' || move === 'refund-half')
    return {
      ...{ ...common, kind: 'refund', reference: `${PREFIX}refund_${moveId}`, state: 'succeeded' },
      amountMinor: move === 'refund-all' ? leftMinor : Math.ceil(leftMinor / 2),
    }
  const state = ({ 'dispute-open': 'open', 'dispute-won': 'won', 'dispute-lost': 'lost' } as const)[
    move
  ]
  const reference = `${PREFIX}dispute_${orderId}`
  return { ...common, kind: 'dispute', reference, state, amountMinor: leftMinor }
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
