import { scope, stands } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { FacilitatedCohorts } from '../../contract'

const PAGE = 8

/** A page of the cohorts that the actor facilitates, the one that started last first. One statement. */
export async function listFacilitatedCohorts(
  actor: Pick<Actor, 'personId'>,
  page = 1,
): Promise<FacilitatedCohorts> {
  const cohort = Prisma.sql`c.id`
  const rows = await readRows<FacilitatedCohorts['cohorts'][number]>(Prisma.sql`
    SELECT c.slug, c.title,
      ${stands('lead', Prisma.sql`${actor.personId}::uuid`, { cohort })} AS lead
    FROM cohort c
    WHERE ${scope(actor, 'cohort.facilitate', { cohort })}
    ORDER BY c.starts_on DESC, c.title, c.id LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE}`)
  return {
    cohorts: rows.slice(0, PAGE),
    newer: page > 1 ? page - 1 : null,
    older: rows.length > PAGE ? page + 1 : null,
  }
}
