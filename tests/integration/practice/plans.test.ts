import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PlanOutcome } from '~/features/practice/contract'
import {
  answerPlan,
  getPlan,
  getPracticeForm,
  getPracticePage,
  listDuePlans,
  makeCommitment,
  recordFieldNote,
  tellDuePlans,
  undoAnswer,
} from '~/features/practice/index.server'
import { freeSeat } from '~/features/seats/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, type Day, toDay } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { refreshed } from '../../factories/people'
import {
  aNote,
  aPlan,
  aPracticeRoom,
  finishContract,
  pathOf,
  today,
} from '../../factories/practice-room'
import { PROGRAM } from '../../factories/sample-course'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room
let stranger: Actor

beforeAll(async () => {
  wireRooms()
  stranger = (await aPracticeRoom()).coach
})
beforeEach(async () => {
  room = await aPracticeRoom()
})

const id = () => ({ mutationId: randomUUID() })
/** So many days from now, at the same hour. */
const inDays = (days: number, minutes = 0) =>
  new Date(Date.now() + days * 86_400_000 + minutes * 60_000)

async function planned(change: object = {}, actor = room.coach, slug = room.slug) {
  const made = await makeCommitment(actor, { ...aPlan(slug, today(actor)), ...change })
  if (!made.ok) throw new Error(made.reason)
  return made.id
}
const answer = (planId: string, outcome: PlanOutcome, heard = 0, key = id(), actor = room.coach) =>
  answerPlan(actor, { planId, outcome, heard, ...key })
const undo = (planId: string, key = id(), actor = room.coach) =>
  undoAnswer(actor, { planId, ...key })
const row = (planId: string) => db().commitment.findUniqueOrThrow({ where: { id: planId } })
const kinds = async () => {
  const where = { enrollmentId: room.enrollmentId }
  return (await db().skillEvent.findMany({ where, orderBy: { seq: 'asc' } })).map(
    ({ type }) => type,
  )
}
const due = async (actor = room.coach) =>
  (await listDuePlans(actor, { enrollmentId: room.enrollmentId, program: PROGRAM })).map(
    (plan) => plan.id,
  )
const letters = async (personId = room.coach.personId) => {
  // Whatever waits is due by then.
  await atTime(new Date('2100-01-01'), runQueue)
  return db().outgoingMail.findMany({ where: { toPersonId: personId, template: 'plans' } })
}

