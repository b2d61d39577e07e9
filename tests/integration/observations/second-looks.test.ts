import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  CONFIRM_CONSENSUS,
  type ConsensusForm,
  KEEP_APART,
  PROPOSE,
} from '~/features/consensus/contract'
import { agreeOnLooks, getTwoLooks } from '~/features/consensus/index.server'
import {
  ACCEPT_SECOND,
  DECLINE_SECOND,
  draftFieldsSchema,
  type ObservationInput,
  SAVE_OBSERVATION,
  type SecondForm,
  SHOW_SCORES,
  WITHDRAW_SECOND,
} from '~/features/observations/contract'
import {
  actOnSecondLook,
  answerObservation,
  askSecondLook,
  beginDraft,
  deleteDraft,
  endSecondLookProposal,
  getDraft,
  getObservation,
  listSecondLooks,
  recordObservation,
  saveObservationDraft,
  voidObservation,
} from '~/features/observations/index.server'
import { getSkillPage } from '~/features/skills/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { thinEverything } from '~/platform/jobs/thinning.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import {
  addFacilitator,
  anObservation,
  aPracticeRoom,
  aScore,
  finishContract,
  pathOf,
  signed,
  today,
} from '../../factories/practice-room'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room
let first: Actor
let second: Actor

beforeAll(() => wireRooms())
beforeEach(async () => {
  room = await aPracticeRoom(2)
  await finishContract(room.coach, room.slug)
  first = room.facilitator
  second = await addFacilitator(room.cohortId)
})

const form = () => ({ mutationId: randomUUID() })
const scored = (level: 1 | 2 | 3 | 4, prompt: 0 | 1 | 2 | 3 = 0) => ({
  ...aScore(),
  ...{ level, prompt },
})
const sign = (actor: Actor, change: Partial<ObservationInput> = {}) =>
  signed(actor, room.enrollmentId, change)
const ask = (id: string, person = second, actor = first) =>
  askSecondLook(actor, id, { ...form(), person: person.personId })
const requestOf = async (actor: Actor) => (await listSecondLooks(actor))[0]
const press = async (actor: Actor, intent: SecondForm['intent']) =>
  actOnSecondLook(actor, { intent, request: (await requestOf(actor))?.id ?? '', ...form() })

/** The second observer signs their draft of the occasion. */
async function signSecond(change: Partial<ObservationInput> = {}, actor = second) {
  const draft = (await requestOf(actor))?.draftId ?? ''
  return recordObservation(actor, {
    ...anObservation(room.enrollmentId, today(actor)),
    ...{ draft, presence: 'present' },
    ...change,
  })
}

/** An occasion that both have signed: the ids of the two observations. */
async function seenTwice(one = scored(1), two = scored(3)) {
  const firstId = await sign(first, { scores: [one] })
  await ask(firstId)
  await press(second, ACCEPT_SECOND)
  const done = await signSecond({ scores: [two] })
  if (!done.ok) throw new Error(done.reason)
  return { firstId, secondId: done.id }
}

const propose = (
  actor: Actor,
  id: string,
  seen: number,
  level: 'na' | '1' | '2' | '3' | '4' = '2',
) =>
  agreeOnLooks(actor, id, {
    ...{ intent: PROPOSE, ...form(), seen },
    scores: [{ skill: 'C1', level, prompt: '0', carried: '2' }],
  })
const say = (
  actor: Actor,
  id: string,
  intent: typeof CONFIRM_CONSENSUS | typeof KEEP_APART,
  seen: number,
) => agreeOnLooks(actor, id, { intent, seen, ...form() } as ConsensusForm)
const twoOf = async (actor: Actor, id: string) =>
  getTwoLooks(actor, await getObservation(actor, id))
const stateOf = async () => (await pathOf(room.coach, room.slug)).state
const voided = (actor: Actor, id: string) =>
  voidObservation(actor, { id, reason: 'It was a rehearsal.', ...form() })

