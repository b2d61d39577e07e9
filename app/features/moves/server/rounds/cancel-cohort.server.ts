import {
  cancelLocked,
  findManaged,
  lockCohort,
  restoreLocked,
} from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { afterCommit } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { nudge } from '~/platform/jobs/sweeps.server'
import type { Actor } from '~/platform/shared/actor'
import { addDays, type Day, dayOf } from '~/platform/shared/time'
import type { CancelForm, CancelRefusal } from '../../contract'
import { SETTLE_CHOICES } from './settle-choices.server'

type Canceled = { ok: true } | { ok: false; reason: CancelRefusal }
type Form<Intent> = Extract<CancelForm, { intent: Intent }>

/** A change by staff can be undone for so long. */
const UNDO_HOURS = 24
/** Whoever starts within so many days has to know at once. */
const SOON_DAYS = 3

/** Whether the letters about a cancellation cannot wait until it can no longer be undone. */
export const tellsCancelAtOnce = (
  { startsOn, timeZone }: { startsOn: Day; timeZone: string },
  at: Date,
): boolean => startsOn <= addDays(dayOf(at, timeZone), SOON_DAYS)

/**
 * Cancels a cohort: from now on no one buys, is invited or enrolls. Whoever has seats is told after a day, until which
 * it can be undone, or at once where the cohort begins soon or runs; then they choose. Only program staff.
 */
export const cancelCohort = (actor: Actor, slug: string, form: Form<'cancel'>): Promise<Canceled> =>
  once(actor, form.mutationId, 'cancel-cohort', async (tx, id): Promise<Canceled> => {
    const { id: cohortId } = await findManaged(actor, slug, tx)
    const cohort = await lockCohort(tx, { id: cohortId })
    const at = now()
    if (cohort.canceledAt) return { ok: false, reason: 'canceled' }
    if (cohort.visibility === 'draft') return { ok: false, reason: 'draft' }
    if (cohort.endsOn < dayOf(at, cohort.timeZone)) return { ok: false, reason: 'over' }
    if (cohort.version !== form.version) return { ok: false, reason: 'stale' }
    const atOnce = tellsCancelAtOnce(cohort, at)
    await tx.choiceRound.create({
      data: {
        ...{ id, cohortId, kind: 'canceled', reason: form.reason, days: form.days },
        ...{ decidedById: actor.personId, decidedAt: at, visibilityBefore: cohort.visibility },
        tellAt: atOnce ? at : new Date(at.getTime() + UNDO_HOURS * 3_600_000),
      },
    })
    await cancelLocked(tx, cohort, at)
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'cohort.canceled', subjectKind: 'cohort' },
      ...{ subjectId: cohortId, new: { days: form.days }, reason: form.reason },
    })
    if (atOnce) afterCommit(tx, () => nudge(SETTLE_CHOICES))
    return { ok: true }
  })

/** Undoes it, as long as no one was told. Only program staff. */
export const undoCancel = (actor: Actor, slug: string, form: Form<'undo'>): Promise<Canceled> =>
  once(actor, form.mutationId, 'undo-cancel', async (tx): Promise<Canceled> => {
    const { id: cohortId } = await findManaged(actor, slug, tx)
    const cohort = await lockCohort(tx, { id: cohortId })
    const round = await tx.choiceRound.findFirst({
      where: { cohortId, kind: 'canceled', undoneAt: null },
    })
    if (!round?.visibilityBefore) return { ok: false, reason: 'gone' }
    if (round.toldAt) return { ok: false, reason: 'told' }
    await tx.choiceRound.update({
      where: { id: round.id },
      data: { undoneAt: now(), undoneById: actor.personId },
    })
    await restoreLocked(tx, cohort, round.visibilityBefore)
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'cohort.cancel-undone', subjectKind: 'cohort' },
      subjectId: cohortId,
    })
    return { ok: true }
  })
