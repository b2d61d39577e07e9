import { createOrder, fulfillOrder } from '~/features/billing/index.server'
import { isEnrolling, type Places, placesLeft } from '~/features/cohorts/contract'
import { countPlaces, findManaged, lockCohort, placesSql } from '~/features/cohorts/index.server'
import { type AgencyChoice, staffHelpRefusalWords } from '~/features/identity/contract'
import { findAgency, leadsOf, recordAudit, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { COMP_REASONS, type GiveSeatsForm, type GiveSeatsPage } from '../../contract/comp'
import { compPrice } from '../../domain/comp'
import { findBeingPaid } from './being-paid.server'

export type Given =
  | { ok: true; orderId: string }
  | { ok: false; field: string; text: string; choices?: AgencyChoice[] }

const refuse = (field: string, text: string): Given => ({ ok: false, field, text })

interface GiftRow {
  id: string
  email: string
  expiresAt: string
  reminders: number
}

/**
 * The cohort with the places that are left, and who has an offer. One statement, which needs no lock: nothing is decided
 * by it. Throws NotFound for everyone but program staff.
 */
export async function getGiveSeats(actor: Actor, slug: string): Promise<GiveSeatsPage> {
  const at = now()
  const [row] = await readRows<Places & { title: string; timeZone: string; gifts: GiftRow[] }>(
    Prisma.sql`
    SELECT c.title, c.time_zone AS "timeZone", ${placesSql(Prisma.sql`c`, at)},
      (SELECT coalesce(json_agg(json_build_object('id', g.id, 'email', g.email, 'expiresAt', g.expires_at,
          'reminders', (SELECT count(*) FROM seat_gift_reminder r WHERE r.gift_id = g.id))
          ORDER BY g.created_at DESC, g.id DESC), '[]')
         FROM seat_gift g WHERE g.cohort_id = c.id AND g.accepted_at IS NULL AND g.declined_at IS NULL
          AND g.canceled_at IS NULL AND g.expires_at > ${at}) AS gifts
    FROM cohort c WHERE c.slug = ${slug} AND ${scope(actor, 'cohort.open', {})}`,
  )
  if (!row) throw new NotFound()
  const { title, timeZone, gifts, ...places } = row
  return {
    ...{ slug, title, timeZone, placesLeft: placesLeft(places) },
    offered: gifts.map((gift) => ({ ...gift, expiresAt: new Date(gift.expiresAt) })),
  }
}

/**
 * Gives an agency seats that cost nothing: an order of total 0 in the name of its first lead, who gets the letter about
 * it. The reason stands on the order and in the log. No one is oversold. Throws NotFound for all but program staff.
 */
export const giveSeats = (
  actor: Actor,
  slug: string,
  form: Omit<GiveSeatsForm, 'to'>,
): Promise<Given> =>
  once(actor, form.mutationId, 'order.give', async (tx): Promise<Given> => {
    const { id } = await findManaged(actor, slug, tx)
    const cohort = await lockCohort(tx, { id })
    if (cohort.visibility === 'draft') return refuse('', 'This cohort is a draft. Open it first')
    if (cohort.canceledAt) return refuse('', 'This cohort was canceled')
    if (!isEnrolling(cohort, now()))
      return refuse('', 'Enrollment in this cohort is closed, so no one could be invited')
    const { quantity, reason } = form
    const left = placesLeft(await countPlaces(tx, id, now()))
    if (left < quantity)
      return refuse('quantity', left > 0 ? `Only ${left} places are left` : 'No place is left')
    const agency = await findLed(tx, form)
    if (!agency.ok) return agency
    const { agencyId, leadId } = agency
    const paying = await findBeingPaid(tx, { cohortId: id, agencyId })
    if (paying)
      return refuse(
        'agency',
        `This agency has an unpaid order in this cohort, ${paying}. Let it be paid or canceled first`,
      )
    const price = await tx.cohort.findUniqueOrThrow({
      where: { id },
      select: { seatPriceMinor: true, currency: true },
    })
    const orderId = await createOrder(tx, actor, {
      ...{ cohort, agencyId, quantity, unitPriceMinor: price.seatPriceMinor, method: 'comp' },
      price: compPrice({ ...price, quantity, reason: COMP_REASONS[reason] }),
      ...{ buyerId: leadId, codeId: null, purchaseOrder: null, taxExemptNumber: null },
    })
    await fulfillOrder(tx, orderId, actor.personId)
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'order.given', subjectKind: 'seat-order' },
      ...{ subjectId: orderId, new: { quantity }, reason: COMP_REASONS[reason] },
    })
    return { ok: true, orderId }
  })

type Found = { ok: true; agencyId: string; leadId: string } | (Given & { ok: false })

/** The agency that staff mean, with its first lead. */
async function findLed(
  tx: Tx,
  { agency: name, agencyId: chosen }: Pick<GiveSeatsForm, 'agency' | 'agencyId'>,
): Promise<Found> {
  const no = (text: string) => ({ ok: false as const, field: 'agency', text })
  const one = await findAgency(tx, { name, chosen })
  if (!one.ok) {
    const text = staffHelpRefusalWords(one.reason)
    return one.reason === 'several-agencies'
      ? { ...no(text), field: 'agencyId', choices: one.choices }
      : no(text)
  }
  const [lead] = await tx.$queryRaw<{ id: string }[]>`
    SELECT person_id AS id FROM (${leadsOf(Prisma.sql`${one.agencyId}::uuid`)}) l ORDER BY person_id LIMIT 1`
  return lead
    ? { ok: true, agencyId: one.agencyId, leadId: lead.id }
    : no('This agency has no lead. Add one under People first')
}
