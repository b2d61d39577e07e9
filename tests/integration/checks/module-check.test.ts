import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OptionKey } from '~/features/catalog/contract'
import { getModuleCheck } from '~/features/catalog/index.server'
import { checkEvents } from '~/features/checks/contract'
import { answerCheck, completionOf, handInCheck, startCheck } from '~/features/checks/index.server'
import { getModulePage } from '~/features/learning/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { clearListeners, inside } from '~/platform/events/events.server'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import type { DomainEvents } from '~/platform/shared/events'
import { PROGRAM } from '../../factories/sample-course'
import {
  answerAll,
  at,
  type CheckRoom,
  type Coach,
  checkPage,
  checkRoom,
  FOUR,
  itemsOf,
  mutation,
  ONE,
  optionOf,
  readLessons,
  TWO,
  takeCheck,
} from './check-room'

const NOON = at(0)
const HOUR = 3_600_000
const hoursOn = (hours: number, from = NOON) => new Date(from.getTime() + hours * HOUR)

let room: CheckRoom
let coach: Coach
let told: DomainEvents['check.scored'][] = []
beforeAll(async () => {
  room = await checkRoom()
})
beforeEach(async () => {
  coach = await room.enroll()
  told = []
  clearListeners()
  inside(checkEvents['check.scored'], async (_, event) => {
    told.push(event)
  })
})

const in_ = (module: string) => ({ cohort: room.slug, module })
const start = (when = NOON, module: string = ONE, form = mutation()) =>
  atTime(when, () => startCheck(coach, { ...in_(module), ...form }))
const attempts = (module: string = ONE) =>
  db().checkAttempt.findMany({
    where: { enrollmentId: coach.enrollmentId, moduleKey: module },
    orderBy: { number: 'asc' },
    include: { answers: true, results: { orderBy: { skillId: 'asc' } } },
  })
const first = (module: string = ONE) => {
  const [item] = itemsOf(module, 'a')
  if (!item) throw new Error('no question')
  return item
}
interface Answer {
  item?: string
  option?: OptionKey
  attempt?: number
  mutationId?: string
}
const answer = ({ item = first().id, option = 'a', ...over }: Answer = {}, when = NOON) =>
  atTime(when, () =>
    answerCheck(coach, {
      ...{ ...in_(ONE), attempt: 1, answers: { [item]: option } },
      ...mutation(),
      ...over,
    }),
  )
const handIn = (over: Partial<Parameters<typeof handInCheck>[1]> = {}, when = NOON) =>
  atTime(when, () => handInCheck(coach, { ...in_(ONE), attempt: 1, ...mutation(), ...over }))

describe('beginning a check', () => {
  it('asks form a on every skill of the module, in today’s wording', async () => {
    expect(await start(NOON, TWO)).toEqual({ ok: true, attempt: 1 })
    const check = getModuleCheck(PROGRAM, TWO)
    expect(await attempts(TWO)).toMatchObject([
      {
        ...{ number: 1, form: 'a', skills: ['P1', 'P2'], questions: 10, startedAt: NOON },
        ...{ contentHash: check?.hash, handedInAt: null },
      },
    ])
  })

  it('happens once: the same form twice, two at once, a second one later', async () => {
    const form = mutation()
    const results = await Promise.all([
      start(NOON, ONE, form),
      start(NOON, ONE, form),
      start(),
      start(),
    ])
    expect(results).toEqual(Array(4).fill({ ok: true, attempt: 1 }))
    expect(await start(hoursOn(1))).toEqual({ ok: true, attempt: 1 })
    expect(await attempts()).toHaveLength(1)
  })

  it('is for a coach of the cohort, in a module that it has', async () => {
    const other = await checkRoom()
    const stranger = await other.enroll()
    const form = { ...in_(ONE), ...mutation() }
    await expect(startCheck(stranger, form)).rejects.toThrow(NotFound)
    await expect(startCheck(room.facilitator, form)).rejects.toThrow(Forbidden)
    await expect(start(NOON, 'no-such-module')).rejects.toThrow(NotFound)
    await db().enrollment.update({
      where: { id: coach.enrollmentId },
      data: { withdrawnAt: NOON, withdrawalReason: 'left' },
    })
    await expect(start()).rejects.toThrow(NotFound)
    expect(await attempts()).toEqual([])
  })
})

