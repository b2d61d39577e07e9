import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getImport, importJob, importList, previewList } from '~/features/seats/index.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { wireRooms } from '~/wiring.server'
import { aCohort, anAgency, boughtSeats } from '../../factories/cohorts'

/** Two parts of an import. More of them only repeat it. */
const MANY = 400

beforeAll(async () => {
  wireRooms()
  await aCohort()
})

/** As many seats as no one buys by hand: they hang on one paid order. */
async function aLargeAgency() {
  const { slug: cohort, cohortId } = await aCohort({ capacity: 500, startsIn: 20 })
  const { agencyId, lead } = await anAgency()
  const orderId = await boughtSeats(lead, { cohort, agencyId })
  await db().$executeRaw`
    INSERT INTO seat (id, order_id, agency_id, cohort_id, number, created_at)
    SELECT gen_random_uuid(), ${orderId}::uuid, ${agencyId}::uuid, ${cohortId}::uuid, n, now()
    FROM generate_series(2, ${MANY}::int) n`
  return { cohort, cohortId, agencyId, lead }
}

test('hundreds of addresses are checked and queued in parts, and each is invited once', async () => {
  const { cohort, cohortId, agencyId, lead } = await aLargeAgency()
  const list = Array.from({ length: MANY }, (_, n) => `Coach ${n},c${n}@many.example`).join('\r\n')
  const read = await previewList(lead, { agencyId, cohort, list })
  expect(read).toMatchObject({ ok: true, preview: { invited: MANY, lines: MANY } })
  const press = { agencyId, cohort, list, most: MANY, mutationId: randomUUID() }
  const done = await importList(lead, press)
  if (!done.ok) throw new Error(done.reason)
  // Each turn is what the job does; the letters are other jobs, which wait.
  let report = await getImport(lead, done.importId)
  while (!report.finished) {
    await inTransaction((tx) => importJob.run(tx, { importId: done.importId }))
    report = await getImport(lead, done.importId)
  }
  expect(report).toMatchObject({ done: MANY, invited: MANY })
  expect(await db().job.count({ where: { kind: 'mail-invitation' } })).toBe(MANY)
  expect(await db().invitation.count({ where: { seat: { cohortId } } })).toBe(MANY)
}, 60_000)
