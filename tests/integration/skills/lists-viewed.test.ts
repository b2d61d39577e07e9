import { beforeAll, beforeEach, expect, test } from 'vitest'
import { getPeoplePage } from '~/features/agencies/index.server'
import { getCoachContacts, getContacts } from '~/features/coaching/index.server'
import { getCohortPractice, getCohortTransfer } from '~/features/facilitation/index.server'
import { listSupportTasks } from '~/features/follow-up/index.server'
import { lookedAt } from '~/features/identity/contract'
import { getHeldPage } from '~/features/skills/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf, dayToDb, MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { makeAdmin } from '../../factories/people'
import { aPracticeRoom } from '../../factories/practice-room'
import { countQueries } from '../../setup/count-queries'

let room: Awaited<ReturnType<typeof aPracticeRoom>>

beforeAll(() => wireRooms())
beforeEach(async () => {
  room = await aPracticeRoom(2)
})

const looks = async (actor: Actor = room.coach) =>
  (await getHeldPage(actor, 1)).looks.map(({ role, thingKind }) => `${role}: ${thingKind}`).sort()
const tomorrow = () => new Date(now().getTime() + MS_PER_DAY)

test('a list of many people is a look at each of them, and the coach reads it in words', async () => {
  const { facilitator, slug, enrollmentId } = room
  await getCohortPractice(facilitator, slug)
  await getCohortTransfer(facilitator, slug)
  await getContacts(facilitator, slug)
  await getPeoplePage(room.agency.lead, room.agency.agencyId)
  const all = [
    'agency-lead: completion',
    'facilitator: cohort-figures',
    'facilitator: cohort-table',
    'facilitator: contacts',
  ]
  for (const { coach } of room.enrolled) expect(await looks(coach)).toEqual(all)
  // The page of one coach is the same thing on the same day.
  await getCoachContacts(facilitator, slug, enrollmentId)
  expect(await looks()).toEqual(all)
  for (const kind of ['cohort-table', 'cohort-figures', 'contacts', 'completion', 'support'])
    expect(lookedAt(kind)).not.toBe('something about you')
})

test('a wish for support is looked at by whoever lists it, and only its coach is told', async () => {
  const at = now()
  await db().checkIn.create({
    data: {
      ...{ id: newId(), enrollmentId: room.enrollmentId, day: 30, createdAt: at },
      dueOn: dayToDb(dayOf(at, 'UTC')),
      support: { create: { id: newId(), askedAt: at } },
    },
  })
  expect(await listSupportTasks(room.facilitator)).toHaveLength(1)
  await listSupportTasks(room.facilitator, room.slug)
  expect(await looks()).toEqual(['facilitator: support'])
  expect(await looks(room.enrolled[1]?.coach)).toEqual([])
})

test('the same list counts once a day, and costs a statement only the first time', async () => {
  const visit = () => getCohortPractice(room.facilitator, room.slug)
  const [first, again] = [await countQueries(visit), await countQueries(visit)]
  expect(first - again).toBe(1)
  expect(await looks()).toHaveLength(1)
  await atTime(tomorrow(), visit)
  // Another process has a memory of its own: the database says that today was noted already.
  await visit()
  expect(await looks()).toHaveLength(2)
})

test('a coach whom a filter hides was not looked at, and neither was anyone by figures without names', async () => {
  await getCohortPractice(room.facilitator, room.slug, { need: 'drift' })
  await getCohortTransfer(await makeAdmin(), room.slug)
  expect(await looks()).toEqual([])
})
