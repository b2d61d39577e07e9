import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { requirementsOf } from '~/features/catalog/index.server'
import {
  getCohortFor,
  getCohortPage,
  getFrontPage,
  listCohortPeople,
  listCohortsForAdmin,
  listFacilitatedCohorts,
  listOpenCohorts,
  openCohort,
} from '~/features/cohorts/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, dayOf, toDay } from '~/platform/shared/time'
import { aCoach, aCohort, anAgency, aPerson, boughtSeats, ZONE } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import { PROGRAM } from '../../factories/sample-course'

// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  await aCohort()
})

const input = {
  mutationId: randomUUID(),
  slug: 'spring',
  program: PROGRAM,
  title: 'Spring',
  timeZone: ZONE,
  startsOn: toDay('2026-03-02'),
  enrollUntil: toDay('2026-03-16'),
  capacity: 20,
  seatPriceMinor: 125_000,
  currency: 'USD',
}

test('opening a cohort sets its windows and freezes what it asks for', async () => {
  const admin = await makeAdmin()
  const { personId } = await aPerson('Francis Lead')
  const facilitators = [{ personId, lead: true }]
  const opened = await openCohort(admin, { ...input, facilitators })
  expect(opened).toMatchObject({ ok: true, slug: 'spring' })
  expect(await openCohort(admin, { ...input, facilitators })).toEqual(opened)

  const view = await getCohortFor(admin, 'spring', 'lesson.read')
  expect(view).toMatchObject({ startsOn: '2026-03-02', endsOn: '2026-04-12', timeZone: ZONE })
  expect(view.modules).toHaveLength(3)
  expect(view.modules[1]).toMatchObject({
    position: 2,
    opensOn: '2026-03-16',
    closesOn: '2026-03-29',
  })
  expect(view.requirements).toEqual(requirementsOf(PROGRAM))
  const kept = await db().contentVersion.count()
  expect(kept).toBe(new Set(view.requirements.map(({ contentHash }) => contentHash)).size)
  const audit = await db().auditEntry.findMany({ where: { subjectId: view.id } })
  // The price says its currency, so the log can show it as money.
  const { seatPriceMinor, currency } = input
  expect(audit).toMatchObject([
    { actorId: admin.personId, subjectKind: 'cohort', new: { seatPriceMinor, currency } },
  ])
})

test('only a program admin opens; a taken or reserved address and two leads are refused', async () => {
  const admin = await makeAdmin()
  const { personId } = await aPerson('Frankie Lead')
  const facilitators = [{ personId, lead: true }]
  const once = () => ({ ...input, mutationId: randomUUID(), facilitators })
  await expect(openCohort(await aPerson(), { ...once(), slug: 'mine' })).rejects.toThrow(NotFound)
  expect(await openCohort(admin, once())).toEqual({ ok: false, reason: 'slug-taken' })
  for (const slug of ['discussions', 'sandbox', 'order'])
    expect(await openCohort(admin, { ...once(), slug })).toMatchObject({ reason: 'slug-reserved' })
  const other = { personId: (await aPerson()).personId, lead: true }
  const two = { ...once(), slug: 'two', facilitators: [...facilitators, other] }
  expect(await openCohort(admin, two)).toMatchObject({ reason: 'one-lead-facilitator' })
  const nobody = [{ personId: randomUUID(), lead: true }]
  expect(await openCohort(admin, { ...once(), slug: 'none', facilitators: nobody })).toMatchObject({
    reason: 'unknown-person',
  })
})

test('a cohort is seen by its coaches, its facilitators and program admins, and by no one else', async () => {
  const { slug, facilitator, admin } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort: slug, agencyId })
  const { coach, enrollmentId } = await aCoach(lead, { cohort: slug, agencyId })

  expect(await getCohortFor(coach, slug, 'lesson.read')).toMatchObject({ enrollmentId, agencyId })
  expect(await getCohortFor(facilitator, slug, 'lesson.read')).toMatchObject({
    enrollmentId: null,
  })
  expect(await getCohortFor(admin, slug, 'lesson.read')).toMatchObject({ enrollmentId: null })
  for (const stranger of [lead, await aPerson()]) {
    await expect(getCohortFor(stranger, slug, 'lesson.read')).rejects.toThrow(NotFound)
    await expect(listCohortPeople(stranger, slug)).rejects.toThrow(NotFound)
  }
  await expect(getCohortFor(coach, 'no-such', 'lesson.read')).rejects.toThrow(NotFound)

  expect(await listCohortPeople(coach, slug)).toMatchObject([
    { personId: facilitator.personId, role: 'facilitator', lead: true },
    { personId: coach.personId, role: 'coach', enrollmentId },
  ])
})