describe('answering', () => {
  beforeEach(() => start())

  it('is kept at once, and may be changed', async () => {
    const { id } = first()
    expect(await answer({ option: 'a' })).toEqual({ ok: true, answers: { [id]: 'a' }, next: 2 })
    expect(await answer({ option: 'b' }, hoursOn(1))).toMatchObject({ answers: { [id]: 'b' } })
    const [attempt] = await attempts()
    expect(attempt?.answers).toEqual([
      { attemptId: attempt?.id, itemId: first().id, option: 'b', answeredAt: hoursOn(1) },
    ])
  })

  it('is the last choice, also when it was the first in a page from the browser’s memory', async () => {
    const form = mutation()
    await answer({ option: 'a', ...form })
    await answer({ option: 'b' })
    expect(await answer({ option: 'a', ...form })).toMatchObject({ ok: true })
    expect((await attempts())[0]?.answers).toMatchObject([{ option: 'a' }])
  })

  it('another choice in a page from the browser’s memory is another answer', async () => {
    const form = mutation()
    await answer({ option: 'a', ...form })
    expect(await answer({ option: 'c', ...form })).toMatchObject({ ok: true })
    expect((await attempts())[0]?.answers).toMatchObject([{ option: 'c' }])
  })

  it('is refused for what was not asked, and changes nothing', async () => {
    const refused = { ok: false, reason: 'unknown-question' }
    const [ofFormB] = itemsOf(ONE, 'b')
    expect(await answer({ item: 'no-such-question' })).toEqual(refused)
    expect(await answer({ item: ofFormB?.id ?? '' })).toEqual(refused)
    expect(await answer({ attempt: 2 })).toEqual(refused)
    expect((await attempts())[0]?.answers).toEqual([])
  })

  it('is kept whole or not at all', async () => {
    const [one, two] = itemsOf(ONE, 'a')
    const known: Record<string, 'a' | 'b'> = { [one?.id ?? '']: 'a', [two?.id ?? '']: 'b' }
    const answers = { ...known, 'no-such-question': 'a' } as const
    const several = (given: typeof known) =>
      atTime(NOON, () =>
        answerCheck(coach, { ...in_(ONE), attempt: 1, answers: given, ...mutation() }),
      )
    expect(await several(answers)).toEqual({ ok: false, reason: 'unknown-question' })
    expect((await attempts())[0]?.answers).toEqual([])
    expect(await several(known)).toMatchObject({ ok: true, next: 3 })
    await start(NOON, TWO)
    const short = itemsOf(TWO, 'a').find(({ options }) => options.length === 3)
    const form = { ...in_(TWO), attempt: 1, answers: { [short?.id ?? '']: 'd' as const } }
    expect(await atTime(NOON, () => answerCheck(coach, { ...form, ...mutation() }))).toEqual({
      ...{ ok: false, reason: 'unknown-question' },
    })
  })

  it('shows where one stopped, on any device, without a word about what is right', async () => {
    await answer()
    const { view } = await checkPage(coach, in_(ONE), hoursOn(1))
    expect(view).toMatchObject({ kind: 'question', of: 5, answered: 1, question: { number: 2 } })
    const text = JSON.stringify(await checkPage(coach, in_(ONE), NOON))
    for (const { because } of itemsOf(ONE, 'a').flatMap(({ options }) => options))
      expect(text).not.toContain(because.slice(0, 30))
    expect(text).not.toContain('correct')
  })

  it('shows one question, or all answers, as asked', async () => {
    await answer()
    const page = (asked: object) => checkPage(coach, in_(ONE), NOON, asked)
    expect((await page({ question: 1 })).view).toMatchObject({
      ...{ kind: 'question', question: { number: 1, answer: 'a' }, changing: false },
    })
    expect((await page({ question: 1, overview: true })).view).toMatchObject({ changing: true })
    const { view } = await page({ overview: true })
    expect(view.kind === 'overview' && view.questions.map((one) => one.answer)).toEqual([
      first().options[0]?.text,
      ...Array(4).fill(null),
    ])
    expect((await page({ question: 99 })).view.kind).toBe('overview')
  })
})

