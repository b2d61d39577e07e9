import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { RoundState } from '../../contract'

/**
 * The newest cancellation or move of a cohort that stands, for its desk; null without one. One statement. Throws
 * NotFound for everyone but program staff.
 */
export async function findRound(actor: Actor, slug: string): Promise<RoundState | null> {
  const [row] = await readRows<RoundState | { kind: null }>(Prisma.sql`
    SELECT r.kind, r.tell_at AS "tellAt", r.told_at AS "toldAt", r.choose_until AS "chooseUntil",
      (SELECT count(*)::int FROM order_choice o WHERE o.round_id = r.id AND o.chosen IS NULL) AS open,
      (SELECT count(*)::int FROM order_choice o WHERE o.round_id = r.id AND o.chosen IS NOT NULL) AS made
    FROM cohort c LEFT JOIN choice_round r ON r.cohort_id = c.id AND r.undone_at IS NULL
    WHERE c.slug = ${slug} AND ${scope(actor, 'cohort.open', {})}
    ORDER BY r.decided_at DESC LIMIT 1`)
  if (!row) throw new NotFound()
  return row.kind === null ? null : row
}
