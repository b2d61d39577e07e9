import { may, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import { DEFAULT_POLICY, type PublishedReach, publishReach, reach } from '../domain/transfer'
import { pairState, readLogs, skillsOf } from './read-logs.server'

/**
 * How far the skills of an agency's coaches have come: reach, peak and current, under the rules for small
 * numbers. Holds no figure that must not be shown. One statement. Throws NotFound for anybody but a lead of
 * the agency. Source: metric 1 of the transfer rules.
 */
export async function getTransferFunnel(actor: Actor, agencyId: string): Promise<PublishedReach> {
  if (!may(actor, 'agency.transfer.read', { agency: agencyId })) throw new NotFound()
  const allowed = scope(actor, 'agency.transfer.read', { agency: Prisma.sql`e.agency_id` })
  const logs = await readLogs(Prisma.sql`e.agency_id = ${agencyId}::uuid AND ${allowed}`)
  const at = now()
  const pairs = logs.flatMap((log) =>
    skillsOf(log).map((skillId) => ({
      coachId: log.coachId,
      state: pairState(log, skillId, dayOf(at, log.timeZone)),
    })),
  )
  return publishReach(reach(pairs), DEFAULT_POLICY)
}
