import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { buySeats } from '~/features/billing/index.server'
import { requirementsOf } from '~/features/catalog/index.server'
import type { NewCohortForm } from '~/features/cohorts/contract'
import {
  changeCohort,
  changeFacilitators,
  createCohort,
  getCohortDesk,
  getCohortFor,
  getCohortPage,
  getNewCohort,
  listCohortsForAdmin,
  listOpenCohorts,
  locksIn,
  previewCohort,
  undoChange,
} from '~/features/cohorts/index.server'
import { inviteToSeat } from '~/features/seats/index.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays } from '~/platform/shared/time'
import { aCoach, aCohort, aPerson } from '../../factories/cohorts'
import { PROGRAM } from '../../factories/sample-course'
import {
  aBookedCohort,
  admin,
  CHECK_INS,
  change,
  changed,
  formFor,
  newForm,
  problems,
  today,
} from './clock-room'

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
    expect((await refused({ lead: 'Nobody Here' }))[0]).toContain('lead: No one here')
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

test('by invitation no seats are sold, and one that exists can be taken; closed, no one comes in', async () => {
  const { slug, agencyId, buyer } = await aBookedCohort()
  const order = { cohort: slug, agency: agencyId, quantity: 1 }
  const buy = () => buySeats(buyer, { ...order, mutationId: randomUUID() })
  const invite = (email: string) =>
    inviteToSeat(buyer, { cohort: slug, agencyId, email, mutationId: randomUUID() })
  await changed(slug, { visibility: 'by_invitation' })
  expect(await buy()).toMatchObject({ ok: false, reason: 'not-open' })
  expect(await aCoach(buyer, { cohort: slug, agencyId })).toMatchObject({ coach: {} })
  await changed(slug, { visibility: 'closed' })
  expect(await buy()).toMatchObject({ ok: false, reason: 'not-open' })
  expect(await invite(`late-${slug}@example.org`)).toMatchObject({ ok: false, reason: 'closed' })
})

test('a cohort may lock its windows where its program only guides', async () => {
  const { slug, coach } = await aBookedCohort()
  const locked = async () => locksIn(await getCohortFor(coach, slug, 'lesson.read'))
  expect(await locked()).toBe(false)
  await changed(slug, { locks: 'lock' })
  expect(await locked()).toBe(true)
  await changed(slug, { locks: 'program' })
  expect(await locked()).toBe(false)
})

test('what the program asks beside what was frozen is shown as extra', async () => {
  await db().$executeRaw`ALTER TABLE cohort_requirement DISABLE TRIGGER USER`
  const { slug, cohortId } = await aCohort()
  const gone = await db().cohortRequirement.findFirstOrThrow({ where: { cohortId } })
  await db().cohortRequirement.deleteMany({ where: { cohortId, kind: gone.kind, key: gone.key } })
  await db().$executeRaw`ALTER TABLE cohort_requirement ENABLE TRIGGER USER`
  expect((await getCohortDesk(admin, slug, [])).extra).toEqual([gone.title])
})