describe('a press', () => {
  test.each(['done', 'not_yet'] as const)(
    'closes the plan as %s, and keeps its state',
    async (as) => {
      const plan = await planned()
      expect(await pathOf(room.coach, room.slug)).toMatchObject({ state: 'committed' })
      expect(await answer(plan, as)).toMatchObject({ ok: true, outcome: as, openUntil: null })
      expect(await row(plan)).toMatchObject({ closedAs: as, extendedAt: null })
      expect(await kinds()).toEqual(['commitment-made', 'commitment-closed'])
      expect(await pathOf(room.coach, room.slug)).toMatchObject({ state: 'committed' })
      expect(await due()).toEqual([])
    },
  )

  test('twice, from two tabs, and with one id, changes the plan once', async () => {
    const plan = await planned()
    const key = id()
    const answers = await Promise.all([
      answer(plan, 'not_yet', 0, key),
      answer(plan, 'not_yet', 0, key),
      answer(plan, 'not_yet'),
    ])
    for (const one of answers) expect(one).toEqual(answers[0])
    expect(await kinds()).toEqual(['commitment-made', 'commitment-closed'])
  })

  test('of another button is refused once the plan is closed, also from an old page', async () => {
    const plan = await planned()
    const key = id()
    await answer(plan, 'done', 0, key)
    const refused = { ok: false, reason: 'closed', as: 'done' }
    expect(await answer(plan, 'not_yet')).toEqual(refused)
    expect(await answer(plan, 'not_yet', 0, key)).toEqual(refused)
    expect(await answer(plan, 'no_opportunity')).toEqual(refused)
    expect(await kinds()).toHaveLength(2)
  })

  test('answers “no opportunity” with fourteen days more, then with the end', async () => {
    const plan = await planned()
    const { windowTo } = aPlan(room.slug, today(room.coach))
    const openUntil = addDays(windowTo, 14)
    const first = { ok: true, outcome: 'no_opportunity', openUntil }
    const said = await Promise.all([answer(plan, 'no_opportunity'), answer(plan, 'no_opportunity')])
    expect(said).toMatchObject([first, first])
    expect(await kinds()).toEqual(['commitment-made', 'no-opportunity'])
    expect(await db().fieldNote.findMany({ where: { commitmentId: plan } })).toMatchObject([
      { used: 'no_chance', whatIDid: '', whatHappened: '', setting: null },
    ])
    expect(await due()).toEqual([plan])
    expect((await getPlan(room.coach, plan)).plan).toMatchObject({
      lastDay: openUntil,
      over: false,
    })
    expect(await answer(plan, 'no_opportunity', 1)).toMatchObject({ ok: true, openUntil: null })
    expect(await row(plan)).toMatchObject({ closedAs: 'no_opportunity' })
    const all = ['commitment-made', 'no-opportunity', 'no-opportunity', 'commitment-closed']
    expect(await kinds()).toEqual(all)
    expect(await due()).toEqual([])
  })

  test('closes a plan whose window is long over, and it is shown as such', async () => {
    const plan = await planned()
    await atTime(inDays(40), async () => {
      const { coach } = room
      expect((await getPracticePage(coach, room.slug)).due).toMatchObject([
        { id: plan, over: true },
      ])
      expect(await answer(plan, 'no_opportunity')).toMatchObject({ ok: true, openUntil: null })
      expect(await row(plan)).toMatchObject({ closedAs: 'no_opportunity', extendedAt: null })
    })
  })

  test('is for the plan’s own coach: foreign and missing are the same', async () => {
    const plan = await planned()
    const { facilitator, agency } = room
    for (const actor of [stranger, facilitator, agency.lead]) {
      await expect(answer(plan, 'done', 0, id(), actor)).rejects.toThrow(NotFound)
      await expect(undo(plan, id(), actor)).rejects.toThrow(NotFound)
      await expect(getPlan(actor, plan)).rejects.toThrow(NotFound)
    }
    await expect(answer(randomUUID(), 'done')).rejects.toThrow(NotFound)
    expect(await row(plan)).toMatchObject({ closedAs: null })
  })

  test('leaves the plan of a coach who has withdrawn alone', async () => {
    const plan = await planned()
    await withdraw()
    const left = await refreshed(room.coach)
    await expect(answer(plan, 'done', 0, id(), left)).rejects.toThrow(NotFound)
    expect(await row(plan)).toMatchObject({ closedAs: null, closedAt: null })
  })
})

async function withdraw() {
  const { enrollmentId } = room
  const { seatId } = await db().seatAssignment.findFirstOrThrow({ where: { enrollmentId } })
  await freeSeat(room.agency.lead, { seatId, reason: 'mistake', ...id() })
}

