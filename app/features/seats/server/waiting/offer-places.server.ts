import { isForSale, placesLeft } from '~/features/cohorts/contract'
import { countPlaces, type LockedCohort, lockCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { inTransaction, Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { OFFER_HOURS, seatEvents } from '../../contract'

const MS_PER_HOUR = 3_600_000

/**
 * Gives the places of a cohort that are free to those who wait, in their order, each time to the first for whom they
 * are enough: an offer that ran out goes on to the next, and a large wish keeps no one else waiting. Call it with the
 * cohort locked, and before anything is sold: then only places that are too few for everyone on the list are for sale.
 */
export async function offerPlaces(tx: Tx, cohort: LockedCohort): Promise<void> {
  const at = now()
  await endExpired(tx, cohort, at)
  if (!isForSale(cohort, at)) return
  const waiting = await tx.waitingEntry.findMany({
    where: { cohortId: cohort.id, endedAt: null, offeredAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { person: { select: { email: true } } },
  })
  if (waiting.length === 0) return
  let left = placesLeft(await countPlaces(tx, cohort.id, at))
  const offerUntil = new Date(at.getTime() + OFFER_HOURS * MS_PER_HOUR)
  for (const { id, seats, personId, person } of waiting) {
    if (seats > left) continue
    left -= seats
    await tx.waitingEntry.update({ where: { id }, data: { offeredAt: at, offerUntil } })
    await recordAudit(tx, {
      ...{ actorId: null, action: 'waiting-list.offered', subjectKind: 'cohort' },
      ...{ subjectId: cohort.id, new: { seats, personId, until: offerUntil.toISOString() } },
    })
    await publish(tx, seatEvents['places.offered'], {
      ...{ entryId: id, personId, email: person.email, seats, until: offerUntil },
      ...{ cohortSlug: cohort.slug, cohortTitle: cohort.title, timeZone: cohort.timeZone },
    })
  }
}

/** Ends the offers that no one took in time, and tells those who had them. */
async function endExpired(tx: Tx, cohort: LockedCohort, at: Date): Promise<void> {
  const expired = await tx.waitingEntry.findMany({
    where: { cohortId: cohort.id, endedAt: null, offerUntil: { lte: at } },
    include: { person: { select: { email: true } } },
  })
  for (const { id, personId, person, seats } of expired) {
    await tx.waitingEntry.update({ where: { id }, data: { endedAt: at, endedAs: 'expired' } })
    await publish(tx, seatEvents['offer.expired'], {
      ...{ entryId: id, personId, email: person.email, seats },
      ...{ cohortSlug: cohort.slug, cohortTitle: cohort.title },
    })
  }
}

/** Looks at every cohort for which someone waits. */
export async function offerAllPlaces(): Promise<void> {
  const cohorts = await readRows<{ id: string }>(
    Prisma.sql`SELECT DISTINCT cohort_id AS id FROM waiting_entry WHERE ended_at IS NULL`,
  )
  for (const { id } of cohorts)
    await inTransaction(async (tx) => offerPlaces(tx, await lockCohort(tx, { id })))
}

/** Whoever has ordered waits no more: from here on their order keeps the places. */
export const endWaiting = (tx: Tx, cohortId: string, personId: string) =>
  tx.waitingEntry.updateMany({
    where: { cohortId, personId, endedAt: null },
    data: { endedAt: now(), endedAs: 'bought' },
  })
