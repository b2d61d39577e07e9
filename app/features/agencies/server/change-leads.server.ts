import { roleRefusalWords } from '~/features/identity/contract'
import { cancelOffer, endAgencyLead, offerRole } from '~/features/identity/index.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { CANCEL_LEAD, INVITE_LEAD, type LEAD_DONE, type LeadForm } from '../contract'
import { getAgencyHead } from './get-agency-head.server'
import { lockAgency } from './lock-agency.server'

type Answer = { ok: true; did: keyof typeof LEAD_DONE } | { ok: false; field: string; text: string }

/**
 * Invites someone to be a lead of the agency, takes that back, or ends the role of a lead, also one's own. The only
 * lead stays. Throws NotFound for another agency's lead or invitation, and for whoever may not.
 */
export async function changeLeads(
  actor: Actor,
  wanted: string | null,
  form: LeadForm,
): Promise<Answer> {
  const agency = await getAgencyHead(actor, wanted)
  return once(actor, form.mutationId, form.intent, async (tx): Promise<Answer> => {
    // Two leads who end each other's role wait for each other here: the second one is no lead any more.
    await lockAgency(tx, actor, 'agency.leads.change', agency.id)
    return perform(tx, actor, agency.id, form)
  })
}

async function perform(tx: Tx, actor: Actor, agencyId: string, form: LeadForm): Promise<Answer> {
  const place = { kind: 'lead', agencyId } as const
  if (form.intent === INVITE_LEAD) {
    const offered = await offerRole(tx, { email: form.email, place, by: actor })
    if (offered.ok) return { ok: true, did: 'invited' }
    return { ok: false, field: 'email', text: roleRefusalWords(offered.reason) }
  }
  if (form.intent === CANCEL_LEAD) {
    const canceled = { offer: form.offer, place, byId: actor.personId }
    if (!(await cancelOffer(tx, canceled))) throw new NotFound()
    return { ok: true, did: 'canceled' }
  }
  const ending = { membershipId: form.lead, agencyId, byId: actor.personId, evenOnly: false }
  const ended = await endAgencyLead(tx, ending)
  if (!ended.ok) return { ok: false, field: '', text: roleRefusalWords(ended.reason) }
  return { ok: true, did: ended.personId === actor.personId ? 'left' : 'removed' }
}
