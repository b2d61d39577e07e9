import { setImmediate } from 'node:timers/promises'
import { beforeAll, expect, test, vi } from 'vitest'
import { getCohortTransfer } from '~/features/facilitation/index.server'
import { readCohortRecord } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { aCohort, ZONE } from '../../factories/cohorts'
import { aPracticeRoom } from '../../factories/practice-room'
import { countQueries } from '../../setup/count-queries'
import { aPracticedCohort } from './practiced-cohort'

let practiced: Awaited<ReturnType<typeof aPracticedCohort>>

beforeAll(async () => {
  wireRooms()
  practiced = await aPracticedCohort({ coaches: 6, skills: 2, daysAgo: 100 })
})

test('a facilitator gets all twelve measures of the cohort, exact and by name', async () => {
  const { facilitator, slug } = practiced
  const found = await getCohortTransfer(facilitator, slug)
  expect(found.reach).toMatchObject({ pairs: 12, coaches: 6 })
  expect(found.applied.map(({ day, figure }) => [day, figure.kind])).toEqual([
    [30, 'measured'],
    [60, 'measured'],
    [90, 'measured'],
    [180, 'too-early'],
  ])
  expect(found.applied[0]?.figure).toMatchObject({
    pairs: 12,
    activeVerified: { pairs: 12, rate: 1 },
    coverage: { pairs: 12, share: 1 },
    tiers: { 3: 12 },
  })
  expect(found.firstUse).toMatchObject({ kind: 'measured', used: 12, median: 20 })
  expect([found.sustained.figure.kind, found.cascade.kind]).toEqual([
    'too-early',
    'nothing-eligible',
  ])
  expect(found.dose.contactsHeld).toBe(24)
  const names = found.people?.growth.map(({ name }) => name) ?? []
  expect(names).toHaveLength(6)
  expect(names).toEqual([...names].sort())
  expect(found.people?.placed[0]?.independence).toMatchObject({ kind: 'measured', scores: 8 })
  expect(found.people?.growth[0]?.growth.kind).toBe('measured')
  // No one was met by plan, which the log of contacts that came about by themselves does not change.
  expect(found.people?.fade.map(({ cadence }) => cadence)).toEqual(Array(6).fill('weekly'))
})

test('one skill at a time, the coaches of all skills together are the pairs of the applied rate', async () => {
  const { facilitator, slug } = practiced
  const { applied, bySkill } = await getCohortTransfer(facilitator, slug)
  expect(bySkill.map(({ days }) => days.map(({ day, of }) => [day, of]))).toEqual(
    Array.from({ length: 2 }, () => [30, 60, 90].map((day) => [day, 6])),
  )
  for (const { day, figure } of applied) {
    const found = bySkill.flatMap(({ days }) => days.filter((one) => one.day === day))
    const sum = (of: 'of' | 'counted' | 'seen') => found.reduce((all, one) => all + one[of], 0)
    if (figure.kind !== 'measured') expect(found).toEqual([])
    else
      expect([sum('of'), sum('counted'), sum('seen')]).toEqual([
        ...[figure.pairs, figure.activeVerified.pairs, figure.coverage.pairs],
      ])
  }
})

test('program staff get the same figures and no one’s name', async () => {
  const { facilitator, admin, slug } = practiced
  const { people: named, ...figures } = await getCohortTransfer(facilitator, slug)
  const { people, ...same } = await getCohortTransfer(admin, slug)
  expect(named).not.toBeNull()
  expect(people).toBeNull()
  expect(JSON.stringify(same)).toBe(JSON.stringify(figures))
  const ids = practiced.enrolled.map(({ personId }) => personId)
  expect(ids.filter((id) => JSON.stringify(same).includes(id))).toEqual([])
})

test('someone else’s cohort is not there, and a coach’s own is not theirs to measure', async () => {
  const other = await aPracticeRoom()
  for (const actor of [other.facilitator, other.coach, practiced.agency.lead])
    await expect(getCohortTransfer(actor, practiced.slug)).rejects.toThrow(NotFound)
  await expect(getCohortTransfer(other.coach, other.slug)).rejects.toThrow(NotFound)
})

test('a cohort without anything on record says “nothing eligible” everywhere, and 0 nowhere', async () => {
  const { slug, facilitator } = await aCohort()
  const found = await getCohortTransfer(facilitator, slug)
  const kinds = [
    ...found.applied.map(({ figure }) => figure),
    ...found.familyLed.map(({ share }) => share),
    ...[found.firstUse, found.sustained.figure, found.hold.figure, found.growth.slopes],
    ...[
      found.support.minutes,
      found.support.prompts,
      found.independence.index,
      found.cascade,
      found.dose.heldOfPlanned,
    ],
  ].map(({ kind }) => kind)
  expect(new Set(kinds)).toEqual(new Set(['nothing-eligible']))
  expect(found.reach.rows.map(({ peakShare }) => peakShare)).toEqual(Array(7).fill(null))
})

test('a large cohort takes as many statements as a small one, and may let others in after each coach', async () => {
  const many = await aPracticedCohort({ coaches: 25, skills: 2, daysAgo: 50 })
  const count = async ({ facilitator, slug }: typeof many) => {
    const visit = () => getCohortTransfer(facilitator, slug)
    await visit() // the first one of a day notes that it was made
    return countQueries(visit)
  }
  expect([await count(practiced), await count(many)]).toEqual([4, 4])
  // Every piece of the work seems to have taken as long as it may.
  let clock = performance.now()
  const slow = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 100))
  const record = await countTurns(() =>
    readCohortRecord(
      Prisma.sql`e.cohort_id = ${many.cohortId}::uuid`,
      dayOf(now(), ZONE),
      many.facilitator,
    ),
  )
  slow.mockRestore()
  expect(record).toBeGreaterThanOrEqual(25)
})

/** How often others came in while this was done. */
async function countTurns(work: () => Promise<unknown>): Promise<number> {
  let [turns, over] = [0, false]
  const others = (async () => {
    for (; !over; turns += 1) await setImmediate()
  })()
  await work()
  over = true
  await others
  return turns
}
