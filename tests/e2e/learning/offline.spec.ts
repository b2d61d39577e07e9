import type { Locator, Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import type { Room } from '../../setup/room'
import { newPerson, signInAs } from '../people'

// A browser says this about requests that meet no server, and about the page that stands in for one; and the router
// about a page that is left while it is read again.
test.use({
  allowedFaults: [
    /net::ERR_(INTERNET_DISCONNECTED|FAILED)|responded with a status of (503|409)|BodyStreamBuffer was aborted/,
  ],
})

const MODULE = 'alongside-not-in-charge'

/** The addresses of the lessons that this browser keeps. */
const keptIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('-kept-'))
    const shelves = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return shelves.flat().map(({ url }) => new URL(url).pathname)
  })

const untilKept = (page: Page, address: string) =>
  expect.poll(() => keptIn(page), { timeout: 20_000 }).toContain(address)

const KEPT = /^Kept on this device. It will be sent when you are connected again.$/
const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('a lesson once opened is read and answered without a connection', async ({
  browser,
  page,
  room,
}) => {
  test.setTimeout(240_000)
  const context = page.context()
  await signInAs(page, room.coach)
  const [first, second] = [
    `${room.course}/${MODULE}/hearing-meaning`,
    `${room.course}/${MODULE}/the-four-rung-ladder`,
  ]
  const words = 'The third rung felt long.'
  const note = page.locator('form').filter({ hasText: 'For yourself' })
  const check = page.locator('form').filter({ hasText: 'Try it' }).first()

  await test.step('two lessons are opened, the second by a link', async () => {
    await page.goto(first)
    await untilKept(page, first)
    await page.getByRole('link', { name: /^Next:/ }).click()
    await expect(page).toHaveURL(second)
    await untilKept(page, second)
  })

  await test.step('without a connection both can be read', async () => {
    await context.setOffline(true)
    await page.reload()
    await expect(title(page)).toHaveText(/ladder/i)
    await expect(page.getByText('You are reading a saved copy')).toBeVisible()
    await expect(page.getByText(/^Kept \w+, \w+ \d+, \d+:\d\d [AP]M$/)).toBeVisible()
    await expect(page.getByRole('img').first()).toHaveJSProperty('complete', true)
    await checkAxe(page)
    await page.getByRole('link', { name: /Previous:/ }).click()
    await expect(page).toHaveURL(first)
    await expect(title(page)).toHaveText(/meaning/i)
    await page.goto(second)
  })

  await test.step('answers wait on the device, and are still there after a reload', async () => {
    await note.getByRole('textbox').fill(words)
    await note.getByRole('button', { name: /Save/ }).click()
    await expect(note.getByText(KEPT)).toBeVisible()
    await check.getByRole('radio').nth(1).check()
    await check.getByRole('button', { name: /Check/ }).click()
    await expect(check.getByText(KEPT)).toBeVisible()
    await checkAxe(page)
    await page.reload()
    await expect(note.getByText(KEPT)).toBeVisible()
    await expect(note.getByRole('textbox')).toHaveValue(words)
    await expect(check.getByRole('radio').nth(1)).toBeChecked()
  })

  await test.step('what is not kept is one friendly page, with what can be read', async () => {
    await page.goto('/practice')
    await expect(title(page)).toHaveText('You are not connected')
    await expect(page.getByRole('link', { name: /Hearing/ })).toHaveAttribute('href', first)
    await checkAxe(page)
    await page.getByRole('link', { name: /ladder/i }).click()
    await expect(title(page)).toHaveText(/ladder/i)
  })

  await test.step('connected again, each answer arrives once', async () => {
    const answered: string[] = []
    page.on('response', (response) => {
      if (response.request().method() === 'POST') answered.push(new URL(response.url()).pathname)
    })
    // The connection is announced before it carries anything: what is lost then is tried again soon.
    await page.route(/\/answers$/, (route) => route.abort(), { times: 1 })
    await context.setOffline(false)
    await expect(note.getByText('Kept. Only you can read it.')).toBeVisible()
    await expect(check.getByRole('status')).toContainText(/Yes, that is the one|Not this one/)
    await expect(page.getByText(/You are connected again$/)).toBeVisible()
    await expect(page.getByText('You are reading a saved copy')).toBeHidden()
    await page.reload()
    await expect(note.getByText('Kept. Only you can read it.')).toBeVisible()
    expect(answered).toEqual([`${second}/answers`, `${second}/answers`])
  })

  await test.step('the server has it, for the same person anywhere', async () => {
    const elsewhere = await newPerson(browser)
    await signInAs(elsewhere, room.coach, second)
    const there = elsewhere.locator('form').filter({ hasText: 'For yourself' })
    await expect(there.getByRole('textbox')).toHaveValue(words)
    await elsewhere.context().close()
  })
})

