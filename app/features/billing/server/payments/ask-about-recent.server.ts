import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import type { PaymentProvider, RecentFact } from '~/platform/payments/provider'
import { MS_PER_DAY } from '~/platform/shared/time'
import { confirmAt } from './confirm-placed.server'

/** Refunds and disputes that were begun so many days ago are looked for. */
const DAYS = 30
const MAX_STRANGERS = 1000

/** Refunds and disputes of other things that are sold with the same account: asked about once by each process. */
const strangers = new Set<string>()

const keyOf = ({ kind, reference, state }: RecentFact) => `${kind}:${reference}:${state}`

/**
 * Goes through the provider's lists of refunds and disputes, and reads the payments of those that are not known here,
 * or not as they stand now.
 */
export async function askAboutRecent(provider: PaymentProvider): Promise<void> {
  if (!provider.recent || !provider.locate) return
  try {
    const listed = await provider.recent(new Date(now().getTime() - DAYS * MS_PER_DAY))
    const known = await db().moneyFact.findMany({
      where: { provider: provider.name, reference: { in: listed.map((one) => one.reference) } },
      select: { kind: true, reference: true, state: true },
    })
    const seen = new Set(known.map((one) => keyOf(one as RecentFact)))
    const unseen = listed.filter((one) => !seen.has(keyOf(one)) && !strangers.has(keyOf(one)))
    for (const one of unseen) await follow(provider, one)
  } catch (error) {
    log().warn({ err: error, provider: provider.name }, 'refunds and disputes not listed')
  }
}

async function follow(provider: PaymentProvider, one: RecentFact): Promise<void> {
  const place = await provider.locate?.({ object: one.kind, id: one.reference })
  const order = place
    ? await db().seatOrder.findUnique({
        where: { providerReference: place.id },
        select: { id: true },
      })
    : null
  if (place && order) return confirmAt(provider.name, place)
  if (strangers.size >= MAX_STRANGERS) strangers.clear()
  strangers.add(keyOf(one))
}
