import type { ActionsBy, CoachAction } from '~/features/identity/contract'
import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import type { CohortView } from '../../contract'

/** An action on the cohort itself, or on one's own place in it. */
export type CohortAction = ActionsBy<'cohort'> | CoachAction

/** An action of the cohort's coach comes with their enrollment. */
export type CohortViewFor<A extends CohortAction> = A extends CoachAction
  ? CohortView & { enrollmentId: string; agencyId: string | null }
  : CohortView

interface Row extends CohortView {
  allowed: boolean
}

/**
 * A cohort for someone who may do `action` there. One statement: every page of a lesson asks this.
 * @param refusal what is said to someone who may read there and not do this; without it they are told no
 *   more than a stranger is
 * @throws NotFound, and Forbidden where there is a `refusal`
 */
export async function getCohortFor<A extends CohortAction>(
  actor: Pick<Actor, 'personId'>,
  slug: string,
  action: A,
  refusal?: string,
): Promise<CohortViewFor<A>>
export async function getCohortFor(
  actor: Pick<Actor, 'personId'>,
  slug: string,
  action: CohortAction,
  refusal?: string,
): Promise<CohortView> {
  const me = Prisma.sql`${actor.personId}::uuid`
  const cohort = Prisma.sql`c.id`
  const allowed = scope(actor, action, { owner: Prisma.sql`e.person_id`, cohort })
  const found = refusal === undefined ? allowed : scope(actor, 'lesson.read', { cohort })
  const [row] = await readRows<Row>(Prisma.sql`
    SELECT c.id, c.slug, c.title, c.program, c.time_zone AS "timeZone",
      c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
      c.locks, c.called_off_at IS NOT NULL AS "calledOff", e.id AS "enrollmentId", e.agency_id AS "agencyId", ${allowed} AS allowed,
      coalesce((SELECT json_agg(json_build_object('key', m.module_key, 'position', m.position,
          'opensOn', m.opens_on, 'closesOn', m.closes_on) ORDER BY m.position)
        FROM cohort_module m WHERE m.cohort_id = c.id), '[]') AS modules,
      coalesce((SELECT json_agg(json_build_object('kind', r.kind, 'key', r.key, 'moduleKey', r.module_key,
          'title', r.title, 'teaches', r.teaches, 'minutes', r.minutes, 'position', r.position,
          'contentHash', r.content_hash) ORDER BY r.position)
        FROM cohort_requirement r WHERE r.cohort_id = c.id), '[]') AS requirements
    FROM cohort c
    LEFT JOIN enrollment e ON e.cohort_id = c.id AND e.person_id = ${me} AND e.withdrawn_at IS NULL
    WHERE c.slug = ${slug} AND ${found}`)
  if (!row) throw new NotFound()
  const { allowed: may, ...view } = row
  if (!may) throw new Forbidden(refusal ?? '')
  return view
}
