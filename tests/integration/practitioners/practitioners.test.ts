import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  ADD_MEASURE,
  type AddInput,
  addMeasureSchema,
  CHANGE_PRACTITIONER,
  CORRECT_MEASURE,
  DELETE_MEASURE,
  END_COACHING,
  RESUME_COACHING,
} from '~/features/practitioners/contract'
import {
  actOnPractitioner,
  addPractitioner,
  getFocusPage,
  getPractitioner,
  getPractitionersPage,
} from '~/features/practitioners/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { refreshed } from '../../factories/people'
import { aPracticeRoom, today } from '../../factories/practice-room'
import { countQueries } from '../../setup/count-queries'
import { aPractitioner, aPractitionerDraft, sawPractitioner } from './practitioner-room'

let room: Awaited<ReturnType<typeof aPracticeRoom>>
let coach: Actor
let peer: Actor

beforeAll(() => wireRooms())
beforeEach(async () => {
  room = await aPracticeRoom(2)
  coach = room.coach
  peer = room.enrolled[1]?.coach as Actor
})

const add = (pseudonym: string, change: Partial<AddInput> = {}, actor = coach) =>
  addPractitioner(actor, {
    ...{ mutationId: randomUUID(), pseudonym, notAName: false, beganOn: today(actor) },
    ...change,
  })
const names = async (actor = coach) =>
  (await getPractitionersPage(actor)).items.map(({ pseudonym }) => pseudonym)
const act = (id: string, form: Parameters<typeof actOnPractitioner>[2], actor = coach) =>
  actOnPractitioner(actor, id, form)
const mutationId = () => randomUUID()

