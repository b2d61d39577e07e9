import type { Page } from '@playwright/test'
import { expect, test } from '../../setup/browser'
import { secondTab, signInAs } from '../people'

// A refusal is an answer of 409, which a browser reports. On a busy machine a kept copy of the lesson may
// come back with a reload: it is older than what is asked about here.
test.use({
  allowedFaults: [/responded with a status of 409|net::ERR_CONNECTION_RESET/],
  serviceWorkers: 'block',
})

const note = (page: Page) => page.locator('form').filter({ hasText: 'For yourself' })
const box = (page: Page) => note(page).getByRole('textbox')
const keep = (page: Page) => note(page).getByRole('button', { name: /Save/ }).click()
const copies = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':form:')).length)

test('words typed while a text is being saved stay', async ({ page, room }) => {
  test.setTimeout(120_000)
  await signInAs(page, room.coach, `${room.course}/scoring-together/agreement-numbers`)
  await page.route(/agreement-numbers(\.data)?(\?.*)?$/, async (route) => {
    if (route.request().method() === 'POST') await new Promise((go) => setTimeout(go, 1500))
    await route.continue()
  })
  // The second time it ends with the words with which it began.
  for (const round of ['empty', 'the same']) {
    await test.step(round, async () => {
      await box(page).fill('The first sentence.')
      await keep(page)
      await box(page).focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' And a second one.')
      await expect(note(page).getByText('Kept. Only you can read it.')).toBeVisible()
      await expect(note(page).getByRole('button', { name: 'Save this version' })).toBeEnabled()
      await expect(box(page)).toHaveValue('The first sentence. And a second one.')
      await expect(box(page)).toBeFocused()
      await expect.poll(() => copies(page)).toBe(1)
      await page.reload()
      await expect(box(page)).toHaveValue('The first sentence. And a second one.')
      await keep(page)
      await expect.poll(() => copies(page)).toBe(0)
      await page.reload()
      await expect(box(page)).toHaveValue('The first sentence. And a second one.')
    })
  }
})

test('a text that meets another tab’s stays in its box, beside what is kept', async ({
  page: first,
  room,
}) => {
  test.setTimeout(120_000)
  const lesson = `${room.course}/the-feedback-conversation/hard-moments`
  await signInAs(first, room.coach, lesson)
  const second = await secondTab(first, lesson)
  await box(first).fill('Words of the first tab')
  await keep(first)
  await expect(note(first).getByText('Kept. Only you can read it.')).toBeVisible()
  await box(second).fill('Words of the second tab')
  await keep(second)
  await expect(note(second).getByRole('alert')).toContainText('Yours is still in the box')
  await expect(note(second).getByText('What is saved now')).toBeVisible()
  await expect(note(second).locator('p', { hasText: 'Words of the first tab' })).toBeVisible()
  await expect(box(second)).toHaveValue('Words of the second tab')
  await keep(second)
  await expect(note(second).getByRole('alert')).toBeHidden()
  await second.reload()
  await expect(box(second)).toHaveValue('Words of the second tab')
})

test('a plan and a title are there again when one comes back, until they are sent', async ({
  page,
  room,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, room.coach)

  await test.step('a plan', async () => {
    await page.goto('/practice/commitments/new')
    await page.getByLabel('When …').fill('somebody says “just do it for me”')
    await page.getByLabel('… I will').fill('ask what they have tried.')
    await page.getByRole('radio', { name: '7' }).check()
    await page.getByRole('link', { name: 'Practice', exact: true }).first().click()
    await expect(page).toHaveURL(/\/practice($|\?)/)
    await page.goBack()
    await expect(page.getByText('Your unsent changes are back')).toBeVisible()
    await expect(page.getByLabel('When …')).toHaveValue('somebody says “just do it for me”')
    await page.goto('/practice/commitments/new')
    await expect(page.getByText('Your unsent changes are back')).toBeVisible()
    await expect(page.getByLabel('When …')).toHaveValue('somebody says “just do it for me”')
    await expect(page.getByLabel('… I will')).toHaveValue('ask what they have tried.')
    await expect(page.getByRole('radio', { name: '7' })).toBeChecked()
    await page.getByRole('button', { name: 'Start over' }).click()
    await expect(page.getByLabel('When …')).toHaveValue('')
    await expect(page.getByLabel('Which skill?')).toBeFocused()
  })

  await test.step('the title of a new conversation', async () => {
    const title = page.getByLabel('What is it about?')
    await page.goto(`${room.course}/discussions`)
    await title.fill('What do you do when nobody asks?')
    await page.getByLabel('Your first post').fill('I wait, and it gets long.')
    await page.goto('/practice')
    await page.goto(`${room.course}/discussions`)
    await expect(title).toHaveValue('What do you do when nobody asks?')
    await expect(page.getByLabel('Your first post')).toHaveValue('I wait, and it gets long.')
    await page.getByRole('button', { name: 'Start the conversation' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'What do you do when nobody asks?',
    )
    await page.goto(`${room.course}/discussions`)
    await expect(title).toHaveValue('')
    await expect(page.getByLabel('Your first post')).toHaveValue('')
  })
})

test('a conversation that was begun leaves nothing in its boxes where the answer was lost', async ({
  page,
  room,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, room.coach, `${room.course}/discussions`)
  const title = page.getByLabel('What is it about?')
  const first = page.getByLabel('Your first post')
  for (const words of ['Who begins the visit?', 'Who ends it?']) {
    await title.fill(words)
    await first.fill(`I do not know yet. ${words}`)
    await page.route(/discussions(\/_?index)?\.data(\?.*)?$/, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.getByRole('button', { name: 'Start the conversation' }).click()
    await expect(page.getByText('You seem to be offline')).toBeVisible()
    await page.unrouteAll()
    await page.getByRole('link', { name: 'Try again' }).click()
    await expect(page.getByRole('link', { name: words })).toHaveCount(1)
    await expect(first).toHaveValue('')
    await expect(title).toHaveValue('')
    await expect(page.getByText('Your unsent changes are back')).toBeHidden()
    await page.reload()
    await expect(title).toHaveValue('')
    expect(await copies(page)).toBe(0)
  }
})
