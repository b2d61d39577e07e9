import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { readAuditFilter } from '~/features/audit/contract'
import { getAuditFile, getAuditPage } from '~/features/audit/index.server'
import { ADD_FACILITATOR } from '~/features/cohorts/contract'
import { changeFacilitators } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { aCoach, aCohort, anAgency, boughtSeats } from '../../factories/cohorts'
import { makeAdmin, makePerson } from '../../factories/people'
import { countQueries } from '../../setup/count-queries'

let admin: Actor
let lead: Actor
let cohort: string

beforeAll(async () => {
  admin = await makeAdmin({ name: 'Paz Admin' })
  cohort = (await aCohort({ slug: 'spring', title: 'Spring' })).slug
  const agency = await anAgency('Riverbend')
  lead = agency.lead
  await boughtSeats(lead, { cohort, agencyId: agency.agencyId, quantity: 2 })
  await aCoach(lead, { cohort, agencyId: agency.agencyId, name: 'Cam Coach' })
})

const find = async (query: string) => {
  const filter = readAuditFilter(new URLSearchParams(query))
  const { entries } = await getAuditPage(admin, { before: null, ...filter })
  return entries.map(({ sentence }) => sentence)
}

test('each change is a sentence that names who, what and whom', async () => {
  const guide = await makePerson({ name: 'Gil Guide' })
  await changeFacilitators(admin, cohort, {
    ...{ intent: ADD_FACILITATOR, who: guide.email, mutationId: randomUUID() },
  })
  expect((await find(''))[0]).toBe('Paz Admin made Gil Guide a facilitator of Spring')
  const all = await find('who=riverbend')
  expect(all).toContain('Lead of Riverbend sent an invitation to a seat of Riverbend in Spring')
  expect(all).toContain('Lead of Riverbend added the agency Riverbend')
  expect(await find('kind=coach')).toEqual(['Cam Coach enrolled in Spring'])
})

test('the log is found by person, kind, cohort, agency and day', async () => {
  // Whoever it is about counts, too.
  expect(await find('who=gil')).toEqual(['Paz Admin made Gil Guide a facilitator of Spring'])
  const ofCohort = await find('cohort=spring')
  expect(ofCohort).toContain('Cam Coach enrolled in Spring')
  expect(ofCohort.some((each) => each.includes('added the agency'))).toBe(false)
  const ofAgency = await find('agency=RIVER')
  expect(ofAgency).toContain('Lead of Riverbend added the agency Riverbend')
  expect(ofAgency.some((each) => each.includes('facilitator'))).toBe(false)
  expect(await find('agency=river&kind=order')).toHaveLength(2)
  await atTime(new Date('2026-03-02T05:30:00Z'), () =>
    recordAudit(db(), {
      ...{ actorId: null, action: 'order.refunded', subjectKind: 'seat-order' },
      subjectId: randomUUID(),
    }),
  )
  // In Chicago it is still the first.
  expect(await find('from=2026-03-01&to=2026-03-01')).toEqual(['An order was refunded'])
  expect(await find('from=2026-03-02&to=2026-03-02')).toEqual([])
  expect(await find('kind=nothing&from=never')).not.toEqual([])
})

test('a page takes at most five statements, and no one but staff reads it', async () => {
  const filter = readAuditFilter(new URLSearchParams('who=a&cohort=spring&agency=r&kind=seat'))
  expect(
    await countQueries(() => getAuditPage(admin, { before: null, ...filter })),
  ).toBeLessThanOrEqual(4)
  await expect(getAuditPage(lead, { before: null })).rejects.toThrow('not found')
  await expect(getAuditFile(lead, filter)).rejects.toThrow('not found')
})

test('the file holds the same sentences, and no formula', async () => {
  const evil = await makeAdmin({ name: '=1+1' })
  await recordAudit(db(), {
    ...{ actorId: evil.personId, action: 'cohort.changed', subjectKind: 'cohort', subjectId: 'x' },
  })
  const file = await getAuditFile(admin, readAuditFilter(new URLSearchParams('')))
  expect(file).toContain('Cam Coach enrolled in Spring')
  expect(file).toContain(`"'=1+1","'=1+1 changed a cohort"`)
  expect(file).not.toContain('This file ends here')
  const whole = file.split('\r\n')
  const cut = await getAuditFile(admin, readAuditFilter(new URLSearchParams('')), {
    ...{ part: 2, most: 5 },
  })
  expect(cut.split('\r\n').slice(0, 6)).toEqual(whole.slice(0, 6))
  expect(cut.split('\r\n')[6]).toMatch(/This file ends here. It has the newest 5 rows/)
})

test('a word that thousands of names have finds what they did among many entries', async () => {
  await db().$executeRaw`
    INSERT INTO person (id, email, name, time_zone, created_at)
    SELECT gen_random_uuid(), 'crowd-' || n || '@example.org', 'Crowd ' || n, 'UTC', now()
      FROM generate_series(1, 9000) n`
  await db().$executeRaw`
    INSERT INTO audit_entry (at, actor_id, action, subject_kind, subject_id)
    SELECT now(), CASE WHEN n % 1000 = 0 THEN (SELECT id FROM person WHERE name = 'Crowd 7')
                       ELSE ${admin.personId}::uuid END, 'cohort.changed', 'cohort', 'x'
      FROM generate_series(1, 20000) n`
  const found = await find('who=crowd')
  expect(found).toHaveLength(20)
  expect(found[0]).toContain('Crowd 7')
})

test('an entry that names cohorts by their addresses tells their titles', async () => {
  const other = await aCohort({ title: 'February 2027' })
  await recordAudit(db(), {
    ...{ actorId: null, action: 'seat.moved', subjectKind: 'seat', subjectId: randomUUID() },
    ...{ old: { cohort }, new: { cohort: other.slug }, reason: 'canceled' },
  })
  const { entries } = await getAuditPage(admin, {
    before: null,
    ...readAuditFilter(new URLSearchParams()),
  })
  expect(entries[0]?.details).toEqual([
    ...['cohort Spring → February 2027', 'The cohort was canceled or moved'],
  ])
})