describe('a second observer', () => {
  test('scores the same skills of the same occasion, and both then read both', async () => {
    const firstId = await sign(first, { scores: [aScore('C1'), aScore('C2')] })
    expect(await ask(firstId)).toEqual({ ok: true })
    expect(await requestOf(second)).toMatchObject({
      as: 'invited',
      state: 'waiting',
      draftId: null,
    })
    expect(await press(second, ACCEPT_SECOND)).toEqual({ ok: true, did: 'accepted' })
    const draft = await getDraft(second, (await requestOf(second))?.draftId ?? '')
    expect(draft?.form?.focus.map(({ id }) => id)).toEqual(['C1', 'C2'])
    expect(draft?.second).toMatchObject({
      ...{ isSecond: true, closed: false },
      given: { happenedOn: today(first), setting: 'office', mode: 'live', minutes: 30 },
    })

    // The given occasion can't be changed by what is sent; another skill than the same is refused.
    const both = { scores: [aScore('C1'), { ...aScore('C2'), level: 4 }] } as const
    await expect(signSecond({ scores: [aScore('C1')] })).rejects.toThrow(NotFound)
    const sent = {
      scores: [...both.scores],
      minutes: 5,
      setting: 'home',
      mode: 'recorded',
    } as const
    const done = await signSecond({ ...sent, scores: [...both.scores] })
    const secondId = done.ok ? done.id : ''
    const stored = await db().observation.findMany({
      where: { id: { in: [firstId, secondId] } },
      include: { occasion: true },
      orderBy: { slot: 'asc' },
    })
    expect(stored.map(({ slot, presence }) => [slot, presence])).toEqual([
      [1, null],
      [2, 'present'],
    ])
    expect(new Set(stored.map(({ occasionId }) => occasionId)).size).toBe(1)
    expect(stored[1]?.occasion).toMatchObject({ minutes: 30, setting: 'office', mode: 'live' })
    const events = await db().skillEvent.findMany({
      where: { enrollmentId: room.enrollmentId, type: 'observation-finalised' },
    })
    const occasions = events.map(({ payload }) => (payload as { occasionId: string }).occasionId)
    expect([occasions.length, new Set(occasions).size]).toEqual([4, 1])

    for (const [actor, id] of [
      [first, secondId],
      [second, firstId],
    ] as const) {
      const page = await getObservation(actor, id)
      expect(page).toMatchObject({ reader: 'co-observer', strength: expect.stringMatching(/./) })
      expect((await getTwoLooks(actor, page))?.agreement).toEqual({ n: 2, exact: 1, withinOne: 2 })
    }
  })

  test('reads nothing of the first one’s before they have signed, asked or accepted', async () => {
    const firstId = await sign(first)
    await ask(firstId)
    await expect(getObservation(second, firstId)).rejects.toThrow(NotFound)
    await press(second, ACCEPT_SECOND)
    await expect(getObservation(second, firstId)).rejects.toThrow(NotFound)
    await expect(voided(second, firstId)).rejects.toThrow(NotFound)
    const looks = { viewerId: second.personId, thingId: firstId }
    expect(await db().accessLog.count({ where: looks })).toBe(0)
    expect(await signSecond()).toMatchObject({ ok: true })
    expect(await getObservation(second, firstId)).toMatchObject({
      ...{ notes: expect.stringMatching(/./), scores: [{ level: 3 }] },
    })
  })

  test('of live practice says how they saw it', async () => {
    await ask(await sign(first))
    await press(second, ACCEPT_SECOND)
    const silent = { presence: undefined } as object
    expect(await signSecond(silent)).toEqual({ ok: false, reason: 'presence' })
    expect(await signSecond({ presence: 'recording' })).toMatchObject({ ok: true })
  })

  test('of a recording is not asked, and what they send about it is not kept', async () => {
    await ask(await sign(first, { mode: 'recorded' }))
    await press(second, ACCEPT_SECOND)
    const done = await signSecond()
    const row = await db().observation.findUniqueOrThrow({ where: { id: done.ok ? done.id : '' } })
    expect(row.presence).toBeNull()
  })

  test('declines without a reason, and observes on their own', async () => {
    const firstId = await sign(first)
    await ask(firstId)
    await press(second, ACCEPT_SECOND)
    const { draftId } = (await requestOf(second)) ?? {}
    expect(await press(second, DECLINE_SECOND)).toEqual({ ok: true, did: 'declined' })
    await expect(getDraft(second, draftId ?? '')).rejects.toThrow(NotFound)
    expect(await getObservation(second, firstId)).toMatchObject({ scores: [{ level: 3 }] })
    // Whoever has read it takes no second look anymore.
    await expect(ask(firstId)).rejects.toThrow(NotFound)
    const { ask: offer } = (await getObservation(first, firstId)).second
    expect(offer?.candidates).toEqual([])
  })

  test('declines an occasion that they have written about only when they have deleted that', async () => {
    await ask(await sign(first))
    await press(second, ACCEPT_SECOND)
    const draft = (await requestOf(second))?.draftId ?? ''
    const fields = draftFieldsSchema.parse({ notes: 'She waited.' })
    const kept = { intent: SAVE_OBSERVATION, draft, baseVersion: 1, ...fields } as const
    expect(await saveObservationDraft(second, kept)).toMatchObject({ ok: true })
    expect(await press(second, DECLINE_SECOND)).toEqual({ ok: false, reason: 'written' })
    expect((await getDraft(second, draft))?.fields.notes).toBe('She waited.')
    await deleteDraft(second, { id: draft, ...form() })
    expect(await press(second, DECLINE_SECOND)).toEqual({ ok: true, did: 'declined' })
  })

  test('is told by mail who asks, the first one of the answer and of the signature; no text', async () => {
    await ask(await sign(first))
    await press(second, ACCEPT_SECOND)
    await signSecond()
    await runQueue()
    const letters = await db().outgoingMail.findMany({
      where: { template: { in: ['second-asked', 'second-answered', 'seen-twice'] } },
    })
    const here = letters.filter(({ toPersonId }) =>
      [first.personId, second.personId].includes(toPersonId ?? ''),
    )
    expect(here.map(({ template }) => template).sort()).toEqual([
      ...['second-answered', 'second-asked', 'seen-twice'],
    ])
    for (const { text } of here) expect(text).not.toMatch(/C1|silence|Level/)
  })
})

