import { Prisma, type Tx } from '~/platform/db/client.server'

import { KEEP_MINUTES, type Places } from '../domain/places'

/** Orders made after this instant still keep their places. */
export const keptSince = (at: Date) => new Date(at.getTime() - KEEP_MINUTES * 60_000)

/** SQL: seats of a cohort that exist. */
export const soldSql = (cohort: Prisma.Sql) => Prisma.sql`
  (SELECT count(*)::int FROM seat WHERE seat.cohort_id = ${cohort} AND seat.canceled_at IS NULL)`

/** They keep places, and do not count for whoever owns them. */
interface Own {
  /** Orders. */
  orders?: readonly string[]
  /** Whoever was offered places from the waiting list. */
  personId?: string
  /** Whoever looks at the checkout: what they order there replaces their open order. */
  buyerId?: string
}

/** SQL condition on an order: it is to be paid by card, and keeps its places at `at`. */
const keepsPlaces = (order: Prisma.Sql, at: Date) => Prisma.sql`
  ${order}.method = 'card' AND ${order}.paid_at IS NULL AND ${order}.canceled_at IS NULL
    AND (${order}.created_at > ${keptSince(at)} OR ${order}.processing_at IS NOT NULL)`

/** SQL: the orders of a cohort that are being paid, as JSON of their numbers and their seats. */
export const payingSql = (cohort: Prisma.Sql, at: Date) => Prisma.sql`
  (SELECT json_build_object('numbers', coalesce(json_agg(p.number ORDER BY p.number), '[]'),
      'seats', coalesce(sum(p.quantity), 0)::int)
    FROM seat_order p WHERE p.cohort_id = ${cohort} AND ${keepsPlaces(Prisma.sql`p`, at)})`

/**
 * SQL: seats in orders of a cohort that are being paid at `at`, those that are offered to whoever waited, and those
 * that staff give and no one has taken yet. Those of
 * an order by invoice exist from its first day, and a payment that takes days keeps its places.
 */
export const keptSql = (
  cohort: Prisma.Sql,
  at: Date,
  { orders = [], personId, buyerId }: Own = {},
) => Prisma.sql`
  (SELECT (SELECT coalesce(sum(waits.seats), 0)::int FROM waiting_entry waits
   WHERE waits.cohort_id = ${cohort} AND waits.ended_at IS NULL AND waits.offer_until > ${at}
     AND waits.person_id IS DISTINCT FROM ${personId ?? null}::uuid)
   + (SELECT count(*)::int FROM seat_gift gift WHERE gift.cohort_id = ${cohort} AND gift.accepted_at IS NULL
     AND gift.declined_at IS NULL AND gift.canceled_at IS NULL AND gift.expires_at > ${at}) + coalesce(sum(unpaid.quantity), 0)::int FROM seat_order unpaid
   WHERE unpaid.cohort_id = ${cohort} AND ${keepsPlaces(Prisma.sql`unpaid`, at)} AND NOT unpaid.id = ANY(${orders}::uuid[])
     AND (unpaid.bought_by_id IS DISTINCT FROM ${buyerId ?? null}::uuid OR unpaid.processing_at IS NOT NULL OR unpaid.for_seat_id IS NOT NULL))`

/** SQL: the places of a cohort, whose table or alias is given, as three columns. */
export const placesSql = (cohort: Prisma.Sql, at: Date, own: Own = {}) => Prisma.sql`
  ${cohort}.capacity, ${soldSql(Prisma.sql`${cohort}.id`)} AS sold, ${keptSql(Prisma.sql`${cohort}.id`, at, own)} AS kept`

/**
 * The places of a cohort; call it with the cohort locked, or the answer may be old already.
 * @param own what does not count: one's own orders and offer
 */
export async function countPlaces(
  tx: Tx,
  cohortId: string,
  at: Date,
  own: Own = {},
): Promise<Places> {
  const [places] = await tx.$queryRaw<Places[]>`
    SELECT ${placesSql(Prisma.sql`c`, at, own)} FROM cohort c WHERE c.id = ${cohortId}::uuid`
  if (!places) throw new Error('no such cohort')
  return places
}
