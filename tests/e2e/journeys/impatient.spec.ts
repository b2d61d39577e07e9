import { randomUUID } from 'node:crypto'
import { expect, test } from '../../setup/browser'

test('keys pressed while a page is still loading leave it alive', async ({ page }) => {
  await page.addInitScript(() => {
    // One after the other, so that some of them meet each step of the start.
    const { port1, port2 } = new MessageChannel()
    let left = 3000
    port1.onmessage = () => {
      const key = new KeyboardEvent('keydown', { key: 'Shift', bubbles: true })
      document.documentElement?.dispatchEvent(key)
      left -= 1
      if (left > 0) port2.postMessage(null)
    }
    port2.postMessage(null)
  })
  for (const address of ['/sign-in', '/', '/cohorts']) {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
    const [next, there] =
      address === '/cohorts' ? ['Sign in', /sign-in/] : ['Open cohorts', /cohorts/]
    await page.getByRole('link', { name: next, exact: true }).click()
    await expect(page).toHaveURL(there)
    // A page that came to life changes in place; a dead one is loaded again.
    await expect(page.locator('html[data-same-page]')).toHaveCount(1)
  }
})

test('a press is not held back by another form of the page that is on its way', async ({
  page,
}) => {
  await page.goto('/sign-in')
  await page.getByLabel('Your email address').fill(`${randomUUID()}@example.org`)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await expect(page).toHaveURL(/\/sign-in\/code/)
  await page.getByLabel('Code').fill('000000')
  const posted: string[] = []
  await page.route(/\.data(\?.*)?$/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    posted.push(new URL(route.request().url()).pathname)
    await new Promise((go) => setTimeout(go, 2_000))
    // A request that was given up meanwhile has not arrived.
    await route.continue().catch(() => {})
  })
  await page.getByRole('button', { name: 'Send a new code' }).click()
  await expect.poll(() => posted).toEqual(['/sign-in.data'])
  // Its own press counts once.
  const signIn = page
    .locator('form')
    .filter({ has: page.getByLabel('Code') })
    .getByRole('button')
  // Playwright would wait for a button that is held back.
  for (const _ of [1, 2]) await signIn.evaluate((button: HTMLElement) => button.click())
  await expect.poll(() => posted.length).toBe(2)
  await expect(page.getByText('That is not the code.').first()).toBeVisible()
  expect(posted).toEqual(['/sign-in.data', '/sign-in/code.data'])
})