describe('whoever is asked', () => {
  test('is a facilitator of the cohort or a named observer of the agency, who is neither the coach nor the asker', async () => {
    const firstId = await sign(first)
    const [, colleague] = room.enrolled
    if (!colleague) throw new Error('no colleague')
    const candidates = async () => {
      const { ask: offer } = (await getObservation(first, firstId)).second
      return offer?.candidates.map(({ personId }) => personId)
    }
    expect(await candidates()).toEqual([second.personId])
    for (const person of [room.coach, first, colleague.coach, room.agency.lead])
      await expect(ask(firstId, person)).rejects.toThrow(NotFound)
    const { agencyId } = room.agency
    for (const { personId } of [room.coach, colleague.coach])
      await db().agencyMembership.create({
        data: { id: randomUUID(), agencyId, personId, role: 'observer', startedAt: now() },
      })
    expect((await candidates())?.sort()).toEqual([second.personId, colleague.coach.personId].sort())
    await expect(ask(firstId, room.coach)).rejects.toThrow(NotFound)
    expect(await ask(firstId, colleague.coach)).toEqual({ ok: true })
  })

  test('is one at a time; a canceled or expired request makes room', async () => {
    const third = await addFacilitator(room.cohortId)
    const firstId = await sign(first)
    await ask(firstId)
    expect(await ask(firstId, third)).toEqual({ ok: false, reason: 'asked-already' })
    expect(await press(first, WITHDRAW_SECOND)).toEqual({ ok: true, did: 'canceled' })
    expect(await press(second, ACCEPT_SECOND)).toEqual({ ok: false, reason: 'canceled' })
    expect(await ask(firstId, third)).toEqual({ ok: true })
    // Once accepted, it is only the one who was asked who can still decline.
    await press(third, ACCEPT_SECOND)
    expect(await press(first, WITHDRAW_SECOND)).toEqual({ ok: false, reason: 'begun' })
    await press(third, DECLINE_SECOND)
    expect(await ask(firstId, third)).toEqual({ ok: true })
    await atTime(new Date(now().getTime() + 31 * 86_400_000), async () => {
      expect(await press(third, ACCEPT_SECOND)).toEqual({ ok: false, reason: 'expired' })
      expect(await ask(firstId)).toEqual({ ok: true })
    })
  })

  test('is asked and canceled by the first observer alone, and no third one looks', async () => {
    const { firstId } = await seenTwice()
    const third = await addFacilitator(room.cohortId)
    expect(await ask(firstId, third)).toEqual({ ok: false, reason: 'seen-twice' })
    const another = await sign(first)
    for (const actor of [third, room.coach, room.agency.lead, room.admin]) {
      await expect(ask(another, third, actor)).rejects.toThrow(NotFound)
      await expect(endSecondLookProposal(actor, another, form())).rejects.toThrow(NotFound)
      expect(await listSecondLooks(actor)).toEqual([])
    }
    await ask(another, third)
    const request = (await requestOf(third))?.id ?? ''
    for (const intent of [ACCEPT_SECOND, WITHDRAW_SECOND] as const)
      await expect(actOnSecondLook(room.coach, { intent, request, ...form() })).rejects.toThrow(
        NotFound,
      )
  })

  test('by two tabs at once is one', async () => {
    const firstId = await sign(first)
    const third = await addFacilitator(room.cohortId)
    const answers = await Promise.allSettled([ask(firstId), ask(firstId, third)])
    const sent = answers.filter((each) => each.status === 'fulfilled' && each.value.ok)
    expect(sent).toHaveLength(1)
  })
})

