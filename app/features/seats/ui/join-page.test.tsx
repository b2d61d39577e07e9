import { expect, test } from 'vitest'
import { renderPage } from '../../../../tests/factories/render-page'
import type { JoinView } from '../contract'
import { JoinPage } from './join-page'

const at = new Date('2026-03-04T18:00:00Z')

function pageFor(standing: Pick<JoinView, 'notNeeded'> & Partial<JoinView>) {
  const invitation: JoinView = {
    ...{
      state: 'open',
      agencyName: 'Alder House',
      free: false,
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
    ...{ expiresAt: at, addressMatches: true, acceptedByYou: false },
    ...standing,
  }
  return renderPage(
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
}

test('the invitation tells a facilitator of the cohort kindly why they cannot take it', async () => {
  const html = await pageFor({ notNeeded: 'facilitates' })
  expect(html).toContain('You facilitate this cohort')
  expect(html).not.toContain('Accept')
})

test('whoever is in the cohort reads so before they press anything, and that the invitation still works', async () => {
  const html = await pageFor({ notNeeded: 'already-enrolled' })
  expect(html).toContain('You’re in this cohort already')
  expect(html).toContain('didn’t use the invitation')
  expect(html).toContain('href="/learn/spring"')
  expect(html).toContain('href="/join/x/decline"')
  expect(html).not.toMatch(/Accept the seat|has a place for you/)
})

test('an invitation that has ended leads whoever is in the cohort there, and no one else', async () => {
  const ended = { state: 'expired' as const }
  expect(await pageFor({ ...ended, notNeeded: 'already-enrolled' })).toContain('/learn/spring')
  expect(await pageFor({ ...ended, notNeeded: null })).not.toContain('/learn/spring')
})
