import { isDeepStrictEqual } from 'node:util'
import {
  type BuySeatsInput,
  type BuySeatsRefusal,
  billingSchema,
  SELF,
} from '~/features/billing/contract'
import {
  AGENCY_TO_BE_MADE,
  findBillingOfOther,
  findBuyingAgency,
  findTaxNumberOfOther,
  findUnseenAgencies,
  keepTaxExemptNumber,
  lockBuyer,
  makeAgency,
} from '~/features/billing/index.server'
import { isForSale, placesLeft } from '~/features/cohorts/contract'
import { countPlaces, lockCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { priceOrder } from '~/features/pricing/index.server'
import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { quoteEnds } from '../../domain/quote-ends'
import { quoteState } from './get-quote.server'

/** again: the agency had this very quote already, and no other one was made. */
type Asked = { ok: true; id: string; again?: boolean } | ({ ok: false } & BuySeatsRefusal)

/**
 * Offers an agency today's price for 30 days, with its lines. It keeps no places, and no use of a code, but is never
 * for more seats than the cohort has at all: no one could order it. A new agency is made with whoever asks as its lead.
 * Whoever asks for the same once more, as after Back, gets the quote that is there: on another day it would be good longer.
 * @throws NotFound for a cohort that is not for sale to anyone, or an agency that the actor does not lead
 */
export const askQuote = (actor: Actor, input: BuySeatsInput): Promise<Asked> =>
  once(actor, input.mutationId, 'ask-quote', async (tx, id): Promise<Asked> => {
    await lockBuyer(tx, actor)
    const cohort = await lockCohort(tx, { slug: input.cohort })
    if (input.agency === SELF) return { ok: false, reason: 'for-oneself' }
    const found = await findBuyingAgency(tx, actor, input)
    if (!isForSale(cohort, now())) return { ok: false, reason: 'not-open' }
    if (input.quantity > cohort.capacity) {
      const left = placesLeft(await countPlaces(tx, cohort.id, now()))
      return { ok: false, reason: 'sold-out', placesLeft: left }
    }
    if (found === AGENCY_TO_BE_MADE) {
      const agencies = await findUnseenAgencies(tx, actor, input.led)
      const { agencyName = '' } = input
      if (agencies.length > 0) return { ok: false, reason: 'second-agency', agencies, agencyName }
    }
    const other = await findTaxNumberOfOther(tx, actor, found ?? AGENCY_TO_BE_MADE, input)
    if (other) return { ok: false, reason: 'number-of-other', agency: other }
    const billed = await findBillingOfOther(tx, actor, found ?? AGENCY_TO_BE_MADE, input)
    if (billed) return { ok: false, reason: 'billing-of-other', agency: billed }
    const buyer = { personId: actor.personId, agencyId: found || null }
    const exempt = Boolean(input.taxExemptNumber)
    const priced = await priceOrder(tx, { ...input, exempt }, { cohort, buyer })
    if (!priced.ok) return priced
    const agencyId =
      found === AGENCY_TO_BE_MADE || !found ? await makeAgency(tx, actor, input) : found
    const taxExemptNumber = input.taxExemptNumber || null
    await keepTaxExemptNumber(tx, actor, agencyId, input)
    // The billing details need not be typed again when the quote is ordered.
    const billing = input.method === 'invoice' ? billingSchema.safeParse(input).data : undefined
    const at = now()
    const { price, codeId, unitPriceMinor } = priced
    const { totalMinor, currency } = price
    const content = {
      ...{ agencyId, cohortId: cohort.id, quantity: input.quantity, unitPriceMinor, totalMinor },
      ...{ currency, codeId, taxExemptNumber, expiresAt: quoteEnds(at, cohort.timeZone) },
    }
    const lines = price.lines.map((line) => ({ ...line }))
    const paying = {
      purchaseOrder: input.purchaseOrder || null,
      ...{ method: input.method ?? ('card' as const), ...(billing && { billing }) },
    }
    const known = await findSame(tx, content, { lines, ...paying })
    if (known) return { ok: true, id: known, again: true }
    const number = await nextNumber(tx, at.getUTCFullYear())
    await tx.quote.create({
      data: {
        ...{ id, number, askedById: actor.personId, createdAt: at, ...content },
        ...{ lines, ...paying },
      },
    })
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'quote.made', subjectKind: 'quote', subjectId: id },
      new: { number, quantity: input.quantity, totalMinor, currency },
    })
    return { ok: true, id }
  })

interface Details {
  lines: object[]
  purchaseOrder: string | null
  method: 'card' | 'invoice'
  billing?: object | undefined
}

/**
 * The quote of an agency that offers the same and can still be ordered. How it is paid is chosen when it is ordered, so
 * only a detail that this quote has otherwise makes another one: Back leaves an empty form. Whoever asks holds the
 * cohort's lock.
 */
async function findSame(
  tx: Tx,
  content: Prisma.QuoteWhereInput,
  { lines, purchaseOrder, method, billing }: Details,
): Promise<string | null> {
  const alike = await tx.quote.findMany({
    where: content,
    include: { order: { include: { invoice: true } } },
    orderBy: { createdAt: 'desc' },
  })
  const same = alike.find(
    (one) =>
      quoteState(one, now()) === 'open' &&
      isDeepStrictEqual(one.lines, lines) &&
      (purchaseOrder === null || one.purchaseOrder === purchaseOrder) &&
      (method === 'card' || one.method === method) &&
      (!billing || isDeepStrictEqual(one.billing, billing)),
  )
  return same?.id ?? null
}

/** Quotes are numbered without gaps within a year, apart from orders. */
async function nextNumber(tx: Tx, year: number): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('quote-number', 0))`
  const [last] = await tx.$queryRaw<{ count: number }[]>`
    SELECT coalesce(max(split_part(number, '-', 3)::int), 0) AS count
    FROM quote WHERE number LIKE ${`FBQ-${year}-%`}`
  return `FBQ-${year}-${String((last?.count ?? 0) + 1).padStart(4, '0')}`
}