describe('a draft whose observer asks a second one', () => {
  const begin = async () => {
    const { id } = await beginDraft(first, {
      ...{ ...form(), enrollment: room.enrollmentId, instrument: 'coaching', skill: ['C1'] },
    })
    return id
  }
  const fill = (id: string) =>
    saveObservationDraft(first, {
      ...{ intent: 'save-observation', draft: id, baseVersion: 1 },
      ...{ happenedOn: today(first), setting: 'office', mode: 'live', minutes: '25' },
      ...{ consent: 'on', lineManager: '', presence: '', notes: '', strength: '', edge: '' },
      scores: [],
    })

  test('needs its occasion first, which is given from then on; the second one may sign before the first', async () => {
    const id = await begin()
    expect(await ask(id)).toEqual({ ok: false, reason: 'occasion-open' })
    await fill(id)
    expect(await ask(id)).toEqual({ ok: true })
    await press(second, ACCEPT_SECOND)
    const done = await signSecond({ scores: [scored(3)] })
    const secondId = done.ok ? done.id : ''

    // The first one has not signed, and is not even told that the second one has.
    await expect(getObservation(first, secondId)).rejects.toThrow(NotFound)
    expect(await requestOf(first)).toMatchObject({ state: 'accepted', observationId: null })
    expect(await ask(id, await addFacilitator(room.cohortId))).toEqual({
      ...{ ok: false, reason: 'asked-already' },
    })
    expect(await press(first, WITHDRAW_SECOND)).toEqual({ ok: false, reason: 'begun' })
    const posted = { ...anObservation(room.enrollmentId, today(first)), draft: id, minutes: 99 }
    expect(await recordObservation(first, { ...posted, scores: [scored(1)] })).toEqual({
      ok: true,
      id,
    })
    expect(await requestOf(first)).toMatchObject({ state: 'done', observationId: id })
    expect(await twoOf(first, id)).toMatchObject({ agreement: { n: 1, exact: 0, withinOne: 0 } })
    const row = await db().observation.findUniqueOrThrow({
      where: { id },
      include: { occasion: true },
    })
    expect([row.slot, row.occasion.minutes]).toEqual([1, 25])
  })

  test('and is deleted takes its unanswered request along; the occasion goes in time', async () => {
    const id = await begin()
    await fill(id)
    await ask(id)
    await deleteDraft(first, { id, ...form() })
    expect(await press(second, ACCEPT_SECOND)).toEqual({ ok: false, reason: 'canceled' })
    const here = { where: { enrollmentId: room.enrollmentId } }
    expect(await db().observationOccasion.count(here)).toBe(1)
    await atTime(new Date(now().getTime() + 100 * 86_400_000), async () => {
      await thinEverything()
      await thinEverything()
    })
    expect(await db().observationOccasion.count(here)).toBe(0)
  })
})

