import { type BillingFields, COUNTRIES } from '~/features/billing/contract'
import { orderState, stateSql } from '~/features/billing/index.server'
import { getContact, getProgram } from '~/features/catalog/index.server'
import { ledBy } from '~/features/cohorts/index.server'
import { namesApart, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import { renderPdf } from '~/platform/documents/render-pdf.server'
import { settings } from '~/platform/env.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { formatMoney } from '~/platform/shared/money'
import { dayFromDb } from '~/platform/shared/time'
import { bookedFacts, dayIn, lastDayIn, refundPolicy } from '../../contract'
import { priceLines } from '../../contract/price-lines'
import type { QuoteRow, QuoteState, QuoteView } from '../../contract/quotes'
import template from '../../documents/order.typ?raw'
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
  const nameOf = await namesApart(actor, [quote.askedById])
  const { id, number, agency, quantity, totalMinor, currency, taxExemptNumber, order } = quote
  // The column holds what `askQuote` has checked, and a constraint that it is such an object.
  const billing = quote.billing as BillingFields | null
  const { slug, title, timeZone, invoiceDays, seatsFrom, program } = quote.cohort
  const state = quoteState(quote, now())
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
    ...{ createdAt: quote.createdAt, expiresAt: quote.expiresAt },
    order: order && state === 'ordered' ? { id: order.id, number: order.number } : null,
    invoice: totalMinor === 0 ? null : { invoiceDays, seatsFrom },
  }
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

function billTo({ agency, billing }: QuoteView): string[] {
  if (!billing) return [agency.name]
  const { organization, line1, line2, city, region, postalCode, country } = billing
  const lines = [organization, line1, line2, `${city}, ${region} ${postalCode}`]
  if (country !== 'US') lines.push(COUNTRIES[country] ?? country)
  return lines.filter((line) => line !== undefined)
}

function paymentTerms({ invoice, method }: QuoteView) {
  if (!invoice) return []
  const net = `net ${invoice.invoiceDays} days`
  const value = method === 'invoice' ? `By invoice, ${net}` : `By card, or by invoice, ${net}`
  return [{ label: 'Payment', value }]
}

/** The quote as a tagged PDF. Throws NotFound. */
export async function renderQuote(
  actor: Pick<Actor, 'personId' | 'timeZone'>,
  quoteId: string,
): Promise<{ name: string; pdf: Uint8Array<ArrayBuffer> }> {
  const quote = await getQuote(actor, quoteId)
  const { currency, number } = quote
  const day = (at: Date) => dayIn(at, actor.timeZone)
  const money = (minor: number) => formatMoney(minor, currency)
  const pdf = await renderPdf({
    template,
    data: {
      ...{ title: 'Quote', number, mark: null, seller: settings().seller },
      ...{ billToTitle: 'Prepared for', billTo: billTo(quote), pay: [] },
      facts: [
        { label: 'Quote', value: number },
        ...(quote.billing ? [{ label: 'Agency', value: quote.agency.name }] : []),
        ...bookedFacts(quote.cohort),
        { label: 'Asked for by', value: quote.askedBy },
        { label: 'Made', value: day(quote.createdAt) },
        { label: 'Valid through', value: lastDayIn(quote.expiresAt, quote.cohort.timeZone) },
        ...paymentTerms(quote),
        ...(quote.purchaseOrder ? [{ label: 'Purchase order', value: quote.purchaseOrder }] : []),
        ...(quote.taxExemptNumber ? [{ label: 'Tax-exempt', value: quote.taxExemptNumber }] : []),
      ],
      lines: quote.lines.map(({ label, amountMinor }) => ({
        ...{ label, amount: money(amountMinor), strong: false },
      })),
      sums: [{ label: 'Total', amount: money(quote.totalMinor), strong: true }],
      notes: ['A quote keeps no places. They are checked when it is ordered.'],
      policy: refundPolicy(getContact()?.email ?? null),
      foot: `Quote ${number}, valid through ${lastDayIn(quote.expiresAt, quote.cohort.timeZone)}. Amounts in ${currency}.`,
    },
  })
  return { name: `quote-${number}.pdf`, pdf }
}
