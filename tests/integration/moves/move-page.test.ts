import { beforeAll, expect, test } from 'vitest'
import { getSeatsPage } from '~/features/agencies/index.server'
import { buySeats } from '~/features/billing/index.server'
import { getMovePage } from '~/features/moves/index.server'
import { wireRooms } from '~/wiring.server'
import { aCohort, anAgency, boughtSeats } from '../../factories/cohorts'
import { countQueries } from '../../setup/count-queries'
import { invoiceForm } from '../billing/invoice-room'
import { twoCohorts } from './moving-room'

beforeAll(async () => {
  wireRooms()
  await aCohort()
})

test('the page sends as many statements for twelve cohorts as for two', async () => {
  const { lead, seat } = await twoCohorts()
  const look = () => getMovePage(lead, seat.id, null)
  await look()
  const few = await countQueries(look)
  for (let made = 0; made < 10; made += 1) await aCohort({ startsIn: 40 + made })
  expect((await look()).targets.length).toBeGreaterThan(10)
  expect(await countQueries(look)).toBe(few)
  expect(few).toBeLessThanOrEqual(24)
})

test('the page of seats leads to one that can move: none whose invoice is still open', async () => {
  const { slug: cohort } = await aCohort({ startsIn: 30 })
  const { agencyId, lead } = await anAgency()
  const invoice = await buySeats(lead, invoiceForm({ slug: cohort, agencyId }))
  expect(invoice).toMatchObject({ ok: true })
  const spare = async () => (await getSeatsPage(lead, agencyId)).cohorts[0]
  expect(await spare()).toMatchObject({ free: 2, untouched: 2, spareId: null })
  await boughtSeats(lead, { cohort, agencyId, quantity: 1 })
  const { spareId, untouched } = (await spare()) ?? {}
  expect(untouched).toBe(3)
  expect((await getMovePage(lead, spareId ?? '', null)).refusal).toBeNull()
})
