import { keptSince } from '~/features/cohorts/index.server'
import { Prisma } from '~/platform/db/client.server'

// A use counts by its order, so this file reads orders, which the room above owns; no other file here does.

/**
 * A buyer is the agency that an order is for, whichever of its leads buys, and the person who buys, for whichever
 * agency or for themselves: whoever leads two agencies, or makes another one for it, has a code no more often.
 */
export interface CodeBuyer {
  personId: string
  /** Null where they buy for themselves, and where the agency is only about to be made. */
  agencyId: string | null
}

/** Prisma filter: uses of orders that were to be paid by card, and were not while their places were kept. */
export const lapsedBy = (at: Date) => ({
  order: {
    paidAt: null,
    canceledAt: null,
    method: 'card' as const,
    processingAt: null,
    createdAt: { lte: keptSince(at) },
  },
})

/** Prisma filter: uses of orders of this buyer. */
export const ofBuyer = ({ personId, agencyId }: CodeBuyer) => ({
  order: { OR: [{ boughtById: personId }, ...(agencyId ? [{ agencyId }] : [])] },
})

/** SQL: how many uses of a code count at `at`. */
export const countedUses = (code: Prisma.Sql, at: Date) => Prisma.sql`
  (SELECT count(*)::int FROM code_use u JOIN seat_order o ON o.id = u.order_id
    WHERE u.code_id = ${code} AND u.freed_at IS NULL
      AND (o.paid_at IS NOT NULL OR o.method = 'invoice' OR o.processing_at IS NOT NULL
           OR o.created_at > ${keptSince(at)}))`
