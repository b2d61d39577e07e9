import type { Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import { signInAs } from '../people'

// A browser says this about requests that meet no server.
test.use({
  allowedFaults: [
    /net::ERR_(INTERNET_DISCONNECTED|FAILED)|responded with a status of (401|404|409)/,
  ],
  viewport: { width: 390, height: 844 },
})

const notes = (page: Page) => page.getByLabel('What was said and done')
const signature = (page: Page) => page.getByRole('button', { name: 'Sign this observation' })

async function begin(page: Page) {
  await page.goto('/practice/observations/new')
  await page.getByRole('main').getByRole('list').getByRole('link').first().click()
  const skills = page.getByRole('checkbox')
  await skills.nth(0).check()
  await skills.nth(1).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(signature(page)).toBeVisible()
}

async function fill(page: Page) {
  await page.getByRole('checkbox', { name: 'Everyone present consented' }).check()
  await page.getByLabel('Where was it?').selectOption('In the office')
  await page.getByRole('radio', { name: /Live, in the room/ }).check()
  await page.getByLabel('How long?').fill('30')
  for (const at of [0, 1]) {
    const score = page.locator(`fieldset:has(> input[name="scores[${at}].skill"])`)
    await score.getByRole('radio', { name: 'Yes', exact: true }).check()
    await score.getByRole('radio', { name: /^Level 3/ }).check()
    await score
      .getByRole('radiogroup', { name: 'How much help was there?' })
      .getByRole('radio')
      .first()
      .check()
    await score.getByLabel('The words or actions that show it').fill('“What would help?”')
  }
  await page.getByLabel('One strength, and its effect').fill('She waited. The goal became hers.')
  await page.getByLabel('One thing to work on').fill('Say it back.')
}

/** The height of each skill's questions, in screens of a phone. */
const screensOf = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('fieldset > input[name$=".skill"]')].map(
      (input) => (input.parentElement?.getBoundingClientRect().height ?? 0) / window.innerHeight,
    ),
  )

test('an observation is begun, left, gone on with, and signed once without a connection', async ({
  page,
  room,
}) => {
  test.setTimeout(240_000)
  await signInAs(page, room.facilitator)
  await begin(page)

  await test.step('one tap puts the time at the beginning of a new line', async () => {
    await page.getByRole('button', { name: 'Add the time' }).click()
    await expect(notes(page)).toBeFocused()
    await page.keyboard.type('asks.')
    await page.getByRole('button', { name: 'Add the time' }).click()
    await expect(notes(page)).toHaveValue(/^\d+:\d\d [AP]M asks\.\n\d+:\d\d [AP]M $/)
    await expect(page.getByText(/^Draft saved/)).toBeVisible()
  })

  await test.step('what is typed without a connection is kept, and saved when there is one', async () => {
    await page.context().setOffline(true)
    await page.keyboard.type('waits.')
    await expect(page.getByText('Not saved: kept on this device, trying again')).toBeVisible()
    await page.context().setOffline(false)
    await expect(page.getByText(/^Draft saved/)).toBeVisible({ timeout: 20_000 })
  })

  await test.step('it is found under Unfinished, as it was', async () => {
    await fill(page)
    const screens = await screensOf(page)
    console.info(`screens per skill at 390 by 844: ${screens.map((n) => n.toFixed(2)).join(', ')}`)
    for (const each of screens) expect(each).toBeLessThanOrEqual(3)
    await checkAxe(page)
    await page.getByRole('button', { name: 'Finish later' }).click()
    await expect(page.getByRole('heading', { name: 'Unfinished' })).toBeVisible()
    await checkAxe(page)
    await page
      .locator('section')
      .filter({ hasText: 'Unfinished' })
      .getByRole('link')
      .first()
      .click()
    await expect(notes(page)).toHaveValue(/asks\.\n.*waits\.$/)
    await expect(page.getByLabel('One thing to work on')).toHaveValue('Say it back.')
    await expect(page.getByText('Your unsent changes are back')).toBeHidden()
  })

  await test.step('a signature without a connection waits, and arrives once', async () => {
    await page.context().setOffline(true)
    await signature(page).click()
    await expect(page.getByText('Your signature waits on this device')).toBeVisible()
    await page.context().setOffline(false)
    await expect(page.getByText('She waited. The goal became hers.')).toBeVisible({
      timeout: 60_000,
    })
    await expect(page).toHaveURL(/\/practice\/observations\/[\w-]{36}/)
    await page.goto('/practice/observations')
    await expect(page.getByRole('heading', { name: 'Unfinished' })).toBeHidden()
    const signed = page.locator('section').filter({ hasText: 'Observations you signed' })
    await expect(signed.getByRole('listitem')).toHaveCount(1)
  })

  await test.step('a second one in the same visit begins empty, and is deleted', async () => {
    await begin(page)
    await expect(notes(page)).toHaveValue('')
    await page.getByText('Delete this draft').click()
    await page.getByRole('button', { name: 'Delete draft' }).click()
    await expect(page.getByText('Draft deleted')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Unfinished' })).toBeHidden()
  })
})

test('without scripts an unfinished observation is saved as it stands', async ({
  browser,
  room,
}) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, room.facilitator)
  await begin(page)
  await notes(page).fill('She waits.')
  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(page.getByRole('heading', { name: 'Unfinished' })).toBeVisible()
  await page.locator('section').filter({ hasText: 'Unfinished' }).getByRole('link').first().click()
  await expect(notes(page)).toHaveValue('She waits.')
  await context.close()
})
