import { checkAxe, expect, test } from '../../setup/browser'
import { newPerson, signInAs } from '../people'

test('a coach answers the pulse on a phone without scripts, once, and the lead has no way to it', async ({
  browser,
  room,
}) => {
  test.slow()
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  await signInAs(page, room.coach, '/practice/pulse')
  await expect(page.getByText('Your own answers: only you.')).toBeVisible()
  const first = page.getByRole('radiogroup', { name: /My work gave me real chances/ })
  await first.getByRole('radio', { name: 'Agree', exact: true }).check()
  await page.getByRole('button', { name: 'Save answers' }).click()
  await expect(page.getByText('Answers saved')).toBeVisible()
  await page.goto('/practice/pulse')
  await expect(first.getByRole('radio', { name: 'Agree', exact: true })).toBeChecked()
  await first.getByRole('radio', { name: 'No answer' }).check()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Answers cleared')).toBeVisible()

  const scripted = await newPerson(browser)
  await signInAs(scripted, room.coach, '/practice/pulse')
  await checkAxe(scripted)
  await scripted.getByRole('button', { name: 'Save answers' }).click()
  await expect(scripted.getByText('Answer at least one statement')).toBeVisible()
  await checkAxe(scripted)

  const lead = await newPerson(browser)
  await signInAs(lead, room.lead)
  expect((await lead.goto('/practice/pulse'))?.status()).toBe(404)
})
