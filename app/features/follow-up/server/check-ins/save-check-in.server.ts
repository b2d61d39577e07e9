import type { IdentifierRefusal } from '~/features/writing/contract'
import { refuseIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { z } from '~/platform/shared/zod'
import {
  type CheckInRefusal,
  type checkInAnswerSchema,
  isStillUsed,
  type submitCheckInSchema,
} from '../../contract'
import { closedNow, cohortOfCheckIn, lockCheckIn } from './check-in-rows.server'
import { skillsToCheck } from './get-check-in.server'

type Saved = { ok: true } | ({ ok: false } & (CheckInRefusal | IdentifierRefusal))

/** Every form of a check-in sets a state, so one that is sent again from an old page is done again. */
const again = async () => false

/** Saves what the coach says about one skill; said again, the newer words count. Throws NotFound. */
export async function saveCheckInAnswer(
  actor: Actor,
  checkInId: string,
  input: Omit<z.output<typeof checkInAnswerSchema>, 'intent'>,
): Promise<Saved> {
  const { mutationId, skill: skillId, still, hinders } = input
  const { helps = null, hindersOther = null } = input
  const { timeZone, program, enrollmentId } = await cohortOfCheckIn(actor, checkInId)
  const skills = await skillsToCheck(enrollmentId, program)
  if (!skills.some(({ skill }) => skill.id === skillId)) throw new NotFound()
  const refused = refuseIdentifiers({ helps: helps ?? '', hindersOther: hindersOther ?? '' })
  if (refused) return { ok: false, ...refused }
  const words = {
    ...{ still, helps, hindersOther },
    frequency: isStillUsed(still) ? (input.frequency ?? null) : null,
    hinders: [...new Set(hinders)],
  }
  const save = async (tx: Tx): Promise<Saved> => {
    const closed = closedNow(await lockCheckIn(tx, checkInId), timeZone)
    if (closed) return { ok: false, reason: closed }
    const data = { ...words, savedAt: now() }
    await tx.checkInAnswer.upsert({
      where: { checkInId_skillId: { checkInId, skillId } },
      create: { checkInId, skillId, ...data },
      update: data,
    })
    return { ok: true }
  }
  return once(actor, mutationId, 'check-in.save', save, again)
}

/**
 * Sends a check-in, with a wish for support or without. Sent again within a day it corrects the wish; what a
 * facilitator has done about it stays done. Throws NotFound.
 */
export async function submitCheckIn(
  actor: Actor,
  checkInId: string,
  input: Omit<z.output<typeof submitCheckInSchema>, 'intent'>,
): Promise<Saved> {
  const { mutationId, support, wish = null } = input
  const { timeZone, program, enrollmentId } = await cohortOfCheckIn(actor, checkInId)
  const refused = support ? refuseIdentifiers({ wish: wish ?? '' }) : null
  if (refused) return { ok: false, ...refused }
  const asked = await skillsToCheck(enrollmentId, program)
  const submit = async (tx: Tx): Promise<Saved> => {
    const row = await lockCheckIn(tx, checkInId)
    const closed = closedNow(row, timeZone)
    if (closed) return { ok: false, reason: closed }
    if (asked.length > 0 && (await tx.checkInAnswer.count({ where: { checkInId } })) === 0)
      return { ok: false, reason: 'empty' }
    const at = now()
    if (!row.submittedAt)
      await tx.checkIn.update({ where: { id: checkInId }, data: { submittedAt: at } })
    if (support)
      await tx.supportTask.upsert({
        where: { checkInId },
        create: { id: newId(), checkInId, wish, askedAt: at },
        update: { wish },
      })
    else await tx.supportTask.deleteMany({ where: { checkInId, doneAt: null } })
    return { ok: true }
  }
  return once(actor, mutationId, 'check-in.submit', submit, again)
}
