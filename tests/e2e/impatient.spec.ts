import { expect, test } from '../setup/browser'

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
    // A page that came to life changes in place; a dead one is loaded anew.
    await expect(page.locator('html[data-same-page]')).toHaveCount(1)
  }
})
