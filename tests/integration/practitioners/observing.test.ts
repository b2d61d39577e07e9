import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getSkillHash } from '~/features/catalog/index.server'
import {
  draftFieldsSchema,
  type ObservationInput,
  SAVE_OBSERVATION,
} from '~/features/observations/contract'
import {
  getObservation,
  getObservationsPage,
  listSecondLooks,
} from '~/features/observations/index.server'
import { END_COACHING } from '~/features/practitioners/contract'
import {
  actOnPractitioner,
  beginObserving,
  deleteObserving,
  getObservingPage,
  getPractitioner,
  getPractitionerObservation,
  getPractitionersPage,
  saveObserving,
  signObserving,
  voidPractitionerObservation,
} from '~/features/practitioners/index.server'
import { getHeldPage, listOwnObservations } from '~/features/skills/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { thinEverything } from '~/platform/jobs/thinning.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { aPracticeRoom, aScore, finishContract, pathOf, today } from '../../factories/practice-room'
import { PROGRAM } from '../../factories/sample-course'
import { aPractitioner, aPractitionerDraft, aSight, sawPractitioner } from './practitioner-room'

let room: Awaited<ReturnType<typeof aPracticeRoom>>
let coach: Actor
let peer: Actor
let id: string

beforeAll(() => wireRooms())
beforeEach(async () => {
  room = await aPracticeRoom(2)
  coach = room.coach
  peer = room.enrolled[1]?.coach as Actor
  id = await aPractitioner(coach, 'juniper')
})

const others = () => [peer, room.facilitator, room.agency.lead]
const mutationId = () => randomUUID()

describe('a draft', () => {
  const save = (draft: string, baseVersion: number, fields: object, actor = coach) =>
    saveObserving(actor, {
      ...{ intent: SAVE_OBSERVATION, draft, baseVersion },
      ...draftFieldsSchema.parse(fields),
    })

  test('is begun once, kept as it is typed, and stands in the lists until it is signed', async () => {
    const press = { skill: ['P2', 'P1'], mutationId: mutationId() }
    const { id: draft } = await beginObserving(coach, id, press)
    expect((await beginObserving(coach, id, press)).id).toBe(draft)
    expect(await save(draft, 1, { notes: '0:00 asks' })).toMatchObject({ ok: true, version: 2 })
    expect(await save(draft, 1, { notes: 'other' })).toMatchObject({
      ok: false,
      reason: 'conflict',
    })
    expect(await getObservingPage(coach, draft)).toMatchObject({
      version: 2,
      fields: { notes: '0:00 asks' },
      form: { focus: [{ id: 'P1' }, { id: 'P2' }] },
    })
    const lists = async () => [
      (await getPractitionersPage(coach)).drafts.length,
      (await getPractitioner(coach, id, 1)).drafts.length,
    ]
    expect(await lists()).toEqual([1, 1])
    expect(await signObserving(coach, aSight(coach, draft))).toEqual({ ok: true, id: draft })
    expect(await lists()).toEqual([0, 0])
    expect(await getObservingPage(coach, draft)).toBeNull()
    expect(await save(draft, 2, {})).toEqual({ ok: false, reason: 'signed' })
  })

  test('is its coach’s alone', async () => {
    const draft = await aPractitionerDraft(coach, id)
    for (const actor of others()) {
      await expect(getObservingPage(actor, draft)).rejects.toThrow(NotFound)
      await expect(save(draft, 1, {}, actor)).rejects.toThrow(NotFound)
      await expect(signObserving(actor, aSight(coach, draft))).rejects.toThrow(NotFound)
      const remove = { id: draft, mutationId: mutationId() }
      await expect(deleteObserving(actor, remove)).rejects.toThrow(NotFound)
    }
    await expect(aPractitionerDraft(peer, id)).rejects.toThrow(NotFound)
    await deleteObserving(coach, { id: draft, mutationId: mutationId() })
    await expect(getObservingPage(coach, draft)).rejects.toThrow(NotFound)
  })

  test('has skills of the practice instrument only', async () => {
    await expect(aPractitionerDraft(coach, id, ['C1'])).rejects.toThrow(NotFound)
  })

  test('goes when it was not changed for 90 days; what was signed stays', async () => {
    const draft = await aPractitionerDraft(coach, id)
    const seen = await sawPractitioner(coach, id)
    await atTime(new Date(now().getTime() + 91 * MS_PER_DAY), thinEverything)
    await expect(getObservingPage(coach, draft)).rejects.toThrow(NotFound)
    expect((await getPractitionerObservation(coach, seen)).voided).toBeNull()
  })
})

