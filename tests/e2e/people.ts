import type { Browser, Page } from '@playwright/test'
import { samplePeople } from '~/features/identity/contract/sample-people'
import { SESSION_COOKIE } from '~/platform/http/cookies.server'
import type { Actor } from '~/platform/shared/actor'
import { expect } from '../setup/browser'
import { theApp } from './app'

const SAMPLE = 'sample'

/**
 * Signs in as someone of the test's own room. The browser is given the cookie of a session that the app's verbs
 * have opened, for most tests are about what comes afterward.
 */
export async function signInAs(page: Page, person: Actor, next?: string): Promise<void> {
  const { signIn } = await theApp()
  const value = await signIn(person)
  const url = `http://localhost:${process.env.E2E_PORT}`
  const cookie = { name: SESSION_COOKIE, value, url, httpOnly: true, sameSite: 'Lax' as const }
  await page.context().addCookies([cookie])
  await page.goto(`/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/**
 * Signs in as one of the demo's sample people, for tests that only read or that are about the demo. The form is
 * sent without its page; tests about signing in press the button.
 */
export async function signInAsSample(page: Page, name: string, next?: string): Promise<void> {
  const sample = samplePeople.find((person) => person.name === name)
  if (!sample) throw new Error(`The demo has no sample person called ${name}.`)
  const answer = await page.request.post('/sign-in', {
    form: { intent: SAMPLE, person: sample.key, ...(next && { next }) },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
  await page.goto(answer.headers().location ?? '/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** A browser of one's own, as another person in another room. */
export async function newPerson(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}

/** The same person's second tab, on the page of the first unless another one is named. */
export async function secondTab(page: Page, address = page.url()): Promise<Page> {
  const tab = await page.context().newPage()
  await tab.goto(address)
  return tab
}

/** The newest email to `address` in the demo's outbox, as text. */
export async function readMail(page: Page, address: string, subject: RegExp): Promise<string> {
  const row = page.getByRole('row').filter({ hasText: address })
  const letter = row.getByRole('link', { name: subject }).first()
  // It is written a moment after the act that it tells of.
  await expect(async () => {
    await page.goto('/dev/outbox')
    await expect(letter).toBeVisible({ timeout: 500 })
  }).toPass()
  await letter.click()
  await expect(page.getByText('The letter as it looks').or(page.locator('iframe'))).toBeVisible()
  return page.locator('main').innerText()
}

/** Asks for a code with `address`, reads it in the outbox, enters it. The page is signed in afterward. */
export async function signInByMail(page: Page, address: string): Promise<void> {
  await page.getByLabel('Your email address').fill(address)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await expect(page).toHaveURL(/\/sign-in\/code/)
  const letter = await page.context().newPage()
  const text = await readMail(letter, address, /code/i)
  await letter.close()
  const code = /\b(\d{6})\b/.exec(text)?.[1] ?? ''
  await page.getByLabel(/code/i).fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