describe('undo', () => {
  test.each(['done', 'not_yet', 'no_opportunity'] as const)(
    'opens a plan again: %s',
    async (as) => {
      const plan = await planned()
      await answer(plan, as)
      const key = id()
      expect(await undo(plan, key)).toEqual({ ok: true, cohort: room.slug })
      expect(await undo(plan, key)).toEqual({ ok: true, cohort: room.slug })
      expect(await undo(plan)).toEqual({ ok: true, cohort: room.slug })
      const open = { closedAs: null, closedAt: null, extendedAt: null, answerEvents: [] }
      expect(await row(plan)).toMatchObject(open)
      expect(await db().fieldNote.count({ where: { commitmentId: plan } })).toBe(0)
      expect((await kinds()).at(-1)).toBe('commitment-answer-undone')
      expect(await kinds()).toHaveLength(3)
      expect(await due()).toEqual([plan])
    },
  )

  test('takes back the second “no opportunity” alone', async () => {
    const plan = await planned()
    await answer(plan, 'no_opportunity')
    await answer(plan, 'no_opportunity', 1)
    await undo(plan)
    expect(await row(plan)).toMatchObject({ closedAs: null, extendedAt: expect.any(Date) })
    expect(await db().fieldNote.count({ where: { commitmentId: plan } })).toBe(1)
  })

  test('then the same page may say it again', async () => {
    const plan = await planned()
    const key = id()
    await answer(plan, 'not_yet', 0, key)
    await undo(plan)
    expect(await answer(plan, 'not_yet', 0, key)).toMatchObject({ ok: true })
    expect(await row(plan)).toMatchObject({ closedAs: 'not_yet' })
  })

  test('ends after ten minutes, and when a note tells of the plan', async () => {
    const [late, told] = [await planned(), await planned()]
    await answer(late, 'done')
    const wait = { ok: false, reason: 'late' }
    expect(await atTime(inDays(0, 10), () => undo(late))).toEqual(wait)
    await answer(told, 'done')
    const note = { ...aNote(room.slug, today(room.coach)), commitment: told }
    expect(await recordFieldNote(room.coach, note)).toMatchObject({ ok: true })
    expect(await undo(told)).toEqual({ ok: false, reason: 'told' })
  })
})

describe('a field note', () => {
  const noted = (commitment: string | undefined, used: 'yes' | 'partly' | 'no' | 'no_chance') =>
    recordFieldNote(room.coach, { ...aNote(room.slug, today(room.coach)), commitment, used })

  test.each([
    ['yes', 'done'],
    ['partly', 'done'],
    ['no', null],
    ['no_chance', null],
  ] as const)('with %s leaves its plan closed as %s', async (used, closedAs) => {
    const plan = await planned()
    expect(await noted(plan, used)).toMatchObject({ ok: true })
    const extendedAt = used === 'no_chance' ? expect.any(Date) : null
    expect(await row(plan)).toMatchObject({ closedAs, extendedAt })
  })

  test('may tell of a plan that was closed as done, and of no other closed one', async () => {
    await finishContract(room.coach, room.slug)
    const [did, not] = [await planned(), await planned()]
    await answer(did, 'done')
    await answer(not, 'not_yet')
    const { openCommitments } = await getPracticeForm(room.coach, {
      cohort: room.slug,
      skill: null,
    })
    expect(openCommitments.map((plan) => plan.id)).toEqual([did])
    expect(await noted(did, 'yes')).toMatchObject({ ok: true })
    expect(await noted(not, 'yes')).toEqual({ ok: false, reason: 'not-open' })
    expect(await pathOf(room.coach, room.slug)).toMatchObject({ state: 'tried' })
  })

  test.each(['yes', 'partly'] as const)(
    'with %s on its days closes a plan that it does not name',
    async (used) => {
      await finishContract(room.coach, room.slug)
      const [plan, second] = [await planned(), await planned()]
      const later = await planned({
        windowFrom: addDays(today(room.coach), 20),
        windowTo: addDays(today(room.coach), 27),
      })
      const other = await planned({ skill: 'P1' })
      const done = await noted(undefined, used)
      expect(done).toMatchObject({ ok: true, commitment: second, closed: 2 })
      for (const one of [plan, second]) expect(await row(one)).toMatchObject({ closedAs: 'done' })
      for (const one of [later, other]) expect(await row(one)).toMatchObject({ closedAs: null })
      expect(await due()).toEqual([other])
      // Neither asks once more what happened.
      const { commitments } = await getPracticePage(room.coach, room.slug)
      expect(
        commitments
          .filter(({ told }) => told)
          .map(({ id }) => id)
          .sort(),
      ).toEqual([plan, second].sort())
      const form = await getPracticeForm(room.coach, { cohort: room.slug, skill: null })
      expect(form.openCommitments.map(({ id }) => id).sort()).toEqual([later, other].sort())
    },
  )

  test('of a use before its days, or long after them, leaves a plan open', async () => {
    const plan = await planned()
    const before = { ...aNote(room.slug, addDays(today(room.coach), -1)) }
    expect(await recordFieldNote(room.coach, before)).toMatchObject({ commitment: null, closed: 0 })
    await atTime(inDays(15), () => noted(undefined, 'yes'))
    expect(await row(plan)).toMatchObject({ closedAs: null })
    await atTime(inDays(14), () => noted(undefined, 'yes'))
    expect(await row(plan)).toMatchObject({ closedAs: 'done' })
  })

  test('that names no plan tells of the one that was closed as done and not told', async () => {
    const plan = await planned()
    await answer(plan, 'done')
    expect(await noted(undefined, 'yes')).toMatchObject({ commitment: plan, closed: 0 })
    expect(await undo(plan)).toEqual({ ok: false, reason: 'told' })
  })

  test('begins with the skill of the plan whose days these are', async () => {
    const asked = { cohort: room.slug, skill: null }
    const form = async (ask: object = { toTell: true }) => {
      const { skillId, openCommitments } = await getPracticeForm(room.coach, { ...asked, ...ask })
      return [skillId, openCommitments.map(({ current }) => current)]
    }
    const from = addDays(today(room.coach), 5)
    await planned({ windowFrom: from, windowTo: from, skill: 'P2' })
    expect(await form()).toEqual(['C1', [false]])
    await planned({ skill: 'P1' })
    expect(await form()).toEqual(['P1', [true, false]])
    expect(await form({ toTell: true, skill: 'C1' })).toEqual(['C1', [true, false]])
    expect(await form({})).toEqual(['C1', [true, false]])
  })

  test('that names no plan and had no opportunity extends the latest open one, as the path does', async () => {
    const [older, newer] = [await planned(), await planned()]
    await noted(undefined, 'no_chance')
    expect(await row(older)).toMatchObject({ extendedAt: null })
    expect(await row(newer)).toMatchObject({ extendedAt: expect.any(Date) })
  })
})

