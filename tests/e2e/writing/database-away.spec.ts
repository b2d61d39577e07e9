import { expect, test } from '../../setup/browser'
import { signInAs } from '../people'

// A 503 is what this is about, and a browser reports it; the router, that its body is not one of the server's.
test.use({
  allowedFaults: [/responded with a status of 503|SyntaxError/],
  serviceWorkers: 'block',
})

const AWAY = { status: 503, headers: { 'Retry-After': '5' }, json: {} }

test('a text that cannot be saved is kept here, said so, and saved when it can be', async ({
  page,
  room,
}) => {
  await signInAs(page, room.coach, `${room.course}/discussions`)
  await page.getByRole('link', { name: 'The hat you reach for under pressure' }).click()
  const box = page.getByLabel('Your post')
  let asked = 0
  await page.route('**/drafts', (route) => {
    asked += 1
    return route.fulfill(AWAY)
  })
  await box.fill('Mine is the fixer, when a deadline is near.')
  const state = page.getByRole('status').filter({ hasText: 'Not saved' })
  await expect(state).toHaveText('Not saved: kept on this device, trying again')
  await expect.poll(() => asked, { timeout: 15_000 }).toBeGreaterThan(1)
  await expect(box).toHaveValue('Mine is the fixer, when a deadline is near.')
  // Whoever presses Post now is told that it has not gone, also when the text is saved later.
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Not sent yet' })).toBeVisible()
  await page.unroute('**/drafts')
  await expect(page.getByRole('alert').filter({ hasText: 'saved now, but not sent' })).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByRole('status').filter({ hasText: /^Saved \d/ })).toBeVisible({
    timeout: 30_000,
  })
  await page.reload()
  await expect(page.getByLabel('Your post')).toHaveValue(
    'Mine is the fixer, when a deadline is near.',
  )
  // A post that could not be sent is answered by another page: the focus is on it, not nowhere.
  await page.route(/\.data\b/, (route) =>
    route.request().method() === 'POST' ? route.fulfill(AWAY) : route.continue(),
  )
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await expect(page.getByLabel('Your post')).toHaveCount(0)
  await expect(page.locator('#main')).toBeFocused()
})
