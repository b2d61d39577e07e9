import { readCards } from '~/features/cohorts/index.server'
import { type Named, named, namesApart, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRow, readRows } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { RanOut, WaitingPage, WaitingRow } from '../../contract'

/**
 * SQL: the offer of the cohort `c` that the person let run out, as JSON: the last that they heard of its waiting list.
 * NULL where they have joined it again, bought or left since.
 */
export const ranOutSql = (personId: string | null, at: Date) => Prisma.sql`
  (SELECT CASE WHEN last.offer_until <= ${at} AND (last.ended_at IS NULL OR last.ended_as = 'expired')
      THEN json_build_object('seats', last.seats, 'until', last.offer_until) END
    FROM (SELECT w.* FROM waiting_entry w WHERE w.cohort_id = c.id AND w.person_id = ${personId}::uuid
           ORDER BY w.created_at DESC, w.id DESC LIMIT 1) last)`

/** JSON has no instants. */
export const datedOffer = (offer: { seats: number; until: string } | null): RanOut | null =>
  offer && { ...offer, until: new Date(offer.until) }

/**
 * The waiting list of a cohort, with the reader's own entry on it.
 * @throws NotFound for a cohort that no one sees
 */
export async function getWaitingPage(actor: Actor, slug: string): Promise<WaitingPage> {
  const at = now()
  const [card] = await readCards(at, slug)
  if (!card) throw new NotFound()
  const [entry] = await readRows<NonNullable<WaitingPage['entry']>>(Prisma.sql`
    SELECT w.seats, a.name AS "agencyName", CASE WHEN w.offer_until > ${at} THEN w.offer_until END AS "offerUntil",
      (SELECT count(*)::int FROM waiting_entry o WHERE o.cohort_id = w.cohort_id AND o.ended_at IS NULL
         AND (o.created_at, o.id) < (w.created_at, w.id)) AS ahead
    FROM waiting_entry w LEFT JOIN agency a ON a.id = w.agency_id
    WHERE w.cohort_id = ${card.id}::uuid AND w.person_id = ${actor.personId}::uuid AND w.ended_at IS NULL
      AND (w.offer_until IS NULL OR w.offer_until > ${at})`)
  const agencies = await readRows<{ id: string; name: string }>(Prisma.sql`
    SELECT a.id, a.name FROM agency a WHERE ${scope(actor, 'seat.buy', { agency: Prisma.sql`a.id` })} ORDER BY a.name`)
  const { ranOut } = await readRow<{ ranOut: Parameters<typeof datedOffer>[0] }>(Prisma.sql`
    SELECT ${ranOutSql(actor.personId, at)} AS "ranOut" FROM cohort c WHERE c.id = ${card.id}::uuid`)
  const { title, timeZone, enrollment } = card
  return {
    cohort: { slug, title, timeZone },
    joinable: enrollment === 'full',
    agencies,
    entry: entry ?? null,
    ranOut: datedOffer(ranOut),
    buyable: enrollment === 'open',
    mutationId: newId(),
  }
}

/** Everyone who waits for a cohort, in their order, for program staff alone. */
export async function listWaiting(actor: Actor, slug: string): Promise<WaitingRow[]> {
  const rows = await readRows<Omit<WaitingRow, 'name'> & { person: Named }>(Prisma.sql`
    SELECT w.id, ${named(Prisma.sql`w.person_id`)} AS person, a.name AS "agencyName", w.seats, w.created_at AS since,
      w.offer_until AS "offerUntil"
    FROM waiting_entry w JOIN cohort c ON c.id = w.cohort_id LEFT JOIN agency a ON a.id = w.agency_id
    WHERE c.slug = ${slug} AND w.ended_at IS NULL AND ${scope(actor, 'cohort.open', {})}
    ORDER BY w.created_at, w.id LIMIT 200`)
  const nameOf = await namesApart(
    actor,
    rows.map(({ person }) => person),
  )
  return rows.map(({ person, ...row }) => ({ ...row, name: nameOf(person) }))
}