describe('a plan that is made', () => {
  const obstacle = 'the phone rings'
  const remedy = 'let it ring and say so'

  test('keeps what may get in the way, and the next try begins with the same words', async () => {
    const plan = await planned({ obstacle, remedy })
    expect((await getPracticePage(room.coach, room.slug)).due).toMatchObject([{ obstacle, remedy }])
    const asked = { cohort: room.slug, skill: 'C1' }
    const { begun, inAWeek } = await getPracticeForm(room.coach, { ...asked, again: plan })
    const { cue, action, moment } = aPlan(room.slug, today(room.coach))
    expect(begun).toEqual({ cue, action, moment, obstacle, remedy })
    expect(inAWeek).toBe(addDays(today(room.coach), 7))
    const foreign = await aPracticeRoom()
    const theirs = await planned({ obstacle }, foreign.coach, foreign.slug)
    for (const again of [theirs, randomUUID(), 'x'])
      expect((await getPracticeForm(room.coach, { ...asked, again })).begun).toBeNull()
  })

  test.each(['obstacle', 'remedy'])('is refused with a number in its %s', async (field) => {
    const plan = { ...aPlan(room.slug, today(room.coach)), [field]: 'call 555-010-4477 first' }
    expect(await makeCommitment(room.coach, plan)).toMatchObject({ reason: 'identifiers', field })
  })
})

