import { expect, test } from 'vitest'
import { renderPage } from '../../../../../tests/factories/render-page'
import { SeatList } from './seat-list'

const cohort = {
  ...{ slug: 'spring', title: 'Spring', timeZone: 'America/Chicago' },
  ...{ startsOn: '2026-03-02', endsOn: '2026-06-21', enrollUntil: '2026-03-16' },
} as never

const said = async (counts: { untouched: number; frozen: number }) => {
  const html = await renderPage(
    <SeatList
      {...{ cohort, ...counts, seats: [], enrolling: true, timeZone: 'America/Chicago' }}
      unfolded={{} as never}
      reassigning={{ until: null, most: 0, used: 0, left: null } as never}
      lastResult={undefined}
    />,
  )
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('seats that wait for their money are on hold and not available', async () => {
  expect(await said({ untouched: 2, frozen: 2 })).toContain('On hold 2 seats')
  expect(await said({ untouched: 2, frozen: 2 })).not.toContain('Available')
  expect(await said({ untouched: 3, frozen: 2 })).toContain('Available 1 seat On hold 2 seats')
  expect(await said({ untouched: 1, frozen: 0 })).toContain('Available 1 seat')
})
