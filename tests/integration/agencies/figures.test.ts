import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FiguresForm, figuresSchema } from '~/features/agencies/contract'
import { enterFigures, getFiguresPage, pledgeHours } from '~/features/agencies/index.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { toDay } from '~/platform/shared/time'
import { aCohort, anAgency } from '../../factories/cohorts'
import { countQueries } from '../../setup/count-queries'

beforeAll(async () => {
  await aCohort()
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-10T12:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const figures = (month: string, change: Partial<FiguresForm> = {}): FiguresForm => ({
  ...{ intent: 'figures', mutationId: randomUUID(), month: toDay(month) },
  ...{ staffTotal: 20, staffLeft: 1 },
  ...change,
})
const pledge = (month: string, hours: number) => ({
  ...{ intent: 'pledge' as const, mutationId: randomUUID(), month: toDay(month), hours },
})

describe('figures', () => {
  test('are entered, sent twice once, corrected, and what stood there is kept', async () => {
    const { agencyId, lead } = await anAgency()
    const first = figures('2027-02-01')
    for (let twice = 0; twice < 2; twice += 1)
      expect(await enterFigures(lead, agencyId, first)).toEqual({ ok: true })
    // The same numbers again are no correction; other numbers are.
    await enterFigures(lead, agencyId, figures('2027-02-01'))
    await enterFigures(
      lead,
      agencyId,
      figures('2027-02-01', { staffLeft: 3, familiesServed: 40, familiesEngaged: 25 }),
    )
    await enterFigures(lead, agencyId, figures('2026-12-01'))
    const { months, corrected } = await getFiguresPage(lead, agencyId)
    expect(
      months.map(({ month, staffLeft, familiesEngaged }) => [month, staffLeft, familiesEngaged]),
    ).toEqual([
      ['2026-12-01', 1, null],
      ['2027-02-01', 3, 25],
    ])
    expect(corrected).toMatchObject([{ month: '2027-02-01', staffLeft: 1 }])
  })

  test('two at once are two steps of one history', async () => {
    const { agencyId, lead } = await anAgency()
    await Promise.all(
      [2, 3].map((staffLeft) => enterFigures(lead, agencyId, figures('2027-02-01', { staffLeft }))),
    )
    const { months, corrected } = await getFiguresPage(lead, agencyId)
    expect([months.length, corrected.length]).toEqual([1, 1])
  })

  test('all of a month can be taken back; a month to come and nothing at all are refused', async () => {
    const { agencyId, lead } = await anAgency()
    const none = { staffTotal: undefined, staffLeft: undefined }
    expect(await enterFigures(lead, agencyId, figures('2027-04-01'))).toMatchObject({
      reason: 'future',
    })
    expect(await enterFigures(lead, agencyId, figures('2027-03-01', none))).toMatchObject({
      reason: 'empty',
    })
    await enterFigures(lead, agencyId, figures('2027-03-01'))
    expect(await enterFigures(lead, agencyId, figures('2027-03-01', none))).toEqual({ ok: true })
    const { months, corrected } = await getFiguresPage(lead, agencyId)
    expect([months.length, corrected.length]).toEqual([0, 1])
  })

  test('the form says in words what is wrong with the numbers', () => {
    const said = (fields: Record<string, unknown>) => {
      const form = { intent: 'figures', mutationId: randomUUID(), month: '2027-02', ...fields }
      const read = figuresSchema.safeParse(form)
      return read.success ? [] : read.error.issues.map(({ path, message }) => `${path}: ${message}`)
    }
    expect(said({ staffTotal: '20', staffLeft: '0' })).toEqual([])
    expect(said({ staffTotal: '20' })).toEqual([
      'staffLeft: Enter how many left, too; 0 if no one did',
    ])
    expect(said({ staffTotal: '2', staffLeft: '3' })).toEqual([
      'staffLeft: More people left than worked here. Check both numbers',
    ])
    expect(said({ familiesServed: '2.5', familiesEngaged: '1' })).toEqual([
      'familiesServed: Enter a whole number',
    ])
    expect(said({ familiesServed: '0', familiesEngaged: '0' })).toEqual([
      'familiesServed: Enter at least 1, or leave both empty',
    ])
    expect(said({ month: '2027-13' })).toEqual(['month: Choose a month, such as 2026-11'])
  })
})

describe('a pledge', () => {
  test('counts from its month on, until another does; months that are over stay as they were', async () => {
    const { agencyId, lead } = await anAgency()
    const first = pledge('2027-03-01', 1.5)
    for (let twice = 0; twice < 2; twice += 1)
      expect(await pledgeHours(lead, agencyId, first)).toEqual({ ok: true })
    vi.setSystemTime(new Date('2027-03-11T12:00:00Z'))
    await pledgeHours(lead, agencyId, pledge('2027-05-01', 2))
    expect(await pledgeHours(lead, agencyId, pledge('2027-02-01', 9))).toMatchObject({
      reason: 'past',
    })
    expect(await getFiguresPage(lead, agencyId)).toMatchObject({
      pledgedMinutes: 90,
      pledges: { length: 2 },
    })
    vi.setSystemTime(new Date('2027-05-02T12:00:00Z'))
    expect((await getFiguresPage(lead, agencyId)).pledgedMinutes).toBe(120)
  })
})

test('no one but a lead of the agency reads or enters its figures', async () => {
  const [here, there] = [await anAgency(), await anAgency()]
  const { agencyId } = here
  await enterFigures(here.lead, agencyId, figures('2027-02-01'))
  await expect(getFiguresPage(there.lead, agencyId)).rejects.toThrow(NotFound)
  await expect(enterFigures(there.lead, agencyId, figures('2027-02-01'))).rejects.toThrow(NotFound)
  await expect(pledgeHours(there.lead, agencyId, pledge('2027-03-01', 1))).rejects.toThrow(NotFound)
  expect((await getFiguresPage(there.lead, null)).months).toEqual([])
  await db().agencyMembership.updateMany({ where: { agencyId }, data: { endedAt: new Date() } })
  await expect(enterFigures(here.lead, agencyId, figures('2027-01-01'))).rejects.toThrow(NotFound)
  expect((await getFiguresPage(here.lead, agencyId)).months).toEqual([])
})

test('the number of statements does not grow with the months', async () => {
  const { agencyId, lead } = await anAgency()
  const count = () => countQueries(() => getFiguresPage(lead, null))
  const few = await count()
  for (let month = 1; month <= 12; month += 1)
    await enterFigures(lead, agencyId, figures(`2026-${String(month).padStart(2, '0')}-01`))
  expect(await count()).toBe(few)
  expect(few).toBeLessThanOrEqual(2)
})
