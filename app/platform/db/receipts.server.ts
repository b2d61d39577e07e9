import { now } from '../clock.server'
import { newId } from '../ids.server'
import type { Actor } from '../shared/actor'
import { inTransaction, type Prisma, type Tx } from './client.server'
import { isInBulk } from './in-bulk.server'

interface Receipt {
  personId: string
  mutationId: string
}

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
  // A loading does nothing twice.
  if (isInBulk()) return inTransaction((tx) => work(tx, mutationId))
  return inTransaction(async (tx) => {
    const { personId } = actor
    const where = { personId, mutationId }
    const before = (await claim(tx, where, action)) ? null : await readReceipt(tx, where, action)
    if (before && (await stands(tx, before as T))) return before as T
    const result = await work(tx, before ? newId() : mutationId)
    const data = { result: result as Prisma.InputJsonValue, at: now() }
    if (result.ok) await tx.mutationReceipt.updateMany({ where, data })
    else if (!before) await tx.mutationReceipt.deleteMany({ where })
    return result
  })
}

/**
 * Whether this is the first time. Two requests with the same id wait for each other here, so the second finds the
 * first one's receipt. In SQL, because every form comes by here and Prisma works out anew each time how to skip one.
 */
async function claim(tx: Tx, { personId, mutationId }: Receipt, action: string): Promise<boolean> {
  const rows = await tx.$executeRaw`
    INSERT INTO mutation_receipt (person_id, mutation_id, action, result, at)
    VALUES (${personId}::uuid, ${mutationId}::uuid, ${action}, '{}', ${now().toISOString()}::timestamptz)
    ON CONFLICT (person_id, mutation_id) DO NOTHING`
  return rows > 0
}

/** The first answer; whoever else does the same thing again waits until this transaction ends. */
async function readReceipt(
  tx: Tx,
  { personId, mutationId }: Receipt,
  action: string,
): Promise<unknown> {
  const [receipt] = await tx.$queryRaw<{ action: string; result: unknown }[]>`
    SELECT action, result FROM mutation_receipt
    WHERE person_id = ${personId}::uuid AND mutation_id = ${mutationId}::uuid FOR UPDATE`
  if (receipt?.action !== action) throw new Error(`mutation id used for another action: ${action}`)
  return receipt.result
}
