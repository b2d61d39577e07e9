import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { EditCohortForm } from '~/features/cohorts/contract'
import {
  changeCohort,
  changeFacilitators,
  getCohortDesk,
  getCohortPage,
  previewCohort,
  sealOf,
  tellChanges,
  undoChange,
} from '~/features/cohorts/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { addDays, dayToDb } from '~/platform/shared/time'
import { aCohort, aPerson, boughtSeats } from '../../factories/cohorts'
import {
  aBookedCohort,
  admin,
  CHECK_INS,
  change,
  changed,
  formFor,
  hours,
  problems,
  today,
} from './clock-room'

describe('a change', () => {
  test('is previewed with all that moves and whom it touches, and writes nothing', async () => {
    const { slug, cohortId, startsOn } = await aBookedCohort()
    const form = await formFor(slug, { anchor: addDays(startsOn, 7) })
    const seen = await previewCohort(admin, slug, form, CHECK_INS)
    if (!seen.ok) throw new Error(problems(seen).join())
    const { changes, calendar, touches, seal } = seen.preview
    expect(changes.map(({ label }) => label)).toEqual([
      ...['Runs', 'Last day to enroll'],
      ...[1, 2, 3].map((n) => expect.stringContaining(`Module ${n}`)),
    ])
    expect(calendar.flatMap(({ days }) => days).map(({ what }) => what)).toContain(
      '90-day check-in opens',
    )
    expect(touches[0]).toBe('1 coach is enrolled, and 1 invitation is open.')
    expect(touches[1]).toContain(
      'One email about the new dates goes to 1 coach, 1 facilitator, 1 agency lead, and 1 invited person,',
    )
    expect(seal).toBe(sealOf(form))
    expect(sealOf({ ...form, capacity: 5 })).not.toBe(seal)
    expect(await db().cohortChange.count({ where: { cohortId } })).toBe(0)
    expect(await db().cohort.findUniqueOrThrow({ where: { slug } })).toMatchObject({ version: 1 })
  })

  test('moves every date, skips a holiday week, and moved back is what it was', async () => {
    const { slug, startsOn } = await aBookedCohort()
    const before = await getCohortPage(slug)
    const away = addDays(startsOn, 28)
    const week = { name: 'Break', from: addDays(away, 14), to: addDays(away, 20) }
    await changed(slug, { anchor: away, holidays: [week] })
    const moved = await getCohortPage(slug)
    expect(moved.modules.map(({ opensOn }) => opensOn)).toEqual(
      [28, 49, 63].map((days) => addDays(startsOn, days)),
    )
    expect(moved.enrollUntil).toBe(addDays(startsOn, 28 + 28))
    await changed(slug, { anchor: startsOn, holidays: [] })
    expect(await getCohortPage(slug)).toEqual(before)
  })

  test('is told to the second of two tabs, and done once when it is sent twice', async () => {
    const { slug, cohortId } = await aCohort({ startsIn: 20 })
    const [first, second] = [
      await formFor(slug, { capacity: 20 }),
      await formFor(slug, { title: 'B' }),
    ]
    expect(await changeCohort(admin, slug, first)).toMatchObject({ ok: true })
    expect(await changeCohort(admin, slug, first)).toMatchObject({ ok: true })
    expect(problems(await previewCohort(admin, slug, second, []))[0]).toContain(
      'This cohort was changed',
    )
    expect(problems(await changeCohort(admin, slug, second))[0]).toContain(
      'This cohort was changed',
    )
    expect(await db().cohortChange.count({ where: { cohortId } })).toBe(1)
    expect(await db().cohort.findUniqueOrThrow({ where: { slug } })).toMatchObject({
      ...{ capacity: 20, version: 2 },
    })
  })

  test('is saved also where its words nearly stay the same', async () => {
    const { slug, startsOn } = await aCohort({ startsIn: 20 })
    const stored = () =>
      db().cohort.findUniqueOrThrow({ where: { slug }, include: { holidays: true } })
    await changed(slug, { timeZone: 'America/Chicago' })
    await changed(slug, { timeZone: 'America/Winnipeg' })
    expect(await stored()).toMatchObject({ timeZone: 'America/Winnipeg' })
    const from = addDays(startsOn, 9)
    await changed(slug, { holidays: [{ name: 'Off', from, to: from }] })
    await changed(slug, { holidays: [{ name: 'Off', from, to: addDays(from, 1) }] })
    expect((await stored()).holidays).toMatchObject([{ to: dayToDb(addDays(from, 1)) }])
    // The same again is no change.
    expect(await change(slug, {})).toMatchObject({ ok: true, change: null })
  })

  test('that what has happened contradicts is refused in words, and nothing is half done', async () => {
    const { slug, startsOn, cohortId, enrollmentId } = await aBookedCohort(-20)
    const refused = async (overrides: Partial<EditCohortForm>) =>
      problems(await change(slug, { title: 'Half done', ...overrides }))
    expect(await refused({ capacity: 2 })).toEqual([
      'capacity: Enter at least 3: 3 places are taken',
    ])
    expect((await refused({ currency: 'CAD' }))[0]).toContain(
      'currency: Seats have been sold in USD',
    )
    expect((await refused({ anchor: addDays(today, 5) }))[0]).toContain('with 1 coach, so it can’t')
    expect((await refused({ timeZone: 'Asia/Seoul' }))[0]).toContain(
      'timeZone: The cohort has begun',
    )
    expect((await refused({ anchor: addDays(startsOn, -60) }))[0]).toContain('would have ended on')
    expect((await refused({ slug: 'elsewhere' }))[0]).toContain(
      'slug: Links and emails lead here'.slice(0, 23),
    )
    const { moduleKey } = await db().cohortModule.findFirstOrThrow({
      where: { cohortId, position: 1 },
    })
    await db().reflectionAttempt.create({
      data: {
        ...{
          id: randomUUID(),
          enrollmentId,
          cohortId,
          moduleKey,
          number: 1,
          body: 'Words',
          words: 1,
        },
        ...{ assignmentHash: await anyHash(), rubricHash: await anyHash() },
        ...{ submittedAt: now(), dueBackAt: now() },
      },
    })
    expect((await refused({ anchor: addDays(startsOn, 1) }))[0]).toContain('Module 1 closed on')
    expect(await db().cohort.findUniqueOrThrow({ where: { slug } })).toMatchObject({ version: 1 })
  })
})

