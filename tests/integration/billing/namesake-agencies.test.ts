import { beforeAll, expect, test } from 'vitest'
import { readOrderFilter } from '~/features/staff/contract'
import { listOrders } from '~/features/staff/index.server'
import type { Actor } from '~/platform/shared/actor'
import { aCohort, boughtSeats } from '../../factories/cohorts'
import { makeAdmin, makeAgency, makePerson, refreshed } from '../../factories/people'

let cohort: Awaited<ReturnType<typeof aCohort>>
beforeAll(async () => {
  cohort = await aCohort()
})

/** Founds an agency of one and the same name, which orders a seat. */
async function order(lead: Actor): Promise<void> {
  const agency = await makeAgency({ name: 'Harbor House', lead })
  await boughtSeats(agency.lead, { cohort: cohort.slug, agencyId: agency.id, quantity: 1 })
}

test('two agencies of one name are told apart, by staff and by whoever leads both', async () => {
  const [one, two, admin] = [await makePerson(), await makePerson(), await makeAdmin()]
  const names = async () => {
    const filter = readOrderFilter(new URLSearchParams({ find: 'harbor' }))
    const { orders } = await listOrders(admin, filter)
    return orders.map(({ agencyName }) => agencyName)
  }
  await order(one)
  expect(await names()).toEqual(['Harbor House'])
  await order(two)
  expect(await names()).toEqual([`Harbor House (${two.email})`, `Harbor House (${one.email})`])
  await order(two)
  expect(await names()).toEqual([
    'Harbor House (#3)',
    'Harbor House (#2)',
    `Harbor House (${one.email})`,
  ])
  const { memberships } = await refreshed(two)
  expect(memberships.map((own) => 'agencyName' in own && own.agencyName)).toEqual([
    'Harbor House (#1)',
    'Harbor House (#2)',
  ])
})
