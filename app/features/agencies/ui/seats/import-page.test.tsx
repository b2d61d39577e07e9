import { expect, test } from 'vitest'
import { renderPage } from '../../../../../tests/factories/render-page'
import { ImportPage } from './import-page'

const page = {
  agency: { id: 'a', name: 'Alder House', pages: [], others: [] },
  report: {
    ...{ id: 'i', agencyId: 'a', cohort: { slug: 'spring', title: 'Spring' }, finished: true },
    ...{ createdAt: new Date('2026-11-30T18:00:00Z'), lines: 10, done: 10, invited: 10 },
    ...{ results: [], only: null, page: 1, pages: 1, groups: [] },
  },
}
const said = (change: object = {}) =>
  renderPage(<ImportPage {...page} report={{ ...page.report, ...change }} />)

test('a list whose people were all invited does not count those who were not', async () => {
  const all = await said()
  expect(all).toContain('10 people were invited.')
  expect(all).not.toContain('not invited')
  expect(await said({ lines: 1, done: 1, invited: 1 })).toContain('1 person was invited.')
  expect(await said({ invited: 8 })).toContain('8 invited, 2 not invited.')
})
