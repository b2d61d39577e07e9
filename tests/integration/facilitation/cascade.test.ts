import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getCohortTransfer } from '~/features/facilitation/index.server'
import { actorFor } from '~/features/identity/index.server'
import {
  getPractitioner,
  getPractitionersPage,
  voidPractitionerObservation,
} from '~/features/practitioners/index.server'
import { rebuildStates } from '~/features/transfer/index.server'
import type { Actor } from '~/platform/shared/actor'
import { addDays } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { aScore, today } from '../../factories/practice-room'
import { countQueries } from '../../setup/count-queries'
import { aPractitioner, sawPractitioner } from '../practitioners/practitioner-room'
import { aPracticedCohort } from './practiced-cohort'

let cohort: Awaited<ReturnType<typeof aPracticedCohort>>
let rising: Actor
let falling: Actor
let few: Actor

beforeAll(async () => {
  wireRooms()
  cohort = await aPracticedCohort({ coaches: 4, skills: 1, daysAgo: 200 })
  // Its log was written past the projection, where a coach's first day is read.
  await rebuildStates()
  const [a, b, c] = await Promise.all(
    cohort.enrolled.slice(0, 3).map(({ personId }) => actorFor(personId)),
  )
  if (!a || !b || !c) throw new Error('no coaches')
  ;[rising, falling, few] = [a, b, c]
  await observed(rising, 3, [1, 2, 3, 4])
  await observed(falling, 3, [4, 3, 2, 2])
  await observed(few, 2, [1, 2, 3, 4])
}, 120_000)

/** So many practitioners, each seen on four days of the coach's first 180. */
async function observed(coach: Actor, practitioners: number, levels: (1 | 2 | 3 | 4)[]) {
  for (let n = 0; n < practitioners; n += 1) {
    const id = await aPractitioner(coach)
    for (const [at, level] of levels.entries())
      await sawPractitioner(coach, id, {
        happenedOn: addDays(today(coach), -150 + at * 30),
        scores: [{ ...aScore('P1'), level }],
      })
  }
}

const cascade = async () => (await getCohortTransfer(cohort.facilitator, cohort.slug)).cascade

test('the cohort’s cascade counts coaches with three practitioners whose growth can be told, and names no one', async () => {
  const found = await cascade()
  expect(found).toEqual({
    ...{ kind: 'measured', coaches: 2, growing: 1, share: 0.5, interval: expect.anything() },
    coverage: { coaches: 2, of: 4 },
  })
})

test('a coach sees how many of theirs can be told; what they void counts no more', async () => {
  const standing = async (coach: Actor) =>
    (await getPractitionersPage(coach)).cascade?.practitioners
  expect([await standing(rising), await standing(few)]).toEqual([3, 2])
  const [row] = (await getPractitionersPage(falling)).items
  const page = await getPractitioner(falling, row?.id ?? '', 1)
  await voidPractitionerObservation(falling, {
    ...{ id: page.observations[0]?.id ?? '', reason: 'It was a rehearsal.' },
    mutationId: randomUUID(),
  })
  expect(await standing(falling)).toBe(2)
  expect(await cascade()).toMatchObject({ coaches: 1, growing: 1, coverage: { coaches: 1, of: 4 } })
})

test('the transfer page takes the same statements with many practitioners as with none', async () => {
  const count = async ({ facilitator, slug }: typeof cohort) => {
    const visit = () => getCohortTransfer(facilitator, slug)
    await visit() // the first one of a day notes that it was made
    return countQueries(visit)
  }
  const without = await aPracticedCohort({ coaches: 2, skills: 1, daysAgo: 50 })
  expect(await count(cohort)).toBe(await count(without))
})
