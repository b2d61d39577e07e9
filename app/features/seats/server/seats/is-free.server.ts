import { Prisma, type Tx } from '~/platform/db/client.server'

/** SQL: a seat `s` is frozen, by its order `o` or by one that paid a difference when it moved. */
export const frozenSql = Prisma.sql`(cardinality(o.frozen_for) > 0 OR s.id IN (
  SELECT d.for_seat_id FROM seat_order d WHERE d.for_seat_id IS NOT NULL AND cardinality(d.frozen_for) > 0))`

/** Prisma filter: a seat that is not. */
const NOT_FROZEN = {
  order: { frozenFor: { isEmpty: true } },
  differences: { none: { frozenFor: { isEmpty: false } } },
} satisfies Prisma.SeatWhereInput

/** Whether what was paid for a seat is frozen: it is neither offered nor claimed until that is over. */
export const isFrozen = async (tx: Pick<Tx, 'seat'>, seatId: string): Promise<boolean> =>
  (await tx.seat.count({ where: { id: seatId, NOT: NOT_FROZEN } })) > 0

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
      ...NOT_FROZEN,
      assignments: { none: { endedAt: null } },
      invitations: {
        none: {
          ...{ acceptedAt: null, revokedAt: null },
          ...(exceptOfferOf && { createdAt: { not: exceptOfferOf } }),
        },
      },
    },
  })) > 0