describe('the two observers', () => {
  test('who agree on nothing yet count as their mean, rounded down', async () => {
    await seenTwice(scored(1), scored(2))
    expect(await stateOf()).toBe('introduced')
    await seenTwice(scored(1), scored(3))
    expect(await stateOf()).toBe('observed')
  })

  test('propose and confirm; what they agreed on counts, and their own scores stay', async () => {
    const { firstId, secondId } = await seenTwice(scored(1), scored(2))
    expect(await propose(first, firstId, 0, '2')).toEqual({ ok: true })
    expect(await say(first, firstId, CONFIRM_CONSENSUS, 1)).toEqual({ ok: false, reason: 'own' })
    expect(await stateOf()).toBe('introduced')
    expect(await say(second, secondId, CONFIRM_CONSENSUS, 1)).toEqual({ ok: true })
    expect(await stateOf()).toBe('observed')
    expect(await twoOf(second, firstId)).toMatchObject({
      consensus: { state: 'agreed', scores: [{ level: 2 }] },
      mayAgree: false,
      skills: [{ this: { level: 1 }, other: { level: 2 } }],
    })
    expect(await propose(first, firstId, 2, '4')).toEqual({ ok: false, reason: 'agreed' })
  })

  test('change a proposal, and answer only the one that they saw', async () => {
    const { firstId, secondId } = await seenTwice()
    await propose(first, firstId, 0, '3')
    expect(await propose(second, secondId, 0, '2')).toEqual({ ok: false, reason: 'changed' })
    expect(await propose(second, secondId, 1, '2')).toEqual({ ok: true })
    expect(await say(second, secondId, CONFIRM_CONSENSUS, 1)).toEqual({
      ok: false,
      reason: 'changed',
    })
    expect(await say(first, firstId, CONFIRM_CONSENSUS, 1)).toEqual({
      ok: false,
      reason: 'changed',
    })
    expect(await say(first, firstId, CONFIRM_CONSENSUS, 2)).toEqual({ ok: true })
  })

  test('may say that they do not agree, and propose again later', async () => {
    const { firstId, secondId } = await seenTwice(scored(1), scored(3))
    expect(await say(first, firstId, KEEP_APART, 0)).toEqual({ ok: true })
    expect(await twoOf(second, secondId)).toMatchObject({ consensus: { state: 'apart' } })
    expect(await stateOf()).toBe('observed')
    expect(await say(second, secondId, CONFIRM_CONSENSUS, 1)).toEqual({
      ok: false,
      reason: 'changed',
    })
    expect(await propose(second, secondId, 1, '1')).toEqual({ ok: true })
    expect(await say(first, firstId, CONFIRM_CONSENSUS, 2)).toEqual({ ok: true })
    expect(await stateOf()).toBe('introduced')
  })

  test('may agree that there was no opportunity: then nothing of it counts', async () => {
    const { firstId, secondId } = await seenTwice(scored(3), scored(3))
    expect(await stateOf()).toBe('observed')
    await propose(first, firstId, 0, 'na')
    await say(second, secondId, CONFIRM_CONSENSUS, 1)
    expect(await stateOf()).toBe('introduced')
  })

  test('agree for every skill, both of them, and no one else does', async () => {
    const { firstId } = await seenTwice()
    const skills = [{ skill: 'C2', level: '2', prompt: '0' }] as const
    expect(
      await agreeOnLooks(first, firstId, {
        intent: PROPOSE,
        seen: 0,
        ...form(),
        scores: [...skills],
      }),
    ).toEqual({ ok: false, reason: 'skills' })
    const third = await addFacilitator(room.cohortId)
    for (const actor of [third, room.coach, room.agency.lead, room.admin])
      await expect(propose(actor, firstId, 0)).rejects.toThrow(NotFound)
    // Another facilitator reads both, and agrees on nothing.
    expect(await twoOf(third, firstId)).toMatchObject({ mayAgree: false })
    const alone = await sign(first)
    await expect(propose(first, alone, 0)).rejects.toThrow(NotFound)
  })
})

