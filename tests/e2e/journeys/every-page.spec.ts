import type { Browser, Page } from '@playwright/test'
import { axeOn } from '../../setup/axe.mjs'
import { checkAxe, expect, test } from '../../setup/browser'
import { pageCount, readPdf } from '../../setup/documents/read-pdf'
import { signInAsSample } from '../people'

/** The people of the demo, each with the pages that they look at: `:finished` and `:starting` are its cohorts, `:letter` is its newest. */
const WALKS: { who: string | null; pages: string[] }[] = [
  {
    who: null,
    pages: [
      ...['/', '/cohorts', '/sign-in', '/dev/outbox', ':letter', '/dev/ui', '/no-such-page'],
      ...['/help', '/accessibility', '/privacy', '/terms'],
      ...['/cohorts/:starting', '/cohorts/:starting/sample', '/checkout/:starting'],
    ],
  },
  {
    who: 'Ana Whitfield',
    pages: [
      ...['/learn', '/practice', '/practice/commitments/new', '/practice/notes/new'],
      ...['/practice/observations', '/practice/practitioners', '/practice/pulse', '/account'],
    ],
  },
  {
    who: 'Dana Okafor',
    pages: [
      '/facilitate',
      '/facilitate/:finished',
      '/facilitate/queue',
      '/practice/observations',
      '/practice/observations/new',
      '/practice/calibration',
    ],
  },
  {
    who: 'Marcus Bell',
    pages: [
      ...['/agency', '/agency/seats', '/agency/people', '/agency/transfer', '/agency/orders'],
      ...['/agency/barriers', '/agency/figures', '/agency/transfer/brief'],
    ],
  },
  {
    who: 'Priya Nair',
    pages: [
      ...['/admin', '/admin/mail', '/admin/jobs', '/admin/cohorts', '/admin/cohorts/new'],
      ...['/admin/cohorts/:finished', '/admin/people', '/admin/audit', '/admin/revenue'],
      ...['/admin/orders', '/admin/alerts', '/admin/codes'],
    ],
  },
]

/** The cohorts of the demo are called after the months in which they begin. */
const COHORT = /href="\/admin\/cohorts\/(([a-z]+)-(\d{4}))"/g
const LETTER = /href="(\/dev\/outbox\/[\w-]+)"/

/** Program staff find the names in two lists, of which only the text is needed here: others look at them. */
async function withNames(browser: Browser, pages: string[]): Promise<string[]> {
  if (!pages.some((address) => address.includes(':'))) return pages
  const staff = await browser.newPage()
  await signInAsSample(staff, 'Priya Nair')
  const textOf = async (address: string) => (await staff.request.get(address)).text()
  const found: { slug: string; at: number }[] = []
  for (const [, slug = '', month, year] of (await textOf('/admin/cohorts')).matchAll(COHORT)) {
    const at = Date.parse(`${month} 1, ${year}`)
    if (!Number.isNaN(at)) found.push({ slug, at })
  }
  found.sort((a, b) => a.at - b.at)
  const [, newest = ''] = LETTER.exec(await textOf('/dev/outbox')) ?? []
  await staff.context().close()
  return pages.map((address) =>
    address
      .replace(':finished', found[0]?.slug ?? '')
      .replace(':starting', found.at(-1)?.slug ?? '')
      .replace(':letter', newest),
  )
}

const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const

/** Styles alone decide how a page looks at another width or in the dark, so it is loaded once for all looks. */
async function lookAt(page: Page, address: string) {
  for (const { width, colorScheme } of LOOKS)
    await test.step(`${address} at ${width} px, ${colorScheme}`, async () => {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      // The gallery of components shows page headers too.
      if (address !== '/dev/ui')
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await checkAxe(page)
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(sideways, `${address} scrolls sideways`).toBeLessThanOrEqual(0)
    })
}

for (const { who, pages } of WALKS)
  test(`${who ?? 'a stranger'} looks at every page`, async ({ browser }) => {
    test.slow()
    const page = await browser.newPage()
    const addresses = await withNames(browser, pages)
    if (who) await signInAsSample(page, who)
    for (const address of addresses) {
      await page.goto(address)
      await lookAt(page, address)
    }
    await page.context().close()
  })

test('the rooms of a cohort, as its coach reads them on a small phone', async ({ browser }) => {
  test.slow()
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await signInAsSample(page, 'Ana Whitfield')
  await page.getByRole('link', { name: 'All modules and dates' }).click()
  await expect(page).toHaveURL(/\/learn\/[\w-]+$/)
  const cohort = new URL(page.url()).pathname
  const module = `${cohort}/from-training-to-practice`
  for (const address of [
    cohort,
    module,
    `${cohort}/alongside-not-in-charge`,
    `${module}/why-good-training-evaporates`,
    `${module}/six-hats-of-a-coach`,
    `${module}/coaching-is-not-supervision`,
    `${module}/the-agreement`,
    `${module}/reflection`,
    `${cohort}/discussions`,
  ]) {
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(200)
    await checkAxe(page)
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, `${address} scrolls sideways`).toBeLessThanOrEqual(0)
  }
  await context.close()
})

test('axe finds each text that is too pale, also where it has met its colors before', async ({
  page,
}) => {
  const layer = 'background: rgb(255 255 255 / 50%); padding: 1rem'
  const pale = 'color: rgb(119 119 119)'
  await page.setContent(`<html lang="en"><title>Colors</title><main><h1>Colors</h1>
    <p style="${pale}; background: rgb(0 0 0)">clear</p>
    <p id="first" style="${pale}; background: rgb(160 160 160)">pale</p>
    <p id="second" style="${pale}; background: rgb(160 160 160)">as pale</p>
    <div style="${layer}; color: oklch(0.3 0 0)"><p>clear <b id="inside" style="${pale}">pale</b></p></div>
    <div style="background: oklch(0.5 0 0)"><p id="layered" style="${pale}; ${layer}">pale</p></div>
  </main></html>`)
  const paleOnes = async () =>
    (await axeOn(page)).flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`))
  const found = ['#first', '#second', '#inside', '#layered'].map((at) => `color-contrast ${at}`)
  expect(await paleOnes()).toEqual(found)
  expect(await paleOnes(), 'a second time').toEqual(found)
})

test('the evidence brief is one page on paper, and says there what its document says', async ({
  page,
}) => {
  await signInAsSample(page, 'Marcus Bell', '/agency/transfer')
  await page.getByRole('link', { name: /evidence brief/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Evidence brief' })).toBeVisible()
  expect(await pageCount(await page.pdf({ format: 'Letter' }))).toBe(1)
  const file = await page.request.get('/agency/transfer/brief.pdf')
  expect(file.headers()['content-disposition']).toMatch(/evidence-brief-\d{4}-\d\d\.pdf/)
  const pdf = await file.body()
  expect(await pageCount(pdf)).toBe(1)
  const words = await readPdf(pdf)
  for (const heading of await page
    .locator('main')
    .getByRole('heading', { level: 2 })
    .allInnerTexts())
    expect(words).toContain(heading)
})
