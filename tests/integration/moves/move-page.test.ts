import { beforeAll, expect, test } from 'vitest'
import { getMovePage } from '~/features/moves/index.server'
import { wireRooms } from '~/wiring.server'
import { aCohort } from '../../factories/cohorts'
import { countQueries } from '../../setup/count-queries'
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
