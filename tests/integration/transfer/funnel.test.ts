import { beforeAll, expect, test } from 'vitest'
import { actorFor } from '~/features/identity/index.server'
import { recordFieldNote } from '~/features/practice/index.server'
import { getTransferFunnel } from '~/features/transfer/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type Day, dayToDb } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { aCohort, anAgency } from '../../factories/cohorts'
import { makeObserver } from '../../factories/people'
import { aNote, enrollMany, finishContract, signed, today } from '../../factories/practice-room'
import { statementsOf } from '../../setup/count-queries'

let cohort: Awaited<ReturnType<typeof aCohort>>
beforeAll(async () => {
  wireRooms()
  cohort = await aCohort()
})

interface Reached {
  introduced: number
  tried?: number
  observed?: number
}

/**
 * An agency of which so many coaches have come so far with C1, and two more who have not begun. Each of them
 * was also introduced to three skills more.
 */
async function anAgencyThat({ introduced, tried = 0, observed = 0 }: Reached) {
  const agency = await anAgency()
  const { agencyId } = agency
  const enrolled = await enrollMany({ cohortId: cohort.cohortId, agencyId }, introduced + 2)
  for (const [at, { personId, enrollmentId }] of enrolled.slice(0, introduced).entries()) {
    const coach = await actorFor(personId)
    await finishContract(coach, cohort.slug)
    await introduceMore(enrollmentId, today(coach))
    if (at < tried) await recordFieldNote(coach, aNote(cohort.slug, today(coach)))
    if (at < observed) await signed(cohort.facilitator, enrollmentId)
  }
  return { ...agency, enrolled }
}

const introduceMore = (enrollmentId: string, on: Day) =>
  db().skillEvent.createMany({
    data: ['C2', 'C3', 'C4'].map((skillId) => ({
      ...{ id: newId(), enrollmentId, skillId, type: 'session-attended', happenedOn: dayToDb(on) },
      ...{ recordedAt: now(), sourceKind: 'session', sourceId: 'a session' },
      payload: { sessionId: 'a session', attendedMinutes: 60, sessionMinutes: 60 },
    })),
  })

/** Every number in what the page gets, but the steps' own. */
const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (key === 'step' ? [] : numbersIn(one)))
}

const rowsOf = async (lead: Actor, agencyId: string) => {
  const { reach } = await getTransferFunnel(lead, agencyId)
  return reach.kind === 'rows' ? reach.rows : []
}

const later = <T>(minutes: number, work: () => T): T =>
  atTime(new Date(now().getTime() + minutes * 60_000), work)

test('with fewer than five coaches it is words, and no number anywhere', async () => {
  const { lead, agencyId } = await anAgencyThat({ introduced: 4, tried: 2, observed: 1 })
  const { reach } = await getTransferFunnel(lead, agencyId)
  expect(reach).toEqual({ kind: 'too-few', coaches: 'fewer than 5', enoughCoaches: false })
  expect(numbersIn(await db().agencyReach.findUnique({ where: { agencyId } }))).toEqual([1])
})

test('with five to nine every figure says "about", and none rises from step to step', async () => {
  const { lead, agencyId } = await anAgencyThat({ introduced: 9, tried: 6, observed: 5 })
  const rows = await rowsOf(lead, agencyId)
  expect(rows.map(({ peak }) => peak)).toEqual([
    { text: 'all of them', bar: 1 },
    // One coach of the six was not seen: that difference would tell of one person.
    ...Array(2).fill({ text: 'about 20%', bar: 0.2 }),
    ...Array(2).fill({ text: 'tried and observed: about 20% or under', bar: 0.2 }),
    ...Array(2).fill({ text: 'under 10%', bar: 0.05 }),
  ])
})

test('with ten and more it is rounded to 5%, and who has left stays in it', async () => {
  const { lead, agencyId, enrolled } = await anAgencyThat({
    introduced: 12,
    tried: 11,
    observed: 6,
  })
  const peaks = async () => (await rowsOf(lead, agencyId)).map(({ peak }) => peak.text)
  const told = [
    'all of them',
    // No one has done the module's check or made a plan: those who went on have skipped it.
    ...['about 25%', 'about 25%', 'about 25%'],
    ...['about 15%', 'under 10%', 'under 10%'],
  ]
  expect(await peaks()).toEqual(told)
  expect((await getTransferFunnel(lead, agencyId)).reach).toMatchObject({ coaches: 'about 10' })
  await db().enrollment.updateMany({
    where: { id: { in: enrolled.slice(0, 2).map(({ enrollmentId }) => enrollmentId) } },
    data: { withdrawnAt: now(), withdrawalReason: 'left-agency' },
  })
  expect(await later(61, peaks)).toEqual(told)
})

test('is computed at most once an hour, however many ask at once', async () => {
  const { lead, agencyId } = await anAgencyThat({ introduced: 6 })
  const reads = (statements: string[]) => statements.filter((sql) => /skill_event/.test(sql)).length
  const askTwenty = () =>
    statementsOf(() =>
      Promise.all(Array.from({ length: 20 }, () => getTransferFunnel(lead, agencyId))),
    )
  // Eight coaches are read five at a time.
  expect(reads(await askTwenty())).toBe(2)
  const { asOf } = await getTransferFunnel(lead, agencyId)
  const ask = () => getTransferFunnel(lead, agencyId)
  expect((await later(59, ask)).asOf).toEqual(asOf)
  expect(reads(await later(61, askTwenty))).toBe(2)
  expect((await later(61, ask)).asOf.getTime()).toBeGreaterThan(asOf.getTime())
})

test('while another process computes it, what was published before is shown', async () => {
  const { lead, agencyId } = await anAgencyThat({ introduced: 6 })
  const ask = () => getTransferFunnel(lead, agencyId)
  const { asOf } = await ask()
  const startedAt = later(90, now)
  await db().agencyReach.update({ where: { agencyId }, data: { startedAt } })
  expect((await later(90.5, ask)).asOf).toEqual(asOf)
  // A process that has gone does not hold it up for ever.
  expect((await later(92, ask)).asOf.getTime()).toBeGreaterThan(startedAt.getTime())
})

test('with nothing introduced there is nothing to show', async () => {
  const { lead, agencyId } = await anAgencyThat({ introduced: 0 })
  expect((await getTransferFunnel(lead, agencyId)).reach).toEqual({ kind: 'nothing' })
})

test('is for the leads of the agency alone', async () => {
  const { lead, agencyId, enrolled } = await anAgencyThat({ introduced: 0 })
  const foreign = (await anAgency()).lead
  const observer = await makeObserver({ id: agencyId })
  const coach = await actorFor(enrolled[0]?.personId ?? '')
  for (const actor of [foreign, observer, coach, cohort.facilitator, cohort.admin])
    await expect(getTransferFunnel(actor, agencyId)).rejects.toThrow(NotFound)
  await expect(getTransferFunnel(lead, cohort.cohortId)).rejects.toThrow(NotFound)
})
