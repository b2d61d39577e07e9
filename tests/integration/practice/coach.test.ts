import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { learningEvents } from '~/features/learning/contract'
import { commitmentSchema, fieldNoteSchema } from '~/features/practice/contract'
import {
  getPracticeForm,
  getPracticePage,
  makeCommitment,
  recordFieldNote,
} from '~/features/practice/index.server'
import { onLessonCompleted } from '~/features/transfer/index.server'
import { db } from '~/platform/db/client.server'
import { inside } from '~/platform/events/events.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import {
  aNote,
  aPlan,
  aPracticeRoom,
  finishContract,
  pathOf,
  today,
} from '../../factories/practice-room'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room
let stranger: Room['coach']

/** The last listener to a lesson fails while this is set. */
let failing = false

// The house as it is wired.
beforeAll(async () => {
  wireRooms()
  inside(learningEvents['lesson.completed'], async () => {
    if (failing) throw new Error('the last listener fails')
  })
  const other = await aPracticeRoom()
  stranger = other.coach
})
beforeEach(async () => {
  room = await aPracticeRoom()
})

const eventsOf = (enrollmentId: string) =>
  db().skillEvent.findMany({ where: { enrollmentId }, orderBy: { seq: 'asc' } })
const stored = async (enrollmentId: string) => ({
  notes: await db().fieldNote.count({ where: { enrollmentId } }),
  plans: await db().commitment.count({ where: { enrollmentId } }),
  events: (await eventsOf(enrollmentId)).map(({ type }) => type),
})
const nothing = { notes: 0, plans: 0, events: [] }

describe('a day', () => {
  test.each(['0000-01-01', '0001-01-01', '1999-12-31', '2100-01-01', '9999-12-31', '99999-01-01'])(
    '%s is no one’s practice',
    (day) => {
      const note = { ...aNote('spring', today(room.coach)), happenedOn: day }
      expect(fieldNoteSchema.safeParse(note).success).toBe(false)
      const plan = { ...aPlan('spring', today(room.coach)), windowFrom: day, windowTo: day }
      expect(commitmentSchema.safeParse(plan).success).toBe(false)
    },
  )

  test('that is over cannot be planned; the last one may be today', async () => {
    const { coach, slug, enrollmentId } = room
    const over = aPlan(slug, addDays(today(room.coach), -8))
    expect(await makeCommitment(coach, over)).toEqual({ ok: false, reason: 'over' })
    expect(await stored(enrollmentId)).toEqual(nothing)
    const last = { ...over, windowTo: today(room.coach) }
    expect(await makeCommitment(coach, last)).toMatchObject({ ok: true })
  })
})

test('a plan begins within the next ninety days', async () => {
  const { coach, slug, enrollmentId } = room
  const from = (days: number) => {
    const windowFrom = addDays(today(coach), days)
    return { ...aPlan(slug, today(coach)), windowFrom, windowTo: windowFrom }
  }
  expect(await makeCommitment(coach, from(91))).toEqual({ ok: false, reason: 'far' })
  expect(await makeCommitment(coach, from(3_650))).toEqual({ ok: false, reason: 'far' })
  expect(await stored(enrollmentId)).toEqual(nothing)
  expect(await makeCommitment(coach, from(90))).toMatchObject({ ok: true })
})

test('a plan whose window begins later is committed from the day it was made', async () => {
  const { coach, slug } = room
  await finishContract(coach, slug)
  expect(await makeCommitment(coach, aPlan(slug, addDays(today(coach), 40)))).toMatchObject({
    ok: true,
  })
  expect(await pathOf(coach, slug)).toMatchObject({ state: 'committed' })
})

