import { now } from '../clock.server'
import { newId } from '../ids.server'
import type { Actor } from '../shared/actor'
import { inTransaction, type Prisma, type Tx } from './client.server'

/**
 * Runs a mutation once for each client-made id and person. The second time nothing is done and the
 * first answer is given again. Refusals (`ok: false`) are not kept: the person may mend and try again.
 * @param action says what it is; the same id for another action throws
 * @param work gets the id under which to store it: the client's, or a new one where it is done again
 * @param stands for what sets a state: whether the state is still what the first answer said. A page that a
 * browser took from its memory has its old id, so who chose A, then B, then A again means the last.
 */
export function once<T extends { ok: boolean }>(
  actor: Pick<Actor, 'personId'>,
  mutationId: string,
  action: string,
  work: (tx: Tx, id: string) => Promise<T>,
  stands: (tx: Tx, first: T) => Promise<boolean> = async () => true,
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
      const first = receipt.result as T
      if (await stands(tx, first)) return first
    }
    const result = await work(tx, receipt ? newId() : mutationId)
    if (result.ok) {
      const data = { result: result as Prisma.InputJsonValue, at: now() }
      if (receipt) await tx.mutationReceipt.update({ where, data })
      else await tx.mutationReceipt.create({ data: { personId, mutationId, action, ...data } })
    }
    return result
  })
}
