import { beforeAll, expect, test } from 'vitest'
import { actorFor } from '~/features/identity/index.server'
import { getTransferFunnel, recordFieldNote } from '~/features/practice/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import { aCohort, anAgency } from '../../factories/cohorts'
import { makeObserver } from '../../factories/people'
import { aNote, enrolMany, finishAgreement, signed, today } from './practice-room'

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

/** An agency of which so many coaches have come so far with C1, and two more who have not begun. */
async function anAgencyThat({ introduced, tried = 0, observed = 0 }: Reached) {
  const agency = await anAgency()
  const { agencyId } = agency
  const enrolled = await enrolMany({ cohortId: cohort.cohortId, agencyId }, introduced + 2)
  for (const [at, { personId, enrolmentId }] of enrolled.slice(0, introduced).entries()) {
    const coach = await actorFor(personId)
    await finishAgreement(coach, cohort.slug)
    if (at < tried) await recordFieldNote(coach, aNote(cohort.slug, today(coach)))
    if (at < observed) await signed(cohort.facilitator, enrolmentId)
  }
  return { ...agency, enrolled }
}

/** Every number in what the page gets, but the steps' own. */
const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (key === 'step' ? [] : numbersIn(one)))
}

test('with fewer than five coaches it is words, and no number anywhere', async () => {
  const { lead, agencyId } = await anAgencyThat({ introduced: 4, tried: 2, observed: 1 })
  const funnel = await getTransferFunnel(lead, agencyId)
  expect(numbersIn(funnel)).toEqual([])
  expect(funnel.coaches).toEqual({ shown: false, text: 'fewer than 5' })
  expect(funnel.pairs).toEqual(funnel.coaches)
  expect(funnel.rows.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7])
  for (const { peak, current, gap } of funnel.rows)
    for (const cell of [peak, current, gap])
      expect(cell).toEqual({ kind: 'hidden', text: 'fewer than 5' })
})

test('with five to nine it is rounded, and all or none is a band', async () => {
  const { lead, agencyId } = await anAgencyThat({ introduced: 7, tried: 3 })
  const { coaches, rows } = await getTransferFunnel(lead, agencyId)
  expect(coaches).toEqual({ shown: true, value: 7, text: '7' })
  expect(rows[0]?.peak).toEqual({ kind: 'band', from: 0.8, to: 1, text: '≥ 80 %' })
  expect(rows[3]?.peak).toEqual({ kind: 'rounded', share: 0.4, text: 'about 40 %' })
  expect(rows[4]?.peak).toEqual({ kind: 'band', from: 0, to: 0.2, text: '≤ 20 %' })
})

test('with ten and more it is exact, and who has left stays in it', async () => {
  const { lead, agencyId, enrolled } = await anAgencyThat({ introduced: 12, tried: 6, observed: 3 })
  const shares = async () =>
    (await getTransferFunnel(lead, agencyId)).rows.map(({ peak, current, gap }) =>
      [peak, current, gap].map((cell) => (cell.kind === 'exact' ? cell.share : cell)),
    )
  const exact = [
    [1, 1, 0],
    // Nobody has done the module's check or made a plan: those who went on have passed it by.
    [0.5, 0.5, 0.5],
    [0.5, 0.5, 0.5],
    [0.5, 0.5, 0],
    [0.25, 0.25, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]
  expect(await shares()).toEqual(exact)
  expect(await getTransferFunnel(lead, agencyId)).toMatchObject({
    coaches: { value: 12 },
    pairs: { value: 12 },
  })
  await db().enrolment.updateMany({
    where: { id: { in: enrolled.slice(0, 2).map(({ enrolmentId }) => enrolmentId) } },
    data: { withdrawnAt: now(), withdrawalReason: 'left-agency' },
  })
  expect(await shares()).toEqual(exact)
})

test('with nothing introduced there is nothing to show', async () => {
  const { lead, agencyId } = await anAgencyThat({ introduced: 0 })
  const { rows } = await getTransferFunnel(lead, agencyId)
  expect(rows.map(({ peak }) => peak)).toEqual(Array(7).fill({ kind: 'none', text: '—' }))
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
