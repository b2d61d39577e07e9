import { expect, test } from 'vitest'
import { renderPage } from '../../../tests/factories/render-page'
import { AccountMenu } from './account-menu'
import { DoneNotice } from './done-notice'

const news = {
  key: 'k1',
  title: 'Invitation canceled',
  text: 'The seat is available again.',
  undo: { to: '/agency/seats', fields: { intent: 'again', invitation: 'i1', mutationId: 'm1' } },
}

test('what was done is said in a region that announces it, with focus and a form that undoes it', async () => {
  const page = await renderPage(<DoneNotice news={news} />, '/agency/seats?agency=a&done=sealed-k1')
  expect(page).toMatch(/^<div role="status"/)
  expect(page).toContain('Invitation canceled')
  expect(page).toMatch(/<div id="done-notice" tabindex="-1" autofocus=""/)
  expect(page).toMatch(/<form method="post" action="\/agency\/seats"/)
  for (const [name, value] of Object.entries(news.undo.fields))
    expect(page).toContain(`name="${name}" value="${value}"`)
  expect(page).toContain('aria-label="Close this message"')
  expect(page).toContain('href="/agency/seats?agency=a"')
})

test('news that nothing was done is no “Done”', async () => {
  const told = { key: 'k2', title: 'Nothing was changed', tone: 'info' as const }
  const at = '/agency/seats?done=sealed-k2'
  const page = await renderPage(<DoneNotice news={told} />, at)
  expect(page).toContain('Note: ')
  expect(page).not.toContain('Done: ')
  const done = await renderPage(<DoneNotice news={{ key: 'k2', title: 'Session saved' }} />, at)
  expect(done).toContain('Done: ')
})

test('nothing is said where nothing was done, or once the reader has gone on', async () => {
  const empty = /^<div role="status"[^>]*><\/div>$/
  expect(await renderPage(<DoneNotice news={null} />, '/agency/seats')).toMatch(empty)
  expect(await renderPage(<DoneNotice news={news} />, '/agency/orders')).toMatch(empty)
})

test('the account’s menu lies above the news, so that signing out is in reach on a phone', async () => {
  const account = { name: 'Ana', initial: 'A', items: [], signOut: '/sign-out' }
  const layerOf = async (element: React.JSX.Element) =>
    Number((await renderPage(element, '/agency/seats?done=sealed-k1')).match(/ z-(\d+)/)?.[1])
  const news = await layerOf(<DoneNotice news={null} />)
  expect(await layerOf(<AccountMenu account={account} />)).toBeGreaterThan(news)
})
