import { actorFor } from '~/features/identity/index.server'
import { recordFieldNote } from '~/features/practice/index.server'
import { makeDueReleases } from '~/features/releases/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { type Day, dayToDb } from '~/platform/shared/time'
import { instantAt } from '~/platform/shared/zones/time-zones'
import { aCohort, anAgency } from '../../factories/cohorts'
import { aNote, enrollMany, finishContract, signed, today } from '../../factories/practice-room'

const ZONE = 'America/Chicago'
export const at = (day: string, time = '12:00') => instantAt(day as Day, time, ZONE)
/** They join in September: they count from November on. */
export const JOINED = at('2026-09-10')

export type TellingCohort = Awaited<ReturnType<typeof tellingCohort>>

export async function tellingCohort() {
  const cohort = await atTime(JOINED, () => aCohort({ capacity: 200 }))
  await db().cohort.update({ where: { id: cohort.cohortId }, data: { timeZone: ZONE } })
  return cohort
}

export const introduceMore = (enrollmentId: string, on: Day, recordedAt: Date) =>
  db().skillEvent.createMany({
    data: ['C2', 'C3', 'C4'].map((skillId) => ({
      ...{ id: newId(), enrollmentId, skillId, type: 'session-attended', happenedOn: dayToDb(on) },
      ...{ recordedAt, sourceKind: 'session', sourceId: 'a session' },
      payload: { sessionId: 'a session', attendedMinutes: 60, sessionMinutes: 60 },
    })),
  })

/**
 * Twelve coaches who were taught four skills each. Ten days later six of them have tried one of these, and were seen; what
 * they wrote names a barrier.
 */
export async function aTellingAgency(cohort: TellingCohort, name?: string) {
  const agency = await atTime(JOINED, () => anAgency(name))
  const enrolled = await atTime(JOINED, async () => {
    const all = await enrollMany({ cohortId: cohort.cohortId, agencyId: agency.agencyId }, 12)
    for (const { personId, enrollmentId } of all) {
      const coach = await actorFor(personId)
      await finishContract(coach, cohort.slug)
      await introduceMore(enrollmentId, today(coach), JOINED)
    }
    return all
  })
  await atTime(at('2026-09-20'), async () => {
    for (const { personId, enrollmentId } of enrolled.slice(0, 6)) {
      const coach = await actorFor(personId)
      await recordFieldNote(coach, aNote(cohort.slug, today(coach)))
      await signed(cohort.facilitator, enrollmentId)
    }
  })
  return { ...agency, enrolled }
}

export const publishOn = (day: string, time?: string) => atTime(at(day, time), makeDueReleases)
