import { defineEvents, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

/** The events of this room; each is published in the transaction that causes it. */
export const peerEvents = defineEvents({
  /** A coach has asked another of the cohort to observe them. It carries no text. */
  'peer.asked': z.object({
    requestId: z.uuid(),
    peerId: z.uuid(),
    peerEmail: z.string(),
    askerName: z.string(),
  }),
  /** The one who was asked has accepted or declined. */
  'peer.answered': z.object({
    requestId: z.uuid(),
    askerId: z.uuid(),
    askerEmail: z.string(),
    peerName: z.string(),
    accepted: z.boolean(),
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof peerEvents> {}
}
