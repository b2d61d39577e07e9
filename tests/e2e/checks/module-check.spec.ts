import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'yaml'
import { checkAxe, expect, test } from '../../setup/browser'
import type { Room } from '../../setup/room'
import { signInAs } from '../people'

/** All but the second ask about one skill, in five questions a form. */
const MODULES = {
  first: '01-from-training-to-practice',
  second: '02-alongside-not-in-charge',
  fifth: '05-the-feedback-conversation',
  last: '08-fade-sustain-change-the-system',
}

interface Item {
  form: 'a' | 'b'
  scenario: string
  question: string
  options: { text: string; because: string; correct?: true }[]
}
/** The questions of form a, in which everyone begins. */
function askedIn(module: keyof typeof MODULES): Item[] {
  const file = `content/programs/coaching-into-practice/modules/${MODULES[module]}/check.yml`
  const { items }: { items: Item[] } = parse(readFileSync(file, 'utf8'))
  return items.filter(({ form }) => form === 'a')
}
const rightIn = ({ options }: Item) => options.findIndex(({ correct }) => correct)
const wrongIn = ({ options }: Item) => options.findIndex(({ correct }) => !correct)

/** The address of a module's check. */
const checkOf = ({ course }: Room, module: keyof typeof MODULES): string =>
  `${course}/${MODULES[module].slice(3)}/check`

/** By keyboard alone: Tab until it has focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard does not get there')
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }))
  await page.keyboard.press('Enter')
}

/** Chooses an option of the question on the page, and saves it. */
async function answerByKeyboard(page: Page, option: number): Promise<void> {
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('Space')
  for (let i = 0; i < option; i += 1) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio').nth(option)).toBeChecked()
  await press(page, 'Save and continue')
}

const question = (page: Page, number: number) =>
  page.getByRole('heading', { name: `Question ${number} of 5` })

test('a coach takes the check by keyboard alone, resumes it, and the path moves', async ({
  page,
  room,
}) => {
  test.slow()
  const asked = askedIn('first')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await signInAs(page, room.coach, checkOf(room, 'first'))
  await expect(page.getByText('5 on the skill “Contract for coaching”')).toBeVisible()
  await checkAxe(page)
  await press(page, 'Start the check')
  await expect(question(page, 1)).toBeVisible()
  await checkAxe(page)
  for (const [i, item] of asked.entries()) {
    await expect(question(page, i + 1)).toBeVisible()
    if (i > 0) await expect(question(page, i + 1)).toBeFocused()
    if (i === 2) {
      await page.reload()
      await expect(page.getByText('2 of 5 answered')).toBeVisible()
    }
    // The first is changed again before handing in.
    await answerByKeyboard(page, i === 0 ? wrongIn(item) : rightIn(item))
  }
  await expect(page.getByRole('heading', { name: 'Look over your answers' })).toBeFocused()
  await checkAxe(page)
  await tabTo(page, page.getByRole('link', { name: 'Change question 1' }))
  await page.keyboard.press('Enter')
  await expect(question(page, 1)).toBeVisible()
  await expect(page.getByRole('radio').nth(wrongIn(asked[0] as Item))).toBeChecked()
  await page
    .getByRole('radio')
    .nth(rightIn(asked[0] as Item))
    .focus()
  await page.keyboard.press('Space')
  await press(page, 'Save and continue')
  await press(page, 'Submit the check')
  await expect(page.getByRole('heading', { name: 'You have understood it' })).toBeFocused()
  await expect(page.getByText('5 of 5 right. Understood.')).toBeVisible()
  await expect(page.getByText(/Contract for coaching: understood/)).toBeAttached()
  await checkAxe(page)
  await page.reload()
  await expect(page.getByText('5 of 5 right. Understood.')).toBeVisible()
})

/** The summary of what is missing has focus, and each group in question is described by its error. */
async function expectMissing(page: Page, ...questions: string[]): Promise<void> {
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveText(questions)
  for (const words of questions)
    await expect(page.getByRole('radiogroup', { description: `Error: ${words}` })).toHaveAttribute(
      'aria-invalid',
      'true',
    )
}

