import { roleRefusalWords } from '~/features/identity/contract'
import {
  cancelOffer,
  cancelOffersTo,
  isLeadOffered,
  offerNoLead,
  offerRole,
  recordAudit,
} from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import {
  ADD_FACILITATOR,
  CANCEL_FACILITATOR,
  END_FACILITATOR,
  type FacilitatorForm,
} from '../../contract/clock-forms'
import { lockCohort } from '../scope.server'
import { findOrInvite, PERSON_WORDS } from './find-person.server'
import { findManaged } from './plan-save.server'

export type FacilitatorsChanged =
  | { ok: true; done: 'added' | 'invited' | 'canceled' | 'ended' | 'leads' }
  | { ok: false; field: string; text: string }

const refuse = (text: string, field = ''): FacilitatorsChanged => ({ ok: false, field, text })

/** Adds, ends or makes a lead of someone who facilitates a cohort. There is one lead, or one is waited for: then the first who comes leads. */
export const changeFacilitators = (actor: Actor, slug: string, form: FacilitatorForm) =>
  once(actor, form.mutationId, form.intent, async (tx): Promise<FacilitatorsChanged> => {
    const { id } = await findManaged(actor, slug, tx)
    await lockCohort(tx, { id })
    if (form.intent === ADD_FACILITATOR) return add(tx, actor, id, form.who)
    if (form.intent === CANCEL_FACILITATOR) {
      const place = { kind: 'facilitator', cohortId: id } as const
      if (!(await cancelOffer(tx, { offer: form.offer, place, byId: actor.personId })))
        throw new NotFound()
      return { ok: true, done: 'canceled' }
    }
    const now_ = { cohortId: id, personId: form.person, endedAt: null }
    const found = await tx.cohortFacilitator.findFirst({ where: now_ })
    if (form.intent === END_FACILITATOR) {
      if (!found) return { ok: true, done: 'ended' }
      if (found.isLead)
        return refuse('A cohort always has one lead facilitator. Make someone else the lead first')
      await tx.cohortFacilitator.update({ where: { id: found.id }, data: { endedAt: now() } })
      const of = { personId: form.person, byId: actor.personId }
      await cancelOffersTo(tx, { ...of, place: { kind: 'facilitator', cohortId: id } })
      await audit(tx, actor.personId, id, 'cohort.facilitator-ended', form.person)
      return { ok: true, done: 'ended' }
    }
    if (!found) throw new NotFound()
    if (!found.isLead) {
      const lead = { cohortId: id, endedAt: null, isLead: true }
      await tx.cohortFacilitator.updateMany({ where: lead, data: { isLead: false } })
      await tx.cohortFacilitator.update({ where: { id: found.id }, data: { isLead: true } })
      await nowLeads(tx, actor.personId, id, form.person)
    }
    return { ok: true, done: 'leads' }
  })

async function add(tx: Tx, actor: Actor, cohortId: string, who: string) {
  const person = await findOrInvite(tx, who)
  if (!person.ok) return refuse(PERSON_WORDS[person.reason], 'who')
  const leads = !(await isLed(tx, cohortId)) && !(await isLeadOffered(tx, cohortId))
  if (person.personId === null) return invite(tx, actor, { cohortId, email: person.email, leads })
  const { personId } = person
  const given = await give(tx, { cohortId, personId, byId: actor.personId, leads })
  if (given === 'facilitates') return refuse('They facilitate this cohort already', 'who')
  if (given === 'learns')
    return refuse('They are a coach in this cohort, and no one grades themselves', 'who')
  return { ok: true, done: 'added' } as const
}

interface Asked {
  cohortId: string
  email: string
  leads: boolean
}

/** Whoever has no account yet facilitates once they have signed in and accepted. */
async function invite(tx: Tx, actor: Actor, { cohortId, email, leads }: Asked) {
  const place = { kind: 'facilitator', cohortId, leads } as const
  const offered = await offerRole(tx, { email, place, by: actor })
  if (!offered.ok) return refuse(roleRefusalWords(offered.reason), 'who')
  return { ok: true, done: 'invited' } as const
}

const isLed = async (tx: Tx, cohortId: string): Promise<boolean> =>
  (await tx.cohortFacilitator.count({ where: { cohortId, endedAt: null, isLead: true } })) > 0

interface Given {
  cohortId: string
  personId: string
  byId: string
  /** As the lead; a cohort that has one by now keeps it. */
  leads: boolean
}

/** The caller has locked the cohort. */
async function give(tx: Tx, { cohortId, personId, byId, leads }: Given) {
  const there = await tx.cohortFacilitator.count({ where: { cohortId, personId, endedAt: null } })
  if (there > 0) return 'facilitates'
  const learns = await tx.enrollment.count({ where: { cohortId, personId, withdrawnAt: null } })
  if (learns > 0) return 'learns'
  const isLead = leads && !(await isLed(tx, cohortId))
  await tx.cohortFacilitator.create({
    data: { ...{ id: newId(), cohortId, personId }, isLead, startedAt: now() },
  })
  await audit(tx, byId, cohortId, 'cohort.facilitator-added', personId)
  if (isLead) await nowLeads(tx, byId, cohortId, personId)
  return 'added'
}

/** Whoever was invited to facilitate has accepted. @returns false for a coach of the cohort, who cannot */
export async function takeFacilitator(tx: Tx, given: Given): Promise<boolean> {
  await lockCohort(tx, { id: given.cohortId })
  return (await give(tx, given)) !== 'learns'
}

/** Whoever was asked to lead it is asked to facilitate it from now on. */
async function nowLeads(tx: Tx, byId: string, cohortId: string, personId: string) {
  await offerNoLead(tx, cohortId)
  await audit(tx, byId, cohortId, 'cohort.lead-changed', personId)
}

const audit = (tx: Tx, actorId: string, cohortId: string, action: string, personId: string) =>
  recordAudit(tx, {
    ...{ actorId, action, subjectKind: 'cohort', subjectId: cohortId },
    new: { personId },
  })
