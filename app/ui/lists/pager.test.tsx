import { expect, test } from 'vitest'
import { renderPage } from '../../../tests/factories/render-page'
import { Pager } from './pager'

const LABEL = 'Pages of orders'
const links = (html: string) =>
  [...html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]+)/g)].map(([, to, words]) => [words, to])

test('leads to the pages beside a counted one and says where one is', async () => {
  const to = (page: number) => `/orders?page=${page}`
  const html = (page: number) => renderPage(<Pager label={LABEL} page={page} pages={3} to={to} />)
  expect(links(await html(2))).toEqual([
    ['Previous page', '/orders?page=1'],
    ['Next page', '/orders?page=3'],
  ])
  expect(await html(2)).toContain('Page 2 of 3')
  expect(links(await html(1))).toEqual([['Next page', '/orders?page=2']])
  expect(links(await html(3))).toEqual([['Previous page', '/orders?page=2']])
})

test('says the same where pages are not counted, and nothing where there is one', async () => {
  const html = await renderPage(<Pager label={LABEL} page={2} previous="/log?page=1" next={null} />)
  expect(links(html)).toEqual([['Previous page', '/log?page=1']])
  expect(html).toContain('Page 2')
  expect(await renderPage(<Pager label={LABEL} previous={null} next={null} />)).not.toContain('nav')
  const to = () => '/'
  expect(await renderPage(<Pager label={LABEL} page={1} pages={1} to={to} />)).not.toContain('nav')
})