const anyHash = async () => (await db().contentVersion.findFirstOrThrow()).hash

describe('undoing', () => {
  const undo = (slug: string, changeId: string) =>
    undoChange(admin, slug, { change: changeId, mutationId: randomUUID() })

  test('gives a cohort back its dates for a day, once, and only what was changed last', async () => {
    const { slug, startsOn, cohortId } = await aBookedCohort()
    const before = await getCohortPage(slug)
    const first = await changed(slug, { anchor: addDays(startsOn, 7) })
    const second = await changed(slug, { capacity: 9 })
    expect(await undo(slug, first)).toMatchObject({
      ok: false,
      text: expect.stringContaining('again'),
    })
    expect(await undo(slug, second)).toEqual({ ok: true })
    expect(await undo(slug, second)).toEqual({ ok: true })
    const third = await changed(slug, { anchor: startsOn })
    expect(await getCohortPage(slug)).toEqual(before)
    await atTime(hours(24), async () => {
      expect(await undo(slug, third)).toMatchObject({
        ok: false,
        text: expect.stringContaining('A day'),
      })
    })
    const audit = await db().auditEntry.findMany({ where: { subjectId: cohortId } })
    expect(audit.map(({ action }) => action)).toContain('cohort.change-undone')
  })

  test('is refused where something has happened since that contradicts', async () => {
    const { slug, agencyId, buyer } = await aBookedCohort()
    const bigger = await changed(slug, { capacity: 20 })
    await boughtSeats(buyer, { cohort: slug, agencyId, quantity: 10 })
    expect(await undo(slug, bigger)).toMatchObject({
      ok: false,
      text: expect.stringContaining('13 places'),
    })
    expect(await db().cohort.findUniqueOrThrow({ where: { slug } })).toMatchObject({ capacity: 20 })
  })
})

