import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getAuditPage } from '~/features/audit/index.server'
import { SELF } from '~/features/billing/contract'
import { buySeats } from '~/features/billing/index.server'
import { getCheckout } from '~/features/checkout/index.server'
import { ADD_FACILITATOR } from '~/features/cohorts/contract'
import { changeFacilitators } from '~/features/cohorts/index.server'
import { listLooks, mergePeople, previewMerge } from '~/features/identity/index.server'
import { mergeParts } from '~/features/identity/server/merge/merge-part.server'
import { makeCode } from '~/features/pricing/index.server'
import { offerAllPlaces, waitForPlaces } from '~/features/seats/index.server'
import { getPerson, listPeople } from '~/features/staff/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { wireRooms } from '~/wiring.server'
import { aCoach, aCohort, anAgency, boughtSeats } from '../../factories/cohorts'
import { makeAdmin, makeAgency, makePerson, refreshed, signIn } from '../../factories/people'
import { oneOfEachThing, type Things } from '../rights/things'

let admin: Actor
let things: Things

beforeAll(async () => {
  wireRooms()
  things = await oneOfEachThing()
  admin = await makeAdmin()
}, 120_000)

const id = () => ({ mutationId: randomUUID() })
const merge = (kept: Actor, from: Actor) =>
  mergePeople(admin, kept.personId, { fromId: from.personId, ...id() })

interface Column {
  table: string
  column: string
}

const foreignKeys = () =>
  db().$queryRaw<Column[]>`
    SELECT c.conrelid::regclass::text AS "table", a.attname AS "column"
      FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
     WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass ORDER BY 1, 2`

test('every column that names a person is one that moves, or says why it stays', async () => {
  const known = mergeParts().flatMap(({ moves, keeps = [] }) => [
    ...moves.flatMap(({ table, columns }) => columns.map(([{ sql }]) => `${table.sql}.${sql}`)),
    ...keeps,
  ])
  const named = (await foreignKeys()).map(({ table, column }) => `${table}.${column}`)
  expect(named.filter((each) => !known.includes(each))).toEqual([])
  // The projection of the queue has no foreign key.
  expect(known.filter((each) => !named.includes(each))).toEqual(['queue_entry.person_id'])
  expect(known).toHaveLength(new Set(known).size)
})

