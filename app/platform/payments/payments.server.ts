import { settings } from '../env.server'
import type { PaymentProvider } from './provider'
import { sandboxPayments } from './sandbox.server'
import { stripePayments } from './stripe.server'

let current: PaymentProvider | undefined

/**
 * The provider that takes the money here: Stripe when it has a key, in a demo and in development the
 * sandbox, else none. Then nothing that costs something can be bought.
 */
export const payments = (): PaymentProvider | null => {
  const { stripe, baseUrl, sandboxPayments: sandbox } = settings()
  if (stripe) current ??= stripePayments(stripe, baseUrl)
  else if (sandbox) current ??= sandboxPayments
  return current ?? null
}
