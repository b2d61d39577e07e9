import {
  listAgencyLeads,
  type Named,
  named,
  namesApart,
  scope,
} from '~/features/identity/index.server'
import { BARRIER_IDS, type BarrierId } from '~/features/transfer/contract'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf } from '~/platform/shared/time'
import type { BarrierStepView, BarriersPage } from '../../contract'
import { getAgencyHead } from '../get-agency-head.server'

type Row = Omit<BarrierStepView, 'owner' | 'by' | 'gone'> & {
  barrier: BarrierId
  ownerName: string | null
  owner: Named | null
  by: Named
}

/** So many steps of the agency are read: where each barrier stands, and what was tried before. */
const READ = 300

/** The agency's barriers, each with where it stands and what was tried before. Throws NotFound for anyone but a lead. */
export async function getBarriersPage(actor: Actor, wanted: string | null): Promise<BarriersPage> {
  const agency = await getAgencyHead(actor, wanted)
  const [rows, leads] = await Promise.all([
    readRows<Row>(Prisma.sql`
      SELECT s.barrier, s.number, s.state, s.owner_id AS "ownerId", s.owner_name AS "ownerName", s.trying,
        s.until::text AS until, s.at::text AS at, ${named(Prisma.sql`s.by_id`)} AS by,
        CASE WHEN s.owner_id IS NOT NULL THEN ${named(Prisma.sql`s.owner_id`)} END AS owner
      FROM barrier_step s WHERE s.agency_id = ${agency.id}::uuid
        AND ${scope(actor, 'agency.barriers.read', { agency: Prisma.sql`s.agency_id` })}
      ORDER BY s.number DESC, s.barrier LIMIT ${READ}`),
    listAgencyLeads(actor, agency.id),
  ])
  const people = rows.flatMap(({ by, owner }) => (owner ? [by, owner] : [by]))
  const nameOf = await namesApart(actor, people)
  const leading = new Set<string | null>(leads.map(({ personId }) => personId))
  const steps = rows.map(({ by, owner, ownerName, at, ...row }) => ({
    ...row,
    at: new Date(at).toISOString(),
    by: nameOf(by),
    owner: owner ? nameOf(owner) : (ownerName ?? ''),
    gone: owner !== null && row.state !== 'settled' && !leading.has(row.ownerId),
  }))
  return {
    agency,
    today: dayOf(now(), actor.timeZone),
    leads,
    barriers: BARRIER_IDS.map((id) => {
      const [latest = null, ...before] = steps.filter(({ barrier }) => barrier === id)
      return { id, now: latest, before }
    }),
  }
}
