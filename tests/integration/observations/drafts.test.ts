import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { draftFieldsSchema, SAVE_OBSERVATION } from '~/features/observations/contract'
import {
  beginDraft,
  deleteDraft,
  getDraft,
  getObservation,
  getObservationsPage,
  recordObservation,
  saveObservationDraft,
} from '~/features/observations/index.server'
import { makeCommitment, plannedSkills } from '~/features/practice/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { thinEverything } from '~/platform/jobs/thinning.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import { ZONE } from '../../factories/cohorts'
import { makeObserver, refreshed } from '../../factories/people'
import {
  addFacilitator,
  anObservation,
  aPlan,
  aPracticeRoom,
  finishContract,
  pathOf,
  signed,
  today,
} from '../../factories/practice-room'
import { countQueries } from '../../setup/count-queries'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room

beforeAll(() => wireRooms())
beforeEach(async () => {
  room = await aPracticeRoom()
})

const begin = async (actor: Actor = room.facilitator, skill = ['C1', 'C2']) => {
  const focus = { enrollment: room.enrollmentId, instrument: 'coaching', skill } as const
  return (await beginDraft(actor, { ...focus, mutationId: randomUUID() })).id
}
const save = (
  draft: string,
  baseVersion: number,
  fields: object = {},
  actor = room.facilitator,
  device: { sentAs?: string } = {},
) =>
  saveObservationDraft(actor, {
    ...{ intent: SAVE_OBSERVATION, draft, baseVersion, ...device },
    ...draftFieldsSchema.parse(fields),
  })
const sign = (draft: string, change: object = {}, actor = room.facilitator) =>
  recordObservation(actor, {
    ...anObservation(room.enrollmentId, today(actor)),
    ...{ draft, ...change },
  })
const listed = async (actor: Actor) =>
  (await getObservationsPage(actor, { cohort: null })).drafts.map(({ id }) => id)

