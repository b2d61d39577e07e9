import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { recordAudit } from '../records/record-audit.server'

/**
 * An agency pays no tax under this number, and its next order begins with it; null: it has none anymore. The caller
 * has asked whether the actor buys for it.
 */
export async function keepTaxExemption(
  tx: Tx,
  actor: Actor,
  agencyId: string,
  taxExemptNumber: string | null,
): Promise<void> {
  const changes =
    taxExemptNumber === null
      ? { NOT: { taxExemptNumber: null } }
      : { OR: [{ taxExemptNumber: null }, { NOT: { taxExemptNumber } }] }
  const { count } = await tx.agency.updateMany({
    where: { id: agencyId, ...changes },
    data: { taxExemptNumber },
  })
  if (count === 0) return
  const action = taxExemptNumber === null ? 'agency.tax-exempt-removed' : 'agency.tax-exempt'
  await recordAudit(tx, {
    ...{ actorId: actor.personId, action },
    ...{ subjectKind: 'agency', subjectId: agencyId, new: { taxExemptNumber } },
  })
}