describe('a lesson that teaches a skill', () => {
  test('introduces it at once', async () => {
    const { coach, slug, enrollmentId } = room
    expect(await pathOf(coach, slug)).toMatchObject({ state: 'not started' })
    expect(await finishContract(coach, slug)).toEqual({ ok: true, first: true })
    const { state, steps, hint } = await pathOf(coach, slug)
    expect([state, steps[0], steps[1]]).toEqual(['introduced', 'outlined', 'empty'])
    expect(hint).toMatch(/make a plan/i)
    expect(await eventsOf(enrollmentId)).toMatchObject([
      { type: 'lesson-completed', skillId: 'C1', sourceKind: 'lesson' },
    ])
  })

  test('introduces nothing when the transaction fails', async () => {
    const { coach, slug, enrollmentId } = room
    failing = true
    await expect(finishContract(coach, slug)).rejects.toThrow('the last listener fails')
    failing = false
    expect(await eventsOf(enrollmentId)).toEqual([])
    expect(await db().lessonProgress.count({ where: { enrollmentId } })).toBe(0)
    expect(await pathOf(coach, slug)).toMatchObject({ state: 'not started' })
  })

  test('told twice from the same lesson it stands once', async () => {
    const { coach, slug, enrollmentId, cohortId } = room
    await finishContract(coach, slug)
    const [event] = await eventsOf(enrollmentId)
    await onLessonCompleted(db(), {
      enrollmentId,
      cohortId,
      personId: coach.personId,
      lessonKey: event?.sourceId ?? '',
      moduleKey: 'any',
      teaches: ['C1'],
      contentHash: 'any',
      at: new Date(),
      day: today(coach),
    })
    expect(await eventsOf(enrollmentId)).toHaveLength(1)
  })
})

describe('a plan', () => {
  test('moves the skill to committed', async () => {
    const { coach, slug } = room
    await finishContract(coach, slug)
    const plan = aPlan(slug, today(coach))
    const made = await makeCommitment(coach, plan)
    expect(made).toMatchObject({ ok: true })
    const { state, steps } = await pathOf(coach, slug)
    expect([state, ...steps.slice(0, 4)]).toEqual([
      'committed',
      'outlined',
      'gap',
      'outlined',
      'empty',
    ])
    const { cue, action, windowFrom, windowTo } = plan
    expect((await getPracticePage(coach, slug)).due).toMatchObject([
      { cue, action, windowFrom, windowTo, notes: 0, closedAs: null, skillId: 'C1' },
    ])
    const { openCommitments, skillId } = await getPracticeForm(coach, { cohort: slug, skill: 'C1' })
    expect([openCommitments, skillId]).toMatchObject([[{ cue, windowTo }], 'C1'])
  })

  test('is made once, however often the same form arrives', async () => {
    const { coach, slug, enrollmentId } = room
    const plan = aPlan(slug, today(coach))
    const [one, two] = await Promise.all([makeCommitment(coach, plan), makeCommitment(coach, plan)])
    expect(one).toEqual(two)
    expect(await stored(enrollmentId)).toEqual({
      ...nothing,
      plans: 1,
      events: ['commitment-made'],
    })
  })

  test.each([['cue'], ['action'], ['moment']])(
    'is refused with a number in its %s',
    async (field) => {
      const { coach, slug, enrollmentId } = room
      const plan = { ...aPlan(slug, today(coach)), [field]: 'call 555-010-4477 first' }
      expect(await makeCommitment(coach, plan)).toMatchObject({
        ok: false,
        reason: 'identifiers',
        field,
        message: expect.stringMatching(/phone number.*Nothing was saved/),
      })
      expect(await stored(enrollmentId)).toEqual(nothing)
    },
  )

  test('is for coaches of the cohort and skills of its program', async () => {
    const { coach, slug, facilitator, enrollmentId } = room
    const plan = aPlan(slug, today(coach))
    for (const actor of [stranger, facilitator, room.agency.lead])
      await expect(makeCommitment(actor, plan)).rejects.toThrow(NotFound)
    await expect(makeCommitment(coach, { ...plan, skill: 'Z9' })).rejects.toThrow(NotFound)
    expect(await stored(enrollmentId)).toEqual(nothing)
  })
})

