import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  ASK_LOOK,
  CLOSE_LOOK,
  REMOVE_LOOK,
  REOPEN_LOOK,
  SAVE_LOOK,
  type SaveLookInput,
} from '~/features/follow-up/contract'
import {
  actOnLook,
  beginCheckIns,
  getAfterCourse,
  getCheckIn,
  getLookPlan,
  saveLook,
  tellDueLooks,
} from '~/features/follow-up/index.server'
import { actOnRequest } from '~/features/peers/index.server'
import { getHeldPage } from '~/features/skills/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, type Day, dayFromDb, dayToDb } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { refreshed } from '../../factories/people'
import { addFacilitator, aPracticeRoom } from '../../factories/practice-room'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room
let ends: Day
let peer: Room['enrolled'][number]

beforeAll(wireRooms)
beforeEach(async () => {
  room = await aPracticeRoom(2)
  const where = { id: room.coach.personId }
  await db().person.update({ where, data: { timeZone: 'America/Chicago' } })
  room.coach = await refreshed(room.coach)
  ends = dayFromDb((await db().cohort.findUniqueOrThrow({ where: { id: room.cohortId } })).endsOn)
  const other = room.enrolled[1]
  if (!other) throw new Error('no peer')
  peer = other
})

const id = () => ({ mutationId: randomUUID() })
/** So many days after the end of the cohort, at an hour of UTC: 18 is noon or one o'clock in Chicago. */
const on = (days: number, hour = 18) =>
  new Date(dayToDb(addDays(ends, days)).getTime() + hour * 3_600_000)
const aLook = (change: Partial<SaveLookInput> = {}): SaveLookInput => ({
  ...{ intent: SAVE_LOOK, ...id(), cohort: room.slug, day: 30, skills: ['C1'] },
  ...{ looker: 'words', lookerWords: 'my team lead', byWhen: addDays(ends, 31) },
  slip: 'ask for ten minutes',
  ...change,
})
const save = (change: Partial<SaveLookInput> = {}, at = on(-5)) =>
  atTime(at, () => saveLook(room.coach, aLook(change)))
const byPeer = (change: Partial<SaveLookInput> = {}) =>
  save({ looker: `peer:${peer.enrollmentId}`, lookerWords: undefined, ...change })
const planned = () => db().plannedLook.count({ where: { enrollmentId: room.enrollmentId } })
const plan = (at = on(-5), day: number | null = null) =>
  atTime(at, () => getLookPlan(room.coach, { slug: room.slug, day }))
const lookOf = async (day = 30, at = on(-5)) => {
  const look = (await plan(at)).days.find((one) => one.day === day)?.look
  if (!look) throw new Error('nothing is planned')
  return look
}
const act = async (
  intent: typeof ASK_LOOK | typeof REOPEN_LOOK | typeof REMOVE_LOOK | 'done' | 'slipped',
  at = on(20),
) => {
  const { id: look } = await lookOf()
  const about = { ...id(), cohort: room.slug, look }
  return atTime(at, () =>
    actOnLook(
      room.coach,
      intent === 'done' || intent === 'slipped'
        ? { intent: CLOSE_LOOK, ...about, outcome: intent }
        : { intent, ...about },
    ),
  )
}

