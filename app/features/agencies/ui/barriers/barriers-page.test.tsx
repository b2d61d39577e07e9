import { expect, test } from 'vitest'
import { BARRIERS } from '~/features/practice/contract'
import { BARRIER_IDS, type BarrierId } from '~/features/transfer/contract'
import { toDay } from '~/platform/shared/time'
import { renderPage } from '../../../../../tests/factories/render-page'
import { BarriersPage } from './barriers-page'

test('a lead finds each barrier under the name that coaches chose and the release counts', async () => {
  const page = {
    agency: { id: 'a', name: 'Alder House', others: [], pages: [] },
    today: toDay('2026-11-30'),
    leads: [],
    barriers: BARRIER_IDS.map((id) => ({ id, now: null, before: [] })),
  }
  const ids = Object.fromEntries(BARRIER_IDS.map((id) => [id, id])) as Record<BarrierId, string>
  const html = await renderPage(
    <BarriersPage {...{ page, ids, timeZone: 'UTC', about: null, lastResult: undefined }} />,
  )
  const headings = [...html.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, text]) => text)
  expect(headings).toEqual(expect.arrayContaining(Object.values(BARRIERS)))
})
