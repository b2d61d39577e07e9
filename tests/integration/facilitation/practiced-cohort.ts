import { randomUUID } from 'node:crypto'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { dayOf, dayToDb, MS_PER_DAY } from '~/platform/shared/time'
import { aCohort, anAgency, ZONE } from '../../factories/cohorts'
import { enrollMany } from '../../factories/practice-room'

interface Sort {
  coaches: number
  skills: number
  /** How many days ago that was. */
  daysAgo: number
}

/**
 * A cohort in which every coach was taught the same skills in a session on one day, and has used each every three weeks since: told
 * in a note, and seen by the facilitator with less and less help. The log is written as it is stored, at once.
 */
export async function aPracticedCohort({ coaches, skills, daysAgo }: Sort) {
  const cohort = await aCohort({ capacity: 200 })
  const agency = await anAgency()
  const enrolled = await enrollMany(
    { cohortId: cohort.cohortId, agencyId: agency.agencyId },
    coaches,
  )
  const at = (ago: number) => new Date(now().getTime() - ago * MS_PER_DAY)
  await db().enrollment.updateMany({
    where: { cohortId: cohort.cohortId },
    data: { enrolledAt: at(daysAgo) },
  })
  const row = (enrollmentId: string, skillId: string, ago: number) => ({
    ...{ id: randomUUID(), enrollmentId, skillId, recordedAt: at(ago) },
    happenedOn: dayToDb(dayOf(at(ago), ZONE)),
    ...{ sourceKind: 'test', sourceId: randomUUID() },
  })
  const uses = Array.from({ length: Math.floor(daysAgo / 21) }, (_, i) => daysAgo - 20 - i * 21)
  const data = enrolled.flatMap(({ enrollmentId }) => {
    const meetings = uses.map(() => randomUUID())
    return Array.from({ length: skills }, (_, n) => `C${n + 1}`).flatMap((skillId) => [
      {
        ...row(enrollmentId, skillId, daysAgo),
        type: 'session-attended',
        payload: { sessionId: 'a session', attendedMinutes: 60, sessionMinutes: 60 },
      },
      ...uses.flatMap((ago, i) => [
        {
          ...row(enrollmentId, skillId, ago),
          type: 'field-note-recorded',
          payload: {
            ...{ noteId: randomUUID(), commitmentId: null, used: 'yes', contentHash: randomUUID() },
            ...{ didFilled: true, happenedFilled: true, privacyPassed: true, carried: 2 },
          },
        },
        {
          ...row(enrollmentId, skillId, ago),
          type: 'observation-finalised',
          payload: observed(meetings[i] ?? '', cohort.facilitator.personId, i),
        },
        {
          ...row(enrollmentId, skillId, ago),
          type: 'contact-held',
          payload: { v: 2, minutes: 30, contactId: meetings[i] ?? '' },
        },
      ]),
    ])
  })
  await db().skillEvent.createMany({ data })
  return { ...cohort, agency, enrolled }
}

const observed = (occasionId: string, observerId: string, at: number) => ({
  ...{ observationId: randomUUID(), occasionId, observerId, observerRole: 'facilitator' },
  ...{ calibrated: false, lineManager: false, setting: at % 2 ? 'home' : 'office', mode: 'live' },
  ...{
    minutes: 30,
    consensus: false,
    opportunity: true,
    level: Math.min(4, 2 + Math.floor(at / 2)),
  },
  ...{ prompt: Math.max(0, 3 - at), carried: 2, counterBehaviour: false },
})
