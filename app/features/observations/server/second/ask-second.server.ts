import { namesApart, scopeFilter } from '~/features/identity/index.server'
import { stateOfRequest } from '~/features/peers/index.server'
import { refuseDay } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayToDb, MS_PER_DAY } from '~/platform/shared/time'
import {
  observationEvents,
  observationSchema,
  SECOND_LOOK_DAYS,
  type SecondRefusal,
} from '../../contract'
import { draftFieldsOf } from '../drafts/draft-fields.server'
import { holdDraft } from '../drafts/take-draft.server'
import { findObserved } from '../observed-coaches.server'
import { holdOccasion, isOpen, mayTakeSecondLook } from './second-rows.server'

type Asked = { ok: true } | ({ ok: false } & SecondRefusal)
interface Look {
  occasionId: string
  enrollmentId: string
  skills: string[]
}

const refused = (reason: SecondRefusal['reason']): Asked => ({ ok: false, reason })

/**
 * Asks another observer to score the same occasion apart. `id` is a draft of the actor's or an observation that they
 * signed. Asked from a draft, its occasion is given from then on. Throws NotFound for anyone else's, and for someone
 * who may not observe this coach.
 */
export const askSecondLook = (
  actor: Actor,
  id: string,
  { mutationId, person }: { mutationId: string; person: string },
): Promise<Asked> =>
  once(actor, mutationId, 'observation.ask-second', async (tx): Promise<Asked> => {
    const look = (await ofSigned(tx, actor, id)) ?? (await ofDraft(tx, actor, id))
    return 'ok' in look ? look : ask(tx, actor, look, person)
  })

const ownSigned = (actor: Actor, action: 'observation.ask-second' = 'observation.ask-second') => ({
  signedAt: { not: null },
  ...scopeFilter(actor, action, {
    author: (observerId: string): Prisma.ObservationWhereInput => ({ observerId }),
  }),
})

async function ofSigned(tx: Tx, actor: Actor, id: string): Promise<Look | Asked | null> {
  const signed = await tx.observation.findFirst({
    where: { id, ...ownSigned(actor) },
    include: { occasion: true, scores: true },
  })
  if (!signed) return null
  if (signed.voidedAt) return refused('voided')
  const { occasionId, occasion, scores } = signed
  return {
    ...{ occasionId, enrollmentId: occasion.enrollmentId },
    skills: scores.map(({ skillId }) => skillId),
  }
}

/** The occasion of a draft is made when someone else is to score it, too: its day and place no longer change. */
async function ofDraft(tx: Tx, actor: Actor, id: string): Promise<Look | Asked> {
  const draft = await holdDraft(tx, actor, id)
  if (!draft) throw new NotFound()
  const { enrollmentId, skills } = draft
  if (draft.occasionId) return { occasionId: draft.occasionId, enrollmentId, skills }
  const { happenedOn, setting, mode, minutes, consent } = draftFieldsOf(draft)
  const occasion = observationSchema
    .pick({ happenedOn: true, setting: true, mode: true, minutes: true, consent: true })
    .safeParse({ happenedOn, setting, mode, minutes, consent: consent || undefined })
  if (!occasion.success) return refused('occasion-open')
  const observed = await findObserved(actor, enrollmentId, tx)
  if (!observed) throw new NotFound()
  if (refuseDay(occasion.data.happenedOn, observed)) return refused('occasion-open')
  const occasionId = newId()
  const day = dayToDb(occasion.data.happenedOn)
  const data = { ...occasion.data, id: occasionId, enrollmentId, happenedOn: day, createdAt: now() }
  await tx.observationOccasion.create({ data })
  await tx.observationDraft.update({ where: { id }, data: { occasionId } })
  return { occasionId, enrollmentId, skills }
}

async function ask(tx: Tx, actor: Actor, look: Look, invitedId: string): Promise<Asked> {
  const { occasionId, enrollmentId, skills } = look
  await holdOccasion(tx, occasionId)
  const [invited] = await tx.$queryRaw<{ email: string }[]>`
    SELECT p.email FROM enrollment e JOIN person p ON ${mayTakeSecondLook(occasionId)}
     WHERE e.id = ${enrollmentId}::uuid AND p.id = ${invitedId}::uuid
       AND p.id <> ${actor.personId}::uuid`
  if (!invited) throw new NotFound()
  const signed = await tx.observation.findMany({ where: { occasionId, voidedAt: null } })
  const own = signed.filter(({ observerId }) => observerId === actor.personId)
  // Whoever still writes is not told that the one whom they asked has signed.
  if (signed.length > own.length) return refused(own.length > 0 ? 'seen-twice' : 'asked-already')
  const [open] = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM second_look_request r WHERE r.occasion_id = ${occasionId}::uuid AND ${isOpen()}`
  if (open) return refused('asked-already')
  // An expired one makes room; it was open for the database as long as nothing said so.
  await tx.$executeRaw`
    UPDATE second_look_request r SET withdrawn_at = ${now().toISOString()}::timestamptz
     WHERE r.occasion_id = ${occasionId}::uuid AND ${stateOfRequest()} = 'expired'`
  const [id, at] = [newId(), now()]
  await tx.secondLookRequest.create({
    data: {
      ...{ id, occasionId, observerId: actor.personId, invitedId, skills, createdAt: at },
      expiresAt: new Date(at.getTime() + SECOND_LOOK_DAYS * MS_PER_DAY),
    },
  })
  const nameOf = await namesApart({ personId: invitedId }, [actor.personId], tx)
  await publish(tx, observationEvents['second.asked'], {
    ...{ requestId: id, invitedId, invitedEmail: invited.email },
    askerName: nameOf(actor.personId),
  })
  return { ok: true }
}

/** The first observer says that no one could come: the page asks no more. Throws NotFound for anyone else. */
export const endSecondLookProposal = (
  actor: Actor,
  id: string,
  { mutationId }: { mutationId: string },
): Promise<{ ok: true }> =>
  once(actor, mutationId, 'observation.no-second', async (tx) => {
    const signed = await tx.observation.findFirst({ where: { id, ...ownSigned(actor) } })
    if (!signed) throw new NotFound()
    await tx.observationOccasion.updateMany({
      where: { id: signed.occasionId, noSecondAt: null },
      data: { noSecondAt: now() },
    })
    return { ok: true as const }
  })
