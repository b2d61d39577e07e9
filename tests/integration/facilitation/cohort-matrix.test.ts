import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getContacts, setCadence } from '~/features/coaching/index.server'
import { countCoachesInNeed, getCohortPractice } from '~/features/facilitation/index.server'
import { makeCommitment, recordFieldNote } from '~/features/practice/index.server'
import { appendSkillEvent } from '~/features/transfer/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, formatDay, MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import {
  aNote,
  aPlan,
  aPracticeRoom,
  finishContract,
  signed,
  today,
} from '../../factories/practice-room'
import { countQueries } from '../../setup/count-queries'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room

const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * MS_PER_DAY), work)

/** Five coaches: the first was observed, the second tried, the third made two plans, the fourth talked, the fifth is new. */
beforeAll(async () => {
  wireRooms()
  room = await aPracticeRoom(5)
  const [seen, tried, planned, talked] = room.enrolled
  if (!seen || !tried || !planned || !talked) throw new Error('someone is missing')
  for (const { coach } of [seen, tried, planned]) await finishContract(coach, room.slug)
  for (const { coach } of [seen, tried])
    await recordFieldNote(coach, aNote(room.slug, today(coach)))
  await signed(room.facilitator, seen.enrollmentId)
  const from = today(planned.coach)
  await makeCommitment(planned.coach, aPlan(room.slug, from))
  await makeCommitment(planned.coach, {
    ...aPlan(room.slug, addDays(from, 1)),
    cue: 'we meet again',
  })
  await inDays(30, () =>
    inTransaction((tx) =>
      appendSkillEvent(tx, {
        ...{ enrollmentId: talked.enrollmentId, skillId: 'C1', happenedOn: addDays(from, 30) },
        source: { kind: 'contact', id: 'a contact' },
        event: { kind: 'contact-held', minutes: 20 },
      }),
    ),
  )
})

const practiceIn = (days: number, asked = {}) =>
  inDays(days, () => getCohortPractice(room.facilitator, room.slug, asked))
const idOf = (n: number) => room.enrolled[n]?.enrollmentId

test('each cell says where the skill stands, from the projection', async () => {
  const { coaches, skills, marks } = await practiceIn(0)
  const column = skills.findIndex(({ id }) => id === 'C1')
  const wordsOf = (n: number) => {
    const row = coaches.find(({ enrollmentId }) => enrollmentId === idOf(n))
    return marks[row?.cells[column] ?? -1]?.words
  }
  expect([0, 1, 2, 4].map(wordsOf)).toEqual(['Observed', 'Tried', 'Committed', 'Not started'])
})

test('whoever may need a hand comes first, with the reason', async () => {
  const { coaches, counts } = await practiceIn(40)
  const needs = coaches.map(({ enrollmentId, reasons }) => [
    room.enrolled.findIndex((one) => one.enrollmentId === enrollmentId),
    reasons.map(({ need }) => need).join(' '),
  ])
  expect(needs[0]?.[1]).toMatch(/^contact /)
  expect(Object.fromEntries(needs)).toEqual({
    0: 'contact',
    1: 'contact cooling',
    2: 'contact plans',
    3: 'start',
    4: 'contact start',
  })
  // The contact of ten days ago is known from the log.
  expect(coaches.at(-1)?.enrollmentId).toBe(idOf(3))
  expect(counts).toEqual({
    all: 5,
    hand: 5,
    needs: { support: 0, rhythm: 0, contact: 4, cooling: 1, drift: 0, plans: 1, start: 2 },
  })
})

test('a live session that they came to is a sign of touch, and an agreed contact is due all the same', async () => {
  const other = await aPracticeRoom(1)
  const needsIn = (days: number) =>
    inDays(days, async () => {
      const { coaches } = await getCohortPractice(other.facilitator, other.slug)
      return coaches[0]?.reasons.map(({ need, words }) => (need === 'contact' ? words : need))
    })
  const from = today(other.coach)
  const [days, session] = [45, randomUUID()]
  await db().$executeRaw`
    INSERT INTO cohort_session (id, cohort_id, module_key, planned_on, own_time, meets_on, meets_at, canceled)
    SELECT ${session}::uuid, w.cohort_id, w.module_key, d.day, NULL, d.day, d.day + time '18:00', false
    FROM cohort_module w, (SELECT ${addDays(from, 30)}::date AS day) d
    WHERE w.cohort_id = ${other.cohortId}::uuid ORDER BY w.position LIMIT 1`
  expect(await needsIn(days)).toContain(
    `No contact on record yet, ${days} days in. When could you talk?`,
  )
  await db().sessionAttendance.create({
    data: {
      ...{ sessionId: session, enrollmentId: other.enrollmentId, presence: 'here' },
      ...{ notedById: other.facilitator.personId, notedAt: now() },
    },
  })
  expect(await needsIn(days)).not.toContainEqual(expect.stringMatching(/contact/))
  await setCadence(other.facilitator, other.slug, {
    ...{ enrollment: other.enrollmentId, cadence: 'fortnightly', mutationId: randomUUID() },
  })
  const due = await inDays(days, async () => {
    const [mine] = (await getContacts(other.facilitator, other.slug)).coaches
    return mine?.isDue && formatDay(mine.nextOn)
  })
  expect(await needsIn(days)).toContainEqual(
    `A coaching contact has been due since ${due}. When could you talk?`,
  )
})

test('the home of a facilitator counts the same coaches, in few statements, and no one else may', async () => {
  const at = (days: number, actor = room.facilitator) =>
    inDays(days, () => countCoachesInNeed(actor, [room.slug, 'another']))
  expect([...(await at(40))]).toEqual([[room.slug, 5]])
  expect([...(await at(0))]).toEqual([[room.slug, 0]])
  // Three, and the logs of those whose state has moved on by itself since.
  expect(await countQueries(() => at(40))).toBe(4)
  expect((await at(40, room.coach)).size).toBe(0)
  // Months after its end no one is followed anymore.
  expect((await at(800)).size).toBe(0)
})

test('the address says whom to show, and which skill', async () => {
  const cooling = await practiceIn(40, { need: 'cooling' })
  expect(cooling.coaches.map(({ enrollmentId }) => enrollmentId)).toEqual([idOf(1)])
  const other = await practiceIn(40, { need: 'cooling', skill: 'C2' })
  expect([other.skills.map(({ id }) => id), other.coaches]).toEqual([['C2'], []])
  // Another skill does not make what someone began, or used, undone.
  const { needs } = (await practiceIn(40, { skill: 'C2' })).counts
  expect(needs).toMatchObject({ start: 2, cooling: 0, plans: 0 })
  expect((await practiceIn(0, { hand: true })).coaches).toEqual([])
  expect((await practiceIn(0, { need: 'shame', skill: 'Z9' })).coaches).toHaveLength(5)
})

test('someone else’s cohort is not there', async () => {
  const other = await aPracticeRoom()
  await expect(getCohortPractice(other.facilitator, room.slug)).rejects.toThrow(NotFound)
  await expect(getCohortPractice(room.coach, room.slug)).rejects.toThrow(NotFound)
})

test('three statements, and one more while the sweep is late', async () => {
  const { facilitator, slug, coach } = await aPracticeRoom()
  await finishContract(coach, slug)
  await recordFieldNote(coach, aNote(slug, today(coach)))
  const visit = () => getCohortPractice(facilitator, slug)
  const count = async () => {
    await visit() // the first one of a day notes that it was made
    return countQueries(visit)
  }
  expect([await count(), await inDays(40, count)]).toEqual([3, 4])
})
