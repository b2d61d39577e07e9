import type { Locator, Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import { signInAs } from '../people'

const question = (page: Page, skill: string) =>
  page.getByRole('radiogroup', { name: `${skill}: where are you now?` })
const level = (page: Page, skill: string, name: string) =>
  question(page, skill).getByRole('radio', { name })

/** Goes on with the Tab key until `target` has focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the Tab key never got there')
}

test('a coach says where they are and chooses a focus, by keyboard', async ({ page, room }) => {
  test.slow()
  await signInAs(page, room.coach)
  await expect(page.getByRole('heading', { name: 'Where are you now?' })).toBeVisible()
  await page.getByRole('link', { name: 'Rate the skills' }).click()
  await expect(page.getByText('no one else sees it')).toBeVisible()

  await test.step('nothing chosen is said at the first skill', async () => {
    await page.getByRole('button', { name: /Keep my answers/ }).press('Enter')
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await summary.getByRole('link').press('Enter')
    await expect(level(page, 'Contract for coaching', 'Not yet')).toBeFocused()
  })

  await test.step('the levels open, and three skills are rated', async () => {
    const summary = page.getByText('What the levels look like: Contract for coaching')
    await page.keyboard.press('Shift+Tab')
    await expect(summary).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Coaching starts without a focus')).toBeVisible()
    await tabTo(page, level(page, 'Contract for coaching', 'Not yet'))
    await page.keyboard.press('ArrowRight')
    await expect(level(page, 'Contract for coaching', 'Emerging')).toBeChecked()
    await tabTo(page, level(page, 'Feedback that is about the work', 'Not yet'))
    await page.keyboard.press('Space')
    await tabTo(page, level(page, 'Share the lead', 'Not yet'))
    await page.keyboard.press('ArrowLeft')
    await expect(level(page, 'Share the lead', 'I don’t know yet')).toBeChecked()
  })

  await test.step('what was chosen outlives a lost page', async () => {
    await page.reload()
    await expect(level(page, 'Contract for coaching', 'Emerging')).toBeChecked()
    await tabTo(page, page.getByRole('button', { name: /Keep my answers/ }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What will you work on?')
    await expect(page.getByText('You have answered for 3 of 14 skills.')).toBeVisible()
  })

  await test.step('a focus is chosen beside what was said', async () => {
    const contract = page.getByRole('checkbox', { name: 'Contract for coaching' })
    await expect(contract).toHaveAccessibleDescription('You said: Emerging')
    await tabTo(page, contract)
    await page.keyboard.press('Space')
    await tabTo(page, page.getByRole('checkbox', { name: 'Share the lead' }))
    await page.keyboard.press('Space')
    await tabTo(page, page.getByRole('button', { name: 'Save focus' }))
    await page.keyboard.press('Enter')
    const title = 'Your focus: Contract for coaching, Share the lead'
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Where are you now?' })).toHaveCount(0)
  })

  await test.step('a new plan begins with it, and the answers are not offered again', async () => {
    await page.goto('/practice/commitments/new')
    await expect(page.getByLabel('Which skill?')).toHaveValue('C1')
    await page.goto('/learn')
    await page.getByRole('link', { name: 'Change focus' }).click()
    await page.getByRole('link', { name: 'Rate the skills again' }).click()
    await expect(page.getByText(/Your answer of .*: Emerging/)).toBeVisible()
    await expect(page.getByText('Your unsent changes are back')).toHaveCount(0)
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the same page is two plain forms', async ({ page, room }) => {
    await signInAs(page, room.coach)
    await page.getByRole('link', { name: 'Rate the skills' }).click()
    await page.getByRole('button', { name: /Keep my answers/ }).click()
    await expect(page.getByText(/Choose what fits for at least one skill/)).toHaveCount(2)
    await level(page, 'Observe with evidence', 'Solid').check()
    await page.getByRole('button', { name: /Keep my answers/ }).click()
    await expect(page.getByText('You have answered for 1 of 14 skills.')).toBeVisible()

    const skills = ['Contract for coaching', 'Rehearse and model', 'Repair and steady']
    for (const name of [...skills, 'Plan for capability'])
      await page.getByRole('checkbox', { name }).check()
    await page.getByRole('button', { name: 'Save focus' }).click()
    await expect(page.getByText(/Choose at most three skills/)).toHaveCount(2)
    // Refused, and what was chosen is still there.
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(4)
    await page.getByRole('checkbox', { name: 'Plan for capability' }).uncheck()
    await page.getByRole('button', { name: 'Save focus' }).click()
    await expect(
      page.getByRole('heading', { name: `Your focus: ${skills.join(', ')}` }),
    ).toBeVisible()
  })
})

for (const { width, colorScheme } of [
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const)
  test(`both steps at ${width} px, ${colorScheme}`, async ({ browser, room }) => {
    test.slow()
    await room.hasFocus()
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
    const page = await context.newPage()
    await signInAs(page, room.coach)
    await page.getByRole('link', { name: 'Change focus' }).click()
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
    await checkAxe(page)
    await page.getByRole('link', { name: 'Rate the skills again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where are you now?')
    await page.locator('main details').evaluateAll((all: HTMLDetailsElement[]) => {
      for (const one of all) one.open = true
    })
    await checkAxe(page)
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways).toBeLessThanOrEqual(0)
    await context.close()
  })

test('no one reads along', async ({ page, room }) => {
  await room.hasFocus()
  await signInAs(page, room.coach)
  const to = await page.getByRole('link', { name: 'Change focus' }).getAttribute('href')
  for (const person of [room.facilitator, room.admin, room.lead]) {
    await page.context().clearCookies()
    await signInAs(page, person)
    const answer = await page.goto(to ?? '')
    expect(answer?.status(), person.name).toBe(404)
  }
})
