import { hasLooked, observersOf } from '~/features/identity/index.server'
import { stateOfRequest } from '~/features/peers/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'

/** SQL: an invitation `r` to a second look is open. Its columns are those of a request to a peer. */
export const isOpen = (): Prisma.Sql => Prisma.sql`${stateOfRequest()} IN ('waiting', 'accepted')`

/**
 * SQL condition on a person `p`: they may observe the coach of an enrollment `e`, as a facilitator or a named observer,
 * are not that coach, and have read nothing that was signed of this occasion.
 */
export const mayTakeSecondLook = (
  occasionId: string | null,
): Prisma.Sql => Prisma.sql`(p.id <> e.person_id
  AND NOT ${hasLooked(Prisma.sql`p.id`, Prisma.sql`e.person_id`, {
    kind: 'observation',
    ids: Prisma.sql`SELECT o.id::text FROM observation o WHERE o.occasion_id = ${occasionId}::uuid`,
  })} AND p.id IN (${observersOf(Prisma.sql`e.cohort_id`, Prisma.sql`e.agency_id`)}))`

/** The occasion, taken until the transaction ends: its observers act on it one after the other. */
export const holdOccasion = (tx: Tx, id: string) =>
  tx.$executeRaw`SELECT 1 FROM observation_occasion WHERE id = ${id}::uuid FOR NO KEY UPDATE`
