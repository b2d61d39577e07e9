import type { Tx } from '../db/client.server'

/** Lets letters leave for an address again. Gives why they did not; null where they always could. */
export async function liftSuppression(tx: Tx, email: string): Promise<string | null> {
  const found = await tx.mailSuppression.findUnique({ where: { email } })
  if (!found) return null
  await tx.mailSuppression.delete({ where: { email } })
  return found.reason
}
