import type { Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import type { Room } from '../../setup/room'
import { signInAs } from '../people'

test.use({ viewport: { width: 390, height: 844 } })

const openLesson = (page: Page, { coach, course }: Room, lesson: string): Promise<void> =>
  signInAs(page, coach, `${course}/coaching-for-capability/${lesson}`)

test('a lesson goes on where its reader stopped', async ({ page, room }) => {
  await openLesson(page, room, 'people-who-stay')
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

test('what is still open says so where it stands, and comes into view', async ({ page, room }) => {
  await openLesson(page, room, 'less-help-still-safe')
  const sort = page
    .locator('form')
    .filter({ has: page.getByText(/^(Sort|Who led it\?)$/) })
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

test('steps are put in order by keyboard, checked, tried again, and stay', async ({
  page,
  room,
}) => {
  await openLesson(page, room, 'when-trust-cracks')
  const order = page
    .locator('form')
    .filter({ has: page.getByText('Put in order', { exact: true }) })
  const steps = order.getByRole('listitem').filter({ has: page.getByRole('combobox') })
  const words = await steps.first().locator('[id$=-text]').innerText()
  const down = order.getByRole('button', { name: `Move down ${words}` })
  await down.focus()
  const last = (await steps.count()) - 1
  for (let at = 1; at <= last; at++) {
    await page.keyboard.press('Enter')
    await expect(steps.nth(at)).toContainText(words)
    await expect(steps.nth(at).getByRole('combobox')).toHaveValue(String(at + 1))
    if (at < last) await expect(down).toBeFocused()
  }
  // At the end the other button has the focus, so that it is not lost.
  await expect(order.getByRole('button', { name: `Move up ${words}` })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(steps.nth(last - 1)).toContainText(words)
  await order.getByRole('button', { name: 'Check my order' }).press('Enter')
  await expect(order.getByText(/steps are in place\./)).toBeInViewport()
  await checkAxe(page)
  await order.getByText('The order, and why').press('Enter')
  const right = await order.locator('details li > :first-child').allInnerTexts()
  expect(right).toHaveLength(last + 1)
  for (const [at, step] of right.entries())
    await steps
      .filter({ hasText: step })
      .getByRole('combobox')
      .selectOption(String(at + 1))
  await expect(steps.locator('[id$=-text]')).toHaveText(right)
  await order.getByRole('button', { name: 'Check again' }).press('Enter')
  await expect(order.getByText('Yes, that is the order.')).toBeVisible()
  await page.reload()
  await expect(steps.locator('[id$=-text] > :first-child')).toHaveText(right)
  await expect(order.getByText('Yes, that is the order.')).toBeVisible()
})
