import { EXEMPTION_CHANGED, type RemoveExemptionForm } from '~/features/identity/contract'
import { may, removeExemption } from '~/features/identity/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'

/** Removes the tax-exempt number of the agency that an order is for. @returns why not, or null. Throws NotFound. */
export async function actOnExemption(
  actor: Actor,
  orderId: string,
  form: RemoveExemptionForm,
): Promise<string | null> {
  if (!may(actor, 'order.refund')) throw new NotFound()
  const order = await db().seatOrder.findUnique({
    where: { id: orderId },
    select: { agencyId: true },
  })
  if (!order?.agencyId) throw new NotFound()
  const { ok } = await removeExemption(actor, order.agencyId, form)
  return ok ? null : EXEMPTION_CHANGED
}
