import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getProgram } from '~/features/catalog/index.server'
import { checkEvents } from '~/features/checks/contract'
import {
  answerProbe,
  getProbePage,
  handInCheck,
  startCheck,
  tellDueProbes,
} from '~/features/checks/index.server'
import { getCohortFor, readableIn } from '~/features/cohorts/index.server'
import { getLearnHome } from '~/features/learning/index.server'
import { ownPathsIn } from '~/features/observations/index.server'
import { getReflectionPage } from '~/features/reflections/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { inside } from '~/platform/events/events.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import { PROGRAM } from '../../factories/sample-course'
import { statementsOf } from '../../setup/count-queries'
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
  readLessons,
  TWO,
  takeCheck,
  takeProbe,
} from './check-room'

let room: CheckRoom
let coach: Coach
beforeAll(async () => {
  room = await checkRoom()
})
beforeEach(async () => {
  wireRooms()
  coach = await room.enroll()
})

const in_ = (module: string) => ({ cohort: room.slug, module })
const probes = (module: string = ONE) =>
  db().probe.findMany({
    where: { enrollmentId: coach.enrollmentId, moduleKey: module },
    orderBy: { number: 'asc' },
    include: { items: { orderBy: { position: 'asc' } } },
  })
const events = (type: string) =>
  db().skillEvent.findMany({
    where: { enrollmentId: coach.enrollmentId, type },
    orderBy: { seq: 'asc' },
  })
async function letters(personId = coach.personId) {
  await runQueue()
  return db().outgoingMail.findMany({ where: { toPersonId: personId, template: 'probes' } })
}
const tell = (when: Date) => atTime(when, tellDueProbes)
const page = (when: Date, module: string = ONE, number: number | null = null) =>
  atTime(when, () => getProbePage(coach, in_(module), number))
const state = async (when: Date, skill = 'C1') => {
  const about = { enrollmentId: coach.enrollmentId, program: PROGRAM }
  const ways = await atTime(when, () => ownPathsIn(about))
  return ways.find((way) => way.skill.id === skill)?.stateName
}

/** All lessons and the check of a module on the first day. */
async function complete(module: string = ONE, misses = {}) {
  await readLessons(coach, in_(module), at(0))
  await takeCheck(coach, in_(module), at(0), misses)
}

describe('a module that is completed', () => {
  const DAYS = ['2026-08-08', '2026-08-15', '2026-09-04', '2026-10-19', '2027-01-02']
  const dueDays = async () => (await probes()).map(({ dueOn }) => dueOn.toISOString().slice(0, 10))

  it('plans its five probes, in the coach’s days, when the check comes last', async () => {
    await readLessons(coach, in_(ONE), at(-2))
    expect(await dueDays()).toEqual([])
    await takeCheck(coach, in_(ONE), at(0))
    expect(await dueDays()).toEqual(DAYS)
  })

  it('plans them when a lesson comes last, whatever came of the check', async () => {
    await takeCheck(coach, in_(ONE), at(-2), { C1: 5 })
    expect(await dueDays()).toEqual([])
    // Ten in the evening in Chicago: already tomorrow in Greenwich.
    await readLessons(coach, in_(ONE), new Date('2026-08-06T03:00:00Z'))
    expect(await dueDays()).toEqual(DAYS)
  })

  it('plans them once, also when both come at the same moment', async () => {
    const attempt = await answerAll(coach, in_(ONE), at(0))
    await atTime(at(0), () =>
      Promise.all([
        readLessons(coach, in_(ONE), at(0)),
        handInCheck(coach, { ...in_(ONE), attempt, ...mutation() }),
      ]),
    )
    expect(await dueDays()).toEqual(DAYS)
  })

  it('asks about two of four skills at a time, in turn', async () => {
    await complete(FOUR)
    expect((await probes(FOUR)).map(({ skills }) => skills.join())).toEqual([
      'C2,C3',
      'P3,P4',
      'C2,C3',
      'P3,P4',
      'C2,C3',
    ])
  })
})

