import { type Settings, settings } from '../env.server'
import type { PaymentProvider, ProviderName } from './provider'
import { sandboxPayments } from './sandbox.server'
import { stripePayments } from './stripe.server'

/** Each provider where it is set up, else null. The first that is set up takes new orders. */
const MADE: Record<ProviderName, (settings: Settings) => PaymentProvider | null> = {
  stripe: ({ stripe, baseUrl }) => stripe && stripePayments(stripe, baseUrl),
  sandbox: (set) => (set.sandboxPayments ? sandboxPayments : null),
}
const NAMES = Object.keys(MADE) as ProviderName[]

const made = new Map<ProviderName, PaymentProvider>()

/** The provider that an order was placed with; null where it takes no money here now. */
export function providerOf(name: string): PaymentProvider | null {
  const known = NAMES.find((one) => one === name)
  if (!known) return null
  const provider = made.get(known) ?? MADE[known](settings())
  if (provider) made.set(known, provider)
  return provider
}

/**
 * The provider that takes new orders: Stripe when it has a key, in a demo and in development the sandbox, else
 * none. Then nothing that costs something can be bought.
 */
export function payments(): PaymentProvider | null {
  for (const name of NAMES) {
    const provider = providerOf(name)
    if (provider) return provider
  }
  return null
}

/** Every provider that keeps payments of its own and can be asked about them. */
export const hostedProviders = (): PaymentProvider[] =>
  NAMES.flatMap((name) => providerOf(name) ?? []).filter(({ hosted }) => hosted)
