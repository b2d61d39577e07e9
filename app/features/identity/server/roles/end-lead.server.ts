import type { Tx } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import type { LeadEndRefusal } from '../../contract/roles'
import { endAgencyMember } from '../people/add-agency-member.server'
import { cancelOffersBy, cancelOffersTo } from './offer-role.server'
import { mailLeadEnded } from './role-letters.server'

interface Ending {
  membershipId: string
  agencyId: string
  /** The person who decided it. */
  byId: string
  /** Whether the agency may be left without a lead: only staff who have read what that means. */
  evenOnly: boolean
}

export type LeadEnded = { ok: true; personId: string } | { ok: false; reason: LeadEndRefusal }

/** Changes to an agency's leads happen one after the other: two who end each other's role meet here. */
export const lockLeads = (tx: Tx, agencyId: string) =>
  tx.$queryRaw`SELECT 1 FROM agency WHERE id = ${agencyId}::uuid FOR NO KEY UPDATE`

/**
 * Ends someone's role as a lead, with what they offered to others, and tells them, unless they told it themselves. The
 * agency's only lead stays otherwise than by `evenOnly`. Throws NotFound for a membership that is no lead's of this agency; one that has ended
 * already is not ended again.
 */
export async function endAgencyLead(tx: Tx, ending: Ending): Promise<LeadEnded> {
  const { membershipId, agencyId, byId, evenOnly } = ending
  await lockLeads(tx, agencyId)
  const open = await tx.agencyMembership.findMany({
    where: { agencyId, role: 'lead', endedAt: null },
    select: { id: true },
  })
  const is = open.some(({ id }) => id === membershipId)
  if (is && open.length === 1 && !evenOnly) return { ok: false, reason: 'only-lead' }
  const personId = await endAgencyMember(tx, { membershipId, agencyId, role: 'lead', byId })
  if (!personId) throw new NotFound()
  await cancelOffersBy(tx, { personId, agencyId, byId })
  await cancelOffersTo(tx, { personId, place: { kind: 'lead', agencyId }, byId })
  if (is && personId !== byId) await mailLeadEnded(tx, { membershipId, agencyId, personId })
  return { ok: true, personId }
}
