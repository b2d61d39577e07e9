import { beginCheckIns } from '~/features/follow-up/index.server'
import { makeCommitment } from '~/features/practice/index.server'
import { db } from '~/platform/db/client.server'
import { addDays, dayOf, dayToDb } from '~/platform/shared/time'
import type { Room } from '../setup/room'
import { aPlan } from './practice-room'

/** The course of a room ended 31 days ago, its coach has a plan, and the first check-in has begun. Gives its id. */
export async function checkInOf({ slug, coach }: Room): Promise<string> {
  const today = dayOf(new Date(), coach.timeZone)
  const made = await makeCommitment(coach, aPlan(slug, today))
  if (!made.ok) throw new Error(made.reason)
  const startsOn = dayToDb(addDays(today, -143))
  const enrollUntil = dayToDb(addDays(today, -120))
  await db().cohort.update({
    where: { slug },
    data: { startsOn, enrollUntil, endsOn: dayToDb(addDays(today, -31)) },
  })
  await db().enrollment.updateMany({
    where: { personId: coach.personId },
    data: { enrolledAt: startsOn },
  })
  await beginCheckIns()
  const where = { enrollment: { personId: coach.personId } }
  return (await db().checkIn.findFirstOrThrow({ where })).id
}

/** The address in the letter to the line manager. */
export async function managerLinkOf(checkInId: string): Promise<string> {
  const { id } = await db().managerQuestion.findUniqueOrThrow({ where: { checkInId } })
  const key = `manager-question/${id}`
  // It is written a moment after the act that it tells of.
  for (let tries = 0; tries < 100; tries += 1) {
    const letter = await db().outgoingMail.findUnique({ where: { key } })
    const path = /\/check-ins\/[\w-]+/.exec(letter?.text ?? '')?.[0]
    if (path) return path
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('no letter to the manager came')
}
