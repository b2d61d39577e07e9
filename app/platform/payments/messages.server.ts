import { now } from '../clock.server'
import { db } from '../db/client.server'
import type { PaymentMessage, ProviderName } from './provider'

const keyOf = (provider: ProviderName, eventId: string) => ({
  provider_eventId: { provider, eventId },
})

/** Whether this message of a provider was dealt with before. */
export async function isMessageHandled(provider: ProviderName, id: string): Promise<boolean> {
  const seen = await db().webhookEvent.findUnique({
    where: keyOf(provider, id),
    select: { handledAt: true },
  })
  return seen?.handledAt != null
}

/** Notes that a message came, once; `handled` when nothing is left to do about it. */
export async function noteMessage(
  provider: ProviderName,
  { id, type }: PaymentMessage,
  handled: boolean,
): Promise<void> {
  const at = now()
  const handledAt = handled ? { handledAt: at } : {}
  await db().webhookEvent.upsert({
    where: keyOf(provider, id),
    create: { provider, eventId: id, type, receivedAt: at, ...handledAt },
    update: handledAt,
  })
}
