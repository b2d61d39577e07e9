import { leadsOf } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { afterCommit, db, inTransaction, Prisma, type Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { nudge } from '~/platform/jobs/sweeps.server'
import { tellEach } from '~/platform/jobs/tell-each.server'
import { cohortEvents } from '../../contract'
import { dateChangesOf } from '../../domain/clock/changes'
import { tellsAtOnce, tellsFrom } from '../../domain/clock/notice'
import { lockCohort } from '../scope.server'
import { agenciesIn } from './happened.server'
import { titlesOf } from './plan-save.server'
import { readState, stateFrom } from './state.server'

export const TELL_CHANGES = 'tell-changes'

/** A change may have to be told at once; looking finds out. */
export const wakeTelling = (tx: Tx): void => afterCommit(tx, () => nudge(TELL_CHANGES))

/**
 * Tells coaches and agency leads of dates that have changed ("cohort.dates-changed"): once for all changes since
 * they were told last, when the latest of them can no longer be undone, or at once where a day that moves lies before
 * that. Changes that come to nothing, because one was undone, are told to no one.
 */
export async function tellChanges(): Promise<void> {
  const waiting = await db().cohortChange.groupBy({ by: ['cohortId'], where: { toldAt: null } })
  await tellEach(waiting, async (some) => {
    for (const { cohortId } of some) await inTransaction((tx) => tell(tx, cohortId))
  })
}

async function tell(tx: Tx, cohortId: string): Promise<void> {
  const { title, slug, timeZone } = await lockCohort(tx, { id: cohortId })
  const at = now()
  const untold = await tx.cohortChange.findMany({
    where: { cohortId, toldAt: null },
    orderBy: { version: 'asc' },
  })
  const [first, last] = [untold[0], untold.at(-1)]
  if (!first || !last) return
  const before = stateFrom(first.before)
  const after = await readState(tx, cohortId)
  if (tellsFrom(last.changedAt) > at && !tellsAtOnce(before, after, at)) return
  const { program } = await tx.cohort.findUniqueOrThrow({
    where: { id: cohortId },
    select: { program: true },
  })
  const changes = dateChangesOf(before, after, titlesOf(program))
  const people = await readTold(tx, cohortId)
  if (changes.length > 0 && people.length > 0)
    await publish(tx, cohortEvents['cohort.dates-changed'], {
      ...{ changeId: last.id, cohortSlug: slug, cohortTitle: title, timeZone, people },
      changes: changes.map(({ label, from, to }) => ({ label, from: from ?? '', to })),
    })
  await tx.cohortChange.updateMany({
    where: { cohortId, toldAt: null },
    data: { toldAt: at },
  })
}

/** The coaches of a cohort, and the leads of agencies that have seats in it; each person once. */
const readTold = (tx: Tx, cohortId: string) => {
  const cohort = Prisma.sql`${cohortId}::uuid`
  return tx.$queryRaw<{ personId: string; email: string; coach: boolean }[]>`
    SELECT p.id AS "personId", p.email, bool_or(told.coach) AS coach
      FROM (
        SELECT e.person_id, true AS coach FROM enrollment e
         WHERE e.cohort_id = ${cohort} AND e.withdrawn_at IS NULL
        UNION ALL
        SELECT lead.person_id, false FROM (${leadsOf(agenciesIn(cohort))}) lead
      ) told JOIN person p ON p.id = told.person_id
     GROUP BY p.id, p.email ORDER BY p.id`
}
