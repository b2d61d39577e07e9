import { scope, stands } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { offsetOf, pageShown } from '~/platform/db/search.server'
import type { Actor } from '~/platform/shared/actor'
import type { FacilitatedCohorts } from '../../contract'

const PAGE = 8

/** A page of the cohorts that the actor facilitates, the one that started last first. One statement. */
export async function listFacilitatedCohorts(
  actor: Pick<Actor, 'personId'>,
  page = 1,
): Promise<FacilitatedCohorts> {
  const cohort = Prisma.sql`c.id`
  const rows = await readRows<FacilitatedCohorts['cohorts'][number] & { page: number }>(Prisma.sql`
    WITH found AS (SELECT c.* FROM cohort c WHERE ${scope(actor, 'cohort.facilitate', { cohort })})
    SELECT c.slug, c.title, ${pageShown(page, PAGE)} AS page,
      ${stands('lead', Prisma.sql`${actor.personId}::uuid`, { cohort })} AS lead
    FROM found c
    ORDER BY c.starts_on DESC, c.title, c.id LIMIT ${PAGE + 1} OFFSET ${offsetOf(page, PAGE)}`)
  const shown = rows[0]?.page ?? 1
  return {
    cohorts: rows.slice(0, PAGE).map(({ page: _page, ...cohort }) => cohort),
    newer: shown > 1 ? shown - 1 : null,
    older: rows.length > PAGE ? shown + 1 : null,
  }
}
