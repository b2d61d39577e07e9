import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addAgencyMember } from '../people/add-agency-member.server'
import { findAgency } from '../people/find-agency.server'
import { endAgencyLead } from '../roles/end-lead.server'
import type { RoleChanged } from './change-admin.server'
import { findHelped } from './find-helped.server'

interface Added {
  personId: string
  /** The agency's name as staff typed it: case, accents and blanks do not matter. */
  agency: string
  /** The agency that was chosen where several have the name. */
  agencyId?: string | undefined
  mutationId: string
}

/** Makes someone a lead of an agency. */
export const addLead = (actor: Actor, { personId, agency, agencyId: chosen, mutationId }: Added) =>
  once(actor, mutationId, 'agency.add-lead', async (tx): Promise<RoleChanged> => {
    await findHelped(actor, personId, tx)
    const found = await findAgency(tx, { name: agency, chosen })
    if (!found.ok) return found
    const member = {
      agencyId: found.agencyId,
      personId,
      role: 'lead',
      byId: actor.personId,
    } as const
    const added = await addAgencyMember(tx, member)
    return added ? { ok: true } : { ok: false, reason: 'has-it' }
  })

interface Ended {
  personId: string
  /** The row of `agency_membership`. */
  membership: string
  /** Staff have read what it means that the agency is left without a lead. */
  evenOnly: boolean
  mutationId: string
}

/** Ends someone's role as a lead of an agency; that of its only lead is asked about first. */
export const endLead = (actor: Actor, { personId, membership, evenOnly, mutationId }: Ended) =>
  once(actor, mutationId, 'agency.end-lead', async (tx): Promise<RoleChanged> => {
    await findHelped(actor, personId, tx)
    const where = { id: membership, personId, role: 'lead' } as const
    const found = await tx.agencyMembership.findFirst({ where })
    if (!found) throw new NotFound()
    const { agencyId } = found
    const ending = { membershipId: membership, agencyId, byId: actor.personId, evenOnly }
    const ended = await endAgencyLead(tx, ending)
    return ended.ok ? { ok: true } : ended
  })
