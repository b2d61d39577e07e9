import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { StoredAgencyRole } from '~/platform/shared/roles'
import { recordAudit } from '../records/record-audit.server'

interface Member {
  agencyId: string
  personId: string
  role: StoredAgencyRole
  /** The person who decided it. */
  byId: string | null
}

/**
 * Gives someone a role in an agency; nothing happens when they have it already.
 * @returns the id of the new membership, or null
 */
export async function addAgencyMember(tx: Tx, member: Member): Promise<string | null> {
  const { agencyId, personId, role, byId } = member
  const id = newId()
  const { count } = await tx.agencyMembership.createMany({
    data: { id, agencyId, personId, role, startedAt: now(), addedById: byId },
    skipDuplicates: true,
  })
  if (count === 0) return null
  await recordAudit(tx, {
    actorId: byId,
    action: `agency.${role}-added`,
    subjectKind: 'agency',
    subjectId: agencyId,
    new: { personId },
  })
  return id
}

interface Ended {
  membershipId: string
  agencyId: string
  role: StoredAgencyRole
  /** The person who decided it. */
  byId: string
}

/**
 * Ends someone's role in an agency; what they did in it stays. Nothing happens when it has ended already.
 * @returns whose it was; undefined where the agency never gave it
 */
export async function endAgencyMember(tx: Tx, ended: Ended): Promise<string | undefined> {
  const { membershipId: id, agencyId, role, byId } = ended
  const found = await tx.agencyMembership.findFirst({ where: { id, agencyId, role } })
  if (!found) return undefined
  const { personId } = found
  const { count } = await tx.agencyMembership.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: now() },
  })
  if (count > 0)
    await recordAudit(tx, {
      ...{ actorId: byId, action: `agency.${role}-ended` },
      ...{ subjectKind: 'agency', subjectId: agencyId, old: { personId } },
    })
  return personId
}
