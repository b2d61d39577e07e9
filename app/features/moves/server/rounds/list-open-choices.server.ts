import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { OpenChoice } from '../../contract'

/** The choices that wait for the leads of an agency, the one that ends first before the others. One statement. */
export async function listOpenChoices(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
): Promise<OpenChoice[]> {
  const theirs = scope(actor, 'order.pay', {
    ...{ author: Prisma.sql`o.bought_by_id`, agency: Prisma.sql`o.agency_id` },
  })
  const rows = await readRows<OpenChoice>(Prisma.sql`
    SELECT o.id AS "orderId", o.number, c.title AS "cohortTitle", r.kind, r.choose_until AS until
      FROM order_choice k JOIN choice_round r ON r.id = k.round_id
      JOIN seat_order o ON o.id = k.order_id JOIN cohort c ON c.id = r.cohort_id
     WHERE o.agency_id = ${agencyId}::uuid AND k.chosen IS NULL AND ${theirs}
     ORDER BY r.choose_until, o.number`)
  return rows.map((row) => ({ ...row, until: new Date(row.until) }))
}