test('who signs out leaves no lesson behind, and is told what has not been sent', async ({
  page,
  room,
}) => {
  test.setTimeout(180_000)
  const context = page.context()
  const lesson = `${room.course}/${MODULE}/helping-that-grows`
  await signInAs(page, room.coach, lesson)
  await untilKept(page, lesson)
  await page.reload()

  // The lesson can be reached, but what is sent to it is lost on the way.
  await page.route(/helping-that-grows(\.data|\/answers)$/, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  const note = page.locator('form').filter({ hasText: 'For yourself' })
  await note.getByRole('textbox').fill('I held back twice.')
  await note.getByRole('button', { name: /Save/ }).click()
  await expect(note.getByText(KEPT)).toBeVisible()

  await page.locator('header summary').click()
  await page.getByRole('link', { name: 'Sign out' }).click()
  await expect(page.getByText('1 answer is still on this device')).toBeVisible()
  await checkAxe(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await expect.poll(() => keptIn(page)).toEqual([])

  await context.setOffline(true)
  await page.goto(lesson)
  await expect(title(page)).toHaveText('You are not connected')
  await expect(page.getByText('None is saved yet')).toBeVisible()

  // Another person does not send it, and does not see it.
  await context.setOffline(false)
  await page.unrouteAll()
  const posted: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/answers')) posted.push(request.url())
  })
  await signInAs(page, room.facilitator)
  await page.goto('/facilitate')
  await expect(title(page)).toBeVisible()
  expect(posted).toEqual([])
  await page.goto('/sign-out')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)

  // Its writer does, as soon as they are back.
  const arrived = page.waitForResponse((answer) => answer.url().endsWith('/answers'))
  await signInAs(page, room.coach)
  await (await arrived).finished()
  expect(posted).toHaveLength(1)
  await page.goto(lesson)
  await expect(note.getByRole('textbox')).toHaveValue('I held back twice.')
  await expect(note.getByText('Kept. Only you can read it.')).toBeVisible()
})

test('an answer that is refused later comes back to its writer', async ({ page, room }) => {
  test.setTimeout(120_000)
  const context = page.context()
  const lesson = `${room.course}/the-feedback-conversation/strengths-with-proof`
  await signInAs(page, room.coach, lesson)
  await untilKept(page, lesson)
  await context.setOffline(true)
  const note = page.locator('form').filter({ hasText: 'For yourself' })
  const words = 'I rang her again on 404-555-0172.'
  await note.getByRole('textbox').fill(words)
  await note.getByRole('button', { name: /Save/ }).click()
  await expect(note.getByText(KEPT)).toBeVisible()

  await context.setOffline(false)
  await expect(note.getByRole('alert')).toContainText('It was not saved')
  await expect(note.getByRole('textbox')).toHaveValue(words)
  await page.goto('/practice')
  await expect(page.getByText('An answer could not be sent')).toBeVisible()
  await expect(page.locator('blockquote')).toHaveText(words)
  await checkAxe(page)

  await page.getByRole('link', { name: /^Open “/ }).click()
  await expect(note.getByRole('textbox')).toHaveValue(words)
  await note.getByRole('textbox').fill('I rang her again.')
  await note.getByRole('button', { name: /Save/ }).click()
  await expect(note.getByText('Kept. Only you can read it.')).toBeVisible()
  await page.goto('/practice')
  await expect(title(page)).toBeVisible()
  await expect(page.getByText('An answer could not be sent')).toBeHidden()
})

