import { afterAll, expect, test, vi } from 'vitest'
import { makeBrief, newRulesWords, releaseFile } from '~/features/releases/contract'
import { getReleases } from '~/features/releases/index.server'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { keepPolicy, policyChanges } from '~/features/transfer/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import * as logging from '~/platform/logging/log.server'
import { dayToDb, toDay } from '~/platform/shared/time'
import { anAgency } from '../../factories/cohorts'

const on = (day: string) => new Date(`${day}T12:00:00Z`)
const versions = () =>
  db().policyVersion.findMany({ where: { version: { lt: 1000 } }, orderBy: { version: 'asc' } })

afterAll(() => vi.restoreAllMocks())

test('a start writes the version of its rules once, and another version is a mark from its day on', async () => {
  await atTime(on('2026-01-05'), () => keepPolicy())
  await atTime(on('2026-06-01'), () => keepPolicy())
  expect(await versions()).toMatchObject([
    {
      version: 1,
      effectiveFrom: dayToDb(toDay('2026-01-05')),
      body: { observed: { minLevel: 2 } },
    },
  ])
  expect(policyChanges()).toEqual([])
  const stricter = { ...DEFAULT_POLICY, version: 2 }
  for (const day of ['2026-11-30', '2026-12-24']) await atTime(on(day), () => keepPolicy(stricter))
  expect(policyChanges()).toEqual([{ on: toDay('2026-11-30'), version: 2 }])
  // A program that was taken back to the older rules knows nothing of newer ones.
  await keepPolicy()
  expect(policyChanges()).toEqual([])
})

test('numbers that changed without a new version are an error in the log, and what was kept stays', async () => {
  await keepPolicy()
  const [kept] = await versions()
  const said = vi.spyOn(logging.log(), 'error').mockImplementation(() => {})
  await keepPolicy({ ...DEFAULT_POLICY, observed: { ...DEFAULT_POLICY.observed, minLevel: 3 } })
  expect(said).toHaveBeenCalledOnce()
  expect((await versions())[0]).toEqual(kept)
})

test('the line of releases names the first that was computed by other rules', async () => {
  const { agencyId, lead } = await anAgency()
  const section = { id: 'reach', title: 'How far', n: 'about 10 coaches', columns: ['Ever'] }
  const sections = [
    { ...section, rows: [], instead: 'None.', evidence: 'Notes.', definition: 'Shares.' },
  ]
  const view = { id: 'agency', title: 'All', sections, instead: null }
  const months = [
    ['2026-09-01', 1],
    ['2026-10-01', 2],
    ['2026-11-01', 2],
  ] as const
  for (const [asOf, policyVersion] of months)
    await db().agencyRelease.create({
      data: {
        ...{ agencyId, month: dayToDb(toDay(asOf)), computedAt: on(asOf), policyVersion },
        body: { v: 2, asOf, views: [view] },
      },
    })
  const newest = await getReleases(lead, agencyId, null)
  const { newRules } = newest
  expect(newRules).toEqual(['2026-10-01'])
  expect(newRulesWords(newRules)).toBe(
    'The rules of these figures changed with the release of Oct 1, 2026. Don’t compare figures from before with figures from after.',
  )
  // The brief and the file of each month say by which rules it was computed, and the changes up to it.
  const told = async (month: string) => {
    const releases = await getReleases(lead, agencyId, month)
    return [makeBrief(releases, 'A').reading.sentences.join(' '), releaseFile(releases)]
  }
  for (const text of await told('2026-09')) {
    expect(text).toContain('by version 1 of the rules')
    expect(text).not.toMatch(/changed with|new with/)
  }
  for (const text of await told('2026-10'))
    expect(text).toMatch(
      /by version 2 of the rules, new with this release\. The rules .*Oct 1, 2026/,
    )
  for (const text of await told('2026-11'))
    expect(text).toMatch(/by version 2 of the rules\. The rules .*Oct 1, 2026/)
})