describe('a look is planned', () => {
  test('for one of the four days, before the end of the course, and changed later', async () => {
    const before = await plan(on(-5), 30)
    expect(before.days.map(({ day, on: due, look }) => [day, due, look])).toEqual(
      [30, 60, 90, 180].map((day) => [day, addDays(ends, day), null]),
    )
    expect(before.form).toMatchObject({ day: 30, begun: { byWhen: addDays(ends, 30), skills: [] } })
    expect(await save()).toEqual({ ok: true })
    expect(await lookOf()).toMatchObject({
      ...{ lookerName: 'my team lead', by: 'words', slip: 'ask for ten minutes', closedAs: null },
      ...{ skills: [{ id: 'C1' }], byWhen: addDays(ends, 31), asking: null, due: false },
    })
    const later = on(40)
    expect(await save({ byWhen: addDays(ends, 45), slip: undefined }, later)).toEqual({ ok: true })
    expect(await lookOf(30, later)).toMatchObject({ byWhen: addDays(ends, 45), slip: null })
    expect(await planned()).toBe(1)
    // The next day's form begins with the skills of the day before.
    expect((await plan(later, 60)).form?.begun).toMatchObject({ skills: ['C1'], looker: '' })
  })

  test('by a coach of the cohort, a facilitator, or in words, and by no one else', async () => {
    const { form } = await plan(on(-5), 30)
    const values = form?.lookers.map(({ value }) => value)
    expect(values).toEqual([
      `peer:${peer.enrollmentId}`,
      `person:${room.facilitator.personId}`,
      'words',
    ])
    for (const looker of values ?? []) expect(await save({ looker })).toEqual({ ok: true })
    for (const looker of [
      `peer:${room.enrollmentId}`,
      `person:${room.coach.personId}`,
      `person:${room.agency.lead.personId}`,
      `peer:${randomUUID()}`,
    ])
      await expect(save({ looker })).rejects.toThrow(NotFound)
    await expect(save({ skills: ['Z9'] })).rejects.toThrow(NotFound)
  })

  test('and whoever has left since stays in it by name, and is not asked', async () => {
    await byPeer()
    await db().enrollment.update({
      where: { id: peer.enrollmentId },
      data: { withdrawnAt: on(-4), withdrawalReason: 'moved' },
    })
    const later = await lookOf()
    expect(later.lookerName).not.toBe('')
    expect(later.asking).toBeNull()
    expect(await byPeer({ slip: 'look again' })).toEqual({ ok: true })
    await expect(act(ASK_LOOK)).rejects.toThrow(NotFound)
  })

  test('for no day that has passed, for none long after the course, and without anyone’s number', async () => {
    expect(await save({ byWhen: addDays(ends, -6) })).toEqual({ ok: false, reason: 'past-day' })
    expect(await save({ byWhen: addDays(ends, 366) })).toEqual({ ok: false, reason: 'late-day' })
    expect(await save({ lookerWords: 'Jo, 512-555-0143' })).toMatchObject({
      ...{ ok: false, reason: 'identifiers', field: 'lookerWords' },
    })
    await save()
    // Its words can be changed when its day has passed.
    expect(await save({ slip: 'send a recording' }, on(50))).toEqual({ ok: true })
  })

  test('once, however often and from however many tabs it is sent', async () => {
    const form = aLook()
    await atTime(on(-5), () =>
      Promise.all([
        saveLook(room.coach, form),
        saveLook(room.coach, form),
        saveLook(room.coach, aLook()),
      ]),
    )
    expect(await planned()).toBe(1)
  })

  test('by its coach alone: for everyone else there is no such thing', async () => {
    await save()
    const { id: look } = await lookOf()
    for (const other of [room.facilitator, room.agency.lead])
      await expect(getLookPlan(other, { slug: room.slug, day: null })).rejects.toThrow(NotFound)
    const form = { ...id(), cohort: room.slug, look, outcome: 'done' as const }
    await expect(actOnLook(peer.coach, { intent: CLOSE_LOOK, ...form })).rejects.toThrow(NotFound)
    expect((await getLookPlan(peer.coach, { slug: room.slug, day: null })).days[0]?.look).toBeNull()
    await actOnLook(peer.coach, { intent: REMOVE_LOOK, ...id(), cohort: room.slug, look })
    expect(await planned()).toBe(1)
  })
})

