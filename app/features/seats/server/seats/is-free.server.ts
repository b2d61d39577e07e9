import type { Tx } from '~/platform/db/client.server'

/** Whether a seat belongs to an order that is frozen: it is neither offered nor claimed until that is over. */
export const isFrozen = async (tx: Tx, seatId: string): Promise<boolean> =>
  (await tx.seat.count({ where: { id: seatId, order: { frozenFor: { isEmpty: false } } } })) > 0

/**
 * Whether no one holds a seat and no one was offered it, and it is not frozen; call it with the cohort locked.
 * @param except an offer made at this instant does not count
 */
export const isFree = async (
  tx: Tx,
  seatId: string,
  { exceptOfferOf }: { exceptOfferOf?: Date } = {},
): Promise<boolean> =>
  (await tx.seat.count({
    where: {
      id: seatId,
      canceledAt: null,
      order: { frozenFor: { isEmpty: true } },
      assignments: { none: { endedAt: null } },
      invitations: {
        none: {
          ...{ acceptedAt: null, revokedAt: null },
          ...(exceptOfferOf && { createdAt: { not: exceptOfferOf } }),
        },
      },
    },
  })) > 0
