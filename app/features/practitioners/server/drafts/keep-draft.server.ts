import { getInstrument } from '~/features/catalog/index.server'
import {
  draftFieldsOf,
  otherDrafts,
  type SavedDraft,
  saveFields,
} from '~/features/observations/index.server'
import { deleteVersions } from '~/features/writing/index.server'
import { db } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { ObservingPage, SaveInput } from '../../contract'
import { ownPractitioner } from '../own-practitioners.server'
import { INSTRUMENT } from './begin-observing.server'
import { holdDraft, isSigned, readSigned } from './hold-draft.server'

/** A draft of the actor's, to go on with. Null for one that they have signed. Throws NotFound for another's. */
export async function getObservingPage(actor: Actor, id: string): Promise<ObservingPage | null> {
  const draft = await db().practitionerDraft.findFirst({
    where: { id, practitioner: ownPractitioner(actor) },
    include: { practitioner: true, enrollment: { include: { cohort: true } } },
  })
  if (!draft && (await isSigned(db(), actor, id))) return null
  if (!draft) throw new NotFound()
  const { practitioner, version, updatedAt } = draft
  const { skills, prompt, carried } = getInstrument(draft.enrollment.cohort.program, INSTRUMENT)
  const focus = draft.skills.flatMap((one) => skills.filter((skill) => skill.id === one))
  return {
    ...{ id, version, updatedAt, fields: draftFieldsOf(draft) },
    practitioner: { id: practitioner.id, pseudonym: practitioner.pseudonym },
    form: { focus, prompt, carried },
    others: await otherDrafts(id, focus),
  }
}

/** Keeps an observation of a practitioner that is being written. Throws NotFound for a draft that is not the actor's. */
export const saveObserving = (actor: Actor, form: SaveInput): Promise<SavedDraft> =>
  saveFields(form, {
    hold: (tx) => holdDraft(tx, actor, form.draft),
    signed: (tx) => readSigned(tx, actor, form.draft),
    write: (tx, data) => tx.practitionerDraft.update({ where: { id: form.draft }, data }),
  })

/** Deletes a draft of the actor's for good, and says whose it was. Throws NotFound, also for one that has been signed. */
export const deleteObserving = (
  actor: Actor,
  { id, mutationId }: { id: string; mutationId: string },
): Promise<{ ok: true; practitionerId: string }> =>
  once(actor, mutationId, 'practitioner.draft.delete', async (tx) => {
    const draft = await holdDraft(tx, actor, id)
    if (!draft) throw new NotFound()
    await tx.practitionerDraft.delete({ where: { id } })
    await deleteVersions(tx, [id])
    return { ok: true as const, practitionerId: draft.practitionerId }
  })
