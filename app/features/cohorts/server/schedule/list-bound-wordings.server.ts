import type { BoundWording } from '~/features/catalog/contract'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/** Every wording that some cohort began with; nobody but a program admin sees any. */
export const listBoundWordings = ({ personId }: Pick<Actor, 'personId'>) =>
  db().$queryRaw<BoundWording[]>`
    SELECT c.program, r.kind::text AS kind, r.key, r.content_hash AS hash,
           jsonb_agg(jsonb_build_object('slug', c.slug, 'title', c.title)
                     ORDER BY c.starts_on, c.slug) AS cohorts
    FROM cohort_requirement r
    JOIN cohort c ON c.id = r.cohort_id
    WHERE EXISTS (SELECT 1 FROM program_admin a
                  WHERE a.person_id = ${personId}::uuid AND a.revoked_at IS NULL)
    GROUP BY c.program, r.kind, r.key, r.content_hash
    ORDER BY c.program, r.kind, r.key, min(c.starts_on)`
