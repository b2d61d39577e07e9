import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { actorFor } from '~/features/identity/index.server'
import { fieldNoteSchema, type NoteReaders } from '~/features/practice/contract'
import {
  correctNote,
  getNote,
  getNotesForFacilitators,
  getPracticePage,
  listNewestForFacilitators,
  listNotesForPeer,
  makeCommitment,
  recordFieldNote,
  shareNote,
} from '~/features/practice/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import {
  addFacilitator,
  aNote,
  aPlan,
  aPracticeRoom,
  finishContract,
  pathOf,
  today,
} from '../../factories/practice-room'

let room: Awaited<ReturnType<typeof aPracticeRoom>>
let stranger: Awaited<ReturnType<typeof aPracticeRoom>>
beforeAll(async () => {
  wireRooms()
  stranger = await aPracticeRoom()
})
beforeEach(async () => {
  room = await aPracticeRoom(3)
})

const peer = () => {
  const second = room.enrolled[1]
  if (!second) throw new Error('no one is enrolled')
  return second
}

async function recorded(change: Partial<ReturnType<typeof aNote>> & Record<string, unknown> = {}) {
  const note = fieldNoteSchema.parse({ ...aNote(room.slug, today(room.coach)), ...change })
  const done = await recordFieldNote(room.coach, note)
  if (!done.ok) throw new Error(done.reason)
  return done.id
}

const share = (id: string, sharedWith: NoteReaders, to?: string) =>
  shareNote(room.coach, id, { mutationId: randomUUID(), sharedWith, peer: to })

const correction = (change: Record<string, unknown> = {}) => {
  const { happenedOn, whatIDid, whatHappened } = aNote(room.slug, today(room.coach))
  const words = { happenedOn, whatIDid, whatHappened, used: 'yes' as const, version: 1 }
  return { ...words, mutationId: randomUUID(), ...change }
}

const inHours = <T>(hours: number, work: () => T): T =>
  atTime(new Date(now().getTime() + hours * 3_600_000), work)

describe('the answers of a note', () => {
  test('are stored as they were given', async () => {
    const answers = { help: 1, barriers: ['team', 'time'], carried: 2, setting: 'home' }
    const id = await recorded(answers)
    expect((await getNote(room.coach, id)).told).toMatchObject(answers)
  })

  test('without a use name no one who led or helped', async () => {
    const id = await recorded({ used: 'no', help: 2, carried: 1, barriers: ['crisis'] })
    expect((await getNote(room.coach, id)).told).toMatchObject({
      ...{ help: null, carried: null, barriers: ['crisis'] },
    })
  })

  test('without an opportunity are only why, shared with no one', async () => {
    const id = await recorded({
      ...{ used: 'no_chance', why: 'Both visits fell out.', help: 2, barriers: ['time'] },
      sharedWith: 'facilitators',
    })
    const { told, own } = await getNote(room.coach, id)
    expect(told).toMatchObject({ help: null, barriers: [], whatHappened: 'Both visits fell out.' })
    expect(own?.sharedWith).toBe('no_one')
  })
})