describe('when its day has come', () => {
  beforeEach(() => complete(TWO))

  it('the log gets an event for each skill, and the coach one letter', async () => {
    await tell(at(2))
    expect(await letters()).toEqual([])
    await Promise.all([tell(at(3)), tell(at(3))])
    await tell(at(3, 60))
    const [probe] = await probes(TWO)
    expect(await events('probe-due')).toMatchObject(
      ['P1', 'P2'].map((skillId) => ({
        ...{ skillId, happenedOn: new Date('2026-08-08'), payload: { probeKey: probe?.id } },
      })),
    )
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Your 4 review questions (2 min)')
    expect(letter?.text).toContain(`/learn/${room.slug}/probes/${TWO}`)
    for (const { scenario, question } of itemsOf(TWO, 'a'))
      for (const words of [scenario, question]) expect(letter?.text).not.toContain(words)
  })

  it('two modules at once are one letter, which leads to the coach’s home', async () => {
    await complete(ONE)
    await tell(at(3))
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Your 6 review questions (3 min)')
    expect(letter?.text).toContain(`/learn?cohort=${room.slug}`)
  })

  it('no one is written to before six in the morning; a day that was missed is made up for', async () => {
    // Half past five in the morning in Chicago.
    await tell(new Date('2026-08-08T10:30:00Z'))
    expect(await letters()).toEqual([])
    await tell(at(12))
    expect((await events('probe-due')).map(({ happenedOn }) => happenedOn)).toEqual(
      ['2026-08-08', '2026-08-08', '2026-08-15', '2026-08-15'].map((day) => new Date(day)),
    )
    expect(await letters()).toHaveLength(1)
  })

  it('what is answered already is not told of, and who has left is not written to', async () => {
    await takeProbe(coach, in_(TWO), at(3), true)
    await tell(at(3))
    await db().enrollment.update({
      where: { id: coach.enrollmentId },
      data: { withdrawnAt: at(4), withdrawalReason: 'left' },
    })
    await tell(at(11))
    expect([await letters(), await events('probe-due')]).toEqual([[], []])
  })

  it('one coach whose turn fails keeps no one else waiting', async () => {
    const other = await room.enroll()
    await readLessons(other, in_(ONE), at(0))
    await takeCheck(other, in_(ONE), at(0))
    inside(checkEvents['probes.due'], async (_, { coaches }) => {
      if (coaches.some(({ enrollmentId }) => enrollmentId === coach.enrollmentId))
        throw new Error('no room')
    })
    await expect(tell(at(3))).rejects.toThrow(/were not told/)
    expect(await letters(other.personId)).toHaveLength(1)
    expect(await letters()).toEqual([])
    wireRooms()
    await tell(at(3, 60))
    expect(await letters()).toHaveLength(1)
  })

  it('many coaches are told in one transaction, with as many statements as one', async () => {
    await tell(at(3))
    const others = [await room.enroll(), await room.enroll(), await room.enroll()]
    for (const other of others) {
      await readLessons(other, in_(ONE), at(0))
      await takeCheck(other, in_(ONE), at(0))
    }
    const statements = await statementsOf(() => tell(at(3)))
    expect(statements.filter((sql) => sql === 'BEGIN')).toHaveLength(1)
    const written = statements.filter((sql) => /^INSERT/.test(sql))
    expect(written).toHaveLength(2)
    await runQueue()
    const told = { toPersonId: { in: others.map(({ personId }) => personId) }, template: 'probes' }
    expect(await db().outgoingMail.count({ where: told })).toBe(others.length)
  })

  it('the home says so, on the coach’s day', async () => {
    const waiting = async (when: Date) =>
      (await atTime(when, () => getLearnHome(coach, { cohort: null }))).probes
    expect(await waiting(at(2))).toEqual([])
    const [due, ...more] = await waiting(at(3))
    expect(due).toMatchObject({ moduleKey: TWO, number: 2, questions: 4 })
    expect([more, await waiting(at(20))]).toEqual([[], [due]])
    await takeProbe(coach, in_(TWO), at(3), true)
    expect(await waiting(at(3))).toEqual([])
  })
})

describe('the questions of a probe', () => {
  it('are chosen once, and are the same after a reload and on another device', async () => {
    await complete(TWO)
    const seen = await Promise.all([page(at(3), TWO), page(at(3), TWO), page(at(3), TWO)])
    const ids = seen.map(({ view }) => view.kind === 'questions' && view.questions.map((q) => q.id))
    expect(ids[0]).toHaveLength(4)
    expect(ids).toEqual([ids[0], ids[0], ids[0]])
    expect((await probes(TWO))[0]?.items).toHaveLength(4)
    expect(JSON.stringify(seen)).not.toContain('because')
  })

  it('are such that the coach has not seen, as long as there are any', async () => {
    await complete(ONE)
    const asked: string[] = []
    for (const days of [3, 10, 30])
      asked.push(...(await takeProbe(coach, in_(ONE), at(days), true)))
    expect(asked.slice(0, 4).every((id) => id.includes('-b'))).toBe(true)
    expect(new Set(asked.slice(0, 5)).size).toBe(5)
  })

  it('leave the form alone that is to be taken again', async () => {
    await complete(ONE, { C1: 3 })
    const asked = await takeProbe(coach, in_(ONE), at(3), true)
    expect(asked.every((id) => id.includes('-a'))).toBe(true)
  })
})

