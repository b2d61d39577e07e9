import { beforeAll, describe, expect, test } from 'vitest'
import { actorFor } from '~/features/identity/index.server'
import { listObservedCoaches } from '~/features/observations/index.server'
import { getPracticePage } from '~/features/practice/index.server'
import { getReleases } from '~/features/releases/index.server'
import { getOwnSkills, listOwnObservations } from '~/features/skills/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { dayToDb } from '~/platform/shared/time'
import { aCohort, anAgency } from '../../factories/cohorts'
import { enrollMany, today } from '../../factories/practice-room'
import { TEACHES_C1 } from '../../factories/sample-course'
import { countQueries } from '../../setup/count-queries'

/** A cohort with so many coaches of one agency, the first of whom has written as much. */
async function aRoomOf(rows: number) {
  const cohort = await aCohort({ capacity: 200 })
  const { lead, agencyId } = await anAgency()
  const enrolled = await enrollMany({ cohortId: cohort.cohortId, agencyId }, rows)
  const [first] = enrolled
  if (!first) throw new Error('no one is enrolled')
  const coach = await actorFor(first.personId)
  const { enrollmentId } = first
  const day = dayToDb(today(coach))
  const at = now()
  const each = <T>(make: (id: string) => T) => Array.from({ length: rows }, () => make(newId()))
  const mine = { enrollmentId, skillId: 'C1' }
  const window = { windowFrom: day, windowTo: day, madeOn: day }
  const plan = { ...mine, ...window, cue: 'c', action: 'a', moment: 'm', confidence: 5 }
  const note = { ...mine, happenedOn: day, used: 'no' as const, whatIDid: '', whatHappened: '' }
  await db().commitment.createMany({ data: each((id) => ({ ...plan, id, createdAt: at })) })
  await db().fieldNote.createMany({ data: each((id) => ({ ...note, id, recordedAt: at })) })
  await db().skillEvent.createMany({
    data: enrolled.map((one) => ({
      ...{ id: newId(), enrollmentId: one.enrollmentId, skillId: 'C1', type: 'lesson-completed' },
      ...{ happenedOn: day, recordedAt: at, sourceKind: 'lesson', sourceId: TEACHES_C1 },
      payload: { lessonKey: TEACHES_C1 },
    })),
  })
  const occasion = {
    enrollmentId,
    happenedOn: day,
    setting: 'office' as const,
    mode: 'live' as const,
  }
  const occasions = each((id) => ({ ...occasion, id, minutes: 5, consent: true, createdAt: at }))
  await db().observationOccasion.createMany({ data: occasions })
  const observerId = cohort.facilitator.personId
  const words = { observerId, slot: 1, notes: 'n', strength: 's', edge: 'e' }
  await db().observation.createMany({
    data: occasions.map(({ id: occasionId }) => ({
      ...{ ...words, id: newId(), occasionId, createdAt: at, signedAt: at },
    })),
  })
  return { ...cohort, coach, lead, agencyId }
}

describe('the number of statements does not grow with people and rows', () => {
  let few: Awaited<ReturnType<typeof aRoomOf>>
  let many: Awaited<ReturnType<typeof aRoomOf>>
  beforeAll(async () => {
    few = await aRoomOf(5)
    many = await aRoomOf(50)
  })

  test('the agency’s releases, which before the first figures ask who has joined', async () => {
    const count = ({ lead, agencyId }: typeof few) =>
      countQueries(() => getReleases(lead, agencyId, null))
    expect([await count(few), await count(many)]).toEqual([3, 3])
  })

  test('the coach’s practice', async () => {
    const count = ({ coach, slug }: typeof few, rows: number, shown: number) =>
      countQueries(async () => {
        const { due, notes, mine } = await getPracticePage(coach, slug)
        if (mine) await getOwnSkills(coach, mine)
        const observations = await listOwnObservations(coach, slug, { limit: 20 })
        for (const list of [notes, observations]) expect(list).toHaveLength(shown)
        expect(due).toHaveLength(rows)
      })
    // The page shows the newest twenty, and all plans whose day has come.
    expect([await count(few, 5, 5), await count(many, 50, 20)]).toEqual([5, 5])
  })

  test('whom one may observe', async () => {
    const count = ({ facilitator }: typeof few, people: number) =>
      countQueries(async () => {
        expect((await listObservedCoaches(facilitator)).coaches).toHaveLength(people)
      })
    expect([await count(few, 5), await count(many, 20)]).toEqual([1, 1])
  })
})
