import { COUNTRIES } from '~/features/billing/contract'
import { getContact } from '~/features/catalog/index.server'
import { renderPdf } from '~/platform/documents/render-pdf.server'
import { settings } from '~/platform/env.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import type { Actor } from '~/platform/shared/actor'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { dayIn, lastDayIn, orderedCohortFacts, refundPolicy } from '../../contract'
import type { QuoteView } from '../../contract/quotes'
import template from '../../documents/order.typ?raw'
import { getQuote } from './get-quote.server'

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

/** A paper that is printed later says so itself when its price no longer holds. */
const MARKS: Record<QuoteView['state'], string | null> = {
  open: null,
  ordered: 'This quote has been ordered',
  expired: 'This quote has expired',
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
      ...{ title: 'Quote', number, mark: MARKS[quote.state], seller: settings().seller },
      ...{ billToTitle: 'Prepared for', billTo: billTo(quote), pay: [] },
      facts: [
        { label: 'Quote', value: number },
        ...(quote.billing ? [{ label: 'Agency', value: quote.agency.name }] : []),
        ...orderedCohortFacts(quote.cohort),
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
      notes:
        quote.state === 'open'
          ? [
              'A quote keeps no places. They are checked when it is ordered.',
              `To order at this price: ${absoluteUrl(paths.agencyQuote(quote.id))}`,
            ]
          : [],
      policy: refundPolicy(getContact()?.email ?? null),
      foot: `Quote ${number}, valid through ${lastDayIn(quote.expiresAt, quote.cohort.timeZone)}. Amounts in ${currency}.`,
    },
  })
  return { name: `quote-${number}.pdf`, pdf }
}
