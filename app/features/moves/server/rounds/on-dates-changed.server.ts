import { FAR_DAYS } from '~/features/cohorts/contract'
import { now } from '~/platform/clock.server'
import { afterCommit, type Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { nudge } from '~/platform/jobs/sweeps.server'
import type { DomainEvents } from '~/platform/shared/events'
import { daysBetween } from '~/platform/shared/time'
import { USUAL_CHOOSE_DAYS } from '../../contract'
import { SETTLE_CHOICES } from './settle-choices.server'

/** A cohort whose anchor moved far gives a choice to whoever has seats in it; it can no longer be undone by then. */
export async function onDatesChanged(
  tx: Tx,
  { cohortId, changeId, anchor }: DomainEvents['cohort.dates-changed'],
): Promise<void> {
  if (Math.abs(daysBetween(anchor.from, anchor.to)) <= FAR_DAYS) return
  const at = now()
  const { changedById } = await tx.cohortChange.findUniqueOrThrow({
    where: { id: changeId },
    select: { changedById: true },
  })
  await tx.choiceRound.create({
    data: {
      ...{ id: newId(), cohortId, kind: 'redated', decidedById: changedById },
      ...{ decidedAt: at, tellAt: at, days: USUAL_CHOOSE_DAYS },
    },
  })
  afterCommit(tx, () => nudge(SETTLE_CHOICES))
}
