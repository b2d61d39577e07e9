import { checkAxe, expect, test } from '../../setup/browser'
import { signInAs } from '../people'

test.use({ roomOptions: { daysIn: 30 } })

test('a coach finds the next live session, and subscribes to a calendar that a new address ends', async ({
  page,
  room,
  request,
}) => {
  await signInAs(page, room.coach, `/learn/${room.slug}`)
  await expect(page.getByRole('heading', { name: /^Live session 3 is / })).toBeVisible()
  await page.getByRole('link', { name: 'All live sessions' }).click()
  await expect(page.getByRole('heading', { name: 'Live sessions', level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Live session 3: / })).toBeVisible()
  await expect(page.getByText(/12:00 PM to 1:15 PM/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Past' })).toBeVisible()
  await checkAxe(page)

  await page.getByRole('button', { name: 'Make my calendar address' }).click()
  await expect(page.getByText('Your calendar address is ready')).toBeVisible()
  const field = page.getByLabel('Or add this address there')
  const first = await field.inputValue()
  const feed = await request.get(first)
  expect(feed.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  expect(await feed.text()).toContain('SUMMARY:Live session 3: ')
  await checkAxe(page)

  await page.getByRole('button', { name: 'Make a new address' }).click()
  await expect(field).not.toHaveValue(first)
  expect((await request.get(first)).status()).toBe(404)
  expect((await request.get(await field.inputValue())).status()).toBe(200)
})
