import { Prisma, type Tx } from '~/platform/db/client.server'

import { KEEP_MINUTES, type Places } from '../domain/places'

/** Orders made after this instant still keep their places. */
export const keptSince = (at: Date) => new Date(at.getTime() - KEEP_MINUTES * 60_000)

/** SQL: seats of a cohort that exist. */
export const soldSql = (cohort: Prisma.Sql) => Prisma.sql`
  (SELECT count(*)::int FROM seat WHERE seat.cohort_id = ${cohort} AND seat.canceled_at IS NULL)`

/** SQL: seats in orders of a cohort that are being paid at `at`. Those of an order by invoice exist from its first day. */
export const keptSql = (cohort: Prisma.Sql, at: Date, except: readonly string[] = []) => Prisma.sql`
  (SELECT coalesce(sum(unpaid.quantity), 0)::int FROM seat_order unpaid
   WHERE unpaid.cohort_id = ${cohort} AND unpaid.method = 'card'
     AND unpaid.paid_at IS NULL AND unpaid.canceled_at IS NULL
     AND unpaid.created_at > ${keptSince(at)} AND NOT unpaid.id = ANY(${except}::uuid[]))`

/**
 * The places of a cohort; call it with the cohort locked, or the answer may be old already.
 * @param except orders that do not count: one's own
 */
export async function countPlaces(
  tx: Tx,
  cohortId: string,
  at: Date,
  except: readonly string[] = [],
): Promise<Places> {
  const id = Prisma.sql`cohort.id`
  const [places] = await tx.$queryRaw<Places[]>`
    SELECT capacity, ${soldSql(id)} AS sold, ${keptSql(id, at, except)} AS kept
    FROM cohort WHERE id = ${cohortId}::uuid`
  if (!places) throw new Error('no such cohort')
  return places
}
