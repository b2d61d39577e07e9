import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { CodeRefusal } from '../../contract'
import type { PriceRequest } from '../../domain/price'
import { type CodeBuyer, lapsedBy, ofBuyer } from './uses.server'

interface Cohort {
  id: string
  program: string
  currency: string
}

interface Wanted {
  /** As it was typed. */
  code: string
  cohort: Cohort
  /** Null while no one knows who asks. */
  buyer: CodeBuyer | null
  /** An open order of the buyer that the new one will replace: its use counts for nothing. */
  replaced?: string | undefined
}

export type FoundCode =
  | { ok: true; id: string; code: NonNullable<PriceRequest['code']> }
  | { ok: false; why: CodeRefusal }

interface Row {
  id: string
  code: string
  program: string | null
  cohortId: string | null
  offBp: number | null
  offMinor: number | null
  currency: string | null
  expiresAt: Date | null
  endedAt: Date | null
  maxUses: number | null
  maxPerBuyer: number | null
}

const normal = (typed: string) => typed.replaceAll(/\s/g, '').toUpperCase()

/**
 * A code that this buyer may use now in this cohort. With `lock` nobody else can use it up until the transaction
 * ends; uses of orders that have lapsed come free first.
 */
export async function findCode(
  tx: Tx,
  wanted: Wanted,
  { lock }: { lock: boolean },
): Promise<FoundCode> {
  const { cohort } = wanted
  const at = now()
  const where = { code: normal(wanted.code) }
  if (lock) await tx.$queryRaw`SELECT 1 FROM discount_code WHERE code = ${where.code} FOR UPDATE`
  const found: Row | null = await tx.discountCode.findUnique({ where })
  if (!found || !isFor(found, cohort)) return { ok: false, why: 'unknown' }
  if (found.endedAt || (found.expiresAt && found.expiresAt <= at))
    return { ok: false, why: 'ended' }
  if (lock) await freeLapsed(tx, found.id, at)
  const refusal = await limitReached(tx, found, wanted, at)
  if (refusal) return { ok: false, why: refusal }
  const off = found.offBp !== null ? { offBp: found.offBp } : { offMinor: found.offMinor ?? 0 }
  return { ok: true, id: found.id, code: { code: found.code, ...off } }
}

const isFor = ({ program, cohortId, currency }: Row, cohort: Cohort): boolean =>
  (program === null || program === cohort.program) &&
  (cohortId === null || cohortId === cohort.id) &&
  (currency === null || currency === cohort.currency)

const freeLapsed = (tx: Tx, codeId: string, at: Date) =>
  tx.codeUse.updateMany({
    where: { codeId, freedAt: null, ...lapsedBy(at) },
    data: { freedAt: at },
  })

async function limitReached(
  tx: Tx,
  { id: codeId, maxUses, maxPerBuyer }: Row,
  { buyer, replaced }: Pick<Wanted, 'buyer' | 'replaced'>,
  at: Date,
): Promise<'used-up' | 'used-by-you' | null> {
  const taken = {
    codeId,
    freedAt: null,
    NOT: lapsedBy(at),
    ...(replaced && { orderId: { not: replaced } }),
  }
  if (maxPerBuyer !== null && buyer !== null) {
    const own = await tx.codeUse.count({ where: { AND: [taken, ofBuyer(buyer)] } })
    if (own >= maxPerBuyer) return 'used-by-you'
  }
  if (maxUses === null) return null
  return (await tx.codeUse.count({ where: taken })) >= maxUses ? 'used-up' : null
}

/** Notes that an order uses a code; the database counts once more. */
export const noteCodeUse = (tx: Tx, { codeId, orderId }: { codeId: string; orderId: string }) =>
  tx.codeUse.create({ data: { id: newId(), codeId, orderId, usedAt: now() } })

/** The order was refunded in full: its code may be used again. */
export const freeCode = (tx: Tx, orderId: string) =>
  tx.codeUse.updateMany({ where: { orderId, freedAt: null }, data: { freedAt: now() } })

interface Reuse {
  codeId: string
  buyer: CodeBuyer
  replaced?: string | undefined
}

/** Whether a code that was promised has no use left. With `lock` it is held until the transaction ends. */
export async function isUsedUp(
  tx: Tx,
  { codeId, buyer, replaced }: Reuse,
  { lock }: { lock: boolean },
): Promise<boolean> {
  const at = now()
  if (lock) {
    await tx.$queryRaw`SELECT 1 FROM discount_code WHERE id = ${codeId}::uuid FOR UPDATE`
    await freeLapsed(tx, codeId, at)
  }
  const code = await tx.discountCode.findUniqueOrThrow({ where: { id: codeId } })
  return (await limitReached(tx, code, { buyer, replaced }, at)) !== null
}

/**
 * The use of an order whose time had run out, taken again because its money came after all. False where others have
 * taken the last one meanwhile.
 */
export async function retakeCode(
  tx: Tx,
  { orderId, buyer }: { orderId: string; buyer: CodeBuyer },
): Promise<boolean> {
  const use = await tx.codeUse.findUnique({ where: { orderId } })
  if (!use?.freedAt) return true
  if (await isUsedUp(tx, { codeId: use.codeId, buyer }, { lock: true })) return false
  await tx.codeUse.update({ where: { orderId }, data: { freedAt: null } })
  return true
}
