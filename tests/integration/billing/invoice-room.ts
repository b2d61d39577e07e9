import { randomUUID } from 'node:crypto'
import type { BuySeatsInput } from '~/features/billing/contract'
import { buySeats } from '~/features/billing/index.server'
import { db } from '~/platform/db/client.server'
import { aCohort, anAgency } from '../../factories/cohorts'

/** Bill-to and accounts payable, as someone types them. */
export const BILLING = {
  ...{ organization: 'Riverbend County', line1: '12 Main Street', line2: 'Suite 4' },
  ...{ city: 'Riverbend', region: 'IA', postalCode: '50001', country: 'US' },
  emails: 'ap@riverbend.example, Clerk@Riverbend.example',
}

/** A form that orders seats by invoice. */
export const invoiceForm = (
  { slug, agencyId }: { slug: string; agencyId: string },
  overrides: Partial<BuySeatsInput> = {},
): BuySeatsInput => ({
  ...{ cohort: slug, agency: agencyId, quantity: 2, mutationId: randomUUID() },
  ...{ method: 'invoice', purchaseOrder: 'PO-7', ...BILLING },
  ...overrides,
})

/** An order by invoice of an agency. */
export async function anInvoiceOrder(overrides: Partial<BuySeatsInput> = {}, capacity = 24) {
  const { slug, cohortId } = await aCohort({ capacity })
  const { agencyId, lead } = await anAgency()
  const form = invoiceForm({ slug, agencyId }, overrides)
  const bought = await buySeats(lead, form)
  if (!bought.ok) throw new Error(bought.reason)
  return { ...bought, slug, cohortId, agencyId, lead, form }
}

export const orderOf = (id: string) =>
  db().seatOrder.findUniqueOrThrow({ where: { id }, include: { invoice: true, billings: true } })

/** The books hold this of an order, by account. */
export async function booksOf(orderId: string): Promise<Record<string, number>> {
  const entries = await db().ledgerEntry.findMany({ where: { orderId } })
  const sums: Record<string, number> = {}
  for (const { account, amountMinor } of entries) sums[account] = (sums[account] ?? 0) + amountMinor
  return sums
}

export const seatsOf = (orderId: string) =>
  db().seat.count({ where: { orderId, canceledAt: null } })
