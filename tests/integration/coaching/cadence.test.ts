import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import {
  askForMore,
  getCoachContacts,
  getContacts,
  getOwnCoaching,
  meetingPlansIn,
  setCadence,
} from '~/features/coaching/index.server'
import type { Cadence } from '~/features/transfer/contract'
import { atTime, now } from '~/platform/clock.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, MS_PER_DAY } from '~/platform/shared/time'
import { aPracticeRoom, today } from '../../factories/practice-room'

let room: Awaited<ReturnType<typeof aPracticeRoom>>
beforeEach(async () => {
  room = await aPracticeRoom(1)
})

const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * MS_PER_DAY), work)
const set = (cadence: Cadence, by = room.facilitator) =>
  setCadence(by, room.slug, { enrollment: room.enrollmentId, cadence, mutationId: randomUUID() })
const ask = (more = true, by = room.coach) =>
  askForMore(by, { cohort: room.slug, more, mutationId: randomUUID() })
const page = () => getCoachContacts(room.facilitator, room.slug, room.enrollmentId)

test('it begins weekly, and the facilitator sets it; the choices before stay', async () => {
  expect((await page()).rhythm.cadence).toBe('weekly')
  await set('fortnightly')
  await inDays(1, () => set('six-weekly'))
  await inDays(2, async () => {
    const { rhythm, history } = await page()
    expect(rhythm.cadence).toBe('six-weekly')
    expect(history.map(({ cadence }) => cadence)).toEqual(['six-weekly', 'fortnightly'])
    expect((await getOwnCoaching(room.coach, room.slug))?.rhythm.cadence).toBe('six-weekly')
  })
})

test('the next contact is planned by it', async () => {
  await set('fortnightly')
  const { nextOn } = (await page()).rhythm
  expect(nextOn).toBe(addDays(today(room.coach), 14))
})

test('a coach asks for more, once, and the facilitator’s choice answers it', async () => {
  expect(await ask()).toEqual({ ok: false, reason: 'closest' })
  await set('six-weekly')
  await ask()
  await ask()
  const [mine] = (await getContacts(room.facilitator, room.slug)).coaches
  expect(mine).toMatchObject({ asked: true, cadence: 'six-weekly' })
  const found = await page()
  expect(found.suggestion).toBe(
    'They have asked to meet more often, so you could meet every two weeks. It is only a suggestion.',
  )
  expect((await page()).rhythm.cadence).toBe('six-weekly')
  await set('fortnightly')
  expect((await page()).asked).toBe(false)
  await ask()
  await ask(false)
  expect((await page()).asked).toBe(false)
})

test('a contact that was missed stays due, and comes first', async () => {
  await set('six-weekly')
  const due = addDays(today(room.coach), 42)
  await inDays(70, async () => {
    const [mine] = (await getContacts(room.facilitator, room.slug)).coaches
    expect(mine).toMatchObject({ nextOn: due, isDue: true })
    expect((await page()).rhythm).toMatchObject({ nextOn: due, isDue: true })
  })
})

test('the measures get the cadence and the contacts that were planned', async () => {
  await inDays(20, async () => {
    const plan = (await meetingPlansIn(room.cohortId)).get(room.enrollmentId)
    expect(plan?.planned.length).toBeGreaterThan(0)
    expect(plan?.cadence).toBe('weekly')
  })
})

test('for everyone else there is no such coach', async () => {
  const other = await aPracticeRoom()
  await expect(set('quarterly', other.facilitator)).rejects.toThrow(NotFound)
  await expect(set('quarterly', room.coach)).rejects.toThrow(NotFound)
  await expect(set('quarterly', room.agency.lead)).rejects.toThrow(NotFound)
  await expect(ask(true, other.coach)).rejects.toThrow(NotFound)
})
