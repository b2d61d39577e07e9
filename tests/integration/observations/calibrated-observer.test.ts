import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { ObservationInput } from '~/features/observations/contract'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { aFinishedRun, higher } from '../../factories/calibration'
import { ZONE } from '../../factories/cohorts'
import { makeObserver } from '../../factories/people'
import { aPracticeRoom, finishContract, pathOf, signed, today } from '../../factories/practice-room'

let room: Awaited<ReturnType<typeof aPracticeRoom>>
let observer: Actor

beforeAll(() => wireRooms())
beforeEach(() =>
  on(0, async () => {
    room = await aPracticeRoom()
    await finishContract(room.coach, room.slug)
    observer = await makeObserver({ id: room.agency.agencyId }, { timeZone: ZONE })
  }),
)

const start = new Date('2026-03-02T18:00:00Z')
const on = <T>(days: number, work: () => Promise<T>): Promise<T> =>
  atTime(new Date(start.getTime() + days * MS_PER_DAY), work)

/** An observation that is made and signed so many days from now. */
const seenOn = (days: number, by: Actor, change: Partial<ObservationInput> = {}) =>
  on(days, () => signed(by, room.enrollmentId, { happenedOn: today(by), ...change }))

/** Whether each observation of the room's coach says that its observer was calibrated, in order. */
async function calibrated(): Promise<unknown[]> {
  const events = await db().skillEvent.findMany({
    where: { enrollmentId: room.enrollmentId, type: 'observation-finalised' },
    orderBy: { seq: 'asc' },
  })
  return events.map(({ payload }) => (payload as { calibrated?: unknown }).calibrated)
}

test('an observation says whether its observer was calibrated when they signed, and keeps saying it', async () => {
  await seenOn(0, observer)
  await on(1, () => aFinishedRun(observer))
  await seenOn(1, observer)
  await seenOn(180, observer)
  await seenOn(181, observer)
  expect(await calibrated()).toEqual([false, true, true, false])
})

test('a newer run that falls short ends it', async () => {
  await on(0, () => aFinishedRun(observer))
  await seenOn(0, observer)
  await on(1, () => aFinishedRun(observer, higher))
  await seenOn(1, observer)
  expect(await calibrated()).toEqual([true, false])
})

test('no one is calibrated by another’s run', async () => {
  await on(0, () => aFinishedRun(room.facilitator))
  await seenOn(0, observer)
  await seenOn(0, room.facilitator)
  expect(await calibrated()).toEqual([false, true])
})

test('a skill becomes fluent when a calibrated observer is among those who saw it, and not without one', async () => {
  const state = (days: number) => on(days, () => pathOf(room.coach, room.slug))
  await seenOn(0, room.facilitator, { setting: 'office' })
  await seenOn(15, observer, { setting: 'home' })
  expect(await state(15)).toMatchObject({ state: 'observed' })
  await on(16, () => aFinishedRun(observer))
  // The run says nothing about what was seen before it.
  expect(await state(16)).toMatchObject({ state: 'observed' })
  await seenOn(17, observer, { setting: 'home' })
  const { state: name, steps } = await state(17)
  expect([name, steps[5]]).toEqual(['fluent', 'filled'])
})
