import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { Day } from '~/platform/shared/time'
import type { CohortRequirement, CohortView, ModuleWindow } from '../../contract'

interface Row {
  id: string
  slug: string
  title: string
  program: string
  timeZone: string
  startsOn: Day
  endsOn: Day
  enrolmentId: string | null
  agencyId: string | null
  guides: boolean
  modules: ModuleWindow[]
  requirements: CohortRequirement[]
}

/**
 * A cohort for somebody inside it. One statement: every page of a lesson asks this.
 * @throws NotFound unless the actor is a coach or facilitator of it, or a program admin
 */
export async function getCohortFor(
  { personId }: Pick<Actor, 'personId'>,
  slug: string,
): Promise<CohortView> {
  const [row] = await readRows<Row>(Prisma.sql`
    SELECT c.id, c.slug, c.title, c.program, c.time_zone AS "timeZone",
      c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
      e.id AS "enrolmentId", e.agency_id AS "agencyId",
      (f.id IS NOT NULL OR p.id IS NOT NULL) AS guides,
      coalesce((SELECT json_agg(json_build_object('key', m.module_key, 'position', m.position,
          'opensOn', m.opens_on, 'closesOn', m.closes_on) ORDER BY m.position)
        FROM cohort_module m WHERE m.cohort_id = c.id), '[]') AS modules,
      coalesce((SELECT json_agg(json_build_object('kind', r.kind, 'key', r.key, 'moduleKey', r.module_key,
          'title', r.title, 'teaches', r.teaches, 'minutes', r.minutes, 'position', r.position,
          'contentHash', r.content_hash) ORDER BY r.position)
        FROM cohort_requirement r WHERE r.cohort_id = c.id), '[]') AS requirements
    FROM cohort c
    LEFT JOIN enrolment e ON e.cohort_id = c.id AND e.person_id = ${personId}::uuid AND e.withdrawn_at IS NULL
    LEFT JOIN cohort_facilitator f
      ON f.cohort_id = c.id AND f.person_id = ${personId}::uuid AND f.ended_at IS NULL
    LEFT JOIN program_admin p ON p.person_id = ${personId}::uuid AND p.revoked_at IS NULL
    WHERE c.slug = ${slug} AND (e.id IS NOT NULL OR f.id IS NOT NULL OR p.id IS NOT NULL)`)
  if (!row) throw new NotFound()
  const { guides, ...view } = row
  return { ...view, role: guides ? 'facilitator' : 'coach' }
}
