import { expect, test } from 'vitest'
import { renderPage } from '../../../../tests/factories/render-page'
import type { JoinView } from '../contract'
import { JoinPage } from './join-page'

const at = new Date('2026-03-04T18:00:00Z')

test('the invitation tells a facilitator of the cohort kindly why they cannot take it', async () => {
  const invitation: JoinView = {
    ...{
      state: 'open',
      agencyName: 'Alder House',
      inviterName: 'Lee',
      invited: 'f•••@example.org',
    },
    cohort: {
      ...{ slug: 'spring', title: 'Spring', timeZone: 'America/Chicago' },
      ...{ startsOn: '2026-03-02', endsOn: '2026-06-21' },
    } as JoinView['cohort'],
    program: { title: 'Coaching', summary: '', hours: 24 },
    windows: [],
    meets: null,
    ...{ expiresAt: at, addressMatches: true, acceptedByYou: false, facilitates: true },
  }
  const html = await renderPage(
    <JoinPage
      {...{
        invitation,
        here: '/join/x',
        decline: '/join/x/decline',
        email: 'f@example.org',
        refused: null,
      }}
      lastResult={undefined}
      mutationId="m"
    />,
  )
  expect(html).toContain('You facilitate this cohort')
  expect(html).not.toContain('Accept')
})
