import { checkAxe, expect, test } from '../../setup/browser'
import { secondTab, signInAs } from '../people'

test('a lead names an owner for a barrier, and enters figures and a pledge', async ({
  page,
  room,
}) => {
  test.slow()
  await signInAs(page, room.lead, '/agency/barriers')
  const time = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Not enough time' }) })
  await time.getByText('Name an owner').click()
  await time.getByLabel('Who owns it?').selectOption('Someone else')
  await time.getByLabel('What will be tried?').fill('One free hour on Fridays')
  await time.getByRole('button', { name: /^Save/ }).click()
  await expect(time.getByText('Write the name of the person who owns it').first()).toBeVisible()
  await checkAxe(page)
  await time.getByLabel(/^Name, if/).fill('Kit from operations')
  await time.getByRole('button', { name: /^Save/ }).click()
  await expect(time.getByText('Kit from operations')).toBeVisible()
  await time.getByRole('button', { name: /^Mark as tried/ }).click()
  await time.getByRole('button', { name: /^Mark as settled/ }).click()
  await expect(time.getByText('Settled', { exact: true })).toBeVisible()
  await time.getByText('History').click()
  await expect(time.getByRole('listitem')).toHaveCount(2)
  await checkAxe(page)

  await page.getByRole('link', { name: 'Figures' }).click()
  await page.getByLabel('Staff at the start of the month').fill('20')
  await page.getByLabel('Staff who left in the month').fill('30')
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByText('More people left than worked here').first()).toBeVisible()
  await page.getByLabel('Staff who left in the month').fill('2')
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByRole('heading', { name: /^10% of staff left in/ })).toBeVisible()
  await page.getByLabel('Hours for each coach and month').fill('1.5')
  await page.getByRole('button', { name: 'Save pledge' }).click()
  await expect(page.getByText(/1\.5 hours for each coach/)).toBeVisible()
  await checkAxe(page)
})

test('a press on a page that is old says why nothing was changed', async ({ page, room }) => {
  test.slow()
  await signInAs(page, room.lead, '/agency/barriers')
  const team = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'The team works another way', exact: true }) })
  await team.getByText('Name an owner').click()
  await team.getByLabel('Who owns it?').selectOption({ index: 1 })
  await team.getByLabel('What will be tried?').fill('Ten minutes in each meeting')
  await team.getByRole('button', { name: /^Save/ }).click()
  const tried = team.getByRole('button', { name: /^Mark as tried/ })
  await expect(tried).toBeVisible()
  const other = await secondTab(page, '/agency/barriers')
  await other.getByRole('button', { name: /^Mark as tried/ }).click()
  await expect(other.getByText('Marked as tried')).toBeVisible()
  await tried.click()
  const said = page.getByRole('status').filter({ hasText: 'Nothing was changed' })
  await expect(said).toContainText('This barrier was changed in the meantime')
  await expect(said.locator('..')).toBeFocused()
  await checkAxe(page)
})
