import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db, pool } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { wireRooms } from '~/wiring.server'
import {
  aCohort,
  anAgency,
  aPerson,
  buyByVerbs,
  enrollByVerbs,
  watchInvitations,
} from '../../factories/cohorts'
import { writeBoughtSeats, writeCoach } from '../../factories/rows/quick-seats'

// The factories write in few statements the rows that the verbs leave, in every table.

let place: { cohort: string; agencyId: string }
let lead: Actor
let coach: Actor

beforeAll(() => {
  wireRooms()
  watchInvitations()
})
beforeEach(async () => {
  const { slug } = await aCohort({ capacity: 5 })
  const agency = await anAgency()
  place = { cohort: slug, agencyId: agency.agencyId }
  lead = agency.lead
  coach = await aPerson()
})

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)/g
const NUMBERED = /FB-\d{4}-\d+|cohort-\d+|Cohort \d+|Agency \d+|(Person|person|agency)[ .]\d+/g
/** Only whoever presses twice would meet these. */
const WITHOUT_RECEIPTS = `schemaname = 'public' AND tablename <> 'mutation_receipt'`

/** All that `work` writes, without what is different each time. */
async function writtenBy(work: () => Promise<unknown>): Promise<string[]> {
  const { rows: begun } = await pool().query('SELECT pg_current_xact_id()::text AS id')
  await work()
  const { rows: tables } = await pool().query(
    `SELECT tablename AS name FROM pg_tables WHERE ${WITHOUT_RECEIPTS} ORDER BY 1`,
  )
  const written: string[] = []
  for (const { name } of tables) {
    const { rows } = await pool().query(
      `SELECT (to_jsonb(t) - '{seq,token_hash}'::text[])::text AS row FROM "${name}" t WHERE t.xmin::text::bigint > $1`,
      [begun[0].id],
    )
    for (const { row } of rows) written.push(`${name} ${row}`)
  }
  return nameless(written)
}

/** The same thing has the same name wherever it stands. */
function nameless(rows: string[]): string[] {
  const known = new Map(
    [lead.personId, coach.personId, place.agencyId].map((id, at) => [id, `#${at}`]),
  )
  return rows
    .map((row) =>
      row
        .replaceAll(INSTANT, 'then')
        .replaceAll(NUMBERED, 'name')
        .replace(/"token": "[^"]+"/, '"token": "secret"')
        .replaceAll(UUID, (id) => known.get(id) ?? 'id'),
    )
    .sort()
}

test('paid seats are the rows that a buyer leaves', async () => {
  const quick = await writtenBy(() => writeBoughtSeats(lead, { ...place, quantity: 2 }))
  await db().$executeRaw`DELETE FROM job`
  const verbs = await writtenBy(() => buyByVerbs(lead, { ...place, quantity: 2 }))
  expect(quick).toEqual(verbs)
  expect(quick.length).toBeGreaterThan(10)
})

test('a coach on a seat is the rows that an invitation leaves when it is accepted', async () => {
  await buyByVerbs(lead, { ...place, quantity: 2 })
  const quick = await writtenBy(() => writeCoach(lead, coach, place))
  coach = await aPerson()
  const verbs = await writtenBy(() => enrollByVerbs(lead, coach, place))
  expect(quick).toEqual(verbs)
  expect(quick.length).toBeGreaterThan(6)
})

test('what is not plain is left to the verbs', async () => {
  expect(await writeBoughtSeats(lead, { ...place, quantity: 6 })).toBeNull()
  expect(await writeBoughtSeats(coach, { ...place, quantity: 1 })).toBeNull()
  expect(await writeCoach(lead, coach, place)).toBeNull()
  await buyByVerbs(lead, { ...place, quantity: 2 })
  await enrollByVerbs(lead, coach, place)
  expect(await writeCoach(lead, coach, place)).toBeNull()
})
