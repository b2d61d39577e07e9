import { listPrograms } from '~/features/catalog/index.server'
import { may, recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { decimalWords, readMoney } from '~/platform/shared/money'
import { endOfDay } from '~/platform/shared/zones/time-zones'
import { ALL_COHORTS, type EndCodeForm, type MakeCodeForm } from '../../contract/codes'

export type CodeMade =
  | { ok: true }
  | { ok: false; field: 'code' | 'scope' | 'until' | 'off'; text: string }

/** Makes a discount code. Only program admins. */
export const makeCode = (actor: Actor, form: MakeCodeForm): Promise<CodeMade> =>
  once(actor, form.mutationId, 'make-code', async (tx, id): Promise<CodeMade> => {
    if (!may(actor, 'code.manage')) throw new NotFound()
    const { code, off, maxUses = null, maxPerBuyer = null, until } = form
    const at = now()
    const where = await scopeOf(tx, form.scope)
    if (!where) return { ok: false, field: 'scope', text: 'Choose where it is good' }
    const expiresAt = until ? endOfDay(until, actor.timeZone) : null
    if (expiresAt && expiresAt <= at)
      return { ok: false, field: 'until', text: 'Enter a day that is not over yet' }
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`code:${code}`}, 0))`
    if ((await tx.discountCode.count({ where: { code } })) > 0)
      return { ok: false, field: 'code', text: 'There is a code of this name. Choose another one' }
    const offMinor = 'offBp' in off ? null : readMoney(off.amount, form.currency)
    if (!('offBp' in off) && offMinor === null)
      return { ok: false, field: 'off', text: decimalWords(form.currency) }
    const reduction = 'offBp' in off ? { offBp: off.offBp } : { offMinor, currency: form.currency }
    await tx.discountCode.create({
      data: {
        ...{ id, code, ...where, ...reduction, expiresAt, maxUses, maxPerBuyer },
        ...{ createdById: actor.personId, createdAt: at },
      },
    })
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'code.made', subjectKind: 'discount-code' },
      subjectId: id,
      new: { code, ...reduction, ...where, maxUses, maxPerBuyer, until: until ?? null },
    })
    return { ok: true }
  })

/** Null where there is no such program or cohort. */
async function scopeOf(tx: Tx, scope: string) {
  if (scope === ALL_COHORTS) return {}
  const [kind, name = ''] = scope.split(':')
  if (kind === 'program')
    return listPrograms().some(({ id }) => id === name) ? { program: name } : null
  const cohort = await tx.cohort.findUnique({ where: { slug: name }, select: { id: true } })
  return kind === 'cohort' && cohort ? { cohortId: cohort.id } : null
}

/** Ends a code for good; orders that were placed with it keep their price. Ended before: nothing happens. */
export const endCode = (
  actor: Actor,
  { code: id, mutationId }: EndCodeForm,
): Promise<{ ok: true }> =>
  once(actor, mutationId, 'end-code', async (tx): Promise<{ ok: true }> => {
    if (!may(actor, 'code.manage')) throw new NotFound()
    const { count } = await tx.discountCode.updateMany({
      where: { id, endedAt: null },
      data: { endedAt: now() },
    })
    const found = await tx.discountCode.findUnique({ where: { id }, select: { code: true } })
    if (!found) throw new NotFound()
    if (count === 0) return { ok: true }
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'code.ended', subjectKind: 'discount-code' },
      ...{ subjectId: id, new: { code: found.code } },
    })
    return { ok: true }
  })