describe('one press', () => {
  test('closes it as done or slipped, opens it again, and removes it', async () => {
    await save()
    await act('done')
    expect(await lookOf()).toMatchObject({ closedAs: 'done', asking: null })
    await act(REOPEN_LOOK)
    await act('slipped')
    expect(await lookOf()).toMatchObject({ closedAs: 'slipped' })
    // A change of words leaves it closed; a new day opens it.
    await save({ slip: 'send a recording' }, on(32))
    expect(await lookOf()).toMatchObject({ closedAs: 'slipped', slip: 'send a recording' })
    await save({ byWhen: addDays(ends, 40) }, on(32))
    expect(await lookOf()).toMatchObject({ closedAs: null })
    const { id: look } = await lookOf()
    const form = { intent: REMOVE_LOOK, ...id(), cohort: room.slug, look } as const
    expect(await actOnLook(room.coach, form)).toEqual({ ok: true })
    expect(await actOnLook(room.coach, { ...form, ...id() })).toEqual({ ok: true })
    expect(await planned()).toBe(0)
  })

  test('asks a coach of the cohort by the request of observations, and their answer stands in the plan', async () => {
    await byPeer()
    expect((await lookOf(30, on(0))).asking).toEqual({ state: 'later', from: addDays(ends, 1) })
    expect((await lookOf(30, on(1))).asking).toEqual({ state: 'can' })
    const asked = await act(ASK_LOOK)
    expect(asked).toEqual({ ok: true })
    const request = await db().peerRequest.findFirstOrThrow({
      where: { enrollmentId: room.enrollmentId },
    })
    expect(request).toMatchObject({
      ...{ enrollmentId: room.enrollmentId, peerEnrollmentId: peer.enrollmentId, skills: ['C1'] },
      ...{ mode: 'live', proposedOn: dayToDb(addDays(ends, 31)) },
    })
    expect((await lookOf(30, on(20))).asking).toEqual({ state: 'asked', request: 'waiting' })
    // A second press finds the request open.
    expect(await act(ASK_LOOK)).toEqual({ ok: false, reason: 'asked-already' })
    await atTime(on(21), () =>
      actOnRequest(peer.coach, { intent: 'accept-request', ...id(), request: request.id }),
    )
    expect((await lookOf(30, on(21))).asking).toEqual({ state: 'asked', request: 'accepted' })
    // For another skill the request is not the one of this plan.
    await byPeer({ skills: ['C2'] })
    expect((await lookOf(30, on(21))).asking).toEqual({ state: 'can' })
  })

  test('writes to a facilitator, who needs no request, once for a day', async () => {
    const looker = `person:${room.facilitator.personId}`
    const letters = async () => {
      await atTime(new Date('2100-01-01'), runQueue)
      const where = { template: 'look-asked', toPersonId: room.facilitator.personId }
      return db().outgoingMail.findMany({ where })
    }
    await save({ looker })
    expect((await lookOf()).asking).toEqual({ state: 'can' })
    expect(await act(ASK_LOOK)).toEqual({ ok: true })
    expect(await act(ASK_LOOK)).toEqual({ ok: true })
    expect((await lookOf()).asking).toEqual({ state: 'written', on: addDays(ends, 20) })
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect(letter?.text).toContain(`/practice/observations/new?coach=${room.enrollmentId}`)
    expect(letter?.text).not.toMatch(/ten minutes/)
    // On another day they can be asked again; whoever facilitates no longer cannot.
    await save({ looker, byWhen: addDays(ends, 50) }, on(21))
    expect((await lookOf()).asking).toEqual({ state: 'can' })
    await addFacilitator(room.cohortId)
    await db().cohortFacilitator.updateMany({
      where: { cohortId: room.cohortId, personId: room.facilitator.personId },
      data: { endedAt: on(22), isLead: false },
    })
    expect((await lookOf()).asking).toBeNull()
    await expect(act(ASK_LOOK)).rejects.toThrow(NotFound)
    expect(await letters()).toHaveLength(1)
  })

  test('asks no one who has no account', async () => {
    await save()
    await expect(act(ASK_LOOK)).rejects.toThrow(NotFound)
    expect((await lookOf()).asking).toBeNull()
  })
})

