import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getAuditPage } from '~/features/audit/index.server'
import { listBoundWordings, listCohortsForAdmin } from '~/features/cohorts/index.server'
import { getAccount, readActor, recordAudit } from '~/features/identity/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { aCohort } from '../../factories/cohorts'
import { makeAdmin, makePerson, signIn } from '../../factories/people'
import { countQueries } from '../../setup/count-queries'

let admin: Actor

/** Copies one cohort, with what it asks for; each copy begins a day later. */
async function copyCohort(id: string, copies: number): Promise<void> {
  for (let n = 1; n <= copies; n++) {
    const copy = randomUUID()
    await db().$executeRaw`
      INSERT INTO cohort SELECT (jsonb_populate_record(c, jsonb_build_object('id', ${copy}::text,
        'slug', 'copy-' || ${n}::int, 'title', 'Copy ' || ${n}::int || '%', 'starts_on', c.starts_on + ${n}::int,
        'ends_on', c.ends_on + ${n}::int))).* FROM cohort c WHERE c.id = ${id}::uuid`
    await db().$executeRaw`
      INSERT INTO cohort_module SELECT (jsonb_populate_record(m, jsonb_build_object('cohort_id', ${copy}::text))).*
      FROM cohort_module m WHERE m.cohort_id = ${id}::uuid`
    await db().$executeRaw`
      INSERT INTO cohort_requirement SELECT (jsonb_populate_record(r, jsonb_build_object('cohort_id', ${copy}::text))).*
      FROM cohort_requirement r WHERE r.cohort_id = ${id}::uuid`
  }
}

beforeAll(async () => {
  const { cohortId } = await aCohort()
  await copyCohort(cohortId, 24)
  admin = await makeAdmin()
})

test('cohorts come twenty to a page, the newest first', async () => {
  const first = await listCohortsForAdmin(admin)
  expect(first).toMatchObject({ newer: null, older: 2 })
  expect(first.cohorts).toHaveLength(20)
  expect(first.cohorts[0]).toMatchObject({ slug: 'copy-24', seatsSold: 0 })
  const second = await listCohortsForAdmin(admin, { q: '', page: 2 })
  expect(second).toMatchObject({ newer: 1, older: null })
  expect(second.cohorts).toHaveLength(5)
})

test('a cohort is found by a part of its title, whatever signs are in it', async () => {
  const find = async (q: string) =>
    (await listCohortsForAdmin(admin, { q, page: 1 })).cohorts.map(({ slug }) => slug)
  expect(await find(' copy 7 ')).toEqual(['copy-7'])
  expect(await find('7%')).toEqual(['copy-17', 'copy-7'])
  expect(await find('_')).toEqual([])
})

test('wordings are compared for twelve cohorts at a time', async () => {
  const cohortsIn = async (page: number) => {
    const { wordings, ...pages } = await listBoundWordings(admin, page)
    const slugs = wordings.flatMap(({ cohorts }) => cohorts.map(({ slug }) => slug))
    return { count: new Set(slugs).size, ...pages }
  }
  expect(await cohortsIn(1)).toEqual({ count: 12, newer: null, older: 2 })
  expect(await cohortsIn(2)).toEqual({ count: 12, newer: 1, older: 3 })
  expect(await cohortsIn(3)).toEqual({ count: 1, newer: 2, older: null })
  expect(await countQueries(() => listBoundWordings(admin, 1))).toBe(1)
})

test('changes are found by who made them', async () => {
  const [one, other] = [await makePerson({ name: 'Wanda Whoever' }), await makePerson()]
  for (const { personId } of [one, other, one])
    await recordAudit(db(), {
      ...{ actorId: personId, action: 'cohort.changed', subjectKind: 'cohort', subjectId: 'x' },
    })
  const find = (who: string) => getAuditPage(admin, { before: null, who })
  expect((await find('wanda')).entries.map(({ actor }) => actor)).toEqual([
    ...['Wanda Whoever', 'Wanda Whoever'],
  ])
  expect((await find(other.email)).entries).toHaveLength(1)
  expect((await find('100%')).entries).toEqual([])
})

test('devices come twenty to a page, the one that asks first', async () => {
  const { email, personId } = await makePerson()
  const actor = await readActor(await signIn(email))
  if (!actor) throw new Error('no one')
  await db().$executeRaw`
    INSERT INTO session SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()::text,
      'token_hash', gen_random_uuid()::text))).* FROM session s, generate_series(1, 24)
    WHERE s.person_id = ${personId}::uuid`
  const [first, second] = [await getAccount(actor), await getAccount(actor, 2)]
  expect(first.devices).toHaveLength(20)
  expect(first.devices[0]?.current).toBe(true)
  expect([first.devicePages, second.devicePages]).toEqual([
    { newer: null, older: 2 },
    { newer: 1, older: null },
  ])
  expect(second.devices).toHaveLength(5)
})