describe('a note is shared', () => {
  const readers = async (id: string) => {
    const people = {
      peer: peer().coach,
      other: room.enrolled[2]?.coach ?? peer().coach,
      facilitator: room.facilitator,
      second: await addFacilitator(room.cohortId),
      lead: room.agency.lead,
      stranger: stranger.coach,
      elsewhere: stranger.facilitator,
    }
    const able: string[] = []
    for (const [name, actor] of Object.entries(people))
      await getNote(actor, id).then(
        () => able.push(name),
        (error) => expect(error).toBeInstanceOf(NotFound),
      )
    return able
  }

  test('with no one, unless its coach says so', async () => {
    expect(await readers(await recorded())).toEqual([])
  })

  test('with one peer, and with no one else', async () => {
    const id = await recorded({ sharedWith: 'peer', peer: peer().enrollmentId })
    expect(await readers(id)).toEqual(['peer'])
    const list = () => listNotesForPeer(peer().coach, { cohort: room.slug })
    expect((await list()).notes).toMatchObject([{ id, used: 'yes' }])
    expect(JSON.stringify(await list())).not.toContain('worth it')
    await share(id, 'no_one')
    expect(await readers(id)).toEqual([])
    expect((await list()).notes).toEqual([])
  })

  test('with the facilitators of its cohort', async () => {
    const id = await recorded()
    const list = () => listNewestForFacilitators(room.facilitator, room.slug)
    expect((await list()).notes).toEqual([])
    await share(id, 'facilitators')
    expect(await readers(id)).toEqual(['facilitator', 'second'])
    expect((await list()).notes).toMatchObject([{ id, coachName: room.coach.name }])
    for (const { coach } of [stranger, peer()]) {
      expect((await listNewestForFacilitators(coach, room.slug)).notes).toEqual([])
      await expect(getNotesForFacilitators(coach, { cohort: room.slug })).rejects.toThrow(NotFound)
    }
  })

  test('with them on a page of its own, of which the cohort’s page shows the newest', async () => {
    const NOTES = 12
    for (let n = 0; n < NOTES; n += 1)
      await recorded({ sharedWith: 'facilitators', whatIDid: `I asked for the time ${n}.` })
    const newest = await listNewestForFacilitators(room.facilitator, room.slug)
    expect([newest.notes.length, newest.count]).toEqual([3, NOTES])
    const all = (page: number) =>
      getNotesForFacilitators(room.facilitator, { cohort: room.slug, page })
    const [first, second] = [await all(1), await all(2)]
    expect(first).toMatchObject({ cohort: { slug: room.slug }, page: 1, pages: 2, count: NOTES })
    expect([first.notes.length, second.notes.length]).toEqual([10, 2])
    expect(first.notes.slice(0, 3)).toEqual(newest.notes)
    const ids = [...first.notes, ...second.notes].map(({ id }) => id)
    expect(new Set(ids).size).toBe(NOTES)
    expect(await all(99)).toEqual(second)
  })

  test('not with a coach of another cohort, oneself, or someone who has left', async () => {
    const id = await recorded()
    const refused = { ok: false, reason: 'no-peer' }
    for (const to of [stranger.enrollmentId, room.enrollmentId])
      expect(await share(id, 'peer', to)).toEqual(refused)
    const data = { withdrawnAt: now(), withdrawalReason: 'mistake' }
    await db().enrollment.update({ where: { id: peer().enrollmentId }, data })
    expect(await share(id, 'peer', peer().enrollmentId)).toEqual(refused)
    const note = fieldNoteSchema.parse({
      ...aNote(room.slug, today(room.coach)),
      ...{ sharedWith: 'peer', peer: peer().enrollmentId },
    })
    expect(await recordFieldNote(room.coach, note)).toEqual(refused)
  })

  test('no longer with a peer who has left', async () => {
    const id = await recorded({ sharedWith: 'peer', peer: peer().enrollmentId })
    const data = { withdrawnAt: now(), withdrawalReason: 'mistake' }
    await db().enrollment.update({ where: { id: peer().enrollmentId }, data })
    expect(await readers(id)).toEqual([])
  })

  test('by its coach alone, who may stop it also when they have left', async () => {
    const id = await recorded({ sharedWith: 'facilitators' })
    const asked = { mutationId: randomUUID(), sharedWith: 'no_one' as const }
    for (const actor of [peer().coach, room.facilitator, stranger.coach])
      await expect(shareNote(actor, id, asked)).rejects.toThrow(NotFound)
    const data = { withdrawnAt: now(), withdrawalReason: 'mistake' }
    await db().enrollment.update({ where: { id: room.enrollmentId }, data })
    const former = await actorFor(room.coach.personId)
    expect(await shareNote(former, id, asked)).toEqual({ ok: true })
    expect((await getNote(former, id)).own).toMatchObject({
      ...{ sharedWith: 'no_one', correctUntil: null },
    })
  })

  test('and whoever reads it is noted for its coach, and whoever lists it as one who lists', async () => {
    const id = await recorded({ sharedWith: 'facilitators' })
    const looks = () => db().accessLog.findMany({ where: { thingKind: 'field-note', thingId: id } })
    const list = { cohort: room.slug }
    expect((await getNotesForFacilitators(room.facilitator, list)).notes).toHaveLength(1)
    await getNote(room.coach, id)
    expect(await looks()).toEqual([])
    const lists = await db().accessLog.findMany({ where: { thingKind: 'field-notes' } })
    expect(lists.map(({ subjectId }) => subjectId)).toContain(room.coach.personId)
    await getNote(room.facilitator, id)
    const { personId: viewerId } = room.facilitator
    expect(await looks()).toMatchObject([{ viewerId, subjectId: room.coach.personId }])
  })
})

