import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { renderPage } from '../../../../tests/factories/render-page'
import type { AskPage, RequestCard } from '../contract'
import { AskForm } from './ask-form'
import { RequestList } from './request-list'

const ID = '00000000-0000-4000-8000-000000000001'
const card = (over: Partial<RequestCard> = {}): RequestCard => ({
  ...{ id: ID, as: 'peer', name: 'Rosa', cohortTitle: 'Spring', instrument: 'coaching' },
  ...{ skills: [{ id: 'C1', title: 'Contract' }], mode: 'role_play', state: 'waiting' },
  ...{ proposedOn: toDay('2026-03-02'), expiresAt: new Date('2026-03-20T12:00:00Z') },
  ...{ enrollmentId: 'e1', observationId: null },
  ...{ mutationIds: { accept: 'a', decline: 'd', withdraw: 'w' } },
  ...over,
})
const listOf = (request: RequestCard) =>
  renderPage(<RequestList requests={[request]} ask="spring" timeZone="America/Chicago" />)
const page = (over: Partial<AskPage> = {}): AskPage => ({
  ...{ cohort: { slug: 'spring', title: 'Spring' }, left: 3 },
  ...{ peers: [{ enrollmentId: ID, name: 'Rosa', agencyName: 'Riverbend' }] },
  ...{ skills: [{ id: 'C1', title: 'Contract', instrument: 'How someone coaches' }] },
  ...{ today: toDay('2026-03-02'), lastDay: toDay('2026-04-01') },
  ...over,
})
const askOf = (over: Partial<AskPage> = {}) =>
  renderPage(<AskForm {...page(over)} mutationId={ID} lastResult={undefined} />)

test('whoever is asked accepts or declines, and records what they saw once they accepted', async () => {
  const waiting = await listOf(card())
  expect(waiting).toMatch(/You were asked.*Waiting for an answer.*Accept.*Decline/s)
  expect(waiting).toContain('open until Mar 20, 2026 CT')
  expect(waiting).not.toMatch(/Record observation|Cancel request/)
  const accepted = await listOf(card({ state: 'accepted' }))
  expect(accepted.replaceAll('&amp;', '&')).toContain(
    '/practice/observations/new?coach=e1&instrument=coaching&skill=C1',
  )
  expect(accepted).toContain('Decline')
})

test('whoever asked can cancel as long as it is open, and reads what came of it', async () => {
  expect(await listOf(card({ as: 'asker' }))).toMatch(/You asked.*Cancel request/s)
  const done = await listOf(card({ as: 'asker', state: 'done', observationId: 'o1' }))
  expect(done).toContain('href="/practice/observations/o1"')
  for (const state of ['declined', 'expired', 'canceled'] as const)
    expect(await listOf(card({ as: 'asker', state }))).not.toContain('<button')
})

test('the form names each peer with their agency, and is replaced when nothing can be asked', async () => {
  expect(await askOf()).toMatch(/Rosa, Riverbend.*Contract.*Send request/s)
  expect(await askOf({ left: 0 })).toMatch(/You have.*open requests/s)
  expect(await askOf({ peers: [] })).toContain('No one to ask yet')
})