describe('the first morning', () => {
  const NIGHT = new Date('2026-12-03T11:59:00Z') // 5:59 in Chicago
  const MORNING = new Date('2026-12-03T12:05:00Z')
  const from = (windowFrom: Day, days = 7) => ({ windowFrom, windowTo: addDays(windowFrom, days) })
  const tell = (when: Date) => atTime(when, tellDuePlans)
  const plannedOn = (when: string, window: object) => atTime(new Date(when), () => planned(window))
  /** The coach lives there, and knows it: an actor carries the zone of the moment in which they came. */
  const zone = async (timeZone: string) => {
    await db().person.update({ where: { id: room.coach.personId }, data: { timeZone } })
    room = { ...room, coach: { ...room.coach, timeZone } }
  }
  beforeEach(() => zone('America/Chicago'))

  test('writes one letter about all plans that begin, with the skills and none of the words', async () => {
    const window = from(toDay('2026-12-03'))
    const words = { cue: 'the kettle sings', obstacle: 'a marmalade', remedy: 'a zeppelin' }
    const one = await plannedOn('2026-12-01T18:00:00Z', { ...window, ...words })
    const two = await plannedOn('2026-12-01T18:00:00Z', { ...window, skill: 'P1' })
    await plannedOn('2026-12-01T18:00:00Z', from(toDay('2026-12-04')))
    await tell(NIGHT)
    expect(await letters()).toEqual([])
    await Promise.all([tell(MORNING), tell(MORNING)])
    await tell(new Date('2026-12-03T20:05:00Z'))
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    const { skillTitle } = (await getPlan(room.coach, one)).plan
    expect(letter?.subject).toBe('Your 2 plans')
    for (const text of [letter?.text, letter?.html]) {
      expect(text).toContain(skillTitle)
      for (const plan of [one, two])
        for (const outcome of ['done', 'no_opportunity', 'not_yet'])
          expect(text).toContain(`/practice/commitments/${plan}?answer=${outcome}`)
      expect(text).not.toMatch(/kettle|marmalade|zeppelin|hour worth it|one-to-one/)
    }
  })

  test('comes when it is morning where the coach lives', async () => {
    await zone('Pacific/Kiritimati')
    await plannedOn('2026-12-01T18:00:00Z', from(toDay('2026-12-03')))
    await tell(new Date('2026-12-02T15:59:00Z')) // 5:59 there, on the 3rd
    expect(await letters()).toEqual([])
    await tell(new Date('2026-12-02T16:05:00Z'))
    expect(await letters()).toHaveLength(1)
  })

  test('of a plan for the day on which it is made is the next one', async () => {
    await plannedOn('2026-12-03T16:00:00Z', from(toDay('2026-12-03')))
    await plannedOn('2026-12-03T16:00:00Z', { ...from(toDay('2026-12-03'), 0), skill: 'P1' })
    await tell(new Date('2026-12-03T17:05:00Z'))
    expect(await letters()).toEqual([])
    await tell(new Date('2026-12-04T12:05:00Z'))
    const [letter] = await letters()
    // The other plan was for one day, and that is over.
    expect(letter?.subject).toMatch(/^Your plan for “.+”$/)
  })

  test('tells nothing of a closed plan, nor to a coach who has withdrawn', async () => {
    const plan = await plannedOn('2026-12-01T18:00:00Z', from(toDay('2026-12-03')))
    await atTime(NIGHT, () => answer(plan, 'not_yet'))
    await tell(MORNING)
    expect(await letters()).toEqual([])
    await plannedOn('2026-12-01T18:00:00Z', from(toDay('2026-12-03')))
    await withdraw()
    await tell(MORNING)
    expect(await letters()).toEqual([])
    expect(
      await db().commitment.count({
        where: { enrollmentId: room.enrollmentId, toldAt: { not: null } },
      }),
    ).toBe(0)
  })

  test('is where the pages show it from, on either side of midnight', async () => {
    const plan = await plannedOn('2026-12-01T18:00:00Z', from(toDay('2026-12-03')))
    const seen = async (when: string, timeZone: string) =>
      atTime(new Date(when), () => due({ ...room.coach, timeZone }))
    expect(await seen('2026-12-03T05:30:00Z', 'America/Chicago')).toEqual([])
    expect(await seen('2026-12-03T06:30:00Z', 'America/Chicago')).toEqual([plan])
    expect(await seen('2026-12-02T10:30:00Z', 'Pacific/Kiritimati')).toEqual([plan])
  })
})
