import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { may } from '../../access/may'
import { EXEMPTION_REASONS, type RemoveExemptionForm } from '../../contract/exemption'
import { recordAudit } from '../records/record-audit.server'

/**
 * Program staff remove an agency's tax-exempt number: its next order begins without one. Orders that were placed stay as
 * they are. Refused where the number is not the one that they saw. Throws NotFound for everyone else.
 */
export const removeExemption = (
  actor: Actor,
  agencyId: string,
  { seen, reason, mutationId }: RemoveExemptionForm,
) =>
  once(actor, mutationId, 'agency.remove-exemption', async (tx): Promise<{ ok: boolean }> => {
    if (!may(actor, 'order.refund')) throw new NotFound()
    const { count } = await tx.agency.updateMany({
      where: { id: agencyId, taxExemptNumber: seen },
      data: { taxExemptNumber: null },
    })
    if (count === 0) return { ok: false }
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'agency.tax-exempt-removed', subjectKind: 'agency' },
      ...{ subjectId: agencyId, old: { taxExemptNumber: seen } },
      reason: EXEMPTION_REASONS[reason],
    })
    return { ok: true }
  })
