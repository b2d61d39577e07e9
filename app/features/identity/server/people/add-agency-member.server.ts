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

/** Gives someone a role in an agency; nothing happens when they have it already. */
export async function addAgencyMember(tx: Tx, member: Member): Promise<void> {
  const { agencyId, personId, role, byId } = member
  const { count } = await tx.agencyMembership.createMany({
    data: { id: newId(), agencyId, personId, role, startedAt: now() },
    skipDuplicates: true,
  })
  if (count === 0) return
  await recordAudit(tx, {
    actorId: byId,
    action: `agency.${role}-added`,
    subjectKind: 'agency',
    subjectId: agencyId,
    new: { personId },
  })
}
