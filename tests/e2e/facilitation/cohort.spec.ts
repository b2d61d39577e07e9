import { checkAxe, expect, test } from '../../setup/browser'
import { theApp } from '../app'
import { signInAs } from '../people'

for (const [name, viewport] of [
  ['a phone', { width: 390, height: 844 }],
  ['a desk', { width: 1280, height: 800 }],
] as const)
  test(`a facilitator goes from the cohort to its transfer and to one coach, on ${name}`, async ({
    page,
  }) => {
    const { aRoom } = await theApp()
    const { slug, title, coach, facilitator, haveLearned } = await aRoom({ coaches: 2 })
    await haveLearned('coaching-for-capability', 45)
    await page.setViewportSize(viewport)
    await signInAs(page, facilitator, `/facilitate/${slug}`)

    await page.getByRole('link', { name: 'Transfer', exact: true }).press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('From training into practice')
    await expect(page.getByRole('heading', { name: /^Of \d+ skills introduced/ })).toBeVisible()
    await checkAxe(page)
    const table = page.locator('summary', { hasText: 'The numbers as a table' }).first()
    await table.press('Enter')
    await expect(page.getByRole('rowheader', { name: 'introduced' })).toBeVisible()
    await page.locator('summary', { hasText: 'How it is computed' }).first().press('Enter')
    await expect(page.getByText('A pair is one coach and one skill.')).toBeVisible()
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(width).toBeLessThanOrEqual(0)

    await page.getByRole('link', { name: title }).first().click()
    await page.evaluate(() => document.body.setAttribute('data-stays', ''))
    await page.getByRole('link', { name: coach.name, exact: true }).press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(coach.name)
    // The table's plain links go by the router: the document is the same one.
    await expect(page.locator('body[data-stays]')).toHaveCount(1)
    await expect(page.getByRole('heading', { name: 'What to do next' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Record a contact' })).toBeVisible()
    await expect(page.getByText(/Check on .* passed/)).toBeVisible()
    await checkAxe(page)
  })
