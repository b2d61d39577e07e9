import { beforeAll, describe, expect, it } from 'vitest'
import type { PartAnswer } from '~/features/catalog/contract'
import { getLessonBody } from '~/features/catalog/index.server'
import {
  actOnLesson,
  answerPart,
  getLessonPage,
  planFromLesson,
} from '~/features/learning/index.server'
import { atTime } from '~/platform/clock.server'
import { db, pool } from '~/platform/db/client.server'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import {
  END_WELL,
  LESSONS,
  ORDERING,
  PROGRAM,
  START_HERE,
  TEACHES_C1,
} from '../../factories/sample-course'
import { type Classroom, classroom, NOON, uuid } from './classroom'

const SECOND = { module: START_HERE, lesson: LESSONS[1] }
const THIRD = { module: START_HERE, lesson: LESSONS[2] }
const FIRST = { module: START_HERE, lesson: LESSONS[0] }
/** In the second lesson's first question the fourth option is right. */
const RIGHT: PartAnswer = { kind: 'check', option: 'd' }
const WRONG: PartAnswer = { kind: 'check', option: 'b' }
let room: Classroom
beforeAll(async () => {
  room = await classroom('summer')
})

const answer = (
  actor: Parameters<typeof answerPart>[0],
  over: Partial<Parameters<typeof answerPart>[1]> = {},
) =>
  atTime(NOON, () =>
    answerPart(actor, {
      ...{ cohort: room.slug, ...SECOND, partId: 'c1', base: 0, answer: RIGHT, mutationId: uuid() },
      ...over,
    }),
  )
const kept = (enrollmentId: string) =>
  db().partAnswer.findMany({ where: { enrollmentId }, orderBy: { seq: 'asc' } })
const pageOf = (
  coach: Parameters<typeof getLessonPage>[0],
  address: { module: string; lesson: string; cohort?: string },
) => getLessonPage(coach, { cohort: room.slug, ...address })
/** The first part of a kind in a lesson. */
function partIn(lessonKey: string, kind: string): string {
  const part = getLessonBody(PROGRAM, lessonKey, room.slug).segments.find(
    (one) => one.kind === kind,
  )
  if (!part || part.kind === 'html') throw new Error(`no ${kind} in ${lessonKey}`)
  return part.id
}

