import { expect, test } from 'vitest'
import { renderPage } from '../../../../tests/factories/render-page'
import type { WaitingPage as Page } from '../contract'
import { WaitingPage } from './waiting-page'

const waiting: Page = {
  cohort: { slug: 'spring', title: 'Spring', timeZone: 'America/Chicago' },
  ...{ joinable: true, buyable: false, agencies: [], entry: null, mutationId: 'm' },
  ranOut: { seats: 2, until: new Date('2026-11-29T17:32:00Z') },
}
const shown = async (change: Partial<Page> = {}) => {
  const html = await renderPage(<WaitingPage {...waiting} {...change} lastResult={undefined} />)
  return { html, text: html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }
}

test('whoever let an offer run out reads when that was, and joins again for as many seats', async () => {
  const { html, text } = await shown()
  expect(text).toContain('Your offer of 2 seats has expired')
  expect(text).toContain('They were kept for you until Sun, Nov 29, 11:32 AM CT.')
  expect(text).toContain('You start at the end of the list.')
  expect(html).toMatch(/name="seats"[^>]*value="2"|value="2"[^>]*name="seats"/)
})

test('where there is room by now, they are led to the checkout, and asked for nothing', async () => {
  const { html, text } = await shown({ joinable: false, buyable: true })
  expect(html).toContain('href="/checkout/spring?seats=2"')
  expect(text).not.toMatch(/How many seats|No one has to wait/)
})

test('the form of everyone else begins with one seat', async () => {
  const { html, text } = await shown({ ranOut: null })
  expect(text).not.toContain('expired')
  expect(html).toMatch(/name="seats"[^>]*value="1"|value="1"[^>]*name="seats"/)
})
