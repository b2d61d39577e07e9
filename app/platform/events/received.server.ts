import { now } from '../clock.server'
import { db, type Tx } from '../db/client.server'
import type { ProviderName } from '../payments/provider'

/** Everyone who sends signed messages. */
type Sender = ProviderName | 'resend'

/** Its sender's id of a message, and what it is about in the sender's word. */
interface Message {
  id: string
  type: string
}

const keyOf = (provider: Sender, eventId: string) => ({
  provider_eventId: { provider, eventId },
})

/** Whether this message of a provider was dealt with before. */
export async function isMessageHandled(provider: Sender, id: string): Promise<boolean> {
  const seen = await db().webhookEvent.findUnique({
    where: keyOf(provider, id),
    select: { handledAt: true },
  })
  return seen?.handledAt != null
}

/**
 * Notes in the transaction of a message's effect that it was dealt with. Another one with the same id waits here, and
 * finds it done once this is committed.
 * @returns whether it was not dealt with before
 */
export async function handleOnce(
  tx: Tx,
  provider: Sender,
  { id, type }: Message,
): Promise<boolean> {
  const at = now()
  const count = await tx.$executeRaw`
    INSERT INTO webhook_event (provider, event_id, type, received_at, handled_at)
    VALUES (${provider}, ${id}, ${type}, ${at}, ${at})
    ON CONFLICT (provider, event_id) DO UPDATE SET handled_at = ${at}
      WHERE webhook_event.handled_at IS NULL`
  return count > 0
}

/** Notes a message whose effect has to wait: the provider sends it again. */
export async function noteUnhandled(provider: Sender, { id, type }: Message): Promise<void> {
  await db().webhookEvent.upsert({
    where: keyOf(provider, id),
    create: { provider, eventId: id, type, receivedAt: now() },
    update: {},
  })
}