/** Counts the rows of every column that moves. */
async function rowsOf({ personId }: Actor): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { table, columns } of mergeParts().flatMap(({ moves }) => moves))
    for (const [column] of columns) {
      const [row] = await db().$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM ${table} WHERE ${column} = ${personId}::uuid`
      if (row && row.count > 0) counts[`${table.sql}.${column.sql}`] = row.count
    }
  return counts
}

test.for(['coach', 'facilitator', 'lead facilitator', 'agency lead', 'observer', 'admin'] as const)(
  'all that a %s has is the kept account’s, and nothing is lost',
  async (kind) => {
    const from = things.people[kind]
    const kept = await makePerson()
    const before = await rowsOf(from)
    expect(Object.keys(before)).not.toEqual([])
    const [preview, same] = [
      await previewMerge(admin, kept.personId, from.email),
      await rowsOf(from),
    ]
    // It was only tried.
    expect(same).toEqual(before)
    expect(preview).toMatchObject({ conflicts: [], other: { id: from.personId } })
    expect(await merge(kept, from)).toEqual({ ok: true })
    expect(await rowsOf(from)).toEqual({})
    expect(await rowsOf(kept)).toEqual(before)
    expect((await refreshed(kept)).memberships).toEqual(from.memberships)
    things.people[kind] = await refreshed(kept)
  },
)

test('the merged address signs in to the kept account from then on, and its devices are out', async () => {
  const [kept, from] = [
    await makePerson({ name: 'Kay Kept' }),
    await makePerson({ name: 'Kay Kept' }),
  ]
  await signIn(from.email)
  expect(await merge(kept, from)).toEqual({ ok: true })
  expect(await db().session.count({ where: { personId: from.personId, revokedAt: null } })).toBe(0)
  await signIn(from.email)
  expect(await db().session.count({ where: { personId: kept.personId, revokedAt: null } })).toBe(1)
  const told = await db().outgoingMail.findMany({
    where: { key: { startsWith: `merged/${from.personId}/` } },
  })
  expect(told.map(({ toEmail }) => toEmail).sort()).toEqual([from.email, kept.email].sort())
  // One person of this name is left, found by either address.
  const found = await listPeople(admin, { search: 'kay kept', page: 1 })
  expect(found.people.map(({ personId }) => personId)).toEqual([kept.personId])
  const byOld = await listPeople(admin, { search: from.email, page: 1 })
  expect(byOld.people.map(({ personId }) => personId)).toEqual([kept.personId])
  expect((await getPerson(admin, kept.personId)).alsoSignsInWith).toEqual([from.email])
  await expect(getPerson(admin, from.personId)).rejects.toThrow('not found')
})

test('a press in a second tab finds them one, and tells and notes nothing more', async () => {
  const [kept, from] = [await makePerson(), await makePerson()]
  expect([await merge(kept, from), await merge(kept, from)]).toEqual([{ ok: true }, { ok: true }])
  const noted = { action: 'person.merged', subjectId: kept.personId }
  expect(await db().auditEntry.count({ where: noted })).toBe(1)
  const told = { template: 'merged', toEmail: { in: [kept.email, from.email] } }
  expect(await db().outgoingMail.count({ where: told })).toBe(2)
})

test('whoever was merged into the merged account goes along', async () => {
  const [a, b, c] = [await makePerson(), await makePerson(), await makePerson()]
  await merge(b, a)
  expect(await merge(c, b)).toEqual({ ok: true })
  await signIn(a.email)
  expect(await db().session.count({ where: { personId: c.personId } })).toBe(1)
  await expect(merge(a, c)).rejects.toThrow('not found')
})

test('two that were enrolled in one cohort, or are its coach and facilitator, stay two, and it is said why', async () => {
  const { slug: cohort } = await aCohort({ title: 'Their cohort' })
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId, quantity: 2 })
  const [one, two] = [
    (await aCoach(lead, { cohort, agencyId })).coach,
    (await aCoach(lead, { cohort, agencyId })).coach,
  ]
  const both = await previewMerge(admin, one.personId, two.email)
  expect(both?.conflicts).toEqual([expect.stringContaining('enrolled in Their cohort')])
  expect(await merge(one, two)).toMatchObject({ ok: false, conflicts: both?.conflicts })
  const guide = await makePerson()
  await changeFacilitators(admin, cohort, { intent: ADD_FACILITATOR, who: guide.email, ...id() })
  expect(await merge(one, guide)).toMatchObject({
    conflicts: ['One account facilitates Their cohort, and the other is a coach in it'],
  })
  expect(
    await db().person.count({
      where: { id: { in: [two.personId, guide.personId] }, mergedIntoId: null },
    }),
  ).toBe(2)
})

test('the preview names what is open on waiting lists, and an offer stands for the kept account as it was', async () => {
  const { slug, cohortId } = await aCohort({ title: 'Full house', capacity: 1, startsIn: 20 })
  const { lead, agencyId } = await anAgency()
  await boughtSeats(lead, { cohort: slug, agencyId, quantity: 1 })
  const [kept, from] = [await makePerson(), await makePerson()]
  const wait = { cohort: slug, agencyId: null, seats: 2 }
  await db().cohort.update({ where: { id: cohortId }, data: { capacity: 2 } })
  expect(await waitForPlaces(from, { ...wait, ...id() })).toEqual({ ok: true })
  const open = async () => (await previewMerge(admin, kept.personId, from.email))?.open
  expect(await open()).toEqual([
    'A place on the waiting list of Full house, for 2 seats. It stays where it is in the list.',
  ])
  await db().cohort.update({ where: { id: cohortId }, data: { capacity: 3 } })
  await offerAllPlaces()
  const { offerUntil } = await db().waitingEntry.findFirstOrThrow({
    where: { personId: from.personId },
  })
  expect(await open()).toEqual([
    expect.stringMatching(
      /^An offer from the waiting list of Full house: 2 seats, kept until .+\.$/,
    ),
  ])
  expect(await merge(kept, from)).toEqual({ ok: true })
  expect((await getCheckout(kept, slug)).offer).toMatchObject({ seats: 2, until: offerUntil })
})

test('a rule that only the database knows refuses in words, and nothing is half done', async () => {
  const [one, two] = [await makePerson(), await makePerson()]
  for (const { personId } of [one, two])
    await db().draft.create({
      data: {
        ...{
          id: randomUUID(),
          personId,
          purpose: 'post',
          subject: 'x',
          body: 'Words',
          words: 1,
          version: 1,
        },
        updatedAt: now(),
      },
    })
  const preview = await previewMerge(admin, one.personId, two.email)
  expect(preview?.conflicts).toEqual([expect.stringContaining('begun a text for the same place')])
  expect(await merge(one, two)).toEqual({ ok: false, conflicts: preview?.conflicts })
  expect(await db().draft.count({ where: { personId: two.personId } })).toBe(1)
})

test('roles that both have go on once, and the lead of a cohort stays its lead', async () => {
  const { slug, cohortId, facilitator } = await aCohort()
  const agency = await makeAgency({ lead: facilitator })
  const kept = await makePerson()
  await changeFacilitators(admin, slug, { intent: ADD_FACILITATOR, who: kept.email, ...id() })
  await db().agencyMembership.create({
    data: {
      ...{ id: randomUUID(), agencyId: agency.id, personId: kept.personId },
      ...{ role: 'lead', startedAt: now() },
    },
  })
  expect(await merge(kept, facilitator)).toEqual({ ok: true })
  const { memberships } = await refreshed(kept)
  expect(memberships).toMatchObject([
    { kind: 'agency-lead', agencyId: agency.id },
    { kind: 'facilitator', cohortId, lead: true },
  ])
})

test('uses of a discount code go along, and the kept account has had them', async () => {
  const code = 'ONCE-EACH'
  await makeCode(admin, {
    ...{ intent: 'make-code', ...id(), code, off: { offBp: 1_000 }, currency: 'USD' },
    ...{ scope: 'all', maxPerBuyer: 1 },
  })
  const [kept, from] = [await makePerson(), await makePerson()]
  const buy = async (buyer: Actor) =>
    buySeats(buyer, { cohort: (await aCohort()).slug, agency: SELF, quantity: 1, code, ...id() })
  expect(await buy(from)).toMatchObject({ ok: true })
  expect(await merge(kept, from)).toEqual({ ok: true })
  expect(await buy(kept)).toEqual({ ok: false, reason: 'code', why: 'used-by-you' })
  // Where both had theirs, the kept account has two.
  const third = await makePerson()
  expect(await buy(third)).toMatchObject({ ok: true })
  expect(await merge(third, kept)).toEqual({ ok: true })
  const ofKept = { order: { boughtById: third.personId }, freedAt: null }
  expect(await db().codeUse.count({ where: ofKept })).toBe(2)
})

test('no one merges away the account that they are signed in with; staff alone merge', async () => {
  const other = await makePerson()
  expect(await merge(other, admin)).toMatchObject({ ok: false })
  const { lead } = await anAgency()
  const asked = mergePeople(lead, lead.personId, { fromId: other.personId, ...id() })
  await expect(asked).rejects.toThrow('not found')
  expect(await previewMerge(admin, other.personId, 'no.one@example.org')).toBeNull()
  expect(await previewMerge(admin, other.personId, other.email)).toBeNull()
})

test('the records of changes and looks keep the account that was there, and are read through both', async () => {
  const [kept, from] = [
    await makePerson({ name: 'Nora Now' }),
    await makePerson({ name: 'Nora Then' }),
  ]
  await db().auditEntry.create({
    data: {
      ...{ at: now(), actorId: from.personId, action: 'cohort.changed' },
      ...{ subjectKind: 'cohort', subjectId: 'x' },
    },
  })
  await db().accessLog.create({
    data: {
      ...{ at: now(), viewerId: admin.personId, subjectId: from.personId },
      ...{ thingKind: 'account', thingId: 'x' },
    },
  })
  await merge(kept, from)
  const entry = await db().auditEntry.findFirstOrThrow({ where: { actorId: from.personId } })
  expect(entry.action).toBe('cohort.changed')
  const { looks } = await listLooks(await refreshed(kept), { limit: 9 })
  expect(looks).toMatchObject([{ thingId: 'x' }])
  const { entries } = await getAuditPage(admin, { before: null, who: 'nora now' })
  expect(entries.map(({ action }) => action)).toContain('cohort.changed')
  const handOver = db().$executeRaw`
    UPDATE audit_entry SET actor_id = ${kept.personId}::uuid WHERE actor_id = ${from.personId}::uuid`
  await expect(handOver).rejects.toThrow('append-only')
})

test('a row that is never changed goes to the kept account of its person, and to no one else', async () => {
  const stranger = await makePerson()
  const give = db().$executeRaw`
    UPDATE observation SET observer_id = ${stranger.personId}::uuid WHERE signed_at IS NOT NULL`
  await expect(give).rejects.toThrow('a signed observation is not changed')
})
