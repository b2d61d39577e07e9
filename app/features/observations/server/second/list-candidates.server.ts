import { type Named, named, namesApart } from '~/features/identity/index.server'
import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { SecondCandidate } from '../../contract'
import { mayTakeSecondLook } from './second-rows.server'

/** Whom the actor may ask for a second look at this coach: never the coach, themselves, or someone who has read it. By name, in one statement. */
export async function listCandidates(
  actor: Actor,
  { enrollmentId, occasionId }: { enrollmentId: string; occasionId: string | null },
  tx?: Tx,
): Promise<SecondCandidate[]> {
  const sql = Prisma.sql`
    SELECT p.id AS "personId", ${named(Prisma.sql`p.id`)} AS person
      FROM enrollment e JOIN person p ON ${mayTakeSecondLook(occasionId)}
     WHERE e.id = ${enrollmentId}::uuid AND p.id <> ${actor.personId}::uuid
     ORDER BY p.name, p.id`
  type Row = { personId: string; person: Named }
  // Inside a transaction it must not wait for a second connection: all may be held by those who wait for one.
  const rows = await (tx ? tx.$queryRaw<Row[]>(sql) : readRows<Row>(sql))
  const nameOf = await namesApart(
    actor,
    rows.map(({ person }) => person),
    tx,
  )
  return rows.map(({ personId, person }) => ({ personId, name: nameOf(person) }))
}
