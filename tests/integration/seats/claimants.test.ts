import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { acceptInvitation } from '~/features/seats/index.server'
import { db } from '~/platform/db/client.server'
import { aCohort, anAgency, anInvitation, aPerson, boughtSeats } from '../../factories/cohorts'

/** With MONEY_COUNTS=full 200 rounds are played, else a few. */
const FULL = process.env.MONEY_COUNTS === 'full'
const ROUNDS = FULL ? 200 : 5
/** Whoever comes too late is told within this time. */
const MOST_MS = 2_000
const CLAIMANTS = 50

// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  await aCohort()
})

test('of 50 claimants of one seat, all at once, one wins in every round', async () => {
  const people = []
  for (let at = 0; at < CLAIMANTS; at++) people.push(await aPerson())
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const { slug: cohort } = await aCohort({ capacity: 1 })
    const { agencyId, lead } = await anAgency()
    const orderId = await boughtSeats(lead, { cohort, agencyId })
    const email = people[round % CLAIMANTS]?.email ?? ''
    const { token } = await anInvitation(lead, { cohort, agencyId, email })
    const answers = await Promise.all(
      people.map(async (person) => {
        const begun = performance.now()
        const answer = await acceptInvitation(person, { token, mutationId: randomUUID() })
        if (!answer.ok) times.push(performance.now() - begun)
        return answer
      }),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const open = { seat: { orderId }, endedAt: null }
    expect(await db().seatAssignment.count({ where: open })).toBe(1)
  }
  if (!FULL) return
  const sorted = times.toSorted((a, b) => a - b)
  const [median = 0, most = 0] = [sorted[sorted.length >> 1], sorted.at(-1)]
  console.info(
    `${times.length} losers are told after ${Math.round(median)} ms (median), ${Math.round(most)} ms at most`,
  )
  expect(most).toBeLessThanOrEqual(MOST_MS)
}, 600_000)