describe('handing in', () => {
  it('says which questions have no answer, and keeps the others', async () => {
    await start()
    await answer({ item: itemsOf(ONE, 'a')[2]?.id ?? '' })
    expect(await handIn()).toEqual({ ok: false, reason: 'unanswered', numbers: [1, 2, 4, 5] })
    const [attempt] = await attempts()
    expect([attempt?.handedInAt, attempt?.answers.length]).toEqual([null, 1])
    expect(told).toEqual([])
  })

  it('scores each skill, at exactly 80 %, and tells the house once', async () => {
    const attempt = await answerAll(coach, in_(TWO), NOON, { P1: 1, P2: 2 })
    const form = { ...in_(TWO), attempt, ...mutation() }
    const results = await Promise.all([
      handIn(form, hoursOn(1)),
      handIn(form, hoursOn(1)),
      handIn({ ...form, ...mutation() }, hoursOn(1)),
    ])
    expect(results).toEqual(Array(3).fill({ ok: true }))
    expect(await handIn({ ...form, ...mutation() }, hoursOn(2))).toEqual({ ok: true })
    const [kept] = await attempts(TWO)
    expect(kept?.handedInAt).toEqual(hoursOn(1))
    expect(kept?.results).toMatchObject([
      { skillId: 'P1', questions: 5, correct: 4 },
      { skillId: 'P2', questions: 5, correct: 3 },
    ])
    expect(told).toEqual([
      {
        ...{ attemptId: kept?.id, enrollmentId: coach.enrollmentId, cohortId: room.id },
        ...{ personId: coach.personId, moduleKey: TWO, checkKey: 'm2-check', form: 'a' },
        results: [
          { skill: 'P1', questions: 5, correct: 4 },
          { skill: 'P2', questions: 5, correct: 3 },
        ],
        ...{ at: hoursOn(1), day: '2026-08-05' },
      },
    ])
  })

  it('is final: no answer changes afterward', async () => {
    await takeCheck(coach, in_(ONE), NOON)
    expect(await answer()).toEqual({ ok: false, reason: 'handed-in' })
    const { view } = await checkPage(coach, in_(ONE), NOON)
    expect(view.kind === 'result' && view.questions.every(({ correct }) => correct)).toBe(true)
  })

  it('an answer and the handing in at the same moment: either the one or the other', async () => {
    await answerAll(coach, in_(ONE), NOON)
    const wrong = optionOf(first(), false)
    const [kept] = await Promise.all([answer({ option: wrong }), handIn()])
    const [attempt] = await attempts()
    const counted = kept.ok ? 4 : 5
    expect(attempt?.results).toMatchObject([{ correct: counted }])
  })

  it('is undone when a listener fails', async () => {
    await answerAll(coach, in_(ONE), NOON)
    inside(checkEvents['check.scored'], () => Promise.reject(new Error('no room')))
    await expect(handIn()).rejects.toThrow('no room')
    expect((await attempts())[0]).toMatchObject({ handedInAt: null, results: [] })
  })

  it('shows each skill, what to read again, and every reason', async () => {
    await takeCheck(coach, in_(TWO), NOON, { P2: 2 })
    const { view, check } = await checkPage(coach, in_(TWO), hoursOn(1))
    if (view.kind !== 'result') throw new Error(view.kind)
    expect(check).toMatchObject({ state: 'wait', understood: ['P1'], againAt: hoursOn(12) })
    expect(
      view.outcomes.map(({ skill, correct, questions, understood }) => [
        ...[skill.id, correct, questions, understood],
      ]),
    ).toEqual([
      ['P1', 5, 5, true],
      ['P2', 3, 5, false],
    ])
    const [, listening] = view.outcomes
    expect(listening?.lessons.map(({ module }) => module)).toContain(TWO)
    expect(view.questions).toHaveLength(10)
    for (const { options } of view.questions)
      for (const { because } of options) expect(because).not.toBe('')
  })
})

describe('taking it again', () => {
  beforeEach(() => takeCheck(coach, in_(TWO), NOON, { P2: 2 }))

  it('waits twelve hours, to the second, and says until when', async () => {
    const refused = { ok: false, reason: 'too-soon', at: hoursOn(12) }
    expect(await start(new Date(hoursOn(12).getTime() - 1000), TWO)).toEqual(refused)
    expect(await attempts(TWO)).toHaveLength(1)
    expect(await start(hoursOn(12), TWO)).toEqual({ ok: true, attempt: 2 })
  })

  it('asks the other form, and only what was not understood', async () => {
    await start(hoursOn(12), TWO)
    const [, second] = await attempts(TWO)
    expect(second).toMatchObject({ form: 'b', skills: ['P2'], questions: 5 })
    const { view } = await checkPage(coach, in_(TWO), hoursOn(12))
    expect(view.kind === 'question' && view.question.id).toBe(itemsOf(TWO, 'b', 'P2')[0]?.id)
  })

  it('takes turns with the forms until every skill is understood, and then ends', async () => {
    const seenBefore = async (when: Date) =>
      (await checkPage(coach, in_(TWO), when)).check.seenBefore
    expect(await seenBefore(hoursOn(1))).toBe(false)
    await takeCheck(coach, in_(TWO), hoursOn(12), { P2: 3 })
    expect(await seenBefore(hoursOn(13))).toBe(true)
    await takeCheck(coach, in_(TWO), hoursOn(24), { P2: 1 })
    expect((await attempts(TWO)).map(({ form }) => form)).toEqual(['a', 'b', 'a'])
    expect(await start(hoursOn(48), TWO)).toEqual({ ok: false, reason: 'understood' })
    const { check, view } = await checkPage(coach, in_(TWO), hoursOn(48))
    expect(check).toMatchObject({ state: 'understood', understood: ['P1', 'P2'] })
    expect(view).toMatchObject({ kind: 'result', attempt: 3, attempts: [1, 2, 3] })
    const earlier = await checkPage(coach, in_(TWO), hoursOn(48), { attempt: 1 })
    expect(earlier.view).toMatchObject({ kind: 'result', attempt: 1 })
    expect(earlier.view.kind === 'result' && earlier.view.questions).toHaveLength(10)
  })
})

