import { findManaged } from '~/features/cohorts/index.server'
import {
  type AgencyChoice,
  roleRefusalWords,
  staffHelpRefusalWords,
} from '~/features/identity/contract'
import { cancelOffer, findAgency, may, offerRole } from '~/features/identity/index.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { CANCEL_ROLE, type InviteRoleForm, type PeopleListForm } from '../../contract/people'

type Answer =
  | { ok: true; did: 'invited' | 'canceled' }
  /** `known`: whoever has the address has an account, on whose page staff give roles at once. */
  | { ok: true; did: 'known'; personId: string }
  | { ok: false; field: string; text: string; choices?: AgencyChoice[] }

const no = (field: string, text: string): Answer & { ok: false } => ({ ok: false, field, text })

/** Does what a form on the page of all people asks for. Throws NotFound for everyone but program staff. */
export async function inviteToRole(actor: Actor, form: PeopleListForm): Promise<Answer> {
  if (!may(actor, 'people.help')) throw new NotFound()
  return once(actor, form.mutationId, form.intent, async (tx): Promise<Answer> => {
    if (form.intent === CANCEL_ROLE) return cancel(tx, actor, form.offer)
    const { email } = form
    const known = await tx.person.findUnique({
      where: { email },
      select: { id: true, mergedIntoId: true },
    })
    if (known) return { ok: true, did: 'known', personId: known.mergedIntoId ?? known.id }
    const found = await placeOf(tx, actor, form)
    if (!found.ok) return found
    const offered = await offerRole(tx, { email, place: found.place, by: actor })
    return offered.ok ? { ok: true, did: 'invited' } : no('email', roleRefusalWords(offered.reason))
  })
}

type Place = Parameters<typeof offerRole>[1]['place']

async function placeOf(
  tx: Tx,
  actor: Actor,
  { role, cohort = '', agency = '', agencyId: chosen }: InviteRoleForm,
): Promise<{ ok: true; place: Place } | (Answer & { ok: false })> {
  if (role === 'admin') return { ok: true, place: { kind: 'admin' } }
  if (role === 'facilitator') {
    const { id } = await findManaged(actor, cohort, tx)
    return { ok: true, place: { kind: 'facilitator', cohortId: id } }
  }
  const found = await findAgency(tx, { name: agency, chosen })
  if (found.ok) return { ok: true, place: { kind: 'lead', agencyId: found.agencyId } }
  const text = staffHelpRefusalWords(found.reason)
  return found.reason === 'several-agencies'
    ? { ...no('agencyId', text), choices: found.choices }
    : no('agency', text)
}

async function cancel(tx: Tx, actor: Actor, offer: string): Promise<Answer> {
  const found = await tx.roleOffer.findUnique({ where: { id: offer } })
  if (!found) throw new NotFound()
  const { agencyId, cohortId } = found
  const place: Place = agencyId
    ? { kind: 'lead', agencyId }
    : cohortId
      ? { kind: 'facilitator', cohortId }
      : { kind: 'admin' }
  await cancelOffer(tx, { offer, place, byId: actor.personId })
  return { ok: true, did: 'canceled' }
}
