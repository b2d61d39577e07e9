import type { Page } from '@playwright/test'
import { expect, test } from '../../setup/browser'
import { sayUse } from '../field-notes'
import { secondTab, signInAsSample } from '../people'

const FOREIGN = '00000000-0000-7000-8000-000000000000'

test('what is foreign and what is missing look the same', async ({ page }) => {
  await signInAsSample(page, 'Ana Whitfield')
  for (const address of [
    '/facilitate',
    '/facilitate/queue',
    `/facilitate/submissions/${FOREIGN}`,
    '/agency',
    '/agency/transfer',
    '/admin',
    '/learn/no-such-cohort',
    `/practice/observations/${FOREIGN}`,
  ]) {
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here')
  }
})

test('an address that is nowhere still knows who is asking', async ({ page }) => {
  await signInAsSample(page, 'Ana Whitfield')
  for (const address of ['/no-such-page', '/join/x/y', '/learn/october/one/two/three']) {
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here')
    await expect(page.getByText('A demo: people, payments and mail are made up.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Sign in' })).toHaveCount(0)
  }
  const answer = await page.request.post('/no-such-page', {
    headers: { origin: new URL(page.url()).origin },
    form: { a: '1' },
  })
  expect(answer.status()).toBe(404)
})

test('who is not signed in comes back to where they wanted to go', async ({ page }) => {
  await page.goto('/practice')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fpractice/)
  await page.getByRole('button', { name: /Ana Whitfield/ }).click()
  await expect(page).toHaveURL(/\/practice$/)
})

test('a write from elsewhere changes nothing', async ({ request }) => {
  const places: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'x-forwarded-host': 'elsewhere.example' },
    {},
  ]
  for (const headers of places)
    for (const address of ['/sign-in', '/sign-in?_data=routes%2Fsign-in', '/drafts', '/sign-out']) {
      const answer = await request.post(address, { headers, form: { intent: 'request-code' } })
      expect(answer.status(), `${address} ${JSON.stringify(headers)}`).toBe(403)
    }
})

test('no address answers with the words of the framework, or with nothing', async ({ request }) => {
  const origin = new URL((await request.get('/')).url()).origin
  for (const data of ['root', '', 'routes/account']) {
    const answer = await request.get(`/cohorts?_data=${encodeURIComponent(data)}`)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([
      ...[200, 'text/html; charset=utf-8'],
    ])
    expect(await answer.text()).toContain('</html>')
  }
  for (const address of ['/webhooks/stripe', '/learn/a/b/c/answers']) {
    const answer = await request.get(address)
    expect([answer.status(), answer.headers().allow]).toEqual([405, 'POST'])
    expect(await answer.text()).toContain('has nothing to show')
  }
  for (const address of ['/learn.data', '/learn']) {
    const answer = await request.post(address, { headers: { origin }, form: { a: '1' } })
    expect(answer.status()).toBe(405)
    expect(await answer.text()).not.toMatch(/made a POST request|`action`/)
  }
})

test('a page carries a policy without unsafe scripts, and is kept by no one else', async ({
  request,
}) => {
  const answer = await request.get('/')
  const policy = answer.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("script-src 'self' 'nonce-")
  expect(policy).not.toContain('unsafe-eval')
  expect(/script-src[^;]*unsafe-inline/.test(policy)).toBe(false)
  expect(answer.headers()['cache-control']).toContain('private')
})

for (const javaScriptEnabled of [true, false])
  test(`after signing out no one is met by going Back, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    playwright,
    launchOptions,
    baseURL,
  }) => {
    // Playwright switches off what Chromium keeps in memory for going Back.
    const ignoreDefaultArgs = ['--disable-back-forward-cache']
    const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs })
    const context = await browser.newContext({ javaScriptEnabled, baseURL })
    const page = await context.newPage()
    await signInAsSample(page, 'Ana Whitfield')
    for (const address of ['/account', '/practice', '/sign-out']) await page.goto(address)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/sign-in/)
    await page.goto('/cohorts')
    const history = await context.newCDPSession(page)
    const { entries } = await history.send('Page.getNavigationHistory')
    // `goBack` waits for a load, which a page from memory has not.
    for (const { id: entryId, url } of entries.toReversed())
      if (/(learn|practice|account)$/.test(url)) {
        const { pathname } = new URL(url)
        await history.send('Page.navigateToHistoryEntry', { entryId })
        await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(pathname)}`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
        await expect(page.locator('header').getByText('Ana')).toHaveCount(0)
      }
    await browser.close()
  })

/** A field note, begun; nothing of it has been sent. */
async function beginNote(page: Page, words: string) {
  await page.goto('/practice/notes/new')
  await sayUse(page, 'Partly')
  await page.getByLabel('What did you do or say?').fill(words)
  await page.getByLabel('What happened then?').fill('She took the next step herself.')
}
const keep = (page: Page) => page.getByRole('button', { name: /note/i }).click()

test.describe('a session that has ended', () => {
  // The document is made again around the error, and for a moment it names no icon.
  test.use({ allowedFaults: [/status of 401|favicon\.ico/] })

  test('is begun again on the same page, with what was written', async ({ page }) => {
    await signInAsSample(page, 'Ana Whitfield')
    await beginNote(page, 'I asked what she wanted to try.')
    await page.context().clearCookies()
    await keep(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Please sign in again')
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: /Ana Whitfield/ }).click()
    await expect(page).toHaveURL(/\/practice\/notes\/new/)
    await expect(page.getByLabel('What did you do or say?')).toHaveValue(
      'I asked what she wanted to try.',
    )
  })
})

test.describe('a connection that is gone', () => {
  test.use({ allowedFaults: [/Failed to load resource|Failed to fetch/] })

  test('is said so, and what was written is there again', async ({ page }) => {
    await signInAsSample(page, 'Ana Whitfield', '/practice/commitments/new')
    await page.getByLabel('When …').fill('someone asks me to do it for them')
    await page.getByLabel('… I will').fill('ask what they have tried.')
    await page.getByLabel('What kind of moment is it?').fill('A team meeting')
    await page.getByRole('radio', { name: '7' }).check()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Save plan' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You seem to be offline')
    await page.context().setOffline(false)
    await page.getByRole('link', { name: 'Try again' }).click()
    await expect(page.getByLabel('When …')).toHaveValue('someone asks me to do it for them')
  })
})

test('on a shared computer, a page of the one before says whose turn it is and leads back', async ({
  page,
}) => {
  await signInAsSample(page, 'Ana Whitfield', '/practice/notes/new')
  await sayUse(page)
  await page.getByLabel('What did you do or say?').fill('I waited.')
  await page.getByLabel('What happened then?').fill('She went on.')
  const other = await secondTab(page, '/sign-out')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await other.getByRole('button', { name: /Dana Okafor/ }).click()
  await expect(other).toHaveURL(/\/facilitate/)
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Someone else is signed in')
  await page.getByRole('link', { name: 'Sign in as yourself' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: /Ana Whitfield/ }).click()
  await expect(page).toHaveURL(/\/practice\/notes\/new$/)
  await expect(page.getByLabel('What did you do or say?')).toHaveValue('I waited.')
})