describe('a note is corrected', () => {
  test('within a day, and its history stays for its coach alone', async () => {
    await finishContract(room.coach, room.slug)
    const id = await recorded({ sharedWith: 'facilitators' })
    expect((await pathOf(room.coach, room.slug)).state).toBe('tried')
    const change = correction({ used: 'no', whatIDid: 'I wanted to.', barriers: ['emotion'] })
    expect(await correctNote(room.coach, id, change)).toEqual({ ok: true })
    expect(await correctNote(room.coach, id, change)).toEqual({ ok: true })
    expect((await pathOf(room.coach, room.slug)).state).toBe('introduced')
    const { told, own } = await getNote(room.coach, id)
    expect(told).toMatchObject({ used: 'no', whatIDid: 'I wanted to.', barriers: ['emotion'] })
    expect(own).toMatchObject({ version: 2, history: [{ version: 1, used: 'yes' }] })
    expect((await getNote(room.facilitator, id)).own).toBeNull()
    const back = correction({ version: 2 })
    expect(await correctNote(room.coach, id, back)).toEqual({ ok: true })
    expect((await pathOf(room.coach, room.slug)).state).toBe('tried')
    expect((await getNote(room.coach, id)).own?.history).toHaveLength(2)
    expect((await getPracticePage(room.coach, room.slug)).notes).toMatchObject([
      { id, standing: null },
    ])
  })

  test('not after a day', async () => {
    const id = await recorded()
    const change = correction({ whatIDid: 'Something else.' })
    const refused = await inHours(24, () => correctNote(room.coach, id, change))
    expect(refused).toEqual({ ok: false, reason: 'too-late' })
    const { told, own } = await inHours(24, () => getNote(room.coach, id))
    expect(told.whatIDid).not.toBe('Something else.')
    expect(own).toMatchObject({ correctUntil: null, history: [] })
  })

  test('until the last moment, and counts from when it was recorded', async () => {
    await finishContract(room.coach, room.slug)
    const id = await recorded()
    const change = correction({ whatIDid: 'I asked one question.' })
    expect(await inHours(23.9, () => correctNote(room.coach, id, change))).toEqual({ ok: true })
    expect((await getNote(room.coach, id)).own?.standing).toBeNull()
    expect((await pathOf(room.coach, room.slug)).state).toBe('tried')
  })

  test('not over a correction that its page did not show', async () => {
    const id = await recorded()
    await correctNote(room.coach, id, correction({ whatIDid: 'First.' }))
    expect(await correctNote(room.coach, id, correction({ whatIDid: 'Second.' }))).toEqual({
      ...{ ok: false, reason: 'changed' },
    })
    expect(await db().fieldNoteVersion.count({ where: { noteId: id } })).toBe(1)
  })

  test('by its coach alone, without numbers, and not into the future', async () => {
    const id = await recorded()
    for (const actor of [peer().coach, room.facilitator, stranger.coach])
      await expect(correctNote(actor, id, correction())).rejects.toThrow(NotFound)
    const marked = correction({ whatIDid: 'I called (555) 010-4477' })
    expect(await correctNote(room.coach, id, marked)).toMatchObject({ reason: 'identifiers' })
    const ahead = correction({ happenedOn: addDays(today(room.coach), 1) })
    expect(await correctNote(room.coach, id, ahead)).toMatchObject({ reason: 'future' })
    expect(await db().fieldNoteVersion.count({ where: { noteId: id } })).toBe(0)
  })

  test('into what it says already leaves no version', async () => {
    const id = await recorded()
    expect(await correctNote(room.coach, id, correction())).toEqual({ ok: true })
    expect((await getNote(room.coach, id)).own).toMatchObject({ version: 1, history: [] })
  })
})

