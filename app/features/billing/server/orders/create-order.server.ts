import type { LockedCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import type { Breakdown } from '~/features/pricing/contract'
import { noteCodeUse } from '~/features/pricing/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { payments } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import type { PaymentMethod } from '../../contract'
import { orderNumber } from '../../domain/orders'

export interface NewOrder {
  cohort: LockedCohort
  /** Null: the buyer takes the seat. */
  agencyId: string | null
  quantity: number
  unitPriceMinor: number
  price: Breakdown
  /** The discount code that it uses, by its id. */
  codeId: string | null
  method: PaymentMethod
  /** In whose name it is; the actor's without it. */
  buyerId?: string
  /** The seat that moves when it is paid. */
  forSeatId?: string
  purchaseOrder: string | null
  taxExemptNumber: string | null
}

/** Writes an order at its price, which is frozen with it. The caller holds the cohort's lock, and the code's. */
export async function createOrder(tx: Tx, actor: Actor, order: NewOrder): Promise<string> {
  const { cohort, price, codeId, buyerId = actor.personId, ...columns } = order
  const { lines, totalMinor, currency } = price
  const { quantity } = columns
  const at = now()
  const id = newId()
  const number = await nextNumber(tx, at.getUTCFullYear())
  await tx.seatOrder.create({
    data: {
      ...columns,
      ...{ id, number, cohortId: cohort.id, boughtById: buyerId, totalMinor, currency },
      lines: { create: lines.map((line, index) => ({ ...line, position: index + 1 })) },
      // Without anyone who takes money only what is free gets here: no money moves, as in the sandbox.
      provider: payments()?.name ?? 'sandbox',
      createdAt: at,
    },
  })
  if (codeId) await noteCodeUse(tx, { codeId, orderId: id })
  await recordAudit(tx, {
    actorId: actor.personId,
    action: 'order.placed',
    subjectKind: 'seat-order',
    subjectId: id,
    new: { number, quantity, totalMinor, currency },
  })
  return id
}

/** Orders are numbered without gaps within a year; those of other cohorts wait here for a moment. */
async function nextNumber(tx: Tx, year: number): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('seat-order-number', 0))`
  const [last] = await tx.$queryRaw<{ count: number }[]>`
    SELECT coalesce(max(split_part(number, '-', 3)::int), 0) AS count
    FROM seat_order WHERE number LIKE ${`FB-${year}-%`}`
  return orderNumber(year, (last?.count ?? 0) + 1)
}
