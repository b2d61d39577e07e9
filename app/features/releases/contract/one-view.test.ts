import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { shownReleases } from './one-view'
import type { AgencyReleases } from './views'

const releasesOf = (...ids: string[]): AgencyReleases => ({
  months: [toDay('2026-11-01')],
  newRules: [],
  rules: null,
  release: {
    v: 2,
    asOf: toDay('2026-11-01'),
    views: ids.map((id) => ({ id, title: `Title of ${id}`, sections: [], instead: 'None.' })),
  } as AgencyReleases['release'],
  coming: null,
})
const idsOf = ({ releases }: ReturnType<typeof shownReleases>) =>
  releases.release?.views.map(({ id }) => id)

test('a few views stand on one page', () => {
  const shown = shownReleases(releasesOf('agency', 'may', 'june', 'july'), 'may')
  expect(idsOf(shown)).toEqual(['agency', 'may', 'june', 'july'])
  expect(shown.others).toEqual([])
})

test('of many views the page shows the whole agency, or the cohort that was asked for, and links to all', () => {
  const many = releasesOf('agency', 'may', 'june', 'july', 'august')
  expect(idsOf(shownReleases(many, null))).toEqual(['agency'])
  expect(idsOf(shownReleases(many, 'no-such-cohort'))).toEqual(['agency'])
  const { others, ...june } = shownReleases(many, 'june')
  expect(idsOf({ ...june, others })).toEqual(['june'])
  expect(others.filter(({ shown }) => shown)).toEqual([
    { id: 'june', title: 'Title of june', shown: true },
  ])
})