test('a lesson marked as done without a connection is done, also when the page was closed', async ({
  page,
  room,
}) => {
  test.setTimeout(120_000)
  const context = page.context()
  const module = `${room.course}/fade-sustain-change-the-system`
  await signInAs(page, room.coach, module)
  const link = page.locator(`main a[href^="${module}/"]`).first()
  const lesson = (await link.getAttribute('href')) ?? ''
  await link.click()
  await untilKept(page, lesson)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(page.getByText(KEPT)).toBeVisible()
  await expect(page.locator('#done')).toBeFocused()
  await page.close()

  await context.setOffline(false)
  const later = await context.newPage()
  const sent = later.waitForResponse((answer) => answer.url().endsWith(`${lesson}/answers`))
  await later.goto('/learn')
  expect((await sent).status()).toBe(200)
  await later.goto(lesson)
  await expect(later.getByText('You have done this lesson')).toBeVisible()
})

/** How many answers wait on this device. */
const waitingIn = (page: Page): Promise<number> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':unsent:')).length)

const NOTE = (page: Page) => page.locator('form').filter({ hasText: 'For yourself' })

/**
 * Waits until a page's scripts have taken a form and put back into it what this device kept. Words that come from
 * there between the two halves of `fill`, which selects all and then types, would stand before those that it types.
 */
async function untilAtWork(form: Locator): Promise<void> {
  const isTaken = (one: Element) => Object.keys(one).some((key) => key.startsWith('__reactProps'))
  await expect.poll(() => form.evaluate(isTaken)).toBe(true)
  await form.evaluate(() => new Promise((idle) => requestIdleCallback(idle)))
}

/** A lesson in two tabs of one browser, with another text in the box of each; the first tab's waits. */
async function twoTabs(first: Page, { coach, course }: Room, name: string) {
  const context = first.context()
  const lesson = `${course}/${name}`
  await signInAs(first, coach, lesson)
  await untilKept(first, lesson)
  await untilAtWork(NOTE(first))
  const second = await context.newPage()
  await second.goto(lesson)
  await untilAtWork(NOTE(second))
  await context.setOffline(true)
  const [one, two] = ['Words of the first tab', 'Words of the second tab'] as const
  // Both are written before the first waits: a box in which nothing stands shows what waits.
  await NOTE(first).getByRole('textbox').fill(one)
  await NOTE(second).getByRole('textbox').fill(two)
  await NOTE(first).getByRole('button', { name: /Save/ }).click()
  await expect(NOTE(first).getByText(KEPT)).toBeVisible()
  return {
    ...{ context, second, one, two },
    keepSecond: () => NOTE(second).getByRole('button', { name: /Save/ }).click(),
    /** Connects; the first tab's text still waits. */
    connectLate: async () => {
      await context.route(/\/answers$/, (route) => route.abort())
      await context.setOffline(false)
    },
    /** Lets the first tab's text go. */
    sendWaiting: async () => {
      await context.unrouteAll()
      await second.evaluate(() => window.dispatchEvent(new Event('online')))
    },
  }
}

const wordsBeside = (page: Page) =>
  NOTE(page)
    .locator('p')
    .filter({ hasText: /^Words of the/ })
    .allInnerTexts()

/** The box shows one text, and "What is saved now" the other. */
async function expectBoth(page: Page, box: string, kept: string) {
  await expect(NOTE(page).getByText('What is saved now')).toBeVisible()
  await expect(NOTE(page).getByRole('textbox')).toHaveValue(box)
  await expect.poll(() => wordsBeside(page)).toEqual([kept])
}

test('two tabs without a connection: no text takes the place of the other unseen', async ({
  page,
  room,
}) => {
  test.setTimeout(180_000)
  const { context, second, one, two, keepSecond } = await twoTabs(
    page,
    room,
    'fade-sustain-change-the-system/drift-and-boosters',
  )
  await keepSecond()
  await expect.poll(() => waitingIn(second)).toBe(2)
  await context.setOffline(false)
  await expect(NOTE(second).getByRole('alert')).toContainText('Yours is still in the box')
  await expectBoth(second, two, one)
  await second.reload()
  await expectBoth(second, two, one)
})

