import { now } from '../clock.server'
import type { Actor } from '../shared/actor'
import { inTransaction, type Prisma, type Tx } from './client.server'

/**
 * Runs a mutation once for each client-made id and person. The second time nothing is done and the
 * first answer is given again. Refusals (`ok: false`) are not kept: the person may mend and try again.
 * @param action says what it is; the same id for another action throws
 */
export function once<T extends { ok: boolean }>(
  actor: Pick<Actor, 'personId'>,
  mutationId: string,
  action: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inTransaction(async (tx) => {
    const { personId } = actor
    // Two requests with the same id wait for each other here, so the second finds the receipt.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${personId + mutationId}, 0))`
    const where = { personId_mutationId: { personId, mutationId } }
    const receipt = await tx.mutationReceipt.findUnique({ where })
    if (receipt) {
      if (receipt.action !== action)
        throw new Error(`mutation id used for another action: ${action}`)
      return receipt.result as T
    }
    const result = await work(tx)
    if (result.ok)
      await tx.mutationReceipt.create({
        data: { personId, mutationId, action, result: result as Prisma.InputJsonValue, at: now() },
      })
    return result
  })
}
