import type { BillingFields, Checkout } from '~/features/billing/contract'
import { findLastBought, findLedAgencies, ledMark } from '~/features/billing/index.server'
import { readCards, readPricing } from '~/features/cohorts/index.server'
import { rulesAt, rulesMark } from '~/features/pricing/index.server'
import { datedOffer, ownSeatRefusal, ranOutSql } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import { payments } from '~/platform/payments/payments.server'
import { type Actor, membershipsOf } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { lastBillings } from './last-billings.server'

/**
 * The checkout shows the cohort and its price as they are now to everyone, and to a buyer the agencies that they lead.
 * @throws NotFound for a cohort that was never opened
 */
export async function getCheckout(actor: Actor | null, slug: string): Promise<Checkout> {
  const at = now()
  const [[card], last, terms] = await Promise.all([
    readCards(at, slug, actor?.personId),
    actor && findLastBought(db(), actor, slug),
    readTerms(slug, actor, at),
  ])
  if (!card) throw new NotFound()
  const { id, program: _program, ...cohort } = card
  const rules = rulesAt(await readPricing(db(), { id }), at)
  return {
    cohort,
    ...(actor
      ? await agenciesOf(actor, terms?.billings ?? {})
      : { agencies: [], ledMark: ledMark([]) }),
    rules,
    mark: rulesMark(rules),
    own: actor && (await ownSeatRefusal(db(), id, actor.personId)),
    payable: cohort.seatPriceMinor === 0 || payments() !== null,
    invoice: terms && cohort.seatPriceMinor > 0 ? terms.invoice : null,
    offer: terms?.offer ? { ...terms.offer, until: new Date(terms.offer.until) } : null,
    ranOut: datedOffer(terms?.ranOut ?? null),
    lastBought: last?.id ?? null,
  }
}

interface Terms {
  invoice: NonNullable<Checkout['invoice']>
  offer: { seats: number; until: string; agencyId: string | null } | null
  ranOut: { seats: number; until: string } | null
  /** By the ids of the agencies that the reader leads. */
  billings: Record<string, BillingFields> | null
}

/**
 * How a cohort is sold by invoice, what the waiting list keeps for this reader, and to whom the last invoices of the
 * reader's agencies went, in one statement.
 */
async function readTerms(slug: string, actor: Actor | null, at: Date): Promise<Terms | undefined> {
  const [terms] = await readRows<Terms>(Prisma.sql`
    SELECT json_build_object('invoiceDays', c.invoice_days, 'seatsFrom', c.seats_from) AS invoice,
           (SELECT json_build_object('seats', w.seats, 'until', w.offer_until, 'agencyId', w.agency_id) FROM waiting_entry w
             WHERE w.cohort_id = c.id AND w.person_id = ${actor?.personId ?? null}::uuid
               AND w.ended_at IS NULL AND w.offer_until > ${at}) AS offer,
           ${ranOutSql(actor?.personId ?? null, at)} AS "ranOut", (${lastBillings(actor)}) AS billings
      FROM cohort c WHERE c.slug = ${slug}`)
  return terms
}

async function agenciesOf(
  actor: Actor,
  billings: Record<string, BillingFields>,
): Promise<Pick<Checkout, 'agencies' | 'ledMark'>> {
  const named = membershipsOf(actor, 'agency-lead')
  const led = named.length > 0 ? await findLedAgencies(db(), actor) : []
  const numbers = new Map(led.map(({ id, taxExemptNumber }) => [id, taxExemptNumber]))
  const agencies = named.map(({ agencyId: id, agencyName: name }) => ({
    ...{ id, name, taxExemptNumber: numbers.get(id) ?? null, billing: billings[id] ?? null },
  }))
  return { agencies, ledMark: ledMark(led) }
}
