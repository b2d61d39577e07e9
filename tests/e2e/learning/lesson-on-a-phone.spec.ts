import type { Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import { signInAs } from '../people'

test.use({ viewport: { width: 390, height: 844 } })

async function openLesson(page: Page, module: string, lesson: string): Promise<void> {
  await signInAs(page, 'Ana Whitfield')
  const all = page.getByRole('link', { name: 'All modules and dates' })
  const cohort = (await all.getAttribute('href')) ?? ''
  await page.goto(`${cohort}/${module}/${lesson}`)
}

test('a lesson goes on where its reader stopped', async ({ page }) => {
  await openLesson(page, 'coaching-for-capability', 'people-who-stay')
  const stopped = page.getByRole('link', { name: /Resume/ })
  await expect(stopped).toHaveCount(0)
  const heading = page.locator('article h2').nth(2)
  const told = page.waitForRequest((request) => request.url().endsWith('/answers'))
  await heading.scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 300)
  await told
  const lesson = page.url()
  await page.goto('/practice')
  await page.goto(lesson)
  await expect(stopped).toHaveText(`Resume: ${(await heading.textContent())?.trim()}`)
  await checkAxe(page)
  await stopped.click()
  await expect(heading).toBeInViewport()
})

test('what is still open says so where it stands, and comes into view', async ({ page }) => {
  await openLesson(page, 'coaching-for-capability', 'less-help-still-safe')
  const sort = page
    .locator('form')
    .filter({ has: page.getByText(/^(Sort|Who carried it\?)$/) })
    .first()
  const items = sort.locator('fieldset fieldset')
  const count = await items.count()
  await items.first().getByRole('radio').first().check()
  await sort.getByRole('button', { name: 'Check my answers' }).click()
  await expect(sort.getByText('Still open')).toHaveCount(count - 1)
  await expect(sort.getByRole('alert')).toContainText('Choose a place for each of them first.')
  await expect(items.nth(1).locator('legend')).toBeInViewport()
  await expect(items.nth(1).getByRole('radio').first()).toBeFocused()
  await checkAxe(page)
  for (let at = 1; at < count; at++) await items.nth(at).getByRole('radio').first().check()
  await expect(sort.getByRole('alert')).toHaveCount(0)
  await sort.getByRole('button', { name: 'Check my answers' }).click()
  const place = sort.getByText(/are in place/)
  await expect(place).toBeInViewport()
  // The same again is new to who only hears it.
  const before = await place.elementHandle()
  await sort.getByRole('button', { name: 'Check again' }).click()
  await expect.poll(() => before?.evaluate((node) => node.isConnected)).toBe(false)
  await expect(place).toBeVisible()
})