test('the public sees what is open for enrollment, with what is left', async () => {
  const { slug, facilitator } = await aCohort({ capacity: 3, startsIn: 5 })
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort: slug, agencyId, quantity: 2 })
  const closed = await aCohort({ startsIn: -30, late: 5 })

  const open = await listOpenCohorts()
  expect(open.find((cohort) => cohort.slug === slug)).toMatchObject({
    enrollment: 'open',
    placesLeft: 1,
    running: false,
    seatPriceMinor: 125_000,
  })
  expect(open.map((cohort) => cohort.slug)).not.toContain(closed.slug)
  expect((await getFrontPage()).cohorts).toEqual(open)

  expect(await getCohortPage(closed.slug)).toMatchObject({ enrollment: 'closed' })
  const page = await getCohortPage(slug)
  expect(page.facilitators).toEqual([{ name: facilitator.name, lead: true, about: null }])
  expect(page.modules[0]).toMatchObject({
    position: 1,
    title: expect.stringContaining('Start here'),
    objectives: expect.arrayContaining([expect.any(String)]),
  })
  await expect(getCohortPage('no-such')).rejects.toThrow(NotFound)

  await boughtSeats(lead, { cohort: slug, agencyId, quantity: 1 })
  expect(await getCohortPage(slug)).toMatchObject({ enrollment: 'full', placesLeft: 0 })
})

test('enrollment ends with its last day where the cohort is', async () => {
  const { slug, startsOn } = await aCohort({ late: 2 })
  // Where the cohort is, it is about noon.
  const in_ = (days: number) => new Date(now().getTime() + days * 24 * 3_600_000)
  const at = async (days: number) => (await atTime(in_(days), () => getCohortPage(slug))).enrollment
  expect([2, 3].map((days) => dayOf(in_(days), ZONE))).toEqual([
    addDays(startsOn, 2),
    addDays(startsOn, 3),
  ])
  expect(await at(2)).toBe('open')
  expect(await at(3)).toBe('closed')
})

test('the list for admins is empty for everyone else', async () => {
  const { admin, slug } = await aCohort()
  const mine = (await listCohortsForAdmin(admin)).cohorts.find((cohort) => cohort.slug === slug)
  expect(mine).toMatchObject({ capacity: 24, seatsSold: 0, enrolled: 0 })
  expect((await listCohortsForAdmin(await aPerson())).cohorts).toEqual([])
})

test('the cohorts that someone facilitates come in pages, and no one else sees them', async () => {
  const { facilitator, slug: first } = await aCohort({ startsIn: -400 })
  const slugs = [first]
  for (let at = 1; at < 10; at += 1) {
    const { slug, cohortId } = await aCohort({ startsIn: -300 + at })
    const data = { cohortId, personId: facilitator.personId, isLead: false, startedAt: now() }
    await db().cohortFacilitator.create({ data: { id: randomUUID(), ...data } })
    slugs.unshift(slug)
  }
  const newest = await listFacilitatedCohorts(facilitator)
  const oldest = await listFacilitatedCohorts(facilitator, 2)
  expect(newest).toMatchObject({ newer: null, older: 2 })
  expect(oldest).toMatchObject({ newer: 1, older: null })
  const all = [...newest.cohorts, ...oldest.cohorts]
  expect(all.map(({ slug }) => slug)).toEqual(slugs)
  expect(all.filter(({ lead }) => lead).map(({ slug }) => slug)).toEqual([first])
  expect((await listFacilitatedCohorts(await aPerson())).cohorts).toEqual([])
})