describe('a practitioner', () => {
  test('is added once for each press, and listed by pseudonym for that coach alone', async () => {
    const press = mutationId()
    const first = await add('juniper', { mutationId: press })
    expect(await add('juniper', { mutationId: press })).toEqual(first)
    await add('Birch')
    expect(await names()).toEqual(['Birch', 'juniper'])
    expect(await names(peer)).toEqual([])
    await expect(getPractitionersPage(room.facilitator)).rejects.toThrow(NotFound)
    await expect(add('oak', {}, room.facilitator)).rejects.toThrow(NotFound)
  })

  test('has a pseudonym that reads like no other of the coach’s', async () => {
    await add('Júniper')
    expect(await add(' JUNIPER ')).toEqual({ ok: false, reason: 'taken' })
    expect(await add('juniper', {}, peer)).toMatchObject({ ok: true })
    const both = await Promise.all([add('aspen'), add('Aspen')])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test.each(['Maria Lopez', 'J. Ortega', 'Mr. Banks'])(
    'called %s reads like a name: the coach is asked first',
    async (name) => {
      expect(await add(name)).toEqual({ ok: false, reason: 'reads-like-a-name' })
      expect(await names()).toEqual([])
      expect(await add(name, { notAName: true })).toMatchObject({ ok: true })
    },
  )

  test('is never called by an email address', async () => {
    const refused = await add('dee@example.org', { notAName: true })
    expect(refused).toMatchObject({ ok: false, reason: 'identifiers', field: 'pseudonym' })
  })

  test('was first coached on a day that has come', async () => {
    const beganOn = addDays(today(coach), 1)
    expect(await add('juniper', { beganOn })).toEqual({ ok: false, reason: 'not-yet-begun' })
  })

  test('is renamed, archived on a day, and taken back with everything', async () => {
    const id = await aPractitioner(coach, 'juniper')
    await add('birch')
    await sawPractitioner(coach, id)
    const beganOn = addDays(today(coach), -20)
    const rename = (pseudonym: string) => ({
      ...({ intent: CHANGE_PRACTITIONER, mutationId: mutationId(), pseudonym, beganOn } as const),
      notAName: false,
    })
    expect(await act(id, rename('Birch'))).toMatchObject({ ok: false, field: 'pseudonym' })
    expect(await act(id, rename('Rowan'))).toEqual({ ok: true })
    const end = (endedOn: typeof beganOn) =>
      act(id, { intent: END_COACHING, mutationId: mutationId(), endedOn })
    expect(await end(addDays(beganOn, -1))).toMatchObject({ ok: false, field: 'endedOn' })
    expect(await end(addDays(today(coach), 1))).toMatchObject({ ok: false, field: 'endedOn' })
    expect(await end(today(coach))).toEqual({ ok: true })
    const { practitioner, observations, mayObserve } = await getPractitioner(coach, id, 1)
    expect([practitioner.endedOn, observations.length, mayObserve]).toEqual([
      today(coach),
      1,
      false,
    ])
    expect(await names()).toEqual(['birch', 'Rowan'])
    await expect(getFocusPage(coach, id)).rejects.toThrow(NotFound)
    expect(await act(id, { intent: RESUME_COACHING, mutationId: mutationId() })).toEqual({
      ok: true,
    })
    expect((await getPractitioner(coach, id, 1)).mayObserve).toBe(true)
  })

  test('is no one else’s to read, rename, archive, or measure', async () => {
    const id = await aPractitioner(coach, 'juniper')
    for (const actor of [peer, room.facilitator, room.agency.lead]) {
      await expect(getPractitioner(actor, id, 1)).rejects.toThrow(NotFound)
      const end = { intent: END_COACHING, mutationId: mutationId(), endedOn: today(coach) } as const
      await expect(act(id, end, actor)).rejects.toThrow(NotFound)
      const measure = { ...aTotal(), intent: ADD_MEASURE, mutationId: mutationId() } as const
      await expect(act(id, measure, actor)).rejects.toThrow(NotFound)
    }
  })

  test('stays with a coach who is out, to read and not to observe', async () => {
    const id = await aPractitioner(coach, 'juniper')
    await db().enrollment.update({
      where: { id: room.enrollmentId },
      data: { withdrawnAt: now(), withdrawalReason: 'left-agency' },
    })
    const out = await refreshed(coach)
    expect(await names(out)).toEqual(['juniper'])
    expect((await getPractitioner(out, id, 1)).mayObserve).toBe(false)
    await expect(getFocusPage(out, id)).rejects.toThrow(NotFound)
    await expect(add('birch', {}, out)).rejects.toThrow(NotFound)
  })
})

const aTotal = () => ({ tool: 'tom' as const, total: 81.5, takenOn: today(coach) })

describe('an outside measure', () => {
  const measures = async (id: string) => (await getPractitioner(coach, id, 1)).measures

  test('is kept once, corrected, and deleted', async () => {
    const id = await aPractitioner(coach)
    const form = { ...aTotal(), intent: ADD_MEASURE, mutationId: mutationId() } as const
    await act(id, form)
    await act(id, form)
    const [first] = await measures(id)
    expect(await measures(id)).toEqual([
      { id: first?.id, ...aTotal(), range: null, otherTool: null, corrected: false },
    ])
    const measure = first?.id ?? ''
    const other = { tool: 'other' as const, otherTool: ' Our  own scale ', total: 7 }
    await act(id, {
      ...{ intent: CORRECT_MEASURE, mutationId: mutationId(), measure },
      ...{ ...other, rangeLow: 2.5, rangeHigh: 12, takenOn: today(coach) },
    })
    expect(await measures(id)).toMatchObject([
      { ...other, otherTool: 'Our own scale', range: { low: 2.5, high: 12 }, corrected: true },
    ])
    // The range of a tool that is known here is not asked for, and not kept.
    await act(id, {
      ...{ intent: CORRECT_MEASURE, mutationId: mutationId(), measure },
      ...{ ...aTotal(), rangeLow: 2, rangeHigh: 12 },
    })
    expect(await measures(id)).toMatchObject([{ ...aTotal(), range: null, otherTool: null }])
    await act(id, { intent: DELETE_MEASURE, mutationId: mutationId(), measure })
    expect(await measures(id)).toEqual([])
  })

  test('is of a day since 60 days before the coach enrolled, and not of one that has not come', async () => {
    const id = await aPractitioner(coach)
    const on = (days: number) =>
      act(id, {
        ...{ ...aTotal(), intent: ADD_MEASURE, mutationId: mutationId() },
        takenOn: addDays(today(coach), days),
      })
    expect(await on(1)).toMatchObject({ ok: false, field: 'takenOn', words: /not come yet/ })
    expect(await on(-61)).toMatchObject({ ok: false, words: /60 days before you enrolled/ })
    expect(await on(-60)).toEqual({ ok: true })
  })

  test('belongs to its practitioner', async () => {
    const id = await aPractitioner(coach)
    const other = await aPractitioner(coach)
    await act(id, { ...aTotal(), intent: ADD_MEASURE, mutationId: mutationId() })
    const measure = (await measures(id))[0]?.id ?? ''
    const remove = { intent: DELETE_MEASURE, mutationId: mutationId(), measure } as const
    await expect(act(other, remove)).rejects.toThrow(NotFound)
  })

  test.each([
    [{ tool: 'tom', total: '101' }, 'total'],
    [{ tool: 'miti', total: '5.5' }, 'total'],
    [{ tool: 'miti', total: '0.5' }, 'total'],
    [{ tool: 'hovrs', total: '33' }, 'rangeLow'],
    [{ tool: 'hovrs', total: '33', rangeLow: '7' }, 'rangeHigh'],
    [{ tool: 'hovrs', total: '33', rangeLow: '7', rangeHigh: '7' }, 'rangeHigh'],
    [{ tool: 'hovrs', total: '6', rangeLow: '7', rangeHigh: '49' }, 'total'],
    [{ tool: 'other', otherTool: 'Ours', total: '50', rangeLow: '7', rangeHigh: '49' }, 'total'],
    [{ tool: 'hovrs', total: '6', rangeLow: 'seven', rangeHigh: '49' }, 'rangeLow'],
    [{ tool: 'hovrs', total: '1001' }, 'total'],
    [{ tool: 'hovrs', total: '-1' }, 'total'],
    [{ tool: 'hovrs', total: '1.234' }, 'total'],
    [{ tool: 'hovrs' }, 'total'],
    [{ tool: 'other', total: '10', otherTool: ' ' }, 'otherTool'],
    [{ tool: 'abacus', total: '10' }, 'tool'],
  ])('of %j is refused at its field', (fields, field) => {
    const form = { intent: ADD_MEASURE, mutationId: mutationId(), takenOn: '2026-11-01', ...fields }
    const issues = addMeasureSchema.safeParse(form).error?.issues ?? []
    expect(issues.map(({ path }) => path.join('.'))).toContain(field)
  })
})

test('the pages take the same statements however many there are', async () => {
  const id = await aPractitioner(coach)
  await sawPractitioner(coach, id)
  const few = await countQueries(() => getPractitioner(coach, id, 1))
  const fewInList = await countQueries(() => getPractitionersPage(coach))
  for (let n = 0; n < 4; n += 1) {
    await sawPractitioner(coach, await aPractitioner(coach))
    await sawPractitioner(coach, id)
    await aPractitionerDraft(coach, id)
  }
  expect(await countQueries(() => getPractitioner(coach, id, 1))).toBe(few)
  expect(await countQueries(() => getPractitionersPage(coach))).toBe(fewInList)
})
