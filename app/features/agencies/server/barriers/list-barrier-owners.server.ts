import { type Named, named, namesApart, scope, stands } from '~/features/identity/index.server'
import { BARRIER_IDS, type BarrierId } from '~/features/transfer/contract'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { BarrierOwner, BarrierState } from '../../contract'

interface Row {
  barrier: BarrierId
  state: BarrierState
  owner: Named | null
  ownerName: string | null
  gone: boolean
}

/** Each barrier with whoever owns it, in one statement; without an owner for anyone but a lead of the agency. */
export async function listBarrierOwners(actor: Actor, agencyId: string): Promise<BarrierOwner[]> {
  const rows = await readRows<Row>(Prisma.sql`
    SELECT DISTINCT ON (s.barrier) s.barrier, s.state, s.owner_name AS "ownerName",
      CASE WHEN s.owner_id IS NOT NULL THEN ${named(Prisma.sql`s.owner_id`)} END AS owner,
      s.owner_id IS NOT NULL AND s.state <> 'settled' AND NOT ${stands('agency-lead', Prisma.sql`s.owner_id`, { agency: Prisma.sql`s.agency_id` })} AS gone
    FROM barrier_step s WHERE s.agency_id = ${agencyId}::uuid
      AND ${scope(actor, 'agency.barriers.read', { agency: Prisma.sql`s.agency_id` })}
    ORDER BY s.barrier, s.number DESC`)
  const nameOf = await namesApart(
    actor,
    rows.map(({ owner }) => owner),
  )
  const standing = new Map(rows.map((row) => [row.barrier, row]))
  return BARRIER_IDS.map((id) => {
    const row = standing.get(id)
    if (!row) return { id, owner: null, gone: false, state: null }
    const { owner, ownerName, gone, state } = row
    return { id, owner: owner ? nameOf(owner) : ownerName, gone, state }
  })
}
