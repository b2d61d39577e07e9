import { isForSale, placesLeft } from '~/features/cohorts/contract'
import { countPlaces, ledBy, lockCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { WaitRefusal } from '../../contract'
import { offerPlaces } from './offer-places.server'

interface Input {
  /** Slug. */
  cohort: string
  /** Null: for oneself, or for an agency that is not here yet. */
  agencyId: string | null
  seats: number
  mutationId: string
}

type Waits = { ok: true } | { ok: false; reason: WaitRefusal }

/** Puts someone on the waiting list of a full cohort. Who waits already only changes how many; their place stays. */
export const waitForPlaces = (actor: Actor, input: Input) =>
  once(actor, input.mutationId, 'wait-for-places', async (tx, id): Promise<Waits> => {
    const { agencyId, seats } = input
    const { personId } = actor
    if (agencyId) {
      const where = { id: agencyId, ...ledBy(actor, 'seat.buy') }
      if (!(await tx.agency.findFirst({ where, select: { id: true } }))) throw new NotFound()
    }
    const cohort = await lockCohort(tx, { slug: input.cohort })
    if (cohort.visibility === 'draft') throw new NotFound()
    const at = now()
    if (!isForSale(cohort, at)) return { ok: false, reason: 'closed' }
    if (seats > cohort.capacity) return { ok: false, reason: 'too-many' }
    await offerPlaces(tx, cohort)
    const open = await tx.waitingEntry.findFirst({
      where: { cohortId: cohort.id, personId, endedAt: null },
    })
    // An offer stands as it was asked for.
    if (open?.offeredAt) return { ok: true }
    if (placesLeft(await countPlaces(tx, cohort.id, at)) >= seats && !(await someoneWaits()))
      return { ok: false, reason: 'open' }
    if (open) await tx.waitingEntry.update({ where: { id: open.id }, data: { seats, agencyId } })
    else
      await tx.waitingEntry.create({
        data: { id, cohortId: cohort.id, personId, agencyId, seats, createdAt: at },
      })
    await recordAudit(tx, {
      actorId: personId,
      action: 'waiting-list.joined',
      subjectKind: 'cohort',
      subjectId: cohort.id,
      new: { seats },
    })
    return { ok: true }

    async function someoneWaits() {
      return (await tx.waitingEntry.count({ where: { cohortId: cohort.id, endedAt: null } })) > 0
    }
  })

/** Takes someone off the list; what was offered to them goes to the next. */
export const leaveWaitingList = (actor: Actor, slug: string, mutationId: string) =>
  once(actor, mutationId, 'leave-waiting-list', async (tx): Promise<{ ok: true }> => {
    const cohort = await lockCohort(tx, { slug })
    const { count } = await tx.waitingEntry.updateMany({
      where: { cohortId: cohort.id, personId: actor.personId, endedAt: null },
      data: { endedAt: now(), endedAs: 'left' },
    })
    if (count > 0)
      await recordAudit(tx, {
        actorId: actor.personId,
        action: 'waiting-list.left',
        subjectKind: 'cohort',
        subjectId: cohort.id,
      })
    await offerPlaces(tx, cohort)
    return { ok: true }
  })
