import { leadsOf } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { afterCommit, db, inTransaction, Prisma, type Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { notifyInBatches } from '~/platform/jobs/notify-in-batches.server'
import { nudge } from '~/platform/jobs/sweeps.server'
import type { DomainEvents } from '~/platform/shared/events'
import { cohortEvents } from '../../contract'
import type { StateChange } from '../../contract/clock'
import { dateChangesOf } from '../../domain/clock/changes'
import { tellsAtOnce, tellsFrom } from '../../domain/clock/notice'
import { facilitatorIdsSql } from '../people/facilitates.server'
import { lockCohort } from '../scope.server'
import { agenciesIn } from './happened.server'
import { titlesOf } from './plan-save.server'
import { readState, stateFrom } from './state.server'

export const TELL_CHANGES = 'tell-changes'

/** Has `tellChanges` run after the commit: it finds out whether the change must be told at once. */
export const nudgeTellChanges = (tx: Tx): void => afterCommit(tx, () => nudge(TELL_CHANGES))

/**
 * Tells coaches, facilitators, agency leads and whoever is invited of dates that have changed ("cohort.dates-changed"): once for all changes since
 * they were told last, when the latest of them can no longer be undone, or at once where a day that moves lies before
 * that. Changes that come to nothing, because one was undone, are told to no one.
 */
export async function tellChanges(): Promise<void> {
  const waiting = await db().cohortChange.groupBy({ by: ['cohortId'], where: { toldAt: null } })
  await notifyInBatches(waiting, async (some) => {
    for (const { cohortId } of some) await inTransaction((tx) => tell(tx, cohortId))
  })
}

type DatesChanged = DomainEvents['cohort.dates-changed']
type Told = DatesChanged['people'][number]
type Invited = DatesChanged['invited'][number]

async function tell(tx: Tx, cohortId: string): Promise<void> {
  const cohort = await lockCohort(tx, { id: cohortId })
  const { title, slug, timeZone } = cohort
  // It may take place after all: what has changed is told then.
  if (cohort.canceledAt && !cohort.calledOffAt) return
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
  const { dates, sessions } = dateChangesOf(before, after, titlesOf(program))
  const all = dates.length + sessions.length > 0 ? await readTold(tx, cohortId) : []
  const meets = sessions.length > 0
  const people = all.filter((one) => dates.length > 0 || (meets && (one.coach || one.facilitator)))
  const invited = dates.length > 0 ? await readInvited(tx, cohortId, at) : []
  // No one needs new dates of a cohort that was canceled.
  if (!cohort.calledOffAt && people.length + invited.length > 0)
    await publish(tx, cohortEvents['cohort.dates-changed'], {
      ...{ cohortId, anchor: { from: before.anchor, to: after.anchor } },
      ...{ changeId: last.id, cohortSlug: slug, cohortTitle: title, timeZone, people, invited },
      ...{ changes: dates.map(asTold), sessions: sessions.map(asTold) },
    })
  await tx.cohortChange.updateMany({
    where: { cohortId, toldAt: null },
    data: { toldAt: at },
  })
}

const asTold = ({ label, from, to }: StateChange) => ({ label, from: from ?? '', to })

/** The coaches of a cohort, its facilitators, and the leads of agencies that have seats in it; each person once. */
const readTold = (tx: Tx, cohortId: string) => {
  const cohort = Prisma.sql`${cohortId}::uuid`
  return tx.$queryRaw<Told[]>`
    SELECT p.id AS "personId", p.email, bool_or(told.coach) AS coach, bool_or(told.facilitator) AS facilitator
      FROM (
        SELECT e.person_id, true AS coach, false AS facilitator FROM enrollment e
         WHERE e.cohort_id = ${cohort} AND e.withdrawn_at IS NULL
        UNION ALL
        SELECT lead.person_id, false, false FROM (${leadsOf(agenciesIn(cohort))}) lead
        UNION ALL
        SELECT f.person_id, false, true FROM (${facilitatorIdsSql(cohort)}) f
      ) told JOIN person p ON p.id = told.person_id
     GROUP BY p.id, p.email ORDER BY p.id`
}

/** Each address once; whoever comes in by one of these plans by the dates that the invitation told. */
const readInvited = (tx: Tx, cohortId: string, at: Date) => tx.$queryRaw<Invited[]>`
  SELECT DISTINCT ON (i.email) i.id AS "invitationId", i.email
    FROM invitation i JOIN seat s ON s.id = i.seat_id
   WHERE s.cohort_id = ${cohortId}::uuid AND i.accepted_at IS NULL AND i.revoked_at IS NULL
     AND i.expires_at > ${at}
     AND NOT EXISTS (SELECT FROM person p JOIN (${leadsOf(agenciesIn(Prisma.sql`${cohortId}::uuid`))}) lead
       ON lead.person_id = p.id WHERE p.email = i.email)
   ORDER BY i.email, i.id`
