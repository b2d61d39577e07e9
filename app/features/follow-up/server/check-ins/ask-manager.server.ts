import { createHash } from 'node:crypto'
import { getSkills } from '~/features/catalog/index.server'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import { newId, newSecret } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { MS_PER_DAY } from '~/platform/shared/time'
import type { z } from '~/platform/shared/zod'
import {
  type askManagerSchema,
  type CheckInRefusal,
  followUpEvents,
  MANAGER_LINK_DAYS,
} from '../../contract'
import { closedNow, cohortOfCheckIn, lockCheckIn } from './check-in-rows.server'

/** The token is 256 random bits, so a plain hash of it is enough. */
export const hashOfLink = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')

type Asked = { ok: true } | ({ ok: false } & CheckInRefusal)

/**
 * Has the coach's line manager asked about one skill that the coach has answered about: one question with each
 * check-in, to one address. Throws NotFound.
 */
export async function askManager(
  actor: Actor,
  checkInId: string,
  {
    mutationId,
    email,
    skill: skillId,
  }: Omit<z.output<typeof askManagerSchema>, 'intent' | 'consent'>,
): Promise<Asked> {
  const { timeZone, program } = await cohortOfCheckIn(actor, checkInId)
  const skill = getSkills(program).find(({ id }) => id === skillId)
  if (!skill) throw new NotFound()
  if (email === actor.email) return { ok: false, reason: 'own-address' }
  return once(actor, mutationId, 'check-in.ask-manager', async (tx): Promise<Asked> => {
    const closed = closedNow(await lockCheckIn(tx, checkInId), timeZone)
    if (closed) return { ok: false, reason: closed }
    const where = { checkInId }
    if (await tx.managerQuestion.findUnique({ where })) return { ok: false, reason: 'asked' }
    if ((await tx.checkInAnswer.count({ where: { checkInId, skillId } })) === 0)
      throw new NotFound()
    const [id, token, askedAt] = [newId(), newSecret(), now()]
    const expiresAt = new Date(askedAt.getTime() + MANAGER_LINK_DAYS * MS_PER_DAY)
    const tokenHash = hashOfLink(token)
    await tx.managerQuestion.create({
      data: { id, checkInId, skillId, email, tokenHash, askedAt, expiresAt },
    })
    const nameOf = await namesApart(null, [actor.personId], tx)
    await publish(tx, followUpEvents['manager.asked'], {
      ...{ questionId: id, token, expiresAt, timeZone, skillTitle: skill.title },
      coachName: nameOf(actor.personId),
    })
    return { ok: true }
  })
}
