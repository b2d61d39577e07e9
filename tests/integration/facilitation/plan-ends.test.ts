import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordPause } from '~/features/coaching/index.server'
import { getCoachPage, getCohortPractice } from '~/features/facilitation/index.server'
import { voidObservation } from '~/features/observations/index.server'
import {
  answerPlan,
  getPlan,
  getPracticePage,
  makeCommitment,
  recordFieldNote,
  tellDuePlans,
} from '~/features/practice/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { addDays, type Day, MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { aNote, aPlan, aPracticeRoom, pathOf, signed, today } from '../../factories/practice-room'

let room: Awaited<ReturnType<typeof aPracticeRoom>>
let plans: string[]
let first: Day

/** So many days after that of the test, also where the clock is ahead. */
const later = (days: number) => addDays(first, days)
const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * MS_PER_DAY), work)

async function planned(change: object = {}) {
  const made = await makeCommitment(room.coach, {
    ...aPlan(room.slug, today(room.coach)),
    ...change,
  })
  if (!made.ok) throw new Error(made.reason)
  return made.id
}
const away = (from: number, last: number) =>
  recordPause(room.coach, {
    ...{ mutationId: randomUUID(), cohort: room.slug, reason: 'leave', reasonShown: false },
    ...{ startsOn: later(from), lastOn: later(last) },
  })
/** Whether the facilitator reads, so many days from now, that plans of the coach ended without a use. */
const missed = (days: number) =>
  inDays(days, async () => {
    const { coaches } = await getCohortPractice(room.facilitator, room.slug, {})
    const [mine] = coaches.filter(({ enrollmentId }) => enrollmentId === room.enrollmentId)
    return Boolean(mine?.reasons.some(({ need }) => need === 'plans'))
  })

beforeAll(wireRooms)
beforeEach(async () => {
  room = await aPracticeRoom()
  first = today(room.coach)
  plans = [await planned(), await planned({ cue: 'we meet again' })]
})

describe('plans of a week, looked at fifteen days later', () => {
  test('were missed while nothing tells of a use', async () => {
    expect([await missed(14), await missed(15)]).toEqual([false, true])
  })

  test('were not when a note of a use was written without going in through them', async () => {
    await inDays(3, () => recordFieldNote(room.coach, aNote(room.slug, today(room.coach))))
    const { due } = await getPracticePage(room.coach, room.slug)
    expect(due).toEqual([])
    expect(await missed(15)).toBe(false)
  })

  test('were not when someone saw the skill on their days, and the coach is not told that they ended', async () => {
    const id = await inDays(4, () =>
      signed(room.facilitator, room.enrollmentId, { happenedOn: later(4) }),
    )
    expect(await missed(15)).toBe(false)
    const plan = plans[0] ?? ''
    const seen = await inDays(15, () => getPlan(room.coach, plan))
    expect(seen.plan).toMatchObject({ observedOn: later(4), closedAs: null })
    await inDays(5, () =>
      voidObservation(room.facilitator, {
        id,
        reason: 'The wrong coach.',
        mutationId: randomUUID(),
      }),
    )
    expect(await missed(15)).toBe(true)
    expect((await inDays(15, () => getPlan(room.coach, plan))).plan.observedOn).toBeNull()
  })

  test('were missed when it was only rehearsed, or seen later than their days', async () => {
    await signed(room.facilitator, room.enrollmentId, { mode: 'role_play' })
    await inDays(15, () => signed(room.facilitator, room.enrollmentId, { happenedOn: later(15) }))
    expect(await missed(15)).toBe(true)
  })
})

describe('days away', () => {
  test('make a plan last longer for its coach, its facilitator and its state', async () => {
    expect(await away(2, 11)).toEqual({ ok: true })
    const plan = plans[0] ?? ''
    const page = await inDays(12, () => getPlan(room.coach, plan))
    expect(page.plan).toMatchObject({ lastDay: later(17), stretched: true, over: false })
    expect((await inDays(18, () => getPlan(room.coach, plan))).plan.over).toBe(true)
    expect([await missed(24), await missed(25)]).toEqual([false, true])
    const state = (days: number) =>
      inDays(days, async () => (await pathOf(room.coach, room.slug)).state)
    expect([await state(23), await state(24)]).toEqual(['committed', 'not started'])
  })

  test('leave “no opportunity” the fourteen days that it gives', async () => {
    await away(2, 11)
    const said = await inDays(20, () =>
      answerPlan(room.coach, {
        ...{
          planId: plans[0] ?? '',
          mutationId: randomUUID(),
          outcome: 'no_opportunity' as const,
          heard: 0,
        },
      }),
    )
    expect(said).toMatchObject({ ok: true, openUntil: later(31) })
    const { plan } = await inDays(20, () => getPlan(room.coach, plans[0] ?? ''))
    expect(plan.lastDay).toBe(later(31))
    // The facilitator's page of the coach tells the same end of the two plans, and no other.
    const { timeline } = await inDays(20, () =>
      getCoachPage(room.facilitator, { cohort: room.slug, person: room.coach.personId }),
    )
    const ends = timeline.flatMap((item) => (item.kind === 'plan' ? [item.to] : []))
    expect(ends.toSorted()).toEqual([later(17), later(31)])
  })

  test('bring no letter: it comes on the first morning back', async () => {
    const letters = async () => {
      await atTime(new Date('2100-01-01'), runQueue)
      const where = { toPersonId: room.coach.personId, template: 'plans' }
      return db().outgoingMail.count({ where })
    }
    await away(1, 20)
    for (const days of [1, 10, 20]) await inDays(days, tellDuePlans)
    expect(await letters()).toBe(0)
    await inDays(22, tellDuePlans)
    expect(await letters()).toBe(1)
  })
})
