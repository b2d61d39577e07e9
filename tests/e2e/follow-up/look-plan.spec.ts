import { checkAxe, expect, test } from '../../setup/browser'
import { newPerson, signInAs } from '../people'

test('a coach plans who looks, on a phone without scripts, changes it, and closes it', async ({
  browser,
  room,
}) => {
  test.slow()
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  await signInAs(page, room.coach, '/practice')
  await page.getByRole('link', { name: 'Make your 180-day plan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My 180-day plan' })).toBeVisible()
  await page.getByRole('link', { name: 'Plan day 30' }).click()
  await page.getByLabel('Who looks?').selectOption('Someone else')
  await page.getByLabel('Who is it?').fill('my team lead')
  await page.getByRole('checkbox').first().check()
  await page.getByLabel(/^If it slips, I will/).fill('ask for ten minutes')
  await press('Save plan')
  await expect(page.getByText('Plan saved', { exact: true })).toBeVisible()
  await expect(page.getByText('my team lead')).toBeVisible()
  await press(/^It slipped/)
  await expect(page.getByText('That happens.')).toBeVisible()
  await page.getByRole('link', { name: /^Plan a new day/ }).click()
  await expect(page.getByLabel('Who is it?')).toHaveValue('my team lead')
  await page.goto('/practice/plan')
  await press(/^Open again/)
  await press(/^Done/)
  await expect(page.getByRole('button', { name: /^Open again/ })).toBeVisible()

  const scripted = await newPerson(browser)
  await signInAs(scripted, room.coach, '/practice/plan?day=60')
  await checkAxe(scripted)
  await scripted.getByRole('button', { name: 'Save plan' }).click()
  await expect(scripted.getByText('Choose who looks').first()).toBeVisible()
  await checkAxe(scripted)
  await scripted.goto('/practice/plan')
  await checkAxe(scripted)

  const lead = await newPerson(browser)
  await signInAs(lead, room.lead)
  expect((await lead.goto('/practice/plan'))?.status()).toBe(404)
})
