import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { oneLine } from '~/platform/shared/text'
import { recordAudit } from '../records/record-audit.server'
import { addAgencyMember } from './add-agency-member.server'

interface Founding {
  /** 1 to 200 characters */
  name: string
  leadId: string
  /** Whom to call if someone is in danger, in the agency's words. */
  safetyContact?: string
}

/** Makes an agency with its first lead. */
export async function createAgency(
  tx: Tx,
  { name, leadId, safetyContact }: Founding,
): Promise<{ id: string; name: string }> {
  const agency = { id: newId(), name: oneLine(name) }
  await tx.agency.create({
    data: { ...agency, safetyContact: safetyContact ?? null, createdAt: now() },
  })
  await recordAudit(tx, {
    actorId: leadId,
    action: 'agency.created',
    subjectKind: 'agency',
    subjectId: agency.id,
    new: { name: agency.name },
  })
  await addAgencyMember(tx, { agencyId: agency.id, personId: leadId, role: 'lead', byId: leadId })
  return agency
}
