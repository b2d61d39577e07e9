import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { requirementsOf } from '~/features/catalog/index.server'
import type { EditCohortForm, NewCohortForm } from '~/features/cohorts/contract'
import {
  changeCohort,
  changeFacilitators,
  createCohort,
  getCohortDesk,
  getCohortPage,
  getNewCohort,
  listCohortsForAdmin,
  listOpenCohorts,
  previewCohort,
  sealOf,
  tellChanges,
  undoChange,
} from '~/features/cohorts/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, type Day, dayOf, dayToDb, toDay } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import {
  aCoach,
  aCohort,
  anAgency,
  anInvitation,
  aPerson,
  boughtSeats,
  ZONE,
} from '../../factories/cohorts'
import { openCourse } from '../../factories/open-course'
import { makeAdmin } from '../../factories/people'
import { PROGRAM } from '../../factories/sample-course'

const CHECK_INS = [30, 60, 90, 180]
const hours = (count: number) => new Date(now().getTime() + count * 3_600_000)

let admin: Actor
let lead: Actor
let today: Day

beforeAll(async () => {
  wireRooms()
  await openCourse()
  admin = await makeAdmin()
  lead = await aPerson('Lena Lead')
  today = dayOf(now(), ZONE)
})

let count = 0
const terms = (anchor: Day) => {
  count += 1
  return {
    ...{ title: `Clock ${count}`, slug: `clock-${count}`, timeZone: ZONE, anchor },
    ...{ late: 'yes' as const, enrollDays: 10, capacity: 12, price: '1250.50', currency: 'USD' },
    ...{ locks: 'program' as const, visibility: 'draft' as const, holidays: [] },
  }
}

const newForm = (overrides: Partial<NewCohortForm> = {}): NewCohortForm => ({
  ...{ intent: 'save-cohort', mutationId: randomUUID(), save: true, program: PROGRAM },
  ...{ lead: lead.email, ...terms(addDays(today, 70)), ...overrides },
})

/** The form of a cohort as it stands, with some of its values changed. */
async function formFor(
  slug: string,
  overrides: Partial<EditCohortForm> = {},
): Promise<EditCohortForm> {
  const { form, version } = await getCohortDesk(admin, slug, CHECK_INS)
  const { earlyBirdDays, lead: _, ...values } = form
  return {
    ...values,
    ...{ intent: 'save-cohort', mutationId: randomUUID(), save: true, version },
    anchor: toDay(form.anchor),
    enrollDays: Number(form.enrollDays),
    ...(earlyBirdDays && { earlyBirdDays: Number(earlyBirdDays) }),
    capacity: Number(form.capacity),
    holidays: [...form.holidays],
    ...overrides,
  }
}

async function change(slug: string, overrides: Partial<EditCohortForm>) {
  return changeCohort(admin, slug, await formFor(slug, overrides))
}

async function changed(slug: string, overrides: Partial<EditCohortForm>): Promise<string> {
  const saved = await change(slug, overrides)
  if (!saved.ok || !saved.change) throw new Error(JSON.stringify(saved))
  return saved.change
}

const problems = (
  answer: { ok: true } | { ok: false; problems: { field: string; text: string }[] },
) => (answer.ok ? [] : answer.problems.map(({ field, text }) => `${field}: ${text}`))

