import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { recordAudit } from '../records/record-audit.server'

/** An agency pays no tax under this number; its next order begins with it. The caller has asked whether the actor buys for it. */
export async function keepTaxExemption(
  tx: Tx,
  actor: Actor,
  agencyId: string,
  taxExemptNumber: string,
): Promise<void> {
  const { count } = await tx.agency.updateMany({
    where: { id: agencyId, OR: [{ taxExemptNumber: null }, { NOT: { taxExemptNumber } }] },
    data: { taxExemptNumber },
  })
  if (count === 0) return
  await recordAudit(tx, {
    ...{ actorId: actor.personId, action: 'agency.tax-exempt' },
    ...{ subjectKind: 'agency', subjectId: agencyId, new: { taxExemptNumber } },
  })
}