test('a tab that could not read itself again when another one had sent does so as soon as it can', async ({
  page,
  room,
}) => {
  test.setTimeout(180_000)
  const { context, second, one, two, keepSecond } = await twoTabs(
    page,
    room,
    'the-feedback-conversation/hard-moments',
  )
  await keepSecond()
  await expect.poll(() => waitingIn(second)).toBe(2)
  // The connection comes back to the first tab, which sends both, and only then to the second.
  await second.route('**', (route) => route.abort())
  await context.setOffline(false)
  await expect.poll(() => waitingIn(second)).toBe(1)
  await second.unrouteAll()
  await second.evaluate(() => window.dispatchEvent(new Event('online')))
  // Sooner than whatever is tried now and then.
  const soon = { timeout: 15_000 }
  await expect(NOTE(second).getByRole('alert')).toContainText('Yours is still in the box', soon)
  await expectBoth(second, two, one)
})

test('a text that waits and meets one that was sent before it comes back, beside that one', async ({
  page,
  room,
}) => {
  test.setTimeout(180_000)
  const { context, second, one, two, ...tabs } = await twoTabs(
    page,
    room,
    'coaching-for-capability/calm-is-not-able',
  )
  await tabs.connectLate()
  const sent = second.waitForResponse((answer) => answer.request().method() === 'POST')
  await tabs.keepSecond()
  expect((await sent).status()).toBe(200)
  await tabs.sendWaiting()
  await expect(NOTE(second).getByRole('alert')).toContainText('Yours is still in the box')
  await expectBoth(second, one, two)
  await second.reload()
  await expectBoth(second, one, two)
})

/** Holds a refusal back until the page has read itself again, and lets it in before that is shown. */
const refuseInBetween = (page: Page) =>
  page.evaluate(() => {
    const { fetch: send } = window
    let isRead = () => {}
    const read = new Promise<void>((done) => {
      isRead = done
    })
    window.fetch = async (input, init) => {
      const answer = await send(input, init)
      const { method, url } = new Request(input, init)
      if (method === 'GET' && url.includes('.data'))
        void answer
          .clone()
          .text()
          .then(() => setTimeout(isRead))
      if (url.endsWith('/answers')) await read
      return answer
    }
  })

test('a text that is refused while the page shows a later one comes back all the same', async ({
  page,
  room,
}) => {
  test.setTimeout(180_000)
  const { context, second, one, two, ...tabs } = await twoTabs(
    page,
    room,
    'rehearse-then-commit/learning-from-a-miss',
  )
  await tabs.connectLate()
  await refuseInBetween(second)
  await context.route(/learning-from-a-miss\.data(\?.*)?$/, async (route) => {
    if (route.request().method() === 'GET') await new Promise((go) => setTimeout(go, 2000))
    await route.continue()
  })
  // The page takes its time to show what it has read.
  const slow = await context.newCDPSession(second)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  const sent = second.waitForResponse((answer) => answer.request().method() === 'POST')
  await tabs.keepSecond()
  expect((await sent).status()).toBe(200)
  await context.unroute(/\/answers$/)
  await second.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(NOTE(second).getByRole('alert')).toContainText('Yours is still in the box')
  await expectBoth(second, one, two)
})

/**
 * Cuts the rendering of a page that is read again in two: it begins before the answer is there, and goes on once
 * the router has it, as on a slow phone. React asks for the time to know when to pause, and goes on by a message.
 */