describe('a check that is rewritten while it is open', () => {
  it('is asked and scored by the wording that it was begun with', async () => {
    const { hash, source, now } = await olderWording()
    await db().checkAttempt.create({
      data: {
        ...{ id: now, enrollmentId: coach.enrollmentId, moduleKey: ONE, number: 1, form: 'a' },
        ...{ skills: ['C1'], questions: 5, contentHash: hash, startedAt: NOON },
      },
    })
    const { view } = await checkPage(coach, in_(ONE), NOON)
    expect(view.kind === 'question' && view.question.question).toBe('What was asked before?')
    // In the older wording every right answer stands first.
    for (const item of source) await answer({ item, option: 'a' })
    expect(await answer({ item: first().id })).toEqual({ ok: false, reason: 'unknown-question' })
    expect(await handIn()).toEqual({ ok: true })
    expect(told[0]?.results).toEqual([{ skill: 'C1', questions: 5, correct: 5 }])
    const result = await checkPage(coach, in_(ONE), NOON)
    expect(JSON.stringify(result.view)).toContain('Because it was so.')
  })

  async function olderWording() {
    const hash = `older-${coach.enrollmentId}`
    const source = [1, 2, 3, 4, 5].map((n) => `old-${n}`)
    const option = (text: string, rest = '') =>
      `      - { text: ${text}, because: Because it was so.${rest} }\n`
    const items = source.map(
      (id) =>
        `  - id: ${id}\n    skill: C1\n    form: a\n    scenario: Once.\n    question: What was asked before?\n    options:\n${option('First', ', correct: true')}${option('Second')}${option('Third')}`,
    )
    await db().contentVersion.create({
      data: {
        ...{ hash, program: PROGRAM, kind: 'check', key: 'm1-check', title: 'Older' },
        source: `id: m1-check\ntitle: Older\nitems:\n${items.join('')}`,
        recordedAt: NOON,
      },
    })
    return { hash, source, now: coach.enrollmentId }
  }
})

describe('what counts', () => {
  const module = (actor: Coach, cohort: string, key: string, when = NOON) =>
    atTime(when, () => getModulePage(actor, { cohort, module: key }))
  const total = async (actor: Coach) =>
    (await completionOf([actor.enrollmentId])).get(actor.enrollmentId)

  it('is a check that is understood in every skill', async () => {
    const before = await total(coach)
    await readLessons(coach, in_(TWO), NOON)
    await takeCheck(coach, in_(TWO), NOON, { P2: 2 })
    expect(await total(coach)).toEqual({ done: 2, total: before?.total })
    expect((await module(coach, room.slug, TWO)).module.check).toMatchObject({ state: 'wait' })
    await takeCheck(coach, in_(TWO), hoursOn(12))
    expect(await total(coach)).toEqual({ done: 3, total: before?.total })
  })

  it('is none in a cohort that began before there were checks: it is extra, and nothing is reopened', async () => {
    const older = await checkRoom({ checks: false })
    const early = await older.enroll()
    const where = { cohort: older.slug, module: ONE }
    const before = await total(early)
    await readLessons(early, where, NOON)
    expect((await module(early, older.slug, ONE)).module.check).toMatchObject({
      ...{ extra: true, state: 'not-started' },
    })
    const done = { done: 3, total: before?.total }
    expect(await total(early)).toEqual(done)
    await takeCheck(early, where, NOON)
    expect(await total(early)).toEqual(done)
    expect((await module(early, older.slug, ONE)).module.check).toMatchObject({
      ...{ extra: true, state: 'understood' },
    })
  })
})

it('who reads along sees what the check is, and no one’s answers', async () => {
  await takeCheck(coach, in_(FOUR), NOON)
  const page = await checkPage(room.facilitator, in_(FOUR), NOON)
  expect(page).toMatchObject({ view: { kind: 'start' }, check: { state: 'not-started' } })
  const stranger = await (await checkRoom()).enroll()
  await expect(checkPage(stranger, in_(FOUR), NOON)).rejects.toThrow(NotFound)
})
