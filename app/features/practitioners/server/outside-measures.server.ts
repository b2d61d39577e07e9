import { refuseDay } from '~/features/transfer/index.server'
import { refuseIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { oneLine } from '~/platform/shared/text'
import { dayToDb } from '~/platform/shared/time'
import { type MeasureInput, type MeasureRefusal, saidRange } from '../contract'
import { coachSince, holdOwn } from './own-practitioners.server'

type Outcome = { ok: true } | ({ ok: false } & MeasureRefusal)

async function refuseMeasure(tx: Tx, actor: Actor, { otherTool = '', takenOn }: MeasureInput) {
  const refused = refuseIdentifiers({ otherTool })
  if (refused) return { ok: false as const, ...refused }
  return refuseDay(takenOn, await coachSince(tx, actor))
}

function columnsOf(input: MeasureInput) {
  const { tool, otherTool = '', total, takenOn } = input
  const range = saidRange(input)
  return {
    ...{ tool, total, takenOn: dayToDb(takenOn) },
    otherTool: tool === 'other' ? oneLine(otherTool) : null,
    ...{ rangeLow: range?.low ?? null, rangeHigh: range?.high ?? null },
  }
}

/** The actor's own measure of this practitioner. */
async function holdMeasure(tx: Tx, actor: Actor, practitionerId: string, id: string) {
  await holdOwn(tx, actor, practitionerId)
  const found = await tx.outsideMeasure.findFirst({ where: { id, practitionerId } })
  if (!found) throw new NotFound()
  return found
}

/** Stores the total of a tool from elsewhere. Throws NotFound for a practitioner who is not the actor's. */
export const addMeasure = (
  actor: Actor,
  practitionerId: string,
  input: MeasureInput,
): Promise<Outcome> =>
  once(actor, input.mutationId, 'outside-measure.add', async (tx, id) => {
    await holdOwn(tx, actor, practitionerId)
    const refused = await refuseMeasure(tx, actor, input)
    if (refused) return refused
    await tx.outsideMeasure.create({
      data: { id, practitionerId, ...columnsOf(input), recordedAt: now() },
    })
    return { ok: true }
  })

/** Corrects a measure of the actor's own; it says since when it is so. Throws NotFound. */
export const correctMeasure = (
  actor: Actor,
  practitionerId: string,
  { measure, ...input }: MeasureInput & { measure: string },
): Promise<Outcome> =>
  once(actor, input.mutationId, 'outside-measure.correct', async (tx): Promise<Outcome> => {
    await holdMeasure(tx, actor, practitionerId, measure)
    const refused = await refuseMeasure(tx, actor, input)
    if (refused) return refused
    const data = { ...columnsOf(input), correctedAt: now() }
    await tx.outsideMeasure.update({ where: { id: measure }, data })
    return { ok: true }
  })

/** Deletes a measure of the actor's own for good. Throws NotFound. */
export const deleteMeasure = (
  actor: Actor,
  practitionerId: string,
  { measure, mutationId }: { measure: string; mutationId: string },
): Promise<{ ok: true }> =>
  once(actor, mutationId, 'outside-measure.delete', async (tx) => {
    await holdMeasure(tx, actor, practitionerId, measure)
    await tx.outsideMeasure.delete({ where: { id: measure } })
    return { ok: true as const }
  })