describe('answering a question inside a lesson', () => {
  it('gives feedback and keeps the answer with the wording that it answers', async () => {
    const coach = await room.enroll()
    expect(await answer(coach, { answer: WRONG })).toEqual({ ok: true })
    const page = await pageOf(coach, SECOND)
    expect(page.answers.c1).toMatchObject({ answer: WRONG, feedback: { correct: false } })
    expect(JSON.stringify(page.answers.c1)).toContain('No: it was asked otherwise.')
    expect(await kept(coach.enrollmentId)).toMatchObject([
      {
        lessonKey: page.lesson.key,
        partId: 'c1',
        kind: 'check',
        answer: WRONG,
        correct: false,
        contentHash: page.lesson.hash,
        answeredAt: NOON,
      },
    ])
  })

  it('lets people try again at once, keeps every try and shows the last', async () => {
    const coach = await room.enroll()
    await answer(coach, { answer: WRONG })
    await answer(coach)
    expect((await kept(coach.enrollmentId)).map(({ correct }) => correct)).toEqual([false, true])
    const { answers } = await pageOf(coach, SECOND)
    expect(answers).toMatchObject({ c1: { answer: RIGHT, feedback: { correct: true } } })
    expect(answers.c2).toBeUndefined()
  })

  it('keeps one answer, however often the same form arrives', async () => {
    const coach = await room.enroll()
    const mutationId = uuid()
    const results = await Promise.all([
      answer(coach, { mutationId, answer: WRONG }),
      answer(coach, { mutationId, answer: WRONG }),
    ])
    expect(results[0]).toEqual(results[1])
    expect(await kept(coach.enrollmentId)).toMatchObject([{ answer: WRONG }])
  })

  it('changes nothing when a device sends again what has been answered again since', async () => {
    const coach = await room.enroll()
    const mutationId = uuid()
    await answer(coach, { mutationId, answer: WRONG })
    await answer(coach, { answer: RIGHT })
    expect(await answer(coach, { mutationId, answer: WRONG })).toEqual({ ok: true })
    expect((await kept(coach.enrollmentId)).at(-1)).toMatchObject({ answer: RIGHT })
  })

  it('is refused where the question read otherwise; a text is kept with the wording that was seen', async () => {
    const coach = await room.enroll()
    expect(await answer(coach, { wording: 'another' })).toEqual({ ok: false, reason: 'reworded' })
    expect(await kept(coach.enrollmentId)).toEqual([])
    const { progress } = await pageOf(coach, SECOND)
    expect(await answer(coach, { wording: progress?.forms.wordings.c1 })).toEqual({ ok: true })
    const { lesson } = await pageOf(coach, FIRST)
    const partId = partIn(lesson.key, 'pause')
    const text = { kind: 'pause', text: 'Mine.' } as const
    expect(await answer(coach, { ...FIRST, partId, answer: text, wording: 'another' })).toEqual({
      ok: true,
    })
    expect((await kept(coach.enrollmentId)).at(-1)).toMatchObject({
      wording: 'another',
      answer: text,
    })
    expect((await pageOf(coach, FIRST)).answers[partId]).toMatchObject({ answer: text })
  })

  it('says so and writes nothing when the question is not in the lesson', async () => {
    const coach = await room.enroll()
    expect(await answer(coach, { partId: 'c9' })).toEqual({ ok: false, reason: 'unknown-part' })
    expect(await kept(coach.enrollmentId)).toEqual([])
  })

  it('says so and writes nothing when the answer is to something else', async () => {
    const coach = await room.enroll()
    for (const other of [
      { kind: 'ruler', value: 3 },
      { kind: 'sort', places: {} },
      { kind: 'branch', path: ['a'] },
    ] satisfies PartAnswer[])
      expect(await answer(coach, { answer: other })).toEqual({ ok: false, reason: 'does-not-fit' })
    expect(await kept(coach.enrollmentId)).toEqual([])
  })

  it('shows no feedback on an answer to a question that has changed or left the lesson', async () => {
    const coach = await room.enroll()
    const { lesson } = await pageOf(coach, SECOND)
    await db().partAnswer.createMany({
      data: ['c9', 'c2'].map((partId) => ({
        ...{ partId, kind: 'check', answer: RIGHT, correct: true, answeredAt: NOON },
        ...{ enrollmentId: coach.enrollmentId, lessonKey: lesson.key, contentHash: lesson.hash },
        wording: 'an older one',
      })),
    })
    expect((await pageOf(coach, SECOND)).answers).toEqual({})
  })

  it('is for the coaches of the cohort only', async () => {
    await expect(answer(room.facilitator)).rejects.toThrow(Forbidden)
    const stranger = await (await classroom('winter')).enroll()
    await expect(answer(stranger)).rejects.toThrow(NotFound)
    await expect(answer(await room.enroll(), { module: 'no-such-module' })).rejects.toThrow(
      NotFound,
    )
  })

  it('stays as it was given', async () => {
    const coach = await room.enroll()
    await answer(coach)
    const change = 'UPDATE part_answer SET correct = true WHERE enrollment_id = $1'
    const remove = 'DELETE FROM part_answer WHERE enrollment_id = $1'
    for (const sql of [change, remove])
      await expect(pool().query(sql, [coach.enrollmentId])).rejects.toThrow(/append-only/)
  })
})