describe('the coach is reminded', () => {
  const letters = async () => {
    await atTime(new Date('2100-01-01'), runQueue)
    return db().outgoingMail.findMany({
      where: { template: 'look', toPersonId: room.coach.personId },
    })
  }
  const tell = (days: number, hour = 18) => atTime(on(days, hour), tellDueLooks)

  test('in the morning of the chosen day, once, without their words and without who looks', async () => {
    await byPeer()
    await tell(30)
    // Nine in the morning of UTC is before six in Chicago.
    await tell(31, 9)
    expect(await letters()).toEqual([])
    await Promise.all([tell(31), tell(31), tell(31, 20)])
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ toPersonId: room.coach.personId })
    expect(letter?.text).toContain('/practice/plan')
    expect(letter?.text).not.toMatch(/ten minutes/)
    expect(letter?.text).not.toContain((await lookOf()).lookerName)
  })

  test('again on a new day, and not of what is closed, was planned for today, or is someone’s who has left', async () => {
    await save()
    await tell(31)
    await save({ byWhen: addDays(ends, 40) }, on(32))
    await tell(40)
    expect(await letters()).toHaveLength(2)
    await save({ byWhen: addDays(ends, 50) }, on(50))
    await tell(50, 20)
    await save({ byWhen: addDays(ends, 60) }, on(51))
    await act('done', on(52))
    await tell(60)
    await save({ byWhen: addDays(ends, 70) }, on(61))
    await db().enrollment.update({
      where: { id: room.enrollmentId },
      data: { withdrawnAt: on(62), withdrawalReason: 'moved' },
    })
    await tell(70)
    expect(await letters()).toHaveLength(2)
  })

  test('on the home page from a week before, until it is closed', async () => {
    await save()
    const due = async (days: number) =>
      (await atTime(on(days), () => getAfterCourse(room.coach, room.enrollmentId))).looks.map(
        (look) => look.due,
      )
    expect([await due(23), await due(24), await due(61), await due(62)]).toEqual([
      [false],
      [true],
      [true],
      [false],
    ])
    await act('slipped', on(31))
    expect(await due(31)).toEqual([false])
  })

  test('in the check-in of the day, which shows the line of that day alone', async () => {
    await save()
    await save({ day: 60, byWhen: addDays(ends, 60), lookerWords: 'Naomi' })
    await atTime(on(60), beginCheckIns)
    const rows = await db().checkIn.findMany({ where: { enrollmentId: room.enrollmentId } })
    const pages = await Promise.all(
      rows.map(({ id: one }) => atTime(on(60), () => getCheckIn(room.coach, one))),
    )
    expect(pages.map(({ day, look }) => [day, look?.lookerName])).toEqual([[60, 'Naomi']])
  })
})

test('someone with a namesake is told apart where they can be chosen', async () => {
  const second = await addFacilitator(room.cohortId)
  const { name } = await db().person.findUniqueOrThrow({ where: { id: room.facilitator.personId } })
  await db().person.update({ where: { id: second.personId }, data: { name } })
  const labels = (await plan(on(-5), 30)).form?.lookers.map(({ label }) => label) ?? []
  expect(new Set(labels).size).toBe(labels.length)
})

test('whoever a plan names finds on their own page that one names them, and not whose it is', async () => {
  const heldOf = async (actor: Room['coach']) =>
    (await getHeldPage(actor, 1)).kinds.find(({ key }) => key === 'namedInPlans')
  expect(await heldOf(peer.coach)).toBeUndefined()
  await byPeer()
  expect(await heldOf(peer.coach)).toEqual({ key: 'namedInPlans', count: 1 })
  expect(await heldOf(room.coach)).toBeUndefined()
  await save({ day: 60, looker: `person:${room.facilitator.personId}`, lookerWords: undefined })
  expect(await heldOf(room.facilitator)).toEqual({ key: 'namedInPlans', count: 1 })
  // A line that is changed to someone else names them no more.
  await save()
  expect(await heldOf(peer.coach)).toBeUndefined()
})
