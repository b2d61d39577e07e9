import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { SandboxMove } from '~/features/billing/contract'
import { playProvider, refundOrder } from '~/features/billing/index.server'
import { getRevenueFile, listRevenue } from '~/features/checkout/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { aCoach, aCohort, anAgency, boughtSeats } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import { countQueries } from '../../setup/count-queries'

let admin: Actor
let lead: Actor
let orderId: string

beforeAll(async () => {
  admin = await makeAdmin()
  const { slug: cohort } = await aCohort({ slug: 'spring', title: '=Spring', priceMinor: 100_000 })
  const agency = await anAgency()
  lead = agency.lead
  orderId = await boughtSeats(lead, { cohort, agencyId: agency.agencyId, quantity: 3 })
  await aCoach(lead, { cohort, agencyId: agency.agencyId })
  await aCohort({ slug: 'empty', startsIn: -30 })
})

const play = (move: SandboxMove) => playProvider(admin, orderId, { move, mutationId: randomUUID() })

const refund = (amount: string) =>
  refundOrder(admin, orderId, {
    ...{ intent: 'refund', mutationId: randomUUID(), what: 'amount', amount, seats: [] },
    ...{ reason: 'goodwill', seenMinor: Number(amount) * 100 },
  })

const spring = async () => (await listRevenue(admin, 1)).rows[0]

test('revenue is read from the ledger and equals it, and seats are counted', async () => {
  expect(await refund('1000')).toMatchObject({ ok: true })
  const { rows, older, newer } = await listRevenue(admin, 1)
  expect(rows.map(({ slug }) => slug)).toEqual(['spring', 'empty'])
  expect(rows[0]).toMatchObject({
    ...{ paid: 300_000, refunded: 100_000, disputed: 0, lost: 0, owed: 0, earned: 200_000 },
    ...{ bought: 3, claimed: 1, unclaimed: 2, comp: 0, currency: 'USD' },
  })
  expect(rows[1]).toMatchObject({ paid: 0, earned: 0, bought: 0 })
  expect([older, newer]).toEqual([null, null])
  const entries = await db().ledgerEntry.groupBy({ by: ['account'], _sum: { amountMinor: true } })
  const sums = Object.fromEntries(entries.map(({ account, _sum }) => [account, _sum.amountMinor]))
  const total = (key: 'paid' | 'refunded' | 'disputed' | 'owed' | 'earned') =>
    rows.reduce((sum, row) => sum + row[key], 0)
  expect(total('earned')).toBe(-(sums.revenue ?? 0) - (sums.refund ?? 0))
  expect(total('owed')).toBe(sums.receivable)
  expect(total('paid') - total('refunded')).toBe(sums.cash)
})

test('the page takes one statement, and no one but staff sees it', async () => {
  expect(await countQueries(() => listRevenue(admin, 1))).toBe(1)
  await expect(listRevenue(lead, 1)).rejects.toThrow('not found')
  await expect(getRevenueFile(lead)).rejects.toThrow('not found')
})

test('the file has the amounts as numbers, and no title is a formula', async () => {
  const [heads, line] = (await getRevenueFile(admin)).split('\r\n')
  expect(heads?.replaceAll('"', '')).toMatch(
    /,Paid,Refunded,In dispute,Lost in disputes,Owed,Earned,Moved,Seats bought,Seats claimed,Seats not claimed,Seats for free$/,
  )
  expect(line).toMatch(
    /^"'=Spring",\d{4}-\d\d-\d\d,USD,3000\.00,1000\.00,0\.00,0\.00,0\.00,2000\.00,0\.00,3,1,2,0$/,
  )
})

test('money in a dispute counts as earned until the bank decides, and not once it is lost', async () => {
  await play('dispute-open')
  expect(await spring()).toMatchObject({
    ...{ paid: 300_000, refunded: 100_000, disputed: 200_000, lost: 0, earned: 200_000 },
    ...{ claimed: 1, unclaimed: 2 },
  })
  await play('dispute-lost')
  expect(await spring()).toMatchObject({
    ...{ paid: 300_000, refunded: 100_000, disputed: 0, lost: 200_000, owed: 0, earned: 0 },
  })
  const [, line] = (await getRevenueFile(admin)).split('\r\n')
  expect(line).toContain('USD,3000.00,1000.00,0.00,2000.00,0.00,0.00,0.00,')
  await play('dispute-won')
  expect(await spring()).toMatchObject({
    ...{ paid: 300_000, refunded: 100_000, disputed: 0, lost: 0, owed: 0, earned: 200_000 },
  })
})