describe('telling', () => {
  const letters = (cohort: string) =>
    db().outgoingMail.findMany({
      where: { template: 'dates-changed', subject: { contains: cohort } },
      orderBy: { toEmail: 'asc' },
    })
  async function tell(at = now()) {
    await atTime(at, async () => {
      await tellChanges()
      await runQueue()
    })
  }

  test('waits for the undo, sums changes up, and tells everyone who plans by the dates once', async () => {
    const { slug, startsOn, coach, buyer, facilitator, invited } = await aBookedCohort()
    const title = `Told ${randomUUID()}`
    await changed(slug, { title })
    await changed(slug, { anchor: addDays(startsOn, 7) })
    await changed(slug, { anchor: addDays(startsOn, 14) })
    await tell()
    expect(await letters(title)).toEqual([])
    await tell(hours(24.1))
    await tell(hours(48))
    const told = await letters(title)
    expect(told.map(({ toEmail }) => toEmail)).toEqual(
      [coach.email, buyer.email, facilitator.email, invited].sort(),
    )
    const letter = told.find(({ toEmail }) => toEmail === invited)
    expect(letter?.subject).toBe(`New dates in ${title}, to which you are invited`)
    expect(letter?.text).toContain('It still holds')
    expect(told[0]?.text).toContain('Module 1')
    expect(told[0]?.text).not.toContain('undefined')
  })

  test('tells no one of what was undone, or of what is no date', async () => {
    const { slug, startsOn } = await aBookedCohort()
    const title = `Undone ${randomUUID()}`
    await changed(slug, { title })
    const id = await changed(slug, { anchor: addDays(startsOn, 7) })
    await undoChange(admin, slug, { change: id, mutationId: randomUUID() })
    await tell(hours(25))
    expect(await letters(title)).toEqual([])
    expect(await db().cohortChange.count({ where: { cohort: { slug }, toldAt: null } })).toBe(0)
  })

  test('is done at once where it takes effect within the day, and again when that is undone', async () => {
    const { slug, startsOn } = await aBookedCohort(1)
    const title = `Soon ${randomUUID()}`
    await changed(slug, { title })
    const id = await changed(slug, { anchor: addDays(startsOn, 7) })
    await tell()
    expect(await letters(title)).toHaveLength(4)
    await undoChange(admin, slug, { change: id, mutationId: randomUUID() })
    await tell()
    expect(await letters(title)).toHaveLength(8)
  })
})

test('a cohort has one lead at all times, and a coach of it never facilitates', async () => {
  const { slug, facilitator, coach } = await aBookedCohort()
  const other = await aPerson(`Fay ${randomUUID()}`)
  const act = (
    form:
      | { intent: 'add-facilitator'; who: string }
      | { intent: 'end-facilitator' | 'make-lead'; person: string },
  ) => changeFacilitators(admin, slug, { ...form, mutationId: randomUUID() })
  const person = other.personId
  const leads = async () =>
    (await getCohortDesk(admin, slug, [])).facilitators
      .filter(({ lead: one }) => one)
      .map((one) => one.personId)
  expect(await act({ intent: 'add-facilitator', who: coach.email })).toMatchObject({
    ok: false,
    field: 'who',
  })
  expect(await act({ intent: 'end-facilitator', person: facilitator.personId })).toMatchObject({
    ok: false,
  })
  expect(await act({ intent: 'add-facilitator', who: other.name })).toMatchObject({ done: 'added' })
  expect(await act({ intent: 'add-facilitator', who: other.email })).toMatchObject({ ok: false })
  expect(await act({ intent: 'make-lead', person })).toMatchObject({ done: 'leads' })
  expect(await leads()).toEqual([person])
  expect(await act({ intent: 'end-facilitator', person: facilitator.personId })).toMatchObject({
    done: 'ended',
  })
  expect(await leads()).toEqual([person])
})