describe('writing in a lesson', () => {
  const note = (text: string): PartAnswer => ({ kind: 'pause', text })
  const pause = () => partIn('m1-first-lesson', 'pause')

  it('keeps a private note, and its writer alone gets it back', async () => {
    const coach = await room.enroll()
    const other = await room.enroll()
    const given = { ...FIRST, partId: pause(), answer: note('I carried it.') }
    expect(await answer(coach, given)).toEqual({ ok: true })
    expect((await pageOf(coach, FIRST)).answers[pause()]?.answer).toEqual(given.answer)
    for (const reader of [other, room.facilitator])
      expect((await pageOf(reader, FIRST)).answers).toEqual({})
  })

  it('does not put a text in the place of one that its writer has not seen', async () => {
    const coach = await room.enroll()
    const at = { ...FIRST, partId: pause() }
    await answer(coach, { ...at, answer: note('From the phone.') })
    const stale = await answer(coach, { ...at, answer: note('From the desk.') })
    expect(stale).toEqual({ ok: false, reason: 'elsewhere' })
    const { answers } = await pageOf(coach, FIRST)
    expect(answers[pause()]?.answer).toEqual(note('From the phone.'))
    const base = answers[pause()]?.version ?? 0
    expect(await answer(coach, { ...at, base, answer: note('From the desk.') })).toEqual({
      ok: true,
    })
    expect(await kept(coach.enrollmentId)).toHaveLength(2)
  })

  it('lets only one of two tabs win, and loses neither', async () => {
    const coach = await room.enroll()
    const at = { ...FIRST, partId: pause() }
    const results = await Promise.all(
      ['One.', 'Two.'].map((text) => answer(coach, { ...at, answer: note(text) })),
    )
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('keeps nothing that could tell who a family is, and says what', async () => {
    const coach = await room.enroll()
    const refused = await answer(coach, {
      ...FIRST,
      partId: pause(),
      answer: note('Call the mother on 415-555-0134 first.'),
    })
    expect(refused).toMatchObject({ ok: false, reason: 'identifiers' })
    expect('words' in refused && refused.words).toContain('This looks like a phone number.')
    expect(await kept(coach.enrollmentId)).toEqual([])
  })

  it('hands a plan on to where it becomes a commitment', async () => {
    const coach = await room.enroll()
    const partId = partIn(TEACHES_C1, 'if-then')
    const plan = { kind: 'if-then', cue: 'we sit down', action: 'ask what it is for' } as const
    expect(await answer(coach, { ...THIRD, partId, answer: plan })).toEqual({
      ok: true,
      plan: { skill: 'C1', plan: `${TEACHES_C1}/${partId}` },
    })
    const from = `${TEACHES_C1}/${partId}`
    expect(await planFromLesson(coach, room.slug, from)).toMatchObject({
      cue: 'we sit down',
      action: 'ask what it is for',
      moment: expect.stringMatching(/./),
    })
    expect(await planFromLesson(await room.enroll(), room.slug, from)).toBeNull()
    expect(await planFromLesson(coach, room.slug, `${TEACHES_C1}/c1`)).toBeNull()
    expect(await planFromLesson(coach, room.slug, '__proto__/x')).toBeNull()
  })
})

describe('putting steps in order', () => {
  const ORDER = { module: END_WELL, lesson: ORDERING.slug }
  let later: Classroom
  beforeAll(async () => {
    later = await classroom('ordering', 'Ordering', [END_WELL])
  })
  const placed = (ids: readonly string[]): PartAnswer => ({
    kind: 'order',
    places: Object.fromEntries(ids.map((id, at) => [id, at + 1])),
  })
  /** The ids of the steps as they are shown, which is never the right order. */
  function shownSteps(): string[] {
    const { segments } = getLessonBody(PROGRAM, ORDERING.id, later.slug)
    const part = segments.find((one) => one.kind === 'order')
    return part?.kind === 'order' ? part.steps.map(({ id }) => id) : []
  }

  it('can be tried again until it is right, and comes back with the reasons', async () => {
    const coach = await later.enroll()
    const partId = partIn(ORDERING.id, 'order')
    const first = placed(shownSteps())
    expect(await answer(coach, { cohort: later.slug, ...ORDER, partId, answer: first })).toEqual({
      ok: true,
    })
    const before = (await pageOf(coach, { ...ORDER, cohort: later.slug })).answers[partId]
    if (before?.feedback.kind !== 'order') return expect.unreachable('it is an order')
    const { sequence, inPlace } = before.feedback
    expect(before.answer).toEqual(first)
    expect(inPlace.length).toBeLessThan(sequence.length)
    expect(sequence.every(({ because }) => because !== '')).toBe(true)
    const { segments } = (await pageOf(coach, { ...ORDER, cohort: later.slug })).body
    const part = segments.find((one) => one.kind === 'order')
    const right = sequence.map(
      ({ html }) =>
        (part?.kind === 'order' && part.steps.find((one) => one.html === html)?.id) || '',
    )
    await answer(coach, { cohort: later.slug, ...ORDER, partId, answer: placed(right) })
    const after = (await pageOf(coach, { ...ORDER, cohort: later.slug })).answers[partId]
    expect(after).toMatchObject({ answer: placed(right), feedback: { inPlace: right } })
    const rows = await kept(coach.enrollmentId)
    expect(rows.map(({ kind, correct }) => [kind, correct])).toEqual([
      ['order', false],
      ['order', true],
    ])
  })

  it('is sent back as it was chosen when two steps have one position', async () => {
    const coach = await later.enroll()
    const partId = partIn(ORDERING.id, 'order')
    const twice: PartAnswer = {
      kind: 'order',
      places: Object.fromEntries(shownSteps().map((id) => [id, 1])),
    }
    const sent = { intent: 'answer-part', partId, baseVersion: 0, answer: twice } as const
    const refused = await actOnLesson(
      coach,
      { cohort: later.slug, ...ORDER },
      { ...sent, mutationId: uuid() },
    )
    expect(refused).toMatchObject({
      ok: false,
      message: expect.stringMatching(/same position/),
      said: { problems: { [partId]: expect.any(String) }, typed: { [partId]: twice } },
    })
    expect(await kept(coach.enrollmentId)).toEqual([])
  })

  it('that was sent for a part that is gone comes back as words only where it has some', async () => {
    const coach = await later.enroll()
    const gone = { intent: 'answer-part', partId: 'gone', baseVersion: 0 } as const
    const act = (given: PartAnswer) =>
      actOnLesson(
        coach,
        { cohort: later.slug, ...ORDER },
        { ...gone, answer: given, mutationId: uuid() },
      )
    const written = await act({ kind: 'if-then', cue: 'they knock', action: 'open' })
    expect(written).toMatchObject({ said: { words: { gone: 'When they knock, I will open' } } })
    const chosen = await act(placed(shownSteps()))
    expect(chosen.ok || chosen.said.words).toBeUndefined()
  })
})
