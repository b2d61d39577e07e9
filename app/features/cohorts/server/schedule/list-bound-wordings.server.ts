import type { BoundWording } from '~/features/catalog/contract'
import { scope } from '~/features/identity/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/** How many cohorts are compared at once. */
const PAGE = 12

interface BoundPage {
  wordings: BoundWording[]
  newer: number | null
  older: number | null
}

/** Every wording that the cohorts of a page began with, the newest cohorts first; nobody but a program admin sees any. */
export async function listBoundWordings(
  actor: Pick<Actor, 'personId'>,
  page = 1,
): Promise<BoundPage> {
  const rows = await db().$queryRaw<(BoundWording & { more: boolean })[]>`
    WITH newest AS (
      SELECT c.id, c.slug, c.title, c.program, c.starts_on,
             row_number() OVER (ORDER BY c.starts_on DESC, c.slug) AS place
      FROM cohort c
      WHERE ${scope(actor, 'content.preview', {})}
      ORDER BY c.starts_on DESC, c.slug LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE})
    SELECT c.program, r.kind::text AS kind, r.key, r.content_hash AS hash,
           (SELECT count(*) FROM newest) > ${PAGE} AS more,
           jsonb_agg(jsonb_build_object('slug', c.slug, 'title', c.title)
                     ORDER BY c.starts_on, c.slug) AS cohorts
    FROM newest c JOIN cohort_requirement r ON r.cohort_id = c.id
    WHERE c.place <= ${page * PAGE}
    GROUP BY c.program, r.kind, r.key, r.content_hash
    ORDER BY c.program, r.kind, r.key, min(c.starts_on)`
  return {
    wordings: rows.map(({ more: _, ...wording }) => wording),
    newer: page > 1 ? page - 1 : null,
    older: rows[0]?.more ? page + 1 : null,
  }
}