describe('a draft', () => {
  test('is begun once, kept as it is typed, and stands in its observer’s list until it is signed', async () => {
    const { facilitator } = room
    const input = {
      ...{
        enrollment: room.enrollmentId,
        instrument: 'coaching' as const,
        skill: ['C2', 'C1', 'C2'],
      },
      mutationId: randomUUID(),
    }
    const { id } = await beginDraft(facilitator, input)
    expect(await beginDraft(facilitator, input)).toEqual({
      ok: true,
      id,
    })
    expect(await save(id, 1, { notes: '4:01 PM asks', minutes: 'half an' })).toMatchObject({
      ...{ ok: true, version: 2 },
    })
    const draft = await getDraft(facilitator, id)
    expect(draft).toMatchObject({
      version: 2,
      fields: { notes: '4:01 PM asks', minutes: 'half an' },
    })
    expect(draft?.form?.focus.map((skill) => skill.id)).toEqual(['C2', 'C1'])
    // It happened where the coach is: the day offered is never one that has not come there.
    const where = { id: room.coach.personId }
    await db().person.update({ where, data: { timeZone: 'Pacific/Honolulu' } })
    const early = new Date('2026-11-30T06:00:00Z')
    expect((await atTime(early, () => getDraft(facilitator, id)))?.today).toBe('2026-11-29')
    await db().person.update({ where, data: { timeZone: room.coach.timeZone } })
    expect(await listed(facilitator)).toEqual([id])
    const other = await begin()
    expect(await listed(facilitator)).toEqual([other, id])
    expect(await sign(id)).toEqual({ ok: true, id })
    expect(await listed(facilitator)).toEqual([other])
    expect(await getDraft(facilitator, id)).toBeNull()
    expect(await getObservation(room.coach, id)).toMatchObject({ reader: 'coach' })
  })

  test('that is saved twice has one new version, and another tab’s newer words are not written over', async () => {
    const id = await begin()
    expect(await save(id, 1, { notes: 'one' })).toMatchObject({ ok: true, version: 2 })
    expect(await save(id, 1, { notes: 'one' })).toMatchObject({ ok: true, version: 2 })
    expect(await save(id, 1, { notes: 'two' })).toEqual({
      ...{ ok: false, reason: 'conflict', version: 2 },
    })
    expect(await getDraft(room.facilitator, id)).toMatchObject({ fields: { notes: 'one' } })
    expect(await save(id, 2, { notes: 'two' })).toMatchObject({ ok: true, version: 3 })
  })

  test('that another device writes over keeps the words of both, and the observer reads them', async () => {
    const [phone, laptop] = [{ sentAs: randomUUID() }, { sentAs: randomUUID() }]
    const id = await begin()
    const scores = (level: string) => [{ skill: 'C1', level, evidence: 'He waited.' }]
    const others = async () => (await getDraft(room.facilitator, id))?.others
    await save(id, 1, { notes: 'On the phone', scores: scores('2') }, room.facilitator, phone)
    // Words that only grew stand in the next version, and whoever goes on writing means it.
    await save(
      id,
      2,
      { notes: 'On the phone, more', scores: scores('2') },
      room.facilitator,
      laptop,
    )
    await save(id, 3, { notes: 'On the laptop', scores: scores('2') }, room.facilitator, laptop)
    expect(await others()).toEqual([])
    const late = { notes: 'On the phone again', scores: scores('3') }
    const refused = await save(id, 2, late, room.facilitator, phone)
    expect(refused).toMatchObject({ reason: 'conflict', version: 4 })
    // Whoever saves it all the same names the version that it is saved over.
    expect(await save(id, 4, late, room.facilitator, phone)).toMatchObject({ ok: true, version: 5 })
    expect(await others()).toMatchObject([
      { texts: expect.arrayContaining([['Notes', 'On the laptop']]) },
    ])

    // A signature from the laptop, which had waited there, loses nothing of the phone's either.
    expect(await sign(id, { notes: 'On the laptop', ...laptop })).toEqual({ ok: true, id })
    const signed = await getObservation(room.facilitator, id)
    expect(signed.others.map(({ texts }) => texts[0]?.[1])).toEqual([
      ...['On the phone again', 'On the laptop'],
    ])
    expect((await getObservation(room.coach, id)).others).toEqual([])
    await atTime(new Date(now().getTime() + 91 * 86_400_000), thinEverything)
    expect((await getObservation(room.facilitator, id)).others).toEqual([])
  })

  test('signed on the device that wrote it last has no other version; deleted, it takes them along', async () => {
    const [phone, laptop] = [{ sentAs: randomUUID() }, { sentAs: randomUUID() }]
    const one = await begin()
    await save(one, 1, { notes: 'Taken back before signing' }, room.facilitator, phone)
    await sign(one, { notes: 'Signed', ...phone })
    expect((await getObservation(room.facilitator, one)).others).toEqual([])
    const two = await begin()
    await save(two, 1, { notes: 'one' }, room.facilitator, phone)
    await save(two, 2, { notes: 'two' }, room.facilitator, laptop)
    expect(await db().formVersion.count({ where: { formId: two } })).toBe(1)
    await deleteDraft(room.facilitator, { id: two, mutationId: randomUUID() })
    expect(await db().formVersion.count({ where: { formId: two } })).toBe(0)
  })

  test('is signed once, from two tabs and sent twice; later words are refused', async () => {
    const id = await begin()
    const [one, two] = await Promise.all([sign(id), sign(id, { strength: 'Other words.' })])
    expect([one, two].filter((each) => each.ok && 'before' in each)).toHaveLength(1)
    expect(await sign(id)).toEqual({ ok: true, id, before: true })
    const inHere = { occasion: { enrollmentId: room.enrollmentId } }
    expect(await db().observation.count({ where: inHere })).toBe(1)
    expect(await save(id, 9, { notes: 'late' })).toEqual({ ok: false, reason: 'signed' })
  })

  test('that another tab or device still holds when it is signed keeps the words of that one, too', async () => {
    const id = await begin()
    await sign(id, { notes: 'Signed', strength: 'Warm' })
    const late = async () => {
      const { others } = await getObservation(room.facilitator, id)
      return others.map(({ texts }) => texts.filter(([, text]) => text).map(([, text]) => text))
    }
    const score = { skill: 'C1', level: '4', evidence: 'On the bus' }
    for (const notes of ['In', 'In the other tab', 'In the other tab', 'Signed', ''])
      expect(await save(id, 1, { notes })).toEqual({ ok: false, reason: 'signed' })
    expect(await late()).toEqual([['In the other tab']])
    await save(id, 1, { strength: 'Warm', scores: [score] })
    expect(await late()).toEqual([['Level 4\n\nOn the bus', 'Warm'], ['In the other tab']])
    expect(await sign(id, { notes: 'From the phone' })).toMatchObject({ before: true })
    expect((await late())[0]).toContain('From the phone')
    expect((await getObservation(room.coach, id)).others).toEqual([])
    await expect(save(id, 1, { notes: 'Not theirs' }, room.coach)).rejects.toThrow(NotFound)
  })

  test('that is refused a signature stays a draft', async () => {
    const id = await begin()
    expect(await sign(id, { happenedOn: '2099-01-01' })).toEqual({ ok: false, reason: 'future' })
    expect(await sign(id, { notes: 'Call 555-867-5309' })).toMatchObject({ reason: 'identifiers' })
    expect(await listed(room.facilitator)).toEqual([id])
  })

  test('keeps no word that could tell who a family is', async () => {
    const id = await begin()
    const text = 'Her number is 555-867-5309'
    expect(await save(id, 1, { notes: text })).toMatchObject({ reason: 'identifiers' })
    expect(await save(id, 1, { scores: [{ skill: 'C1', evidence: text }] })).toMatchObject({
      ...{ reason: 'identifiers', field: 'scores[0].evidence' },
    })
    expect(await getDraft(room.facilitator, id)).toMatchObject({ version: 1 })
  })

  test('is its observer’s alone: for anyone else, the coach too, there is none', async () => {
    const id = await begin()
    const colleague = await addFacilitator(room.cohortId)
    const strangers = [colleague, room.coach, room.agency.lead, room.admin]
    for (const actor of strangers) {
      await expect(getDraft(actor, id)).rejects.toThrow(NotFound)
      await expect(save(id, 1, {}, actor)).rejects.toThrow(NotFound)
      await expect(sign(id, {}, actor)).rejects.toThrow(NotFound)
      const wish = { id, mutationId: randomUUID() }
      await expect(deleteDraft(actor, wish)).rejects.toThrow(NotFound)
      expect(await listed(actor)).toEqual([])
    }
  })

  test('says how its observer is calibrated where that counts, and not between peers', async () => {
    const full = await aPracticeRoom(2)
    const [, peer] = full.enrolled
    if (!peer) throw new Error('no peer')
    const asked = { enrollment: full.enrollmentId, instrument: 'coaching', skill: ['C1'] } as const
    const draftOf = async (actor: Actor) => {
      const { id } = await beginDraft(actor, { ...asked, mutationId: randomUUID() })
      return getDraft(actor, id)
    }
    expect(await draftOf(full.facilitator)).toMatchObject({
      ...{ standing: { kind: 'none' }, form: { isPeer: false } },
    })
    const soon = new Date(now().getTime() + 86_400_000)
    await db().peerRequest.create({
      data: {
        ...{ id: randomUUID(), cohortId: full.cohortId, enrollmentId: full.enrollmentId },
        ...{ peerEnrollmentId: peer.enrollmentId, skills: ['C1'], mode: 'live' },
        ...{ proposedOn: now(), createdAt: now(), expiresAt: soon },
        ...{ answeredAt: now(), accepted: true },
      },
    })
    expect(await draftOf(peer.coach)).toMatchObject({ standing: null, form: { isPeer: true } })
    // Signed, a peer's first of a quarter asks for no second look, and a facilitator's does.
    const proposed = async (actor: Actor) => {
      const id = await signed(actor, full.enrollmentId)
      return (await getObservation(actor, id)).second.ask?.proposed
    }
    expect([await proposed(peer.coach), await proposed(full.facilitator)]).toEqual([false, true])
  })

  test('about oneself, of a stranger, or of a skill that the instrument has not, is not found', async () => {
    for (const actor of [room.coach, room.agency.lead, room.admin])
      await expect(begin(actor)).rejects.toThrow(NotFound)
    await expect(begin(room.facilitator, ['P1'])).rejects.toThrow(NotFound)
  })

  test('is deleted once for good', async () => {
    const id = await begin()
    const wish = { id, mutationId: randomUUID() }
    expect(await deleteDraft(room.facilitator, wish)).toEqual({ ok: true })
    expect(await deleteDraft(room.facilitator, wish)).toEqual({ ok: true })
    await expect(getDraft(room.facilitator, id)).rejects.toThrow(NotFound)
    await expect(sign(id)).rejects.toThrow(NotFound)
  })

  test('stays readable for an observer whose part has ended, and is not signed', async () => {
    const observer = await makeObserver({ id: room.agency.agencyId }, { timeZone: ZONE })
    const id = await begin(observer)
    await save(id, 1, { notes: 'What I saw.' }, observer)
    await db().agencyMembership.updateMany({
      where: { personId: observer.personId },
      data: { endedAt: now() },
    })
    const later = await refreshed(observer)
    expect(await getDraft(later, id)).toMatchObject({
      form: null,
      fields: { notes: 'What I saw.' },
    })
    await expect(sign(id, {}, later)).rejects.toThrow(NotFound)
    expect(await listed(later)).toEqual([id])
  })

  test('goes 90 days after its last change; one that was changed since stays', async () => {
    const [old, touched] = [await begin(), await begin()]
    const on = <T>(days: number, work: () => T) =>
      atTime(new Date(now().getTime() + days * 86_400_000), work)
    await on(20, () => save(touched, 1, { notes: 'More.' }))
    await on(89, () => thinEverything())
    expect(await listed(room.facilitator)).toEqual([touched, old])
    await on(91, () => thinEverything())
    expect(await listed(room.facilitator)).toEqual([touched])
  })
})

