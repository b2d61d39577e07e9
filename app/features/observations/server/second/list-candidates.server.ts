import { type Named, named, namesApart } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { SecondCandidate } from '../../contract'
import { mayLook } from './second-rows.server'

/** Whom the actor may ask for a second look at this coach: never the coach, themselves, or someone who has read it. By name, in one statement. */
export async function listCandidates(
  actor: Actor,
  { enrollmentId, occasionId }: { enrollmentId: string; occasionId: string | null },
): Promise<SecondCandidate[]> {
  const rows = await readRows<{ personId: string; person: Named }>(Prisma.sql`
    SELECT p.id AS "personId", ${named(Prisma.sql`p.id`)} AS person
      FROM enrollment e JOIN person p ON ${mayLook(occasionId)}
     WHERE e.id = ${enrollmentId}::uuid AND p.id <> ${actor.personId}::uuid
     ORDER BY p.name, p.id`)
  const nameOf = await namesApart(
    actor,
    rows.map(({ person }) => person),
  )
  return rows.map(({ personId, person }) => ({ personId, name: nameOf(person) }))
}