const renderInTwoParts = (page: Page) =>
  page.evaluate(() => {
    const router: Router = Reflect.get(window, '__remixRouter')
    interface State {
      revalidation: string
      loaderData: unknown
    }
    interface Router {
      readonly state: State
      subscribe(work: (state: State) => void): void
    }
    const now = performance.now.bind(performance)
    const post = MessagePort.prototype.postMessage
    const held: (() => void)[] = []
    let phase: 'before' | 'begins' | 'paused' | 'after' = 'before'
    let jump = 0
    performance.now = () => now() + jump
    // React's first look at the router's state is in the component that hands it to the whole page.
    const get = Object.getOwnPropertyDescriptor(router, 'state')?.get
    Object.defineProperty(router, 'state', {
      get: () => {
        if (phase === 'begins') {
          phase = 'paused'
          jump += 50
        }
        return get?.call(router)
      },
    })
    MessagePort.prototype.postMessage = function (this: MessagePort, ...sent: [unknown]) {
      if (phase === 'paused') held.push(() => post.apply(this, sent))
      else post.apply(this, sent)
    }
    let shown: unknown
    router.subscribe(({ revalidation, loaderData }) => {
      if (phase === 'before' && revalidation === 'loading') {
        phase = 'begins'
        shown = loaderData
      } else if (phase === 'paused' && loaderData !== shown) {
        phase = 'after'
        // A change that is rendered at once is rendered before this.
        setTimeout(() => {
          for (const go of held) go()
        })
      }
      Object.assign(window, { __cut: phase })
    })
  })

test('a text comes back into its box also where the page is shown while its answer arrives', async ({
  page,
  room,
}) => {
  test.setTimeout(180_000)
  const { context, second, one, two, ...tabs } = await twoTabs(
    page,
    room,
    'rehearse-then-commit/drawing-out-reasons',
  )
  await tabs.connectLate()
  await context.route(/drawing-out-reasons\.data(\?.*)?$/, async (route) => {
    if (route.request().method() === 'GET') await new Promise((go) => setTimeout(go, 2000))
    await route.continue()
  })
  await renderInTwoParts(second)
  const sent = second.waitForResponse((answer) => answer.request().method() === 'POST')
  await tabs.keepSecond()
  expect((await sent).status()).toBe(200)
  await context.unroute(/\/answers$/)
  await second.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(() => second.evaluate(() => Reflect.get(window, '__cut'))).toBe('after')
  await expect(NOTE(second).getByRole('alert')).toContainText('Yours is still in the box')
  await expectBoth(second, one, two)
})

test('a text that was refused is shown also where other words stand in its box', async ({
  page,
  room,
}) => {
  test.setTimeout(180_000)
  const { context, second, one, two, ...tabs } = await twoTabs(
    page,
    room,
    'coaching-for-capability/people-who-stay',
  )
  await context.route(/people-who-stay(\.data)?(\?.*)?$/, async (route) => {
    if (route.request().method() === 'POST') await new Promise((go) => setTimeout(go, 1500))
    await route.continue()
  })
  await tabs.connectLate()
  await tabs.keepSecond()
  await NOTE(second).getByRole('textbox').fill(`Later: ${two}`)
  await expect(NOTE(second).getByRole('button', { name: 'Save this version' })).toBeEnabled()
  await tabs.sendWaiting()
  await expect(NOTE(second).getByText('in another tab is not kept')).toBeVisible()
  await expect.poll(() => wordsBeside(second)).toEqual([one, two])
  await expect(NOTE(second).getByRole('textbox')).toHaveValue(`Later: ${two}`)
  await checkAxe(second)
})

test('without a connection a question of a check stays as it is, and is sent once when there is one', async ({
  page,
  room,
}) => {
  test.setTimeout(120_000)
  const context = page.context()
  await signInAs(page, room.coach, `${room.course}/coaching-for-capability/check`)
  await page.getByRole('button', { name: 'Start the check' }).click()
  await expect(title(page)).toHaveText(/^Question 1 of/)
  await context.setOffline(true)
  await page.getByRole('radio').nth(1).check()
  const save = page.getByRole('button', { name: 'Save and continue' })
  for (const _ of [1, 2]) {
    await save.click()
    await expect(page.getByText('You are not connected, so nothing was sent.')).toBeInViewport()
    await expect(save).toBeEnabled()
  }
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await checkAxe(page)
  await context.setOffline(false)
  await save.click()
  await expect(title(page)).toHaveText(/^Question 2 of/)
  await page.getByRole('button', { name: 'Previous question' }).click()
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await expect(page.getByText('1 of 20 answered')).toBeVisible()
})
