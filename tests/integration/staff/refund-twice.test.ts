import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MAKE_REFUND, PREVIEW_REFUND } from '~/features/billing/contract'
import { db } from '~/platform/db/client.server'
import { aCohort, anAgency, boughtSeats } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import { cookieOf } from '../rights/asking'
import { startWholeApp } from '../rights/whole-app'

let app: Awaited<ReturnType<typeof startWholeApp>>
beforeAll(async () => {
  app = await startWholeApp()
}, 60_000)
afterAll(() => app?.close())

test('the button of a refund that is pressed twice gives everything back once, and says so twice', async () => {
  const admin = await makeAdmin()
  const { slug: cohort } = await aCohort({ priceMinor: 100_000 })
  const { agencyId, lead } = await anAgency()
  const orderId = await boughtSeats(lead, { cohort, agencyId, quantity: 2 })
  const cookie = await cookieOf(admin)
  const fields = { what: 'full', reason: 'asked', seenMinor: '200000', mutationId: randomUUID() }
  const press = (intent: string, more = {}) =>
    fetch(`${app.home}/admin/orders/${orderId}`, {
      ...{ method: 'POST', redirect: 'manual' },
      headers: { cookie, origin: 'http://localhost:3000' },
      body: new URLSearchParams({ ...fields, intent, ...more }),
    })
  expect((await press(PREVIEW_REFUND)).status).toBe(200)
  const answers = await Promise.all([press(MAKE_REFUND), press(MAKE_REFUND)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await press(MAKE_REFUND)).status).toBe(303)
  expect(await db().refundRequest.count({ where: { orderId } })).toBe(1)
  // Another press, of a page that knows nothing of the first, is refused.
  const late = await press(MAKE_REFUND, { mutationId: randomUUID() })
  expect(late.status).toBe(409)
})
