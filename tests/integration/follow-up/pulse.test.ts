import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { PulseAnswers } from '~/features/follow-up/contract'
import { getPulsePage, offerPulse, savePulse, skipPulse } from '~/features/follow-up/index.server'
import { db } from '~/platform/db/client.server'
import { removeOld } from '~/platform/jobs/retention.server'
import { NotFound } from '~/platform/shared/app-error'
import { toDay } from '~/platform/shared/time'
import { RETENTION } from '~/retention.server'
import { aPracticeRoom } from '../../factories/practice-room'
import { countQueries } from '../../setup/count-queries'

const MONTH = toDay('2027-03-01')
const at = (text: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(text) })

let room: Awaited<ReturnType<typeof aPracticeRoom>>
beforeAll(async () => {
  room = await aPracticeRoom(2)
})
afterEach(() => {
  vi.useRealTimers()
})

const form = (answers: PulseAnswers, change: { month?: string; version?: number } = {}) => ({
  ...{ intent: 'save' as const, mutationId: randomUUID(), cohort: room.slug, version: 1, answers },
  month: toDay(change.month ?? MONTH),
  ...(change.version && { version: change.version }),
})

const kept = (personId: string) =>
  db().climatePulse.findMany({ where: { personId }, include: { answers: true } })

describe('the climate pulse', () => {
  test('is answered once a month, corrected within it, and sent twice it is there once', async () => {
    at('2027-03-04T18:00:00Z')
    const { coach } = room
    const first = form({ chance: 4, time: 2 })
    expect(await savePulse(coach, first)).toEqual({ ok: true, answered: 2 })
    expect(await savePulse(coach, first)).toEqual({ ok: true, answered: 2 })
    expect(await savePulse(coach, form({ chance: 5 }))).toEqual({ ok: true, answered: 1 })
    const [pulse, ...more] = await kept(coach.personId)
    expect(more).toEqual([])
    expect(pulse?.answers).toMatchObject([{ item: 'chance', agreement: 5 }])
    expect(pulse?.agencyId).toBe(room.agency.agencyId)
    expect((await getPulsePage(coach, null)).answers).toEqual({ chance: 5 })
  })

  test('the first answers, sent again from a page of the history, are meant again', async () => {
    at('2027-03-05T18:00:00Z')
    const { coach } = room
    const [a, b] = [form({ peers: 1 }), form({ peers: 2 })]
    for (const one of [a, b, a]) expect(await savePulse(coach, one)).toMatchObject({ ok: true })
    expect((await getPulsePage(coach, room.slug)).answers).toEqual({ peers: 1 })
  })

  test('two tabs at once leave one row', async () => {
    at('2027-04-02T18:00:00Z')
    const { coach } = room
    const both = [
      form({ peers: 1 }, { month: '2027-04-01' }),
      form({ time: 2 }, { month: '2027-04-01' }),
    ]
    await Promise.all(both.map((one) => savePulse(coach, one)))
    expect(await kept(coach.personId)).toHaveLength(2)
    const { answers, earlier } = await getPulsePage(coach, null)
    expect(Object.keys(answers ?? {})).toHaveLength(1)
    expect(earlier).toMatchObject([{ month: MONTH }])
  })

  test('a form of last month, other words and no answer at all are refused in words', async () => {
    at('2027-05-01T12:00:00Z')
    const { coach } = room
    const may = { month: '2027-05-01' }
    expect(await savePulse(coach, form({ chance: 3 }))).toMatchObject({ reason: 'other-month' })
    expect(await savePulse(coach, form({ chance: 3 }, { ...may, version: 9 }))).toMatchObject({
      reason: 'other-words',
    })
    expect(await savePulse(coach, form({}, may))).toMatchObject({ reason: 'empty' })
    await savePulse(coach, form({ chance: 3 }, may))
    expect(await savePulse(coach, form({}, may))).toEqual({ ok: true, answered: 0 })
    expect((await getPulsePage(coach, null)).answers).toBeNull()
  })

  test('the month is the coach’s own: in Chicago November lasts until midnight there', async () => {
    const coach = { ...room.coach, timeZone: 'America/Chicago' }
    at('2027-12-01T03:00:00Z')
    expect((await getPulsePage(coach, null)).month).toBe('2027-11-01')
    at('2027-12-01T07:00:00Z')
    expect((await getPulsePage(coach, null)).month).toBe('2027-12-01')
  })

  test('it is offered in the first ten days until it was answered or put off, twice as once', async () => {
    const [, other] = room.enrolled
    if (!other) throw new Error('no one is enrolled')
    const { coach } = other
    const month = toDay('2027-06-01')
    at('2027-06-11T12:00:00Z')
    expect(await offerPulse(coach, room.slug)).toBeNull()
    at('2027-06-03T12:00:00Z')
    expect(await offerPulse(coach, room.slug)).toMatchObject({ month })
    await skipPulse(coach, { cohort: room.slug, month: MONTH })
    expect(await offerPulse(coach, room.slug)).toMatchObject({ month })
    for (let n = 0; n < 2; n += 1) await skipPulse(coach, { cohort: room.slug, month })
    expect(await offerPulse(coach, room.slug)).toBeNull()
    expect(await savePulse(coach, form({ time: 3 }, { month }))).toMatchObject({ ok: true })
    at('2027-07-03T12:00:00Z')
    expect(await offerPulse(coach, room.slug)).toMatchObject({ month: '2027-07-01' })
    await savePulse(coach, form({ time: 3 }, { month: '2027-07-01' }))
    expect(await offerPulse(coach, room.slug)).toBeNull()
  })

  test('no one else gets the answers: each page holds its reader’s own, and whoever is no coach gets none', async () => {
    at('2027-08-03T12:00:00Z')
    const [, other] = room.enrolled
    await savePulse(room.coach, form({ safety: 1 }, { month: '2027-08-01' }))
    expect((await getPulsePage(other?.coach ?? room.coach, room.slug)).answers).toBeNull()
    for (const someone of [room.facilitator, room.agency.lead, room.admin]) {
      await expect(getPulsePage(someone, room.slug)).rejects.toThrow(NotFound)
      await expect(savePulse(someone, form({ safety: 1 }))).rejects.toThrow(NotFound)
      await expect(skipPulse(someone, { cohort: room.slug, month: MONTH })).rejects.toThrow(
        NotFound,
      )
      expect(await offerPulse(someone, room.slug)).toBeNull()
    }
  })

  test('the page takes two statements, the offer one', async () => {
    at('2027-09-03T12:00:00Z')
    expect(await countQueries(() => getPulsePage(room.coach, room.slug))).toBe(2)
    expect(await countQueries(() => offerPulse(room.coach, room.slug))).toBe(1)
    at('2027-09-20T12:00:00Z')
    expect(await countQueries(() => offerPulse(room.coach, room.slug))).toBe(0)
  })

  test('answers go after thirteen months, and what was put off with them', async () => {
    const rules = RETENTION.filter(({ what }) => /pulse/.test(what))
    const sweep = async () => {
      for (const rule of rules) await removeOld(rule)
    }
    at('2029-01-05T12:00:00Z')
    const month = toDay('2029-01-01')
    await savePulse(room.coach, form({ time: 3 }, { month }))
    await skipPulse(room.coach, { cohort: room.slug, month })
    at('2030-02-04T12:00:00Z')
    await sweep()
    expect(await kept(room.coach.personId)).toHaveLength(1)
    at('2030-02-06T12:00:00Z')
    await sweep()
    expect(await kept(room.coach.personId)).toHaveLength(0)
    expect(
      await db().climateAnswer.count({ where: { pulse: { personId: room.coach.personId } } }),
    ).toBe(0)
    expect(await db().pulseDismissal.count()).toBe(0)
  })
})
