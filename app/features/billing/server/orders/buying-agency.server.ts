import { ledBy } from '~/features/cohorts/index.server'
import { createAgency, keepTaxExemption, scope } from '~/features/identity/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { keyedHash } from '~/platform/http/secret.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { oneLine } from '~/platform/shared/text'
import {
  type BillingFields,
  type BuySeatsInput,
  billingSchema,
  NEW_AGENCY,
  SELF,
} from '../../contract'
import { lastBillingsSql } from './last-billings.server'

/** In place of an agency's id: there is none of that name yet. */
export const AGENCY_TO_BE_MADE = ''

type Named = Pick<BuySeatsInput, 'agency' | 'agencyName'>

/** The agency that buys, or `AGENCY_TO_BE_MADE`; null where someone buys for themselves. Throws NotFound for one that the actor does not lead. */
export async function findBuyingAgency(
  tx: Tx,
  actor: Actor,
  { agency, agencyName = '' }: Named,
): Promise<string | null> {
  if (agency === SELF) return null
  if (agency === NEW_AGENCY) {
    const [named] = await tx.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM agency a WHERE lower(a.name) = lower(${oneLine(agencyName)})
        AND ${scope(actor, 'seat.buy', { agency: Prisma.sql`a.id` })} ORDER BY a.created_at LIMIT 1`
    return named?.id ?? AGENCY_TO_BE_MADE
  }
  const found = await tx.agency.findFirst({
    where: { id: agency, ...ledBy(actor, 'seat.buy') },
    select: { id: true },
  })
  if (!found) throw new NotFound()
  return found.id
}

/** One buyer's tabs wait for each other, also for different cohorts, so that one name makes one agency. */
export const lockBuyer = (tx: Tx, { personId }: Pick<Actor, 'personId'>) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`buyer:${personId}`}, 0))`

/** The agencies for which someone may buy, as far as a page names them. */
export const findLedAgencies = (tx: Pick<Tx, 'agency'>, actor: Pick<Actor, 'personId'>) =>
  tx.agency.findMany({
    where: ledBy(actor, 'seat.buy'),
    orderBy: { id: 'asc' },
    select: { id: true, name: true, taxExemptNumber: true },
  })

const MARK_LENGTH = 22

/** It names agencies: a form says by it which ones its page showed. */
export const ledMark = (agencies: readonly { id: string }[]): string =>
  keyedHash('led-agencies', agencies.map(({ id }) => id).join(' ')).slice(0, MARK_LENGTH)

/**
 * The names of the buyer's agencies where the page that was sent did not show them all: whoever is about to make one
 * may have made it in another tab, or led one before they signed in.
 */
export async function findUnseenAgencies(
  tx: Tx,
  actor: Actor,
  seen: string | undefined,
): Promise<string[]> {
  if (seen === undefined) return []
  const led = await findLedAgencies(tx, actor)
  return ledMark(led) === seen ? [] : led.map(({ name }) => name)
}

type Numbered = Pick<BuySeatsInput, 'agency' | 'taxExemptNumber' | 'exemptFor'>

/**
 * The name of another agency of the buyer whose tax-exempt number a form has: the page showed it, and another agency
 * was chosen afterward. Null where the number is no other agency's alone.
 */
export async function findTaxNumberOfOther(
  tx: Tx,
  actor: Actor,
  agencyId: string,
  { agency, taxExemptNumber, exemptFor }: Numbered,
): Promise<string | null> {
  if (!taxExemptNumber || exemptFor === undefined || exemptFor === agency) return null
  const led = await findLedAgencies(tx, actor)
  const same = led.filter((one) => one.taxExemptNumber === taxExemptNumber)
  if (same.some(({ id }) => id === agencyId)) return null
  return same[0]?.name ?? null
}

type Billed = Pick<BuySeatsInput, 'agency' | 'method' | 'billingFor'>

interface LastBilled {
  id: string
  name: string
  billing: BillingFields
}

/**
 * The name of another agency of the buyer whose last billing details a form has: without scripts they stay in it when
 * another agency is chosen, as often as that is done. Null where the buyer meant them, or the agency was billed alike.
 */
export async function findBillingOfOther(
  tx: Tx,
  actor: Actor,
  agencyId: string,
  { agency, method, billingFor, ...typed }: Billed,
): Promise<string | null> {
  const { data } = billingSchema.safeParse(typed)
  const isUnasked = billingFor === undefined || billingFor === agency
  if (method !== 'invoice' || isUnasked || !data) return null
  const all = await tx.$queryRaw<LastBilled[]>(lastBillingsSql(actor))
  const same = all.filter(({ billing }) => textOf(billing) === textOf(data))
  return same.some(({ id }) => id === agencyId) ? null : (same[0]?.name ?? null)
}

const textOf = (one: Omit<BillingFields, 'line2'> & { line2?: string | null | undefined }) =>
  [
    ...[one.organization, one.line1, one.line2 ?? '', one.city, one.region, one.postalCode],
    ...[one.country, ...[...one.emails].sort()],
  ].join('\n')

/** Keeps the number for the agency's next order; one that the page showed and the buyer took away is forgotten. */
export async function keepTaxExemptNumber(
  tx: Tx,
  actor: Actor,
  agencyId: string,
  { agency, taxExemptNumber, exemptFor }: Numbered,
): Promise<void> {
  if (taxExemptNumber || (exemptFor === agency && agency === agencyId))
    await keepTaxExemption(tx, actor, agencyId, taxExemptNumber || null)
}

export const makeAgency = async (
  tx: Tx,
  actor: Actor,
  { agencyName = '' }: Named,
): Promise<string> => (await createAgency(tx, { name: agencyName, leadId: actor.personId })).id
