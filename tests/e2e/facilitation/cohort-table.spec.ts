import { expect, test } from '../../setup/browser'
import { signInAsSample } from '../people'

test('25 coaches and 14 skills fit on a laptop, and a phone shows the same people without the skills', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await signInAsSample(page, 'Dana Okafor', '/facilitate')
  // The finished cohort, whose coaches have the most to be told, is the oldest; its rows are repeated up to 25.
  await page
    .getByRole('link', { name: /coaches may need a hand/ })
    .last()
    .click()
  const everyone = page.getByRole('link', { name: /^Everyone/ })
  await everyone.click()
  // Before that it is still the table of those who may need a hand, whose rows are replaced in a moment.
  await expect(everyone).toHaveAttribute('aria-current', 'true')
  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveCount(17)
  const height = await table.evaluate((element) => {
    const rows = [...element.querySelectorAll('tr:has(td > svg)')]
    for (let n = rows.length; n < 25; n += 1)
      element.querySelector('tbody')?.append((rows[n % rows.length] as Element).cloneNode(true))
    return element.getBoundingClientRect().height
  })
  const coaches = table.locator('tr:has(td > svg)')
  await expect(coaches).toHaveCount(25)
  expect(height).toBeLessThanOrEqual(1_600)
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(await sideways()).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(coaches).toHaveCount(25)
  await expect(table.locator('td:has(> svg)').first()).toBeHidden()
  expect(await sideways()).toBeLessThanOrEqual(0)
})