describe('the plan of a corrected note', () => {
  const planOf = (id: string) => db().commitment.findUniqueOrThrow({ where: { id } })
  const planned = async () => {
    const made = await makeCommitment(room.coach, aPlan(room.slug, today(room.coach)))
    if (!made.ok) throw new Error(made.reason)
    return made.id
  }

  test('is open again when there was no use, and done again when there was', async () => {
    await finishContract(room.coach, room.slug)
    const plan = await planned()
    const id = await recorded({ commitment: plan })
    expect((await planOf(plan)).closedAs).toBe('done')
    await correctNote(room.coach, id, correction({ used: 'no' }))
    expect(await planOf(plan)).toMatchObject({ closedAs: null, closedAt: null })
    expect((await pathOf(room.coach, room.slug)).state).toBe('committed')
    await correctNote(room.coach, id, correction({ used: 'partly', version: 2 }))
    expect((await planOf(plan)).closedAs).toBe('done')
    await correctNote(room.coach, id, correction({ used: 'no', version: 3 }))
    expect((await planOf(plan)).closedAs).toBeNull()
  })

  test('that the note did not name opens again as well, and follows the day of the use', async () => {
    await finishContract(room.coach, room.slug)
    const plans = [await planned(), await planned()]
    const closed = async () => [
      ...new Set((await Promise.all(plans.map(planOf))).map((plan) => plan.closedAs)),
    ]
    const id = await recorded()
    expect(await closed()).toEqual(['done'])
    expect((await getNote(room.coach, id)).own?.plan?.id).toBe(plans[1])
    await correctNote(room.coach, id, correction({ used: 'no' }))
    expect(await closed()).toEqual([null])
    await correctNote(room.coach, id, correction({ version: 2 }))
    expect(await closed()).toEqual(['done'])
    const happenedOn = addDays(today(room.coach), -1)
    await correctNote(room.coach, id, correction({ version: 3, happenedOn }))
    expect(await closed()).toEqual([null])
    expect((await getNote(room.coach, id)).own?.plan).toBeNull()
    expect((await getPracticePage(room.coach, room.slug)).due).toHaveLength(2)
    await correctNote(room.coach, id, correction({ version: 4 }))
    expect(await closed()).toEqual(['done'])
    await correctNote(room.coach, id, correction({ version: 5, whatIDid: 'I waited.' }))
    const { commitments } = await getPracticePage(room.coach, room.slug)
    expect(commitments.map(({ told }) => told)).toEqual([true, true])
  })

  test('lasts longer when there was no opportunity, and not when there was', async () => {
    const plan = await planned()
    const id = await recorded({ commitment: plan, used: 'no' })
    await correctNote(room.coach, id, correction({ used: 'no_chance' }))
    expect(await planOf(plan)).toMatchObject({ closedAs: null, extendedAt: expect.any(Date) })
    await correctNote(room.coach, id, correction({ used: 'no', version: 2 }))
    expect(await planOf(plan)).toMatchObject({ closedAs: null, extendedAt: null })
  })
})
