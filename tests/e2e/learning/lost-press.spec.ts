import type { Page } from '@playwright/test'
import { expect, test } from '../../setup/browser'
import type { Room } from '../../setup/room'
import { signInAs } from '../people'

// A kept copy of the lesson would hide how slow the connection is.
test.use({ serviceWorkers: 'block' })

const MODULE = 'fade-sustain-change-the-system'

/** Opens a lesson of the last module. */
async function openLesson(page: Page, { coach, course }: Room, slug: string): Promise<void> {
  await signInAs(page, coach)
  await page.goto(`${course}/${MODULE}/${slug}`, { waitUntil: 'networkidle' })
}

const question = (page: Page) => page.locator('form').filter({ hasText: 'Try it' }).first()
const said = (page: Page) => question(page).getByText(/Yes, that is the one|Not this one/)

/** Makes the connection slow: so long takes it to send something, and to read a page. */
async function slow(page: Page, ms: { send: number; read: number }): Promise<void> {
  await page.route(/\.data(\?.*)?$/, async (route) => {
    const isSent = route.request().method() === 'POST'
    await new Promise((go) => setTimeout(go, isSent ? ms.send : ms.read))
    // A request that was given up meanwhile has not arrived.
    await route.continue().catch(() => {})
  })
}

async function answer(page: Page): Promise<void> {
  await question(page).getByRole('radio').first().check()
  await question(page).getByRole('button').first().click()
}

const markAsDone = (page: Page) => page.getByRole('button', { name: 'Mark as done' }).click()
const DONE = 'You have done this lesson'

test('a lesson is done that is marked as done while an answer is on its way', async ({
  page,
  room,
}) => {
  await openLesson(page, room, 'fading-is-not-leaving')
  await slow(page, { send: 1_500, read: 0 })
  await answer(page)
  await markAsDone(page)
  await expect(page.getByText(DONE)).toBeVisible()
  await expect(said(page)).toBeVisible()
})

test('a lesson is done that is marked as done while its page is read again', async ({
  page,
  room,
}) => {
  await openLesson(page, room, 'reading-small-numbers')
  await slow(page, { send: 1_500, read: 1_000 })
  const answered = page.waitForResponse((one) => one.request().method() === 'POST')
  await answer(page)
  await answered
  await markAsDone(page)
  await expect(page.getByText(DONE)).toBeVisible()
  await expect(said(page)).toBeVisible()
})

test('a press counts whose writer goes on to the next lesson at once', async ({ page, room }) => {
  await openLesson(page, room, 'drift-and-boosters')
  const lesson = page.url()
  await slow(page, { send: 1_500, read: 0 })
  await answer(page)
  await markAsDone(page)
  await expect(page.getByRole('button', { name: 'Saving' }).last()).toBeVisible()
  await page.locator('#done a').first().click()
  await expect(page).not.toHaveURL(lesson)
  await expect.poll(() => waiting(page), { timeout: 15_000 }).toBe(0)
  await page.unrouteAll({ behavior: 'wait' })
  await page.goto(lesson)
  await expect(page.getByText(DONE)).toBeVisible()
  await expect(said(page)).toBeVisible()
})

/** How much waits on this device, or is still being sent. */
const waiting = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    const kept = Object.keys(localStorage).filter((key) => key.includes(':unsent:'))
    return held.length + pending.length + kept.length
  })