describe('a void', () => {
  test('of one of two leaves the other one alone', async () => {
    const { firstId, secondId } = await seenTwice(scored(1), scored(2))
    expect(await stateOf()).toBe('introduced')
    await voided(first, firstId)
    expect(await stateOf()).toBe('observed')
    expect(await twoOf(second, secondId)).toBeNull()
    expect(await propose(second, secondId, 0)).toEqual({ ok: false, reason: 'voided' })
  })

  test.each(['first', 'second'] as const)(
    'of the %s after both agreed takes the consensus along',
    async (which) => {
      const { firstId, secondId } = await seenTwice(scored(1), scored(1))
      await propose(first, firstId, 0, '3')
      await say(second, secondId, CONFIRM_CONSENSUS, 1)
      expect(await stateOf()).toBe('observed')
      if (which === 'first') await voided(first, firstId)
      else await voided(second, secondId)
      expect(await stateOf()).toBe('introduced')
    },
  )
})

test('the observed coach sees the two together, after they have rated or asked once', async () => {
  const { firstId, secondId } = await seenTwice()
  expect(await getObservation(room.coach, firstId)).toMatchObject({ second: { otherId: null } })
  await answerObservation(room.coach, secondId, { intent: SHOW_SCORES, ...form() })
  for (const id of [firstId, secondId])
    expect([await getObservation(room.coach, id), await twoOf(room.coach, id)]).toMatchObject([
      { side: { revealed: true }, second: { ask: null } },
      { mayAgree: false, agreement: { n: 1 } },
    ])
})

test('a level that both agreed on stays hidden from a coach who still rates', async () => {
  const { firstId, secondId } = await seenTwice(scored(2), scored(2))
  await propose(first, firstId, 0, '2')
  await say(second, secondId, CONFIRM_CONSENSUS, 1)
  const points = async () => (await getSkillPage(room.coach, room.slug, 'C1')).growth.points
  expect(await points()).toEqual([])
  await answerObservation(room.coach, firstId, { intent: SHOW_SCORES, ...form() })
  expect(await points()).toMatchObject([{ level: 2, observationId: firstId }])
})

test('the page proposes a second look at the first live one of a quarter, until no one could come', async () => {
  const proposed = async (id: string) => (await getObservation(first, id)).second.ask?.proposed
  const recorded = await sign(first, { mode: 'recorded' })
  const id = await sign(first)
  expect([await proposed(recorded), await proposed(id)]).toEqual([false, true])
  await endSecondLookProposal(first, id, form())
  expect(await proposed(id)).toBe(false)
  expect(await ask(id)).toEqual({ ok: true })
})

test('more observers than there are connections read at once', async () => {
  const id = await sign(first)
  const visits = Array.from({ length: 20 }, () => getObservation(first, id))
  expect((await Promise.all(visits)).map((one) => one.second.ask?.candidates.length)).toEqual(
    Array.from({ length: 20 }, () => 1),
  )
})
