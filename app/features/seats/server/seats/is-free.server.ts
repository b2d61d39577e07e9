import type { Tx } from '~/platform/db/client.server'

/**
 * Whether no one holds a seat and no one was offered it; call it with the cohort locked.
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
      assignments: { none: { endedAt: null } },
      invitations: {
        none: {
          ...{ acceptedAt: null, revokedAt: null },
          ...(exceptOfferOf && { createdAt: { not: exceptOfferOf } }),
        },
      },
    },
  })) > 0