const MISSING = 'Choose an answer first. You can change it until you submit the check.'
const goes = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('Back shows the question before, and whoever leaves one takes the answer along', async ({
  page,
  room,
}) => {
  test.slow()
  const address = checkOf(room, 'last')
  const chosen = (option: number) => page.getByRole('radio').nth(option)
  const module = address.replace('/check', '')
  await signInAs(page, room.coach, module)
  const check = page.locator(`a[href$="${address}"]`).first()
  // The address changes before the page does: a press in between would be on the page that is about to go.
  const onModule = async () => {
    await expect(page).toHaveURL(/\/fade-sustain-change-the-system$/)
    await expect(check).toBeVisible()
  }
  // As who reads first: the start is looked at, left, and come to again.
  await check.click()
  await expect(page.getByRole('button', { name: 'Start the check' })).toBeVisible()
  await page.locator(`a[href="${module}"][rel="up"]`).click()
  await check.click()
  await goes(page, 'Start the check')
  await expect(page).toHaveURL(/check\?question=1$/)
  await expect(page.getByRole('button', { name: 'Previous question' })).toHaveCount(0)
  await chosen(1).check()
  await goes(page, 'Save and continue')
  await expect(question(page, 2)).toBeFocused()
  await page.goBack()
  await expect(question(page, 1)).toBeVisible()
  await expect(page).toHaveURL(/check\?question=1$/)
  await expect(chosen(1)).toBeChecked()
  await page.goBack()
  await onModule()
  // The start that was looked at first leads on too, and Back gets past it.
  await page.goBack()
  await expect(question(page, 2)).toBeVisible()
  await page.goBack()
  await onModule()
  await page.goForward()
  await expect(question(page, 2)).toBeVisible()
  await chosen(2).check()
  const previous = page.getByRole('button', { name: 'Previous question' })
  expect((await previous.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await previous.click()
  await expect(question(page, 1)).toBeFocused()
  await expect(chosen(1)).toBeChecked()
  await expect(page.getByText('2 of 5 answered')).toBeVisible()
  await goes(page, 'Save and continue')
  await expect(question(page, 3)).toBeVisible()
  await goes(page, 'Save and continue')
  await expectMissing(page, MISSING)
  await checkAxe(page)
  await goes(page, 'Save and continue')
  await expectMissing(page, MISSING)
  await chosen(0).check()
  await goes(page, 'All answers so far')
  await expect(page.getByRole('link', { name: /^Change question/ })).toHaveCount(3)
  await page.goto(address)
  await expect(page).toHaveURL(/check\?question=4$/)
  await goes(page, 'Finish later')
  await onModule()
  await page.goto(address)
  await chosen(0).check()
  await goes(page, 'Finish later')
  await onModule()
  await page.goto(address)
  await expect(page).toHaveURL(/check\?question=5$/)
  await expect(page.getByText('4 of 5 answered')).toBeVisible()
})

test('on a small phone in the dark nothing is out of reach', async ({ browser, room }) => {
  test.slow()
  const asked = askedIn('last')
  const viewport = { width: 320, height: 640 }
  const context = await browser.newContext({ viewport, colorScheme: 'dark' })
  const page = await context.newPage()
  const fits = async () => {
    await checkAxe(page)
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
  }
  await signInAs(page, room.coach, checkOf(room, 'last'))
  await fits()
  await page.getByRole('button', { name: 'Start the check' }).click()
  for (const [i, item] of asked.entries()) {
    await expect(question(page, i + 1)).toBeVisible()
    if (i < 2) await fits()
    await page
      .getByRole('radio')
      .nth(i < 2 ? wrongIn(item) : rightIn(item))
      .check()
    await page.getByRole('button', { name: 'Save and continue' }).click()
  }
  await expect(page.getByRole('heading', { name: 'Look over your answers' })).toBeVisible()
  await fits()
  await page.getByRole('button', { name: 'Submit the check' }).click()
  await expect(page.getByText(/3 of 5 right. Not understood yet/)).toBeVisible()
  await expect(
    page.getByText(/You can retake it with new questions, on what is not understood yet/),
  ).toBeVisible()
  await fits()
  // No line of the lessons to read begins with the minutes, however narrow the page is.
  for (const width of [320, 360, 390, 430]) {
    await page.setViewportSize({ width, height: 640 })
    for (const minutes of await page.getByText(/^\(\d+ min\)$/).all()) {
      const indent = await minutes.evaluate((element) => {
        const line = element.closest('li')?.getBoundingClientRect().left ?? 0
        return element.getBoundingClientRect().left - line
      })
      expect(indent, `${width} px`).toBeGreaterThan(20)
    }
  }
  await context.close()
})

test('two questions some time later: reasons at once, and answered once', async ({
  browser,
  room,
}) => {
  test.slow()
  for (const module of [MODULES.first, MODULES.second]) await room.haveLearned(module.slice(3), 4)
  const small = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const
  const large = { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } as const
  const phone = await (await browser.newContext(small)).newPage()
  const desk = await (await browser.newContext(large)).newPage()
  for (const page of [phone, desk]) {
    await signInAs(page, room.coach)
    // Those from the second are due today too, and it names both.
    await expect(page.getByRole('heading', { name: /questions from modules? 1/i })).toBeVisible()
    await page.getByRole('link', { name: 'Answer those from module 1' }).click()
    await expect(page.getByRole('radio')).toHaveCount(8)
    await checkAxe(page)
    await page.getByRole('button', { name: 'See how it went' }).click()
    await expectMissing(page, 'Choose an answer to question 1.', 'Choose an answer to question 2.')
    for (const group of await page.getByRole('radiogroup').all())
      await group.getByRole('radio').first().check()
  }
  await desk.getByRole('button', { name: 'See how it went' }).click()
  await expect(desk.getByText(/^Answered on/)).toBeVisible()
  await checkAxe(desk)
  await phone.getByRole('button', { name: 'See how it went' }).click()
  await expect(phone.getByText(/You have answered these already/)).toBeVisible()
  await checkAxe(phone)
  await phone.goto('/learn')
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(phone.getByRole('heading', { name: /questions from modules? 1/i })).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a coach takes the check, and is told what is missing', async ({ page, room }) => {
    const asked = askedIn('fifth')
    const address = checkOf(room, 'fifth')
    await signInAs(page, room.coach, address)
    await expect(page.getByText('Worth reading first')).toBeVisible()
    await page.getByRole('button', { name: 'Start the check' }).click()
    for (const i of [0, 1]) {
      await page
        .getByRole('radio')
        .nth(wrongIn(asked[i] as Item))
        .check()
      await page.getByRole('button', { name: 'Save and continue' }).click()
    }
    // Leaving takes along what is chosen; going back from the next with nothing chosen does not mind.
    await page
      .getByRole('radio')
      .nth(rightIn(asked[2] as Item))
      .check()
    await page.getByRole('button', { name: 'Previous question' }).click()
    await expect(question(page, 2)).toBeVisible()
    await expect(page.getByRole('radio').nth(wrongIn(asked[1] as Item))).toBeChecked()
    await page.goBack()
    await expect(question(page, 3)).toBeVisible()
    await page.goto(address)
    await expect(page).toHaveURL(/check\?question=4$/)
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('alert').getByText(MISSING)).toBeVisible()
    await page.getByRole('button', { name: 'All answers so far' }).click()
    await page.getByRole('button', { name: 'Submit the check' }).click()
    await expect(page.getByRole('link', { name: /^Answer question/ })).toHaveCount(4)
    await page.goto(address)
    for (const i of [3, 4]) {
      await expect(question(page, i + 1)).toBeVisible()
      await page
        .getByRole('radio')
        .nth(rightIn(asked[i] as Item))
        .check()
      await page.getByRole('button', { name: 'Save and continue' }).click()
    }
    await page.getByRole('button', { name: 'Submit the check' }).click()
    await expect(page.getByText(/3 of 5 right. Not understood yet/)).toBeVisible()
    await expect(page.getByText('Worth reading again:')).toBeVisible()
  })
})
