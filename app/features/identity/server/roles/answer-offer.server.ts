import { now } from '~/platform/clock.server'
import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import { cancelMail } from '~/platform/mail/outbox.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { facilitatesIn } from '../../access/held-roles.server'
import type { AnswerOfferForm } from '../../contract/forms'
import type { AnswerRefusal, OfferedRole, OwnOffer } from '../../contract/roles'
import { addAgencyMember } from '../people/add-agency-member.server'
import { recordAudit } from '../records/record-audit.server'
import { lockLeads } from './end-lead.server'
import { auditOffer, hasRole, rolePlaceOf } from './offer-role.server'
import { lapseKey, mailAnswer } from './role-letters.server'

interface Given {
  cohortId: string
  personId: string
  byId: string
  /** As the lead, where the cohort has none. */
  leads: boolean
}

type GivesFacilitator = (tx: Tx, given: Given) => Promise<boolean>

let givesFacilitator: GivesFacilitator = async () => false

/** Registers the room that has facilitators; its answer is false where the person cannot be one. Only `wiring` calls this. */
export const facilitatorsTakenBy = (gives: GivesFacilitator): void => {
  givesFacilitator = gives
}

/** SQL condition: the offer waits for one of the actor's addresses. */
const isOwn = (actor: Pick<Actor, 'personId'>) => Prisma.sql`
  o.email IN (SELECT p.email FROM person p WHERE ${actor.personId}::uuid IN (p.id, p.merged_into_id))`

const isOpen = (at: Date) => Prisma.sql`
  o.accepted_at IS NULL AND o.declined_at IS NULL AND o.canceled_at IS NULL AND o.expires_at > ${at}`

/** Whether a role waits for this address (in normal form). */
export async function hasRoleOffer(tx: Tx, email: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM role_offer o WHERE o.email = ${email} AND ${isOpen(now())} LIMIT 1`
  return found.length > 0
}

/** SQL: the actor has the role that the offer `o` gives. */
const isHeld = (actor: Pick<Actor, 'personId'>) => {
  const me = Prisma.sql`${actor.personId}::uuid`
  return Prisma.sql`CASE o.kind
    WHEN 'lead' THEN EXISTS (SELECT FROM agency_membership m WHERE m.agency_id = o.agency_id AND m.person_id = ${me}
      AND m.role = 'lead' AND m.ended_at IS NULL)
    WHEN 'facilitator' THEN ${facilitatesIn(me, Prisma.sql`o.cohort_id`)}
    ELSE EXISTS (SELECT FROM program_admin g WHERE g.person_id = ${me} AND g.revoked_at IS NULL) END`
}

/** The roles that wait for the actor; one statement. */
export const listOwnOffers = (actor: Pick<Actor, 'personId'>): Promise<OwnOffer[]> =>
  readRows<OwnOffer>(Prisma.sql`
    SELECT o.id, o.kind, coalesce(a.name, c.title) AS where, o.leads, o.expires_at AS "expiresAt", b.name AS by,
      ${isHeld(actor)} AS held
      FROM role_offer o JOIN person b ON b.id = o.offered_by_id
      LEFT JOIN agency a ON a.id = o.agency_id LEFT JOIN cohort c ON c.id = o.cohort_id
     WHERE ${isOwn(actor)} AND ${isOpen(now())} ORDER BY o.offered_at`)

type Answer = { ok: true; accepted: boolean } | { ok: false; reason: AnswerRefusal }

interface Stored {
  id: string
  kind: OfferedRole
  agencyId: string | null
  cohortId: string | null
  byId: string
  email: string
  leads: boolean
  open: boolean
  accepted: boolean
  declined: boolean
}

/**
 * Whoever ends a role of this agency or cohort has its row and takes the offers after it, so an answer does so too:
 * neither waits for what the other has.
 */
async function lockPlace(tx: Tx, offerId: string): Promise<void> {
  const of = await tx.roleOffer.findUnique({ where: { id: offerId } })
  if (of?.agencyId) await lockLeads(tx, of.agencyId)
  if (of?.cohortId)
    await tx.$queryRaw`SELECT 1 FROM cohort WHERE id = ${of.cohortId}::uuid FOR NO KEY UPDATE`
}

/** Accepts or declines a role that waits for one of the actor's addresses. Throws NotFound for one that does not. */
export const answerOffer = (actor: Actor, { offer: id, mutationId, answer }: AnswerOfferForm) =>
  once(actor, mutationId, 'role.answer', async (tx): Promise<Answer> => {
    const at = now()
    await lockPlace(tx, id)
    // Whoever cancels it at the same moment waits, or has been first.
    const [offer] = await tx.$queryRaw<Stored[]>`
      SELECT o.id, o.kind, o.agency_id AS "agencyId", o.cohort_id AS "cohortId", o.offered_by_id AS "byId", o.email, o.leads,
        ${isOpen(at)} AS open, o.accepted_at IS NOT NULL AS accepted, o.declined_at IS NOT NULL AS declined
        FROM role_offer o WHERE o.id = ${id}::uuid AND ${isOwn(actor)} FOR UPDATE`
    if (!offer) throw new NotFound()
    if (!offer.open) return answeredBefore(tx, offer, answer)
    const accepted = answer === 'accept'
    if (accepted && !(await give(tx, actor.personId, offer)))
      return { ok: false, reason: 'not-possible' }
    const data = accepted ? { acceptedAt: at, acceptedById: actor.personId } : { declinedAt: at }
    await tx.roleOffer.update({ where: { id }, data })
    if (!accepted)
      await auditOffer(tx, { ...offer, actorId: actor.personId, did: 'invitation-declined' })
    await cancelMail(tx, lapseKey(id))
    if (offer.byId !== actor.personId)
      await mailAnswer(tx, { ...offer, place: rolePlaceOf(offer), accepted })
    return { ok: true, accepted }
  })

/** The same answer from a second tab is no mistake, as long as the role is still theirs. */
async function answeredBefore(
  tx: Tx,
  offer: Stored,
  answer: AnswerOfferForm['answer'],
): Promise<Answer> {
  const accepts = answer === 'accept'
  const same = accepts
    ? offer.accepted && (await hasRole(tx, offer.email, rolePlaceOf(offer), { merged: true }))
    : offer.declined
  return same ? { ok: true, accepted: accepts } : { ok: false, reason: 'not-open' }
}

/** @returns false where the person cannot have the role; who has it already keeps it */
async function give(tx: Tx, personId: string, offer: Stored): Promise<boolean> {
  const { agencyId, cohortId, byId, leads } = offer
  if (cohortId) return givesFacilitator(tx, { cohortId, personId, byId, leads })
  if (agencyId) {
    await addAgencyMember(tx, { agencyId, personId, role: 'lead', byId })
    return true
  }
  const { count } = await tx.programAdmin.createMany({
    data: { id: newId(), personId, grantedAt: now() },
    skipDuplicates: true,
  })
  if (count > 0)
    await recordAudit(tx, {
      ...{ actorId: byId, action: 'admin.granted' },
      ...{ subjectKind: 'person', subjectId: personId },
    })
  return true
}
