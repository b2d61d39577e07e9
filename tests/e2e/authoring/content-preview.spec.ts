import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import { signInAsSample } from '../people'

const CONTENT = '/admin/content'
const PROGRAM = `${CONTENT}/coaching-into-practice`
const BRANCH = `${PROGRAM}/alongside-not-in-charge/helping-that-grows`
const VIGNETTES = `${PROGRAM}/scoring-together/calibration-lab`
const CHECK = `${PROGRAM}/alongside-not-in-charge/check`
const VIGNETTE = `${PROGRAM}/vignettes/v1-school-mornings`
/** One of each look. */
const TEXTS = [CONTENT, `${BRANCH}?answers=1`, `${CHECK}?answers=1`, `${VIGNETTE}?answers=1`]

async function asPriya(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await signInAsSample(page, 'Priya Nair')
  return page
}

test('program staff read the report, and every text before its date', async ({ browser }) => {
  test.slow()
  const page = await asPriya(browser)
  await page.getByRole('main').getByRole('link', { name: 'Content', exact: true }).click()
  await expect(page).toHaveURL(CONTENT)

  const lessons = page.getByRole('table', { name: /Lessons with their length/ })
  const row = lessons.getByRole('row', { name: /2\.1 Helping that grows people/ })
  await expect(row.getByRole('cell').first()).toHaveText(/^(Words)?\d{3,4}$/)
  // Those of the demo, and of other tests.
  await expect(row).toContainText(/All \d+ cohorts began with it\./)
  const skills = page.getByRole('table', { name: /Where each skill is taught/ })
  await expect(skills.getByRole('row', { name: /P1 Share the lead/ })).toContainText(
    '2.1, 2.3, 2.4',
  )

  await row.getByRole('link').click()
  await expect(page).toHaveURL(BRANCH)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Helping that grows people')
  const conversation = page.getByRole('group', { name: /A conversation/ })
  await expect(conversation).toContainText('What do you say or do?')
  await expect(conversation.getByRole('button')).toHaveCount(0)
  await expect(page.getByText('For staff:')).toHaveCount(0)

  await page.getByRole('link', { name: 'Show answers and reasons' }).click()
  await expect(page).toHaveURL(`${BRANCH}?answers=1`)
  await expect(page.getByText('For staff: Every turn')).toBeVisible()
  await expect(page.getByText('The right one.').first()).toBeVisible()
  await page.getByRole('link', { name: 'Leads to turn 2, “spoke”' }).click()
  await expect(page).toHaveURL(/#part-b1-turn-spoke$/)
  await expect(page.locator('#part-b1-turn-spoke')).toBeInViewport()

  await page.goto(`${VIGNETTES}?answers=1`)
  const reference = page.getByText('For staff: The reference').first()
  await expect(reference.locator('xpath=..')).toContainText('P1 Share the lead')
  await expect(reference.locator('xpath=..')).toContainText('Level 2:')
  await page.getByRole('link', { name: /^Next: / }).click()
  await expect(page).toHaveURL(/\/scoring-together\/[\w-]+\?answers=1$/)
  await page.getByRole('link', { name: /Previous: / }).click()
  await expect(page).toHaveURL(`${VIGNETTES}?answers=1`)
  await page.context().close()
})

test('reflection, discussion and practice are previewed too', async ({ browser }) => {
  const page = await asPriya(browser)
  const module = `${PROGRAM}/alongside-not-in-charge`
  await page.goto(`${module}/reflection`)
  await expect(page.getByText('What your facilitator looks for')).toBeVisible()
  await page.getByRole('link', { name: /^Next: Discussion, / }).click()
  await expect(page).toHaveURL(`${module}/discussion`)
  await expect(page.getByText('Preview: Discussion')).toBeVisible()
  await page.getByRole('link', { name: /^Next: Practice, / }).click()
  await expect(page).toHaveURL(`${module}/practice`)
  await expect(page.getByText('Asked in a field note')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Show answers and reasons' })).toHaveCount(0)
  await page.context().close()
})

test('without scripts the answers are a link away too', async ({ browser }) => {
  const page = await asPriya(browser, { javaScriptEnabled: false })
  await page.goto(CHECK)
  await expect(page.getByText('The right one.')).toHaveCount(0)
  await page.getByRole('link', { name: 'Show answers and reasons' }).click()
  await expect(page.getByText('The right one.')).toHaveCount(20)
  await page.getByRole('link', { name: 'Hide answers and reasons' }).click()
  await expect(page.getByText('The right one.')).toHaveCount(0)
  await page.context().close()
})

const LOOKS = [
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const

for (const { width, colorScheme } of LOOKS)
  for (const address of TEXTS)
    test(`${address} at ${width} px, ${colorScheme}`, async ({ browser }) => {
      test.slow()
      const page = await asPriya(browser, { viewport: { width, height: 800 }, colorScheme })
      const answer = await page.goto(address)
      expect(answer?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await checkAxe(page)
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(sideways, 'scrolls sideways').toBeLessThanOrEqual(0)
      await page.context().close()
    })

test.describe('for others there is nothing', () => {
  for (const who of ['Ana Whitfield', 'Dana Okafor', 'Marcus Bell'])
    test(who, async ({ page }) => {
      await signInAsSample(page, who)
      for (const address of [
        ...TEXTS,
        `${PROGRAM}/alongside-not-in-charge/reflection`,
        `${PROGRAM}/alongside-not-in-charge/discussion`,
        `${PROGRAM}/alongside-not-in-charge/practice`,
      ])
        expect((await page.request.get(address)).status(), address).toBe(404)
      await page.goto(`${BRANCH}?answers=1`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here')
    })

  test('for program staff neither, where there is no such text', async ({ browser }) => {
    const page = await asPriya(browser)
    for (const address of [
      `${PROGRAM}/alongside-not-in-charge/gone`,
      `${PROGRAM}/gone/reflection`,
      `${CONTENT}/gone/alongside-not-in-charge/reflection`,
      `${PROGRAM}/vignettes/gone`,
    ])
      expect((await page.request.get(address)).status(), address).toBe(404)
    await page.context().close()
  })

  test('a stranger signs in first', async ({ page }) => {
    await page.goto(`${BRANCH}?answers=1`)
    await expect(page).toHaveURL(/\/sign-in\?next=/)
  })
})
