import type { Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import { signInAs } from '../people'

const PHONE = { width: 390, height: 844 }
const LAPTOP = { width: 1280, height: 800 }

const title = (page: Page) => page.getByRole('heading', { level: 1 })

async function checkBoth(page: Page) {
  for (const size of [LAPTOP, PHONE]) {
    await page.setViewportSize(size)
    await checkAxe(page)
  }
}

async function observe(page: Page, level: 2 | 3) {
  await page.getByRole('link', { name: /^Observe/ }).click()
  await page.getByRole('checkbox', { name: 'Share the lead' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('checkbox', { name: 'Everyone present consented' }).check()
  await page.getByLabel('Where was it?').selectOption('At a family’s home')
  await page.getByRole('radio', { name: /Live, in the room/ }).check()
  await page.getByLabel('How long?').fill('40')
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await page.getByRole('radio', { name: new RegExp(`^Level ${level}`) }).check()
  const help = page.getByRole('radiogroup', { name: 'How much help was there?' })
  await help.getByRole('radio').first().check()
  await page.getByLabel('The words or actions that show it').fill('“Where do you want to begin?”')
  await page.getByLabel('One strength, and its effect').fill('She waited. The boy began.')
  await page.getByLabel('One thing to work on').fill('Ask the uncle, too.')
}

async function addMeasure(page: Page, tool: string, total: string, range?: [string, string]) {
  await page.locator('summary', { hasText: 'Add an outside measure' }).click()
  const form = page.locator('#measure')
  await form.getByLabel('Tool', { exact: true }).selectOption(tool)
  await form.getByLabel('Total', { exact: true }).fill(total)
  if (range) {
    await form.getByLabel('Lowest total').fill(range[0])
    await form.getByLabel('Highest total').fill(range[1])
  }
  await form.getByRole('button', { name: 'Save measure' }).click()
}

test('a coach adds two practitioners, observes one twice, and keeps two outside measures', async ({
  page,
  browser,
  room,
}) => {
  test.setTimeout(240_000)
  await page.setViewportSize(PHONE)
  await signInAs(page, room.coach, '/practice')

  await test.step('from their practice page they come to a list that says why a pseudonym', async () => {
    await page.getByRole('link', { name: 'Add a practitioner' }).click()
    await expect(page.getByText('No one here yet')).toBeVisible()
    await expect(page.getByText(/Only you can see your practitioners/)).toBeVisible()
    await checkBoth(page)
  })

  await test.step('a name is asked about first, and two are added in one visit', async () => {
    const pseudonym = page.getByLabel('Pseudonym')
    await pseudonym.fill('Maria Lopez')
    await page.getByRole('button', { name: 'Add practitioner' }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(
      page.getByRole('checkbox', { name: 'This isn’t anyone’s real name' }),
    ).toBeVisible()
    await checkAxe(page)
    await pseudonym.fill('Juniper')
    await page.getByRole('button', { name: 'Add practitioner' }).click()
    await expect(page.getByRole('link', { name: 'Juniper' })).toBeVisible()
    await expect(pseudonym).toHaveValue('')
    await pseudonym.fill('Birch')
    await page.getByRole('button', { name: 'Add practitioner' }).click()
    await expect(page.getByRole('link', { name: 'Birch' })).toBeVisible()
  })

  await test.step('one is observed; what was typed is there again in a browser without scripts, and signed there', async () => {
    await page.getByRole('link', { name: 'Juniper' }).click()
    await expect(title(page)).toContainText('Juniper')
    await observe(page, 2)
    await checkBoth(page)
    await page.getByRole('button', { name: 'Finish later' }).click()
    await page.getByRole('link', { name: 'Share the lead' }).click()
    await expect(page.getByRole('button', { name: 'Sign this observation' })).toBeVisible()
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    })
    const other = await plain.newPage()
    await other.goto(page.url())
    await expect(other.getByLabel('One thing to work on')).toHaveValue('Ask the uncle, too.')
    await other.getByRole('button', { name: 'Sign this observation' }).click()
    await expect(title(other)).toContainText('What you saw of')
    await expect(other.getByText('Only you can read it.')).toBeVisible()
    await plain.close()
  })

  await test.step('and once more', async () => {
    await page.goto('/practice/practitioners')
    await page.getByRole('link', { name: 'Juniper' }).click()
    await observe(page, 3)
    await page.getByRole('button', { name: 'Sign this observation' }).click()
    await expect(title(page)).toContainText('What you saw of')
    await checkBoth(page)
    await page.getByRole('link', { name: 'Juniper' }).click()
    await expect(page.getByText(/^Too early for a slope/).first()).toBeVisible()
  })

  await test.step('two outside measures are kept, one is corrected', async () => {
    await addMeasure(page, 'Team Observation Measure (TOM 2.0)', '101')
    await expect(page.getByRole('alert')).toBeVisible()
    await page.locator('#measure').getByLabel('Total', { exact: true }).fill('62')
    await page.getByRole('button', { name: 'Save measure' }).click()
    await expect(page.getByText('62%')).toBeVisible()
    await addMeasure(page, 'Home Visit Rating Scales (HOVRS)', '33', ['7', '49'])
    await expect(page.getByText('33 (of 7 to 49)')).toBeVisible()
    await page.locator('summary', { hasText: 'Correct or delete' }).first().click()
    const correction = page.locator('details[open] form').first()
    await correction.getByLabel('Total', { exact: true }).fill('34')
    await correction.getByRole('button', { name: 'Save correction' }).click()
    await expect(page.getByText('34 (of 7 to 49)')).toBeVisible()
    await checkBoth(page)
  })

  await test.step('the facilitator finds nothing of it', async () => {
    const other = await (await browser.newContext()).newPage()
    await signInAs(other, room.facilitator)
    const answer = await other.goto(page.url())
    expect(answer?.status()).toBe(404)
    await other.context().close()
  })
})