describe('a field note', () => {
  test.each(['yes', 'partly'] as const)('that says %s moves the skill to tried', async (used) => {
    const { coach, slug, enrollmentId } = room
    await finishContract(coach, slug)
    const note = { ...aNote(slug, today(coach)), used }
    expect(await recordFieldNote(coach, note)).toMatchObject({ ok: true })
    const { state, steps } = await pathOf(coach, slug)
    expect([state, steps[3]]).toEqual(['tried', 'outlined'])
    expect((await getPracticePage(coach, slug)).notes).toMatchObject([
      { used, whatIDid: note.whatIDid, whatHappened: note.whatHappened, standing: null },
    ])
    // The coach's words are in their own table; the log of events holds none of them.
    expect(JSON.stringify(await eventsOf(enrollmentId), bigints)).not.toMatch(/hour|school/)
  })

  test.each([
    ['no', 'field-note-recorded'],
    ['no_chance', 'no-opportunity'],
  ] as const)('that says %s is kept and claims nothing', async (used, type) => {
    const { coach, slug, enrollmentId } = room
    await finishContract(coach, slug)
    const note = { ...aNote(slug, today(coach)), used, whatIDid: '', whatHappened: '' }
    expect(await recordFieldNote(coach, note)).toMatchObject({ ok: true })
    expect(await pathOf(coach, slug)).toMatchObject({ state: 'introduced' })
    expect((await eventsOf(enrollmentId)).at(-1)?.type).toBe(type)
    expect((await getPracticePage(coach, slug)).notes).toMatchObject([{ used, standing: null }])
  })

  test('without an opportunity keeps only why', async () => {
    const { coach, slug, enrollmentId } = room
    const why = 'Both visits were canceled.'
    const note = { ...aNote(slug, today(coach)), used: 'no_chance' as const, why, carried: 2 }
    expect(await recordFieldNote(coach, note)).toMatchObject({ ok: true })
    expect((await getPracticePage(coach, slug)).notes).toMatchObject([
      { used: 'no_chance', whatIDid: '', whatHappened: why },
    ])
    expect(await db().fieldNote.findFirst({ where: { enrollmentId } })).toMatchObject({
      carried: null,
    })
    const marked = { ...note, mutationId: randomUUID(), why: 'Call (555) 010-4477' }
    expect(await recordFieldNote(coach, marked)).toMatchObject({
      reason: 'identifiers',
      field: 'why',
    })
  })

  test('before the lesson is prior practice, and says so', async () => {
    const { coach, slug } = room
    const said = await recordFieldNote(coach, aNote(slug, addDays(today(coach), -1)))
    expect(said).toMatchObject({ standing: expect.stringMatching(/before you learned.*no step/) })
    await finishContract(coach, slug)
    expect(await pathOf(coach, slug)).toMatchObject({ state: 'introduced' })
    expect((await getPracticePage(coach, slug)).notes[0]?.standing).toMatch(/before you learned/)
  })

  test('that counts says nothing, and one that is late as well as prior says both', async () => {
    const { coach, slug } = room
    await finishContract(coach, slug)
    const counts = await recordFieldNote(coach, aNote(slug, today(coach)))
    expect(counts).toMatchObject({ ok: true, standing: null })
    expect(await recordFieldNote(coach, aNote(slug, addDays(today(coach), -15)))).toMatchObject({
      ok: true,
      standing:
        'From before you learned it here, and written more than 14 days afterward: it is kept as prior practice, and it moves no step.',
    })
  })

  test('of a day that has not come is refused', async () => {
    const { coach, slug, enrollmentId } = room
    const note = aNote(slug, addDays(today(coach), 1))
    expect(await recordFieldNote(coach, note)).toEqual({ ok: false, reason: 'future' })
    expect(await stored(enrollmentId)).toEqual(nothing)
    // A refusal is not kept: the same form, mended, is taken.
    const mended = { ...note, happenedOn: today(coach) }
    expect(await recordFieldNote(coach, mended)).toMatchObject({ ok: true })
  })

  test('is dated at most 60 days before the enrollment', async () => {
    const { coach, slug, enrollmentId } = room
    const earliest = addDays(today(coach), -60)
    const early = aNote(slug, addDays(earliest, -1))
    expect(await recordFieldNote(coach, early)).toEqual({
      ok: false,
      reason: 'too-early',
      earliest,
    })
    expect(await stored(enrollmentId)).toEqual(nothing)
    expect(await recordFieldNote(coach, aNote(slug, earliest))).toMatchObject({ ok: true })
  })

  test.each([['whatIDid'], ['whatHappened']])(
    'with a phone number in %s stores nothing',
    async (field) => {
      const { coach, slug, enrollmentId } = room
      const note = { ...aNote(slug, today(coach)), [field]: 'I called (555) 010-4477 twice' }
      expect(await recordFieldNote(coach, note)).toMatchObject({ reason: 'identifiers', field })
      expect(await stored(enrollmentId)).toEqual(nothing)
      const where = { mutationId: note.mutationId }
      expect(await db().mutationReceipt.count({ where })).toBe(0)
    },
  )

  test('belongs to a plan of one’s own, for that skill, that is open', async () => {
    const { coach, slug, enrollmentId } = room
    const mine = await makeCommitment(coach, aPlan(slug, today(coach)))
    const other = await aPracticeRoom()
    const theirs = await makeCommitment(other.coach, aPlan(other.slug, today(other.coach)))
    if (!mine.ok || !theirs.ok) throw new Error('no plan')
    const note = aNote(slug, today(coach))
    const refused = { ok: false, reason: 'not-open' }
    expect(await recordFieldNote(coach, { ...note, commitment: theirs.id })).toEqual(refused)
    const elsewhere = { ...note, skill: 'C2', commitment: mine.id }
    expect(await recordFieldNote(coach, elsewhere)).toEqual(refused)
    const closed = { closedAt: new Date(), closedAs: 'not_yet' as const }
    await db().commitment.update({ where: { id: mine.id }, data: closed })
    expect(await recordFieldNote(coach, { ...note, commitment: mine.id })).toEqual(refused)
    expect((await stored(enrollmentId)).notes).toBe(0)
    await db().commitment.update({
      where: { id: mine.id },
      data: { closedAt: null, closedAs: null },
    })
    expect(await recordFieldNote(coach, { ...note, commitment: mine.id })).toMatchObject({
      ok: true,
    })
    expect((await getPracticePage(coach, slug)).commitments).toMatchObject([{ notes: 1 }])
  })

  test('sent twice with one id is one', async () => {
    const { coach, slug, enrollmentId } = room
    const note = aNote(slug, today(coach))
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => recordFieldNote(coach, note)))
    expect(first).toMatchObject({ ok: true })
    expect([...others, await recordFieldNote(coach, note)]).toEqual([first, first, first])
    expect(await stored(enrollmentId)).toEqual({
      ...nothing,
      notes: 1,
      events: ['field-note-recorded'],
    })
  })

  test('written down twice is kept twice and counts once', async () => {
    const { coach, slug } = room
    await finishContract(coach, slug)
    const note = aNote(slug, today(coach))
    await recordFieldNote(coach, note)
    await recordFieldNote(coach, { ...note, mutationId: randomUUID() })
    const standings = (await getPracticePage(coach, slug)).notes.map(({ standing }) => standing)
    expect(standings.filter((words) => words === null)).toHaveLength(1)
    expect(standings.filter((words) => words?.includes('counts once'))).toHaveLength(1)
  })

  test('is for the coach of the enrollment alone', async () => {
    const note = aNote(room.slug, today(room.coach))
    for (const actor of [stranger, room.facilitator, room.agency.lead])
      await expect(recordFieldNote(actor, note)).rejects.toThrow(NotFound)
    expect(await stored(room.enrollmentId)).toEqual(nothing)
  })
})

test('one’s practice is one’s own: strangers find none, facilitators find it empty', async () => {
  const { coach, slug, facilitator } = room
  await finishContract(coach, slug)
  await recordFieldNote(coach, aNote(slug, today(coach)))
  await expect(getPracticePage(stranger, slug)).rejects.toThrow(NotFound)
  await expect(getPracticeForm(stranger, { cohort: slug, skill: null })).rejects.toThrow(NotFound)
  expect(await getPracticePage(facilitator, slug)).toMatchObject({ skills: [], notes: [] })
  expect(await getPracticePage(room.agency.lead, null)).toMatchObject({ cohort: null })
})

const bigints = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
