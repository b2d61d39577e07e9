import type { Locator, Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import { signInAs } from '../people'

const WORDS: Record<string, string> = {
  'answer.text': 'I looked at her before I looked at my notes, and counted to five.',
  'answer.cue': 'my next feedback talk begins',
  'answer.action': 'ask what they saw first, and wait.',
}

/** The element that has the focus: enough of it to decide which key to press next. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const form = element?.closest('form')
    return {
      tag: element?.tagName ?? '',
      type: element?.getAttribute('type') ?? '',
      name: element?.getAttribute('name') ?? '',
      text: element?.textContent?.trim() ?? '',
      filled: element instanceof HTMLTextAreaElement && element.value !== '',
      part: form?.id ?? '',
      chosen: element instanceof HTMLInputElement && element.checked,
    }
  })

type Focus = Awaited<ReturnType<typeof focused>>

/** Presses Tab until `until` says so of what has the focus. */
async function tabTo(page: Page, until: (focus: Focus) => boolean, what: string): Promise<Focus> {
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press('Tab')
    const focus = await focused(page)
    if (until(focus)) return focus
  }
  throw new Error(`the keyboard does not reach ${what}`)
}

const saved = async (page: Page, press: () => Promise<void>) => {
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.status() < 400,
  )
  await press()
  await answer
}

/** Answers every part of the lesson that is open and marks it as done, by keyboard alone. */
async function doLesson(page: Page): Promise<number> {
  await expect(page.getByRole('button', { name: 'Mark as done' })).toBeVisible()
  const parts = new Set<string>()
  for (;;) {
    const focus = await tabTo(
      page,
      ({ tag, type, part }) =>
        tag === 'TEXTAREA' ||
        type === 'radio' ||
        (tag === 'BUTTON' && type === 'submit' && part !== '') ||
        (tag === 'BUTTON' && type === 'submit'),
      'the next thing to do',
    )
    if (focus.type === 'radio') {
      if (!focus.chosen) await page.keyboard.press('Space')
      continue
    }
    if (focus.tag === 'TEXTAREA') {
      if (!focus.filled) await page.keyboard.type(WORDS[focus.name] ?? '')
      continue
    }
    if (focus.text === 'Mark as done') {
      await page.keyboard.press('Enter')
      await expect(page.getByText('You have done this lesson')).toBeVisible()
      // A Tab before the focus has come here would be undone.
      await expect(page.locator('#done')).toBeFocused()
      return parts.size
    }
    if (!focus.part.startsWith('part-') || focus.name === 'onwards') continue
    if (/begin again|play it again/i.test(focus.text)) continue
    parts.add(focus.part)
    await saved(page, () => page.keyboard.press('Enter'))
    await expect(page.locator(`#${focus.part} [aria-disabled=true]`)).toHaveCount(0)
  }
}

test('a whole module by keyboard alone', async ({ page, room }) => {
  test.setTimeout(300_000)
  const module = `${room.course}/the-feedback-conversation`
  await signInAs(page, room.coach, module)
  await tabTo(page, ({ tag, text }) => tag === 'A' && /third of feedback/.test(text), 'lesson 1')
  await page.keyboard.press('Enter')
  for (const title of [/third of feedback/, /Ask, show/, /Strengths/, /Hard moments/]) {
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(await doLesson(page)).toBeGreaterThanOrEqual(2)
    await tabTo(page, ({ tag, text }) => tag === 'A' && text.startsWith('Next:'), 'what comes next')
    await page.keyboard.press('Enter')
  }
  await expect(page).not.toHaveURL(/hard-moments/)
  await page.goto(`${module}/hard-moments`)
  await expect(page.getByText('You have done this lesson')).toBeVisible()
  await expect(page.getByText('The conversation ends here.').first()).toBeVisible()
  // All of it has arrived, so nothing comes back from this device.
  await expect(page.getByText('Your unsent changes are back')).toHaveCount(0)
  await checkAxe(page)
})

/** Fills one part of a lesson as it stands and sends it. */
async function fill(part: Locator): Promise<void> {
  for (const group of await part.locator('fieldset:not(:has(fieldset))').all()) {
    const first = group.getByRole('radio').first()
    if ((await first.count()) > 0) await first.check()
  }
  for (const box of await part.getByRole('textbox').all()) {
    const name = (await box.getAttribute('name')) ?? ''
    if ((await box.inputValue()) === '') await box.fill(WORDS[name] ?? '')
  }
  await part
    .getByRole('button')
    .filter({ hasNotText: /choose a date|again/i })
    .first()
    .click()
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a whole module', async ({ page, room }) => {
    test.setTimeout(300_000)
    const module = `${room.course}/rehearse-then-commit`
    await signInAs(page, room.coach, module)
    const lessons = await page
      .locator(`main a[href^="${module}/0"], main a[href^="${module}/"]`)
      .all()
    const addresses = await Promise.all(lessons.map((link) => link.getAttribute('href')))
    const read = [...new Set(addresses)].filter(
      (address) => address && !/reflection|check/.test(address),
    )
    expect(read).toHaveLength(5)
    for (const address of read) {
      await page.goto(address ?? '')
      const ids = await page
        .locator('form[id^=part-]:not([hidden])')
        .evaluateAll((forms) => forms.map(({ id }) => id))
      expect(ids.length).toBeGreaterThanOrEqual(2)
      for (const id of ids) {
        await fill(page.locator(`#${id}`))
        await expect(page, 'the page comes back at the part').toHaveURL(new RegExp(`#${id}$`))
      }
      await page.getByRole('button', { name: 'Mark as done' }).click()
      await expect(page.getByText('You have done this lesson')).toBeVisible()
    }
    // The answers are there when the page is opened again.
    await page.goto(read[0] ?? '')
    for (const status of await page.locator('form[id^=part-]:not([hidden]) [role=status]').all())
      await expect(status).not.toBeEmpty()
  })
})