describe('a new cohort', () => {
  test('is a draft that no one buys, asks nothing yet, and freezes what it asks when it is opened', async () => {
    const form = newForm()
    const made = await createCohort(admin, form)
    expect(made).toEqual({ ok: true, slug: form.slug })
    expect(await createCohort(admin, form)).toEqual(made)
    const draft = await db().cohort.findUniqueOrThrow({ where: { slug: form.slug } })
    expect(draft).toMatchObject({ visibility: 'draft', openedAt: null, seatPriceMinor: 125_050 })
    await expect(getCohortPage(form.slug)).rejects.toThrow(NotFound)
    expect(await db().cohortRequirement.count({ where: { cohortId: draft.id } })).toBe(0)

    expect(await change(form.slug, { visibility: 'open' })).toMatchObject({ ok: true })
    expect(await getCohortPage(form.slug)).toMatchObject({ enrollment: 'open' })
    const asked = await db().cohortRequirement.count({ where: { cohortId: draft.id } })
    expect(asked).toBe(requirementsOf(PROGRAM).length)
    const audit = await db().auditEntry.findMany({ where: { subjectId: draft.id } })
    expect(audit.map(({ action }) => action)).toEqual(['cohort.drafted', 'cohort.opened'])
    // Nothing was added to the program since.
    expect((await getCohortDesk(admin, form.slug, CHECK_INS)).extra).toEqual([])
    const draftAgain = await change(form.slug, { visibility: 'draft' })
    expect(problems(draftAgain)[0]).toContain('visibility: This cohort has been opened')
  })

  test('of another is a copy with its terms, its people and its own dates', async () => {
    const source = await aCohort({ startsIn: -100 })
    const other = await aPerson('Otto Other')
    const intent = 'add-facilitator' as const
    const mutationId = randomUUID()
    await changeFacilitators(admin, source.slug, { intent, mutationId, who: other.email })
    const page = await getNewCohort(admin, source.slug)
    expect(page.form).toMatchObject({ late: 'yes', enrollDays: '21', price: '1250.00', slug: '' })
    expect(page.form.lead).toBe(source.facilitator.email)
    const form = newForm({ from: source.slug, lead: source.facilitator.name })
    expect(await createCohort(admin, form)).toMatchObject({ ok: true })
    const desk = await getCohortDesk(admin, form.slug, CHECK_INS)
    expect(desk.source).toMatchObject({ slug: source.slug })
    expect(desk.facilitators.map(({ name, lead: leads }) => [name, leads])).toEqual([
      [source.facilitator.name, true],
      ['Otto Other', false],
    ])
  })

  test('is refused where its dates contradict, its address is taken or its lead is unknown', async () => {
    const { slug } = await aCohort()
    const refused = async (overrides: Partial<NewCohortForm>) =>
      problems(await createCohort(admin, newForm(overrides)))
    expect(await refused({ enrollDays: 400 })).toEqual([
      'enrollDays: The last day to enroll would come after the course has ended. Enter fewer days',
    ])
    expect((await refused({ late: 'no', enrollDays: 20, earlyBirdDays: 5 }))[0]).toContain(
      'earlyBirdDays: The last early-bird day',
    )
    expect((await refused({ slug }))[0]).toContain('slug: Another cohort')
    expect((await refused({ slug: 'new' }))[0]).toContain('slug: Footbridge uses')
    expect((await refused({ lead: 'nobody@example.org' }))[0]).toContain('lead: No one here')
    const holidays = [{ name: 'For good', from: today, to: addDays(today, 900) }]
    expect((await refused({ holidays }))[0]).toContain('holidays: The holidays leave')
    expect(await db().cohort.count({ where: { title: { startsWith: 'nothing' } } })).toBe(0)
  })

  test('no one but program staff makes, sees, changes or undoes one', async () => {
    const { slug, facilitator } = await aCohort()
    const form = await formFor(slug, { capacity: 30 })
    for (const stranger of [facilitator, await aPerson()]) {
      await expect(createCohort(stranger, newForm())).rejects.toThrow(NotFound)
      await expect(getNewCohort(stranger, null)).rejects.toThrow(NotFound)
      await expect(getCohortDesk(stranger, slug, [])).rejects.toThrow(NotFound)
      await expect(previewCohort(stranger, slug, form, [])).rejects.toThrow(NotFound)
      await expect(changeCohort(stranger, slug, form)).rejects.toThrow(NotFound)
      const ids = { change: randomUUID(), mutationId: randomUUID() }
      await expect(undoChange(stranger, slug, ids)).rejects.toThrow(NotFound)
      const ending = { intent: 'end-facilitator' as const, person: facilitator.personId }
      const one = { ...ending, mutationId: randomUUID() }
      await expect(changeFacilitators(stranger, slug, one)).rejects.toThrow(NotFound)
    }
  })
})

describe('visibility', () => {
  test('only what is open is listed, and staff find each kind', async () => {
    const { slug } = await aCohort({ startsIn: 20 })
    const listed = async () => (await listOpenCohorts()).some((one) => one.slug === slug)
    const found = async (visibility: 'closed' | 'archived' | null) =>
      (await listCohortsForAdmin(admin, { q: '', page: 1, visibility })).cohorts.some(
        (one) => one.slug === slug,
      )
    expect(await listed()).toBe(true)
    for (const [visibility, enrollment] of [
      ['by_invitation', 'by-invitation'],
      ['closed', 'closed'],
      ['archived', 'closed'],
    ] as const) {
      await changed(slug, { visibility })
      expect(await listed()).toBe(false)
      expect(await getCohortPage(slug)).toMatchObject({ enrollment })
    }
    expect(await found(null)).toBe(false)
    expect(await found('archived')).toBe(true)
    expect(await found('closed')).toBe(false)
    await changed(slug, { visibility: 'open' })
    expect(await listed()).toBe(true)
  })
})

/** A cohort that begins in twenty days, with one coach of an agency, and an open invitation. */
async function aBookedCohort(startsIn = 20) {
  const cohort = await aCohort({ startsIn, capacity: 6 })
  const { agencyId, lead: buyer } = await anAgency()
  await boughtSeats(buyer, { cohort: cohort.slug, agencyId, quantity: 3 })
  const { coach, enrollmentId } = await aCoach(buyer, { cohort: cohort.slug, agencyId })
  await anInvitation(buyer, { cohort: cohort.slug, agencyId, email: `open${count}@example.org` })
  return { ...cohort, buyer, coach, enrollmentId, agencyId }
}

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
    expect(touches[1]).toContain('One email about the new dates goes to 1 coach and 1 agency lead,')
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
      'Someone has changed',
    )
    expect(problems(await changeCohort(admin, slug, second))[0]).toContain('Someone has changed')
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
    expect((await refused({ timeZone: 'Asia/Tokyo' }))[0]).toContain(
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

  test('waits for the undo, sums changes up, and tells each coach and lead once', async () => {
    const { slug, startsOn, coach, buyer } = await aBookedCohort()
    const title = `Told ${randomUUID()}`
    await changed(slug, { title })
    await changed(slug, { anchor: addDays(startsOn, 7) })
    await changed(slug, { anchor: addDays(startsOn, 14) })
    await tell()
    expect(await letters(title)).toEqual([])
    await tell(hours(24.1))
    await tell(hours(48))
    const told = await letters(title)
    expect(told.map(({ toEmail }) => toEmail)).toEqual([coach.email, buyer.email].sort())
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
    expect(await letters(title)).toHaveLength(2)
    await undoChange(admin, slug, { change: id, mutationId: randomUUID() })
    await tell()
    expect(await letters(title)).toHaveLength(4)
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
