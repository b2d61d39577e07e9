import type { BoundWording } from '~/features/catalog/contract'
import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { offsetOf, pageShown } from '~/platform/db/search.server'
import type { Actor } from '~/platform/shared/actor'

/** How many cohorts are compared at once. */
const PAGE = 12

interface BoundPage {
  wordings: BoundWording[]
  newer: number | null
  older: number | null
}

interface Row {
  slug: string
  title: string
  program: string
  asked: [BoundWording['kind'], string, string][]
}

/** Each wording once, with the cohorts that began with it, the oldest cohort first. */
function wordingsOf(rows: Row[]): BoundWording[] {
  const wordings = new Map<string, BoundWording>()
  for (const { slug, title, program, asked } of rows) {
    const cohort = { slug, title }
    for (const [kind, key, hash] of asked) {
      const id = `${program} ${kind} ${key} ${hash}`
      const known = wordings.get(id)
      if (known) known.cohorts.push(cohort)
      else wordings.set(id, { program, kind, key, hash, cohorts: [cohort] })
    }
  }
  return [...wordings.values()]
}

/** Every wording that the cohorts of a page began with, the newest cohorts first; no one but a program admin sees any. */
export async function listBoundWordings(
  actor: Pick<Actor, 'personId'>,
  page = 1,
): Promise<BoundPage> {
  const rows = await readRows<Row & { page: number }>(Prisma.sql`
    WITH found AS (SELECT c.* FROM cohort c WHERE ${scope(actor, 'content.preview', {})})
    SELECT ${pageShown(page, PAGE)} AS page, c.slug, c.title, c.program, (
        SELECT coalesce(json_agg(json_build_array(r.kind, r.key, r.content_hash) ORDER BY r.kind, r.key), '[]')
          FROM cohort_requirement r WHERE r.cohort_id = c.id) AS asked
    FROM found c
    ORDER BY c.starts_on DESC, c.slug LIMIT ${PAGE + 1} OFFSET ${offsetOf(page, PAGE)}`)
  const shown = rows[0]?.page ?? 1
  return {
    wordings: wordingsOf(rows.slice(0, PAGE).reverse()),
    newer: shown > 1 ? shown - 1 : null,
    older: rows.length > PAGE ? shown + 1 : null,
  }
}
