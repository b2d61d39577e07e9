import type { BillingFields } from '~/features/billing/contract'
import { orderState, stateSql } from '~/features/billing/index.server'
import { getProgram } from '~/features/catalog/index.server'
import { ledBy, readCards } from '~/features/cohorts/index.server'
import { namesApart, scope } from '~/features/identity/index.server'
import { isUsedUp } from '~/features/pricing/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayFromDb } from '~/platform/shared/time'
import { priceLines } from '../../contract/price-lines'
import type { QuoteObstacle, QuoteRow, QuoteState, QuoteView } from '../../contract/quotes'
import { openOrderOf } from '../begin/check-code.server'
import { readLastBilling } from '../begin/last-billings.server'

type Order = Parameters<typeof orderState>[0]

/** An order that was closed or has lapsed gives its quote back. */
export function quoteState(
  { expiresAt, order }: { expiresAt: Date; order: Order | null },
  at: Date,
): QuoteState {
  const state = order && orderState(order, at)
  if (state && state !== 'canceled' && state !== 'lapsed') return 'ordered'
  return expiresAt <= at ? 'expired' : 'open'
}

/** A quote, for the leads of its agency. Throws NotFound for everyone else. */
export async function getQuote(
  actor: Pick<Actor, 'personId'>,
  quoteId: string,
): Promise<QuoteView> {
  const quote = await db().quote.findFirst({
    where: { id: quoteId, agency: ledBy(actor, 'agency.orders.read') },
    include: {
      agency: { select: { id: true, name: true } },
      cohort: {
        select: {
          ...{ slug: true, title: true, timeZone: true, invoiceDays: true, seatsFrom: true },
          ...{ program: true, startsOn: true, endsOn: true },
        },
      },
      order: { include: { invoice: true } },
    },
  })
  if (!quote) throw new NotFound()
  const { id, number, agency, quantity, totalMinor, currency, taxExemptNumber, order } = quote
  // The column holds what `askQuote` has checked, and a constraint that it is such an object.
  const billing = quote.billing as BillingFields | null
  const { slug, title, timeZone, invoiceDays, seatsFrom, program } = quote.cohort
  const state = quoteState(quote, now())
  const [nameOf, obstacle] = await Promise.all([
    namesApart(actor, [quote.askedById]),
    state === 'open' ? findObstacle(actor, { ...quote, slug }) : null,
  ])
  return {
    ...{ id, number, agency, quantity, totalMinor, currency, taxExemptNumber, state },
    cohort: {
      ...{ slug, title, timeZone, program: getProgram(program).title },
      startsOn: dayFromDb(quote.cohort.startsOn),
      endsOn: dayFromDb(quote.cohort.endsOn),
    },
    askedBy: nameOf(quote.askedById),
    lines: priceLines.parse(quote.lines),
    purchaseOrder: quote.purchaseOrder,
    ...{ method: quote.method === 'invoice' ? 'invoice' : 'card', billing },
    known: billing ?? (await readLastBilling(actor, agency.id)),
    ...{ createdAt: quote.createdAt, expiresAt: quote.expiresAt, obstacle },
    order: order && state === 'ordered' ? { id: order.id, number: order.number } : null,
    invoice: totalMinor === 0 ? null : { invoiceDays, seatsFrom },
  }
}

interface Wanted {
  slug: string
  quantity: number
  cohortId: string
  codeId: string | null
  agencyId: string
}

/** Says why an order of the quote would be refused now; places that are kept for the reader are there for them. */
async function findObstacle(
  { personId }: Pick<Actor, 'personId'>,
  { slug, quantity, cohortId, codeId, agencyId }: Wanted,
): Promise<QuoteObstacle | null> {
  const [card] = await readCards(now(), slug, personId)
  if (card?.canceled) return { reason: 'canceled' }
  if (card?.enrollment === 'by-invitation') return { reason: 'by-invitation' }
  if (card?.enrollment !== 'open' && card?.enrollment !== 'full') return { reason: 'closed' }
  if (codeId) {
    const replaced = (await openOrderOf({ personId }, cohortId))?.id
    const reuse = { codeId, buyer: { personId, agencyId }, replaced }
    if (await isUsedUp(db(), reuse, { lock: false })) return { reason: 'code' }
  }
  const { enrollment, placesLeft } = card
  if (enrollment === 'full') return { reason: 'full' }
  return placesLeft < quantity ? { reason: 'too-few', placesLeft } : null
}

/** The newest quotes of an agency, in one statement; none for whoever does not lead it. */
export async function listQuotes(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
): Promise<QuoteRow[]> {
  const at = now()
  const theirs = scope(actor, 'agency.orders.read', { agency: Prisma.sql`q.agency_id` })
  const quotes = await readRows<QuoteRow>(Prisma.sql`
    SELECT q.id, q.number, c.title AS "cohortTitle", c.time_zone AS "timeZone", q.quantity, q.total_minor AS "totalMinor", q.currency,
      q.expires_at AS "expiresAt",
      CASE WHEN o.id IS NOT NULL AND ${stateSql(at)} NOT IN ('canceled', 'lapsed') THEN 'ordered'
           WHEN q.expires_at <= ${at} THEN 'expired' ELSE 'open' END AS state
      FROM quote q JOIN cohort c ON c.id = q.cohort_id LEFT JOIN seat_order o ON o.id = q.order_id
     WHERE q.agency_id = ${agencyId}::uuid AND ${theirs}
     ORDER BY q.created_at DESC, q.id DESC LIMIT 10`)
  return quotes.map((quote) => ({ ...quote, expiresAt: new Date(quote.expiresAt) }))
}
