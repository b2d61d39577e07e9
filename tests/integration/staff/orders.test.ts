import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { SANDBOX_PAY, SELF } from '~/features/billing/contract'
import {
  buySeats,
  checkOffAlert,
  payInSandbox,
  playSandboxInvoice,
} from '~/features/billing/index.server'
import { giveSeats } from '~/features/checkout/index.server'
import { readOrderFilter } from '~/features/staff/contract'
import { getAdminHome, getOrderFile, listAlerts, listOrders } from '~/features/staff/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { addDays, dayOf } from '~/platform/shared/time'
import { aCohort, anAgency, aPerson, boughtSeats } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import { countQueries } from '../../setup/count-queries'
import { anInvoiceOrder } from '../billing/invoice-room'

let admin: Actor
let lead: Actor
let byCard: string
let forSelf: string

beforeAll(async () => {
  admin = await makeAdmin()
  await aCohort({ slug: 'spring', title: 'Spring' })
  const agency = await anAgency('=Família Norte')
  lead = agency.lead
  byCard = await boughtSeats(lead, { cohort: 'spring', agencyId: agency.agencyId, quantity: 3 })
  await anInvoiceOrder({ purchaseOrder: 'PO-4711' })
  const nia = await aPerson('Nia Newcomer')
  const own = { cohort: 'spring', agency: SELF, quantity: 1, mutationId: randomUUID() }
  const bought = await buySeats(nia, own)
  if (!bought.ok) throw new Error(bought.reason)
  forSelf = bought.orderId
  const paid = { orderId: forSelf, outcome: SANDBOX_PAY, mutationId: randomUUID() } as const
  await payInSandbox(nia, paid)
  await giveSeats(admin, 'spring', {
    ...{ agency: '=familia norte', quantity: 1, reason: 'pilot', mutationId: randomUUID() },
  })
})

const filter = (asked: Record<string, string> = {}) => readOrderFilter(new URLSearchParams(asked))
const found = async (asked: Record<string, string>) => {
  const { orders } = await listOrders(admin, filter(asked))
  return orders.map(({ kind, state, quantity }) => `${quantity} ${kind} ${state}`)
}

test.each<[Record<string, string>, string[]]>([
  [{}, ['1 comp paid', '1 self paid', '2 invoice invoiced', '3 card paid']],
  [{ kind: 'comp' }, ['1 comp paid']],
  [{ kind: 'card' }, ['3 card paid']],
  [{ kind: 'self' }, ['1 self paid']],
  [{ state: 'invoiced' }, ['2 invoice invoiced']],
  [{ state: 'paid', cohort: 'spring' }, ['1 comp paid', '1 self paid', '3 card paid']],
  [{ find: 'FAMILIA' }, ['1 comp paid', '3 card paid']],
  [{ find: 'newcomer norte' }, []],
  [{ find: 'newcomer nia' }, ['1 self paid']],
  [{ find: 'po-4711' }, ['2 invoice invoiced']],
  [{ find: '%' }, []],
  [{ cohort: 'nowhere' }, []],
  [
    { kind: 'gift', state: "' OR true" },
    ['1 comp paid', '1 self paid', '2 invoice invoiced', '3 card paid'],
  ],
])('the list of orders that is asked for %j', async (asked, orders) => {
  expect(await found(asked)).toEqual(orders)
})

test('days are those of the reader, both of them included', async () => {
  const today = dayOf(now(), admin.timeZone)
  expect(await found({ from: today, to: today, kind: 'self' })).toEqual(['1 self paid'])
  expect(await found({ to: addDays(today, -1) })).toEqual([])
  expect(await found({ from: addDays(today, 1) })).toEqual([])
})

test('a page behind the last one is the last one', async () => {
  const { orders, find } = await listOrders(admin, filter({ page: '9' }))
  expect(orders).toHaveLength(4)
  expect(find).toMatchObject({ page: 1, pages: 1, total: 4 })
})

test('the file has the same orders, with amounts as numbers, and no name is a formula', async () => {
  const lines = (await getOrderFile(admin, filter({ kind: 'card' }))).trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(
    /^FB-[\d-]+,"?\d{4}-.+,"?\d{4}-.+,Paid,"Agency, by card",Spring,"'=Família Norte",.+,,3,USD,3750\.00,0\.00,0\.00$/,
  )
  const whole = (await getOrderFile(admin, filter())).split('\r\n')
  const inParts = await getOrderFile(admin, filter(), { part: 1, most: 9 })
  expect(inParts.split('\r\n')).toEqual(whole)
  const cut = (await getOrderFile(admin, filter(), { part: 2, most: 3 })).split('\r\n')
  expect(cut.slice(0, 4)).toEqual(whole.slice(0, 4))
  expect(cut[4]).toMatch(/This file ends here. It has the newest 3 rows/)
})

test('no one but staff sees orders or warnings, and a page takes few statements', async () => {
  await expect(listOrders(lead, filter())).rejects.toThrow('not found')
  await expect(getOrderFile(lead, filter())).rejects.toThrow('not found')
  await expect(getAdminHome(lead)).rejects.toThrow('not found')
  await expect(listAlerts(lead, 1)).rejects.toThrow('not found')
  expect(await countQueries(() => listOrders(admin, filter({ find: 'norte' })))).toBeLessThan(6)
})

const raise = (orderId: string, reference: string, minutesAgo: number) =>
  db().orderAlert.create({
    data: {
      ...{ id: randomUUID(), orderId, kind: 'dispute', reference, detail: 'open' },
      ...{ foundMinor: 375_000, currency: 'USD' },
      noticedAt: new Date(now().getTime() - minutesAgo * 60_000),
    },
  })

test('warnings that no one has looked at come first, and the others say who settled them', async () => {
  expect(await listAlerts(admin, 1)).toEqual({ alerts: [], open: 0, page: 1, pages: 0 })
  const old = await raise(byCard, 'dp_1', 60)
  const settled = await raise(forSelf, 'dp_2', 5)
  await checkOffAlert(admin, forSelf, { alert: settled.id, mutationId: randomUUID() })
  const { alerts, ...counts } = await listAlerts(admin, 3)
  expect(counts).toEqual({ open: 1, page: 1, pages: 1 })
  expect(alerts).toMatchObject([
    { id: old.id, orderId: byCard, cohortTitle: 'Spring', lookedAt: null, lookedBy: null },
    { id: settled.id, lookedAt: expect.any(Date), lookedBy: expect.stringContaining(admin.name) },
  ])
  const home = await getAdminHome(admin)
  expect(home.openAlerts).toBe(1)
  expect(home.orders).toHaveLength(4)
  expect(home.orders.filter(({ toLookAt }) => toLookAt).map(({ id }) => id)).toEqual([byCard])
})

test('an invoice that was paid in part is found as such, and as no open one', async () => {
  const { orderId, lead: buyer } = await anInvoiceOrder({ purchaseOrder: 'PO-9' })
  await playSandboxInvoice(buyer, { orderId, act: 'partly-paid' })
  expect(await found({ state: 'part-paid' })).toEqual(['2 invoice part-paid'])
  expect(await found({ state: 'invoiced', find: 'PO-9' })).toEqual([])
})