describe('answering a probe', () => {
  beforeEach(() => complete(ONE))
  const answer = (over: Partial<Parameters<typeof answerProbe>[1]>, when = at(3)) =>
    atTime(when, () =>
      answerProbe(coach, { ...in_(ONE), number: 1, answers: {}, ...mutation(), ...over }),
    )
  async function opened() {
    const { view } = await page(at(3))
    if (view.kind !== 'questions') throw new Error(view.kind)
    return view.questions.map(({ id }) => id)
  }

  it('counts once, at once, with its reasons', async () => {
    const [one = '', two = ''] = await opened()
    const form = { answers: { [one]: 'a', [two]: 'a' } as const, ...mutation() }
    const results = await Promise.all([answer(form), answer(form)])
    expect(results).toEqual([{ ok: true }, { ok: true }])
    const kept = await probes()
    expect(await answer({ ...form, ...mutation() })).toEqual({ ok: false, reason: 'answered' })
    expect(await probes()).toEqual(kept)
    expect(await events('probe-scored')).toHaveLength(1)
    const { view } = await page(at(3))
    expect(view).toMatchObject({ kind: 'result', number: 1, more: false })
    expect(view.kind === 'result' && view.questions[0]?.options[0]?.because).toBeTruthy()
  })

  it('is refused in parts, early, or for other questions, and nothing is written', async () => {
    const [one = ''] = await opened()
    const ids = await opened()
    expect(await answer({ answers: { [one]: 'a' } })).toEqual({
      ...{ ok: false, reason: 'unanswered', items: ids.slice(1) },
    })
    const other = { ok: false, reason: 'unknown-question' }
    expect(await answer({ answers: { 'no-such-question': 'a' } })).toEqual(other)
    expect(await answer({ number: 2, answers: { [one]: 'a' } })).toEqual({
      ...{ ok: false, reason: 'not-due', dueOn: '2026-08-15' },
    })
    await expect(answer({ number: 6 })).rejects.toThrow(NotFound)
    expect((await probes())[0]).toMatchObject({ answeredAt: null })
    expect(await events('probe-scored')).toEqual([])
    // Its day has come and no one has looked yet: there is nothing to answer.
    expect(await answer({ number: 2, answers: { [one]: 'a' } }, at(10))).toEqual(other)
  })

  it('is for the coach alone', async () => {
    await expect(
      atTime(at(3), () => getProbePage(room.facilitator, in_(ONE), null)),
    ).rejects.toThrow(NotFound)
    const stranger = await (await checkRoom()).enroll()
    await expect(atTime(at(3), () => getProbePage(stranger, in_(ONE), null))).rejects.toThrow(
      NotFound,
    )
    await expect(page(at(3), TWO)).rejects.toThrow(NotFound)
    await expect(page(at(3), 'no-such-module')).rejects.toThrow(NotFound)
  })

  it('says when the next ones come, and goes on with what waits', async () => {
    expect((await page(at(2))).view).toEqual({ kind: 'ahead', dueOn: '2026-08-08' })
    expect((await page(at(3), ONE, 2)).view).toEqual({ kind: 'ahead', dueOn: '2026-08-15' })
    await takeProbe(coach, in_(ONE), at(12), true)
    expect((await page(at(12), ONE, 1)).view).toMatchObject({ kind: 'result', more: true })
    expect((await page(at(12))).view).toMatchObject({ kind: 'questions', number: 2 })
  })
})

describe('the path', () => {
  it('comes to understood with the check, and back to introduced with two failed probes', async () => {
    await readLessons(coach, in_(ONE), at(0))
    expect(await state(at(0))).toBe('introduced')
    await takeCheck(coach, in_(ONE), at(0))
    expect(await state(at(0))).toBe('understood')
    await tell(at(3))
    await takeProbe(coach, in_(ONE), at(3), false)
    expect(await state(at(3))).toBe('understood')
    await tell(at(10))
    await takeProbe(coach, in_(ONE), at(10), false)
    expect(await state(at(10))).toBe('introduced')
    await takeProbe(coach, in_(ONE), at(30), true)
    expect(await state(at(30))).toBe('understood')
  })

  it('goes back to introduced with a probe that is thirty days overdue', async () => {
    await complete(ONE)
    await tell(at(3))
    expect([await state(at(32)), await state(at(33))]).toEqual(['understood', 'introduced'])
  })

  it('comes to understood by the other form too, twelve hours later', async () => {
    await complete(ONE, { C1: 2 })
    expect(await state(at(0))).toBe('introduced')
    await takeCheck(coach, in_(ONE), at(0, 12 * 60), { C1: 1 })
    expect(await state(at(1))).toBe('understood')
  })
})

it('where the program locks its modules, check and reflection wait for the first day', async () => {
  const program = getProgram(PROGRAM)
  const before = program.windows
  program.windows = 'lock'
  try {
    const early = () => atTime(at(0), () => startCheck(coach, { ...in_(TWO), ...mutation() }))
    await expect(early()).rejects.toThrow(/opens on Mon, Aug 17/)
    await expect(early()).rejects.toThrow(Forbidden)
    await expect(checkPage(coach, in_(TWO), at(0))).rejects.toThrow(Forbidden)
    expect((await checkPage(coach, in_(TWO), at(12))).view.kind).toBe('start')
    const reflection = (day: number) =>
      atTime(at(day), () => getReflectionPage(coach, room.slug, TWO))
    await expect(reflection(0)).rejects.toThrow(Forbidden)
    expect((await reflection(12)).state).toBe('writing')
    const cohort = await getCohortFor(coach, room.slug, 'lesson.read')
    const keys = (day: number) =>
      atTime(at(day), () => readableIn(cohort)).modules.map(({ key }) => key)
    expect(keys(0)).not.toContain(TWO)
    expect(keys(12)).toContain(TWO)
  } finally {
    program.windows = before
  }
})
