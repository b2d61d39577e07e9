import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { type Booking, type LedgerAccount, missingBookings } from '../../domain/ledger'

/**
 * Brings an order's ledger to what it must hold: only the difference is booked, so doing it again books nothing. The
 * caller holds the order's lock.
 */
export async function book(
  tx: Tx,
  { id: orderId, currency }: { id: string; currency: string },
  wanted: readonly Booking[],
): Promise<void> {
  const booked = await tx.ledgerEntry.findMany({
    where: { orderId },
    select: { account: true, amountMinor: true, reference: true },
  })
  const missing = missingBookings(
    wanted,
    // The database knows no other accounts.
    booked.map((one) => ({ ...one, account: one.account as LedgerAccount })),
  )
  if (missing.length === 0) return
  const at = now()
  const data = missing.flatMap(({ reference, postings }) => {
    const transaction = newId()
    return postings.map((one) => ({ ...one, orderId, currency, transaction, reference, at }))
  })
  await tx.ledgerEntry.createMany({ data })
}
