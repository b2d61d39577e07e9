import { refuseIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { type Day, dayFromDb, dayOf, dayToDb } from '~/platform/shared/time'
import {
  type AddInput,
  type ChangeInput,
  MAX_PRACTITIONERS,
  type PractitionerRefusal,
} from '../contract'
import { readsLikeAName } from '../domain/reads-like-a-name'
import { coachingCohort, holdOwn } from './own-practitioners.server'

type Refused = { ok: false } & PractitionerRefusal
type Added = { ok: true; id: string } | Refused
type Kept = { ok: true } | Refused

/** A number that traces someone is never stored; what reads like a name is, when the coach says that it is none. */
function refusePseudonym({ pseudonym, notAName }: Pick<AddInput, 'pseudonym' | 'notAName'>) {
  const refused = refuseIdentifiers({ pseudonym })
  if (refused) return { ok: false as const, ...refused }
  return readsLikeAName(pseudonym) && !notAName
    ? { ok: false as const, reason: 'reads-like-a-name' as const }
    : null
}

const todayOf = ({ timeZone }: Actor): Day => dayOf(now(), timeZone)

/** Two tabs of one coach wait for each other here, so that no pseudonym is given twice. */
const holdCoach = (tx: Tx, { personId }: Actor) =>
  tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`

/** Whether another of the coach's practitioners has a pseudonym that reads the same. */
async function isTaken(tx: Tx, actor: Actor, pseudonym: string, except: string | null) {
  const [same] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM practitioner WHERE coach_id = ${actor.personId}::uuid
      AND name_key(pseudonym) = name_key(${pseudonym})
      AND ${except === null ? Prisma.sql`true` : Prisma.sql`id <> ${except}::uuid`}`
  return same !== undefined
}

/** Adds someone whom the actor coaches, by pseudonym. Throws NotFound for who is a coach nowhere. */
export async function addPractitioner(actor: Actor, input: AddInput): Promise<Added> {
  await coachingCohort(actor)
  const { pseudonym, beganOn, mutationId } = input
  const refused = refusePseudonym(input)
  if (refused) return refused
  if (beganOn > todayOf(actor)) return { ok: false, reason: 'not-yet-begun' }
  return once(actor, mutationId, 'practitioner.add', async (tx, id): Promise<Added> => {
    await holdCoach(tx, actor)
    if (await isTaken(tx, actor, pseudonym, null)) return { ok: false, reason: 'taken' }
    const { personId: coachId } = actor
    if ((await tx.practitioner.count({ where: { coachId } })) >= MAX_PRACTITIONERS)
      return { ok: false, reason: 'too-many' }
    await tx.practitioner.create({
      data: { id, coachId, pseudonym, beganOn: dayToDb(beganOn), createdAt: now() },
    })
    return { ok: true, id }
  })
}

/** Gives a practitioner another pseudonym, or another day on which the coaching began. Throws NotFound. */
export function changePractitioner(actor: Actor, id: string, input: ChangeInput): Promise<Kept> {
  const { pseudonym, beganOn, mutationId } = input
  const work = async (tx: Tx): Promise<Kept> => {
    await holdCoach(tx, actor)
    const { endedOn } = await holdOwn(tx, actor, id)
    const refused = refusePseudonym(input)
    if (refused) return refused
    if (beganOn > todayOf(actor)) return { ok: false, reason: 'not-yet-begun' }
    if (endedOn && beganOn > dayFromDb(endedOn))
      return { ok: false, reason: 'begins-after', endedOn: dayFromDb(endedOn) }
    if (await isTaken(tx, actor, pseudonym, id)) return { ok: false, reason: 'taken' }
    const data = { pseudonym, beganOn: dayToDb(beganOn) }
    await tx.practitioner.update({ where: { id }, data })
    return { ok: true }
  }
  const stands = async (tx: Tx) =>
    (await tx.practitioner.count({ where: { id, pseudonym, beganOn: dayToDb(beganOn) } })) > 0
  return once(actor, mutationId, 'practitioner.change', work, stands)
}

/** The coaching ended on a day; everything that was recorded stays. Throws NotFound. */
export function endCoaching(
  actor: Actor,
  id: string,
  { endedOn, mutationId }: { endedOn: Day; mutationId: string },
): Promise<Kept> {
  const work = async (tx: Tx): Promise<Kept> => {
    const beganOn = dayFromDb((await holdOwn(tx, actor, id)).beganOn)
    if (endedOn > todayOf(actor)) return { ok: false, reason: 'not-yet-ended' }
    if (endedOn < beganOn) return { ok: false, reason: 'ends-before', beganOn }
    await tx.practitioner.update({ where: { id }, data: { endedOn: dayToDb(endedOn) } })
    return { ok: true }
  }
  const stands = async (tx: Tx) =>
    (await tx.practitioner.count({ where: { id, endedOn: dayToDb(endedOn) } })) > 0
  return once(actor, mutationId, 'practitioner.end', work, stands)
}

/** The coaching goes on. Throws NotFound. */
export function resumeCoaching(
  actor: Actor,
  id: string,
  { mutationId }: { mutationId: string },
): Promise<{ ok: true }> {
  const work = async (tx: Tx) => {
    await holdOwn(tx, actor, id)
    await tx.practitioner.update({ where: { id }, data: { endedOn: null } })
    return { ok: true as const }
  }
  const stands = async (tx: Tx) =>
    (await tx.practitioner.count({ where: { id, endedOn: null } })) > 0
  return once(actor, mutationId, 'practitioner.resume', work, stands)
}
