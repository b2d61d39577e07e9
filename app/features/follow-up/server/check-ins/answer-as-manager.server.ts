import { getSkills } from '~/features/catalog/index.server'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { removeLetters } from '~/platform/mail/thin-mail.server'
import { MS_PER_DAY } from '~/platform/shared/time'
import { MANAGER_ADDRESS_DAYS, type ManagerPage, type Sighting } from '../../contract'
import { hashOfLink } from './ask-manager.server'

/** Every letter to a line manager has this template. */
export const MANAGER_LETTER = 'manager-question'

const UNKNOWN: ManagerPage = { state: 'unknown', about: null }

const byLink = (token: string) =>
  db().managerQuestion.findUnique({
    where: { tokenHash: hashOfLink(token) },
    select: {
      ...{ id: true, skillId: true, expiresAt: true, sighting: true },
      checkIn: {
        select: {
          enrollment: {
            select: { personId: true, withdrawnAt: true, cohort: { select: { program: true } } },
          },
        },
      },
    },
  })

/** The one question, for whoever holds its link. A link that leads nowhere anymore tells nothing about anyone. */
export async function readManagerQuestion(token: string): Promise<ManagerPage> {
  const question = await byLink(token)
  if (!question) return UNKNOWN
  const { personId, withdrawnAt, cohort } = question.checkIn.enrollment
  if (question.sighting) return { state: 'used', about: null }
  if (withdrawnAt || question.expiresAt <= now()) return { state: 'over', about: null }
  const skill = getSkills(cohort.program).find(({ id }) => id === question.skillId)
  const nameOf = await namesApart(null, [personId])
  return {
    state: 'open',
    about: {
      coachName: nameOf(personId),
      skillTitle: skill?.title ?? question.skillId,
      definition: skill?.definition ?? '',
    },
  }
}

/** Stores the manager's answer, once. Of two that come at the same time the first counts. */
export async function answerAsManager(token: string, sighting: Sighting): Promise<{ ok: boolean }> {
  const at = now()
  const { count } = await db().managerQuestion.updateMany({
    where: {
      ...{ tokenHash: hashOfLink(token), sighting: null, expiresAt: { gt: at } },
      checkIn: { enrollment: { withdrawnAt: null } },
    },
    data: { sighting, answeredAt: at },
  })
  return { ok: count === 1 }
}

/** The address for the letter; null once it was removed. */
export const managerAddress = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.managerQuestion.findUnique({ where: { id }, select: { email: true } }))?.email ?? null

/** Removes the addresses of line managers and the letters to them some time after they were asked; gives how many. */
export async function removeManagerAddresses(): Promise<number> {
  const before = new Date(now().getTime() - MANAGER_ADDRESS_DAYS * MS_PER_DAY)
  const { count } = await db().managerQuestion.updateMany({
    where: { email: { not: null }, askedAt: { lte: before } },
    data: { email: null },
  })
  return count + (await removeLetters(MANAGER_LETTER, before))
}
