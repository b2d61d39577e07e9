import type { Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import { signInAsSample } from '../people'

const LOOKS = [
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const

/** Tab until what has the focus is this; as a reader would, and no further than anyone would go. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    const label = (await focused.getAttribute('aria-label')) ?? (await focused.innerText())
    if (name.test(label)) return
  }
  throw new Error(`no way to ${name} by the Tab key`)
}

async function openCohort(page: Page): Promise<string> {
  await signInAsSample(page, 'Ana Whitfield')
  await page.getByRole('link', { name: 'All modules and dates' }).click()
  await expect(page).toHaveURL(/\/learn\/[\w-]+$/)
  return new URL(page.url()).pathname
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const { width, colorScheme } of LOOKS)
  test(`by keyboard from the course to a passage, at ${width} px, ${colorScheme}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
    const page = await context.newPage()
    const cohort = await openCohort(page)
    // From its top, as someone who has just arrived.
    await page.goto(cohort)
    await tabTo(page, /^Search$/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search')
    await checkAxe(page)

    await page.keyboard.press('Tab')
    await tabToBox(page)
    await page.keyboard.type('teacher')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'teacher' })).toHaveText(
      /^\d+ results for “teacher”\.$/,
    )
    // A reader who looks again need not look for the box again.
    await expect(page.getByRole('searchbox')).toBeFocused()
    await expect(page.locator('mark').first()).toBeVisible()
    await checkAxe(page)
    expect(await sideways(page)).toBeLessThanOrEqual(0)

    const hit = page.getByRole('link', { name: /What each hat costs/ })
    await expect(hit).toHaveAttribute('href', /#what-each-hat-costs$/)
    await tabTo(page, /What each hat costs/)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/six-hats-of-a-coach#what-each-hat-costs$/)
    await expect(page.getByRole('heading', { name: 'What each hat costs' })).toBeInViewport()

    await page.goBack()
    await expect(page.getByRole('searchbox')).toHaveValue('teacher')
    await page.getByRole('link', { name: 'Discussions', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Lessons' })).toHaveCount(0)
    await checkAxe(page)
    const post = page.getByRole('link', { name: / in “/ }).first()
    const id = /#(post-[\w-]+)$/.exec((await post.getAttribute('href')) ?? '')?.[1]
    await post.press('Enter')
    await expect(page.locator(`#${id}`)).toBeInViewport()
    await expect(page.locator(`#${id}`)).toBeFocused()

    await page.goto(`${cohort}/search?q=zeppelins+everywhere`)
    await expect(page.getByRole('heading', { name: 'Nothing found for' })).toBeVisible()
    await checkAxe(page)
    await page.goto(`${cohort}/search?q=${'teacher '.repeat(40)}`)
    await expect(page.getByText(/Use at most 200 characters/).first()).toBeVisible()
    await checkAxe(page)
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    // One word without an end, as a slip of the keyboard leaves it.
    await page.goto(`${cohort}/search?q=${'x'.repeat(199)}`)
    await expect(page.getByRole('heading', { name: 'Nothing found for' })).toBeVisible()
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await context.close()
  })

async function tabToBox(page: Page): Promise<void> {
  for (let i = 0; i < 20; i++) {
    if ((await page.locator(':focus').getAttribute('name')) === 'q') return
    await page.keyboard.press('Tab')
  }
  throw new Error('no way to the box by the Tab key')
}

test('a cohort is searched from each of its pages, and the cohort that is meant from all others', async ({
  page,
}) => {
  const cohort = await openCohort(page)
  const link = page.getByRole('banner').getByRole('link', { name: 'Search' })
  for (const address of [
    cohort,
    `${cohort}/from-training-to-practice`,
    `${cohort}/from-training-to-practice/six-hats-of-a-coach`,
    `${cohort}/from-training-to-practice/reflection`,
    `${cohort}/discussions`,
  ]) {
    await page.goto(address)
    await expect(link).toHaveAttribute('href', `${cohort}/search`)
  }
  for (const address of ['/account', '/cohorts', '/learn/no-such-cohort', '/learn/none/search']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(link).toHaveAttribute('href', `${cohort}/search`)
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a coach searches, looks through one list, and opens what was found', async ({ page }) => {
    await openCohort(page)
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await page.getByRole('searchbox').fill('teacher')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('searchbox')).toHaveValue('teacher')
    await expect(page.getByText(/results for “teacher”/)).toBeVisible()
    await page.getByRole('link', { name: 'Lessons', exact: true }).click()
    await expect(page).toHaveURL(/[?&]in=lessons/)
    await page.getByRole('searchbox').fill('hats')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(/[?&]in=lessons/)
    await page.getByRole('link', { name: 'Six hats of a coach' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Six hats of a coach')
  })
})
