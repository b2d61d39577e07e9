import { meetingPlansIn } from '~/features/coaching/index.server'
import { getCohortWithPeople } from '~/features/cohorts/index.server'
import { may, recordAccessToMany } from '~/features/identity/index.server'
import { practitionerScoresIn } from '~/features/practitioners/index.server'
import { policyChanges, readCohortRecord } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf } from '~/platform/shared/time'
import type { CohortTransfer } from '../contract'
import { type MeasureInputs, measuresOf } from './measures-of.server'

/**
 * The twelve measures of a cohort, computed from its logs at this moment: exact figures, for its facilitators and for
 * program staff. Coaches can read who saw figures with their names. Names and whatever is about one person are for its
 * facilitators alone. Four statements, whatever the number of coaches. Throws NotFound for everyone else.
 */
export async function getCohortTransfer(actor: Actor, slug: string): Promise<CohortTransfer> {
  const { id, ...cohort } = await getCohortWithPeople(actor, slug, 'cohort.transfer.read')
  const asOf = dayOf(now(), cohort.timeZone)
  const record = await readCohortRecord(Prisma.sql`e.cohort_id = ${id}::uuid`, asOf, actor)
  const named = may(actor, 'cohort.practice.read', { cohort: id })
  const people = named ? cohort.people : null
  await recordAccessToMany(
    actor,
    'cohort-figures',
    (people ?? []).flatMap(({ personId, enrollmentId }) =>
      enrollmentId ? [{ subjectId: personId, thingId: id }] : [],
    ),
  )
  const meetings = await readMeetings(id)
  const practitioners = await practitionerScoresIn(id)
  const { title, timeZone, startsOn, endsOn, program } = cohort
  return {
    cohort: { slug: cohort.slug, title, timeZone, startsOn, endsOn },
    policyMarks: policyChanges(),
    ...(await measuresOf(record, { program, people, practitioners, ...meetings })),
  }
}

/** How the coaches of a cohort are met, and who has asked to meet more often. */
async function readMeetings(
  cohortId: string,
): Promise<Pick<MeasureInputs, 'planned' | 'cadences'>> {
  const met = [...(await meetingPlansIn(cohortId)).values()]
  return {
    planned: met.flatMap(({ coachId, planned }) => planned.map((on) => ({ coachId, on }))),
    cadences: new Map(met.map(({ coachId, cadence, asked }) => [coachId, { cadence, asked }])),
  }
}
