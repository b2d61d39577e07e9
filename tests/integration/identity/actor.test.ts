import { expect, test } from 'vitest'
import { actorFor, recordAccess, recordAudit } from '~/features/identity/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { dayToDb, toDay } from '~/platform/shared/time'
import { makeAdmin, makeAgency, makeObserver, makePerson, refreshed } from '../../factories/people'

const at = new Date('2026-03-02T15:00:00Z')

async function makeCohort(slug: string) {
  const id = newId()
  await db().cohort.create({
    data: {
      id,
      slug,
      program: 'p',
      title: `Cohort ${slug}`,
      timeZone: 'America/Chicago',
      anchorOn: dayToDb(toDay('2026-03-02')),
      startsOn: dayToDb(toDay('2026-03-02')),
      endsOn: dayToDb(toDay('2026-06-21')),
      enrollUntil: dayToDb(toDay('2026-03-09')),
      capacity: 25,
      seatPriceMinor: 120_000,
      currency: 'USD',
      createdAt: at,
    },
  })
  return id
}

test('someone new belongs nowhere', async () => {
  const actor = await makePerson({ email: 'New@Example.org', name: 'New Here' })
  expect(actor).toMatchObject({ email: 'new@example.org', name: 'New Here', memberships: [] })
})

test('an agency lead and a named observer, of this agency only, until it ends', async () => {
  const agency = await makeAgency({ name: 'Harbor Light' })
  expect(agency.lead.memberships).toEqual([
    { kind: 'agency-lead', agencyId: agency.id, agencyName: 'Harbor Light' },
  ])
  const observer = await makeObserver(agency)
  expect(observer.memberships).toEqual([
    { kind: 'observer', agencyId: agency.id, agencyName: 'Harbor Light' },
  ])
  await db().agencyMembership.updateMany({
    where: { personId: observer.personId },
    data: { endedAt: now() },
  })
  expect((await refreshed(observer)).memberships).toEqual([])
})

test('a program admin, until it is taken back', async () => {
  const admin = await makeAdmin()
  expect(admin.memberships).toEqual([{ kind: 'admin' }])
  await db().programAdmin.updateMany({ data: { revokedAt: at } })
  expect((await refreshed(admin)).memberships).toEqual([])
})

test('a coach and a facilitator of a cohort, until they leave', async () => {
  const agency = await makeAgency()
  const spring = await makeCohort('spring')
  const person = await makePerson()
  const { personId } = person
  const enrollmentId = newId()
  await db().enrollment.create({
    data: { id: enrollmentId, cohortId: spring, personId, agencyId: agency.id, enrolledAt: at },
  })
  const autumn = await makeCohort('autumn')
  await db().cohortFacilitator.create({
    data: { id: newId(), cohortId: autumn, personId, isLead: true, startedAt: at },
  })
  expect((await refreshed(person)).memberships).toEqual([
    {
      kind: 'coach',
      enrollmentId,
      cohortId: spring,
      cohortSlug: 'spring',
      cohortTitle: 'Cohort spring',
      agencyId: agency.id,
    },
    {
      kind: 'facilitator',
      cohortId: autumn,
      cohortSlug: 'autumn',
      cohortTitle: 'Cohort autumn',
      lead: true,
    },
  ])
  await db().enrollment.update({
    where: { id: enrollmentId },
    data: { withdrawnAt: at, withdrawalReason: 'not-now' },
  })
  await db().cohortFacilitator.updateMany({ where: { personId }, data: { endedAt: at } })
  expect((await refreshed(person)).memberships).toEqual([])
})

test('an unknown person is not found', async () => {
  await expect(actorFor(newId())).rejects.toThrow('not found')
})

test('the audit log takes entries and gives none back', async () => {
  const actor = await makePerson()
  await recordAudit(db(), {
    actorId: actor.personId,
    action: 'cohort.opened',
    subjectKind: 'cohort',
    subjectId: 'x',
    old: { capacity: 20 },
    new: { capacity: 25 },
    reason: 'asked for',
  })
  const mine = { where: { actorId: actor.personId } }
  expect(await db().auditEntry.findFirstOrThrow(mine)).toMatchObject({ new: { capacity: 25 } })
  const change = db().$executeRaw`UPDATE audit_entry SET action = 'x'`
  await expect(change).rejects.toThrow('append-only')
  const removal = db().$executeRaw`DELETE FROM audit_entry`
  await expect(removal).rejects.toThrow('append-only')
})

test('a look is noted once for reloads of the same page; own looks are not', async () => {
  const [viewer, subject] = [await makePerson(), await makePerson()]
  const look = {
    viewerId: viewer.personId,
    subjectId: subject.personId,
    thingKind: 'reflection',
    thingId: newId(),
  }
  const minutes = (count: number) => new Date(at.getTime() + count * 60_000)
  for (const minute of [0, 1, 29, 31]) await atTime(minutes(minute), () => recordAccess(db(), look))
  await recordAccess(db(), { ...look, viewerId: subject.personId })
  const looks = await db().accessLog.findMany({ where: { subjectId: subject.personId } })
  expect(looks.map((row) => row.at)).toEqual([minutes(0), minutes(31)])
})