test('an observation by the coach’s line manager says so in the log', async () => {
  await finishContract(room.coach, room.slug)
  await sign(await begin(), { lineManager: true })
  const [event] = await db().skillEvent.findMany({
    where: { enrollmentId: room.enrollmentId, sourceKind: 'observation' },
  })
  expect(event?.payload).toMatchObject({ lineManager: true })
  expect(await pathOf(room.coach, room.slug)).toMatchObject({ state: 'observed' })
})

test('an observer without a calibration is told so in the draft, and their scores count', async () => {
  const id = await begin()
  expect(await getDraft(room.facilitator, id)).toMatchObject({ standing: { kind: 'none' } })
})

test('the skills of open plans are for those who may observe, and nothing else of the plans is', async () => {
  const { facilitator, coach, enrollmentId, slug } = room
  expect(await plannedSkills(facilitator, enrollmentId)).toEqual([])
  await makeCommitment(coach, aPlan(slug, today(coach)))
  expect(await plannedSkills(facilitator, enrollmentId)).toEqual(['C1'])
  for (const actor of [coach, room.agency.lead, room.admin])
    expect(await plannedSkills(actor, enrollmentId)).toEqual([])
})

test('a list of drafts is read in as many statements for one as for many', async () => {
  await begin()
  const few = await countQueries(() => getObservationsPage(room.facilitator, { cohort: null }))
  for (let n = 0; n < 5; n += 1) await begin()
  const many = await countQueries(() => getObservationsPage(room.facilitator, { cohort: null }))
  expect(many).toBe(few)
})