describe('a signed observation of a practitioner', () => {
  test('is stored once from however many tabs, with what was scored', async () => {
    const draft = await aPractitionerDraft(coach, id, ['P1', 'P2'])
    const none = { ...aScore('P2'), opportunity: 'no' as const, evidence: '' }
    const form = aSight(coach, draft, { scores: [aScore('P1'), none] })
    const again = { ...form, mutationId: mutationId(), strength: 'Other words.' }
    expect(await signObserving(coach, form)).toEqual({ ok: true, id: draft })
    expect(await signObserving(coach, form)).toEqual({ ok: true, id: draft })
    expect(await signObserving(coach, again)).toEqual({ ok: true, id: draft, before: true })
    expect(await getPractitionerObservation(coach, draft)).toMatchObject({
      practitioner: { id, pseudonym: 'juniper' },
      strength: form.strength,
      others: [{ texts: expect.arrayContaining([['Strength', 'Other words.']]) }],
      scores: [
        { skillId: 'P1', level: 3, opportunity: true },
        { skillId: 'P2', level: null, prompt: null, opportunity: false },
      ],
    })
    const { skills, observations } = await getPractitioner(coach, id, 1)
    expect(skills).toMatchObject([{ id: 'P1', points: [{ level: 3, solo: true }] }])
    expect(observations).toHaveLength(1)
  })

  test('is of a day that has come, not long before the coach enrolled, and not after the coaching ended', async () => {
    const on = async (days: number) =>
      signObserving(
        coach,
        aSight(coach, await aPractitionerDraft(coach, id), {
          happenedOn: addDays(today(coach), days),
        }),
      )
    expect(await on(1)).toEqual({ ok: false, reason: 'future' })
    expect(await on(-61)).toMatchObject({ ok: false, reason: 'too-early' })
    const draft = await aPractitionerDraft(coach, id)
    const endedOn = addDays(today(coach), -3)
    await actOnPractitioner(coach, id, { intent: END_COACHING, mutationId: mutationId(), endedOn })
    expect(await signObserving(coach, aSight(coach, draft))).toEqual({
      ...{ ok: false, reason: 'after-end', endedOn },
    })
    const before = aSight(coach, draft, { happenedOn: endedOn })
    expect(await signObserving(coach, before)).toMatchObject({ ok: true })
  })

  test('holds no number that traces someone, and no skill outside of its focus', async () => {
    const draft = await aPractitionerDraft(coach, id)
    const traced = aSight(coach, draft, { notes: 'Call 612-555-0134.' })
    expect(await signObserving(coach, traced)).toMatchObject({ reason: 'identifiers' })
    const stray = aSight(coach, draft, { scores: [aScore('P2')] })
    await expect(signObserving(coach, stray)).rejects.toThrow(NotFound)
  })

  test('moves nothing of the coach’s own: no event, no state, no letter, no entry in any list of observations', async () => {
    await finishContract(coach, room.slug)
    const standing = async () => ({
      path: await pathOf(coach, room.slug, 'P1'),
      own: await pathOf(coach, room.slug, 'C1'),
      events: await db().skillEvent.count(),
      states: await db().skillState.findMany({
        orderBy: [{ enrollmentId: 'asc' }, { skillId: 'asc' }],
      }),
      observations: await db().observation.count(),
      jobs: await db().job.count(),
      letters: await db().outgoingMail.count(),
      looks: await db().accessLog.count(),
      lists: await Promise.all(
        [coach, peer, room.facilitator].map((actor) =>
          getObservationsPage(actor, { cohort: null }),
        ),
      ),
      seconds: await listSecondLooks(room.facilitator),
      seen: await listOwnObservations(coach, room.slug),
    })
    const before = await standing()
    const levels: Partial<ObservationInput['scores'][number]>[] = [{ level: 4 }, { level: 1 }]
    for (const level of levels)
      await sawPractitioner(coach, id, { scores: [{ ...aScore('P1'), ...level }] })
    expect(await standing()).toEqual(before)
  })

  test('is read and voided by its coach alone, once, and counts no more', async () => {
    const seen = await sawPractitioner(coach, id)
    const reason = 'It was a rehearsal.'
    const form = () => ({ id: seen, reason, mutationId: mutationId() })
    for (const actor of others()) {
      await expect(getPractitionerObservation(actor, seen)).rejects.toThrow(NotFound)
      await expect(getObservation(actor, seen)).rejects.toThrow(NotFound)
      await expect(voidPractitionerObservation(actor, form())).rejects.toThrow(NotFound)
    }
    expect(await voidPractitionerObservation(coach, form())).toEqual({ ok: true })
    expect(await voidPractitionerObservation(coach, { ...form(), reason: 'Other' })).toEqual({
      ...{ ok: false, reason: 'voided-already' },
    })
    expect((await getPractitionerObservation(coach, seen)).voided?.reason).toBe(reason)
    const { skills, observations } = await getPractitioner(coach, id, 1)
    expect([skills, observations.map(({ voided }) => voided)]).toEqual([[], [true]])
  })

  test('in a role-play stands in the list and draws no growth', async () => {
    await sawPractitioner(coach, id, { mode: 'role_play' })
    const { skills, observations } = await getPractitioner(coach, id, 1)
    expect([skills.length, observations.length]).toEqual([0, 1])
  })

  test('is counted in what is held about the coach, with practitioners, drafts, and measures', async () => {
    await sawPractitioner(coach, id)
    await aPractitionerDraft(coach, id)
    const counts = async (actor: Actor) =>
      Object.fromEntries((await getHeldPage(actor, 1)).kinds.map(({ key, count }) => [key, count]))
    expect(await counts(coach)).toMatchObject({
      ...{ practitioners: 1, practitionerObservations: 1, drafts: 1 },
    })
    expect(await counts(room.facilitator)).not.toHaveProperty('practitioners')
  })
})

test('growth is told per skill, and only where there is enough of it', async () => {
  const at = (days: number, level: number, skill = 'P1') =>
    atTime(new Date(now().getTime() + days * MS_PER_DAY), () =>
      sawPractitioner(coach, id, { scores: [{ ...aScore(skill), level }] }),
    )
  await at(0, 1)
  await at(30, 2)
  await at(60, 3)
  expect((await getPractitioner(coach, id, 1)).growth).toMatch(/^Too early for a slope/)
  await at(90, 4)
  await at(90, 2, 'P2')
  const { growth, skills } = await getPractitioner(coach, id, 1)
  expect(growth).toMatch(/^Up 33 points in 30 days, from four scores/)
  expect(skills.map((skill) => skill.growth?.slice(0, 9))).toEqual(['Up 33 poi', undefined])
  const scores = await db().practitionerScore.findMany({
    where: { skillId: 'P1', observation: { practitionerId: id } },
  })
  expect(scores.map(({ skillHash }) => skillHash)).toEqual(
    Array(4).fill(getSkillHash(PROGRAM, 'P1')),
  )
})
