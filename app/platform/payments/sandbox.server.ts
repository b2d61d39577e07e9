import { now } from '../clock.server'
import { isLater, type MoneyFact } from '../shared/kernel/money-facts'
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
  /** It names this press: sent twice, it is one. */
  moveId: string
  /** The money that is there: neither refunded nor held by a bank. */
  leftMinor: number
  disputes: readonly MoneyFact[]
  currency: string
  createdAt: Date
}

/** not-disputed: there is no dispute that a bank could decide so. One that was won is over. */
export type NotMoved = 'nothing-left' | 'not-disputed'

/** The fact that a move from the provider's side leaves, or why there is none: nothing happens there that can't. */
export function sandboxMove(move: ProviderMove, moved: Moved): MoneyFact | NotMoved {
  const { moveId, leftMinor, disputes, currency, createdAt } = moved
  const common = { currency, createdAt, requestId: null }
  if (move === 'dispute-won' || move === 'dispute-lost') {
    const state = move === 'dispute-won' ? 'won' : 'lost'
    const known = disputes.filter((one) => isLater('dispute', one.state, state))
    const decided = known.find((one) => one.state === 'open') ?? known[0]
    if (!decided) return 'not-disputed'
    const { reference, amountMinor } = decided
    return { ...common, kind: 'dispute', reference, state, amountMinor }
  }
  if (leftMinor <= 0) return 'nothing-left'
  if (move === 'refund-all' || move === 'refund-half')
    return {
      ...{ ...common, kind: 'refund', reference: `${PREFIX}refund_${moveId}`, state: 'succeeded' },
      amountMinor: move === 'refund-all' ? leftMinor : Math.ceil(leftMinor / 2),
    }
  const reference = `${PREFIX}dispute_${moveId}`
  return { ...common, kind: 'dispute', reference, state: 'open', amountMinor: leftMinor }
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
