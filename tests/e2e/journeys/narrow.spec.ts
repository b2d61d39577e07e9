import type { Page } from '@playwright/test'
import { expect, test } from '../../setup/browser'
import { signInAsSample } from '../people'

test.use({ viewport: { width: 390, height: 844 } })

/** The choices of a list of which the closed list shows only the beginning. */
const cutOff = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).evaluate((list: HTMLSelectElement) => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(list)
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.font = font
    const room = list.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    return [...list.options]
      .map(({ text }) => text)
      .filter((text) => pen.measureText(text).width > room)
  })

test('on a phone the filter of the queue shows each state whole', async ({ page }) => {
  await signInAsSample(page, 'Dana Okafor', '/facilitate/queue')
  expect(await cutOff(page, 'State')).toEqual([])
})

test('on a phone a lead reaches the pages for which the bar has no room', async ({ page }) => {
  await signInAsSample(page, 'Marcus Bell', '/agency')
  const places = page.getByRole('main').getByRole('navigation').first()
  await expect(places.getByRole('link')).toHaveText(['Barriers', 'Figures'])
  await places.getByRole('link', { name: 'Figures' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your agency’s own figures')
  await expect(places.getByRole('link', { name: 'Figures' })).toBeVisible()
})
