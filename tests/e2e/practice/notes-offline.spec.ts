import type { Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import type { Room } from '../../setup/room'
import { noteStep, sayUse } from '../field-notes'
import { signInAs } from '../people'

// A browser says this about requests that meet no server, and about the page that stands in for one.
test.use({
  allowedFaults: [
    /net::ERR_(INTERNET_DISCONNECTED|FAILED)|responded with a status of (401|422|503)/,
  ],
})

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const waiting = (page: Page) =>
  page.locator('section').filter({ hasText: 'Waiting on this device' }).getByRole('listitem')

/** The pages for a field note that this browser keeps. */
const keptNotes = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('-kept-'))
    const shelves = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return shelves
      .flat()
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => path === '/practice/notes/new')
  })

const chosenPlace = (page: Page) => page.locator('input[name=setting]:checked')

async function choosePlace(page: Page) {
  const place = page.getByRole('radio', { name: 'In the office' })
  for (let step = 0; step < 3; step += 1)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
  await place.check()
  await expect(noteStep(page, 'What got in the way')).toBeVisible()
}

async function openPractice(page: Page, { coach }: Room) {
  await signInAs(page, coach, '/practice')
  await expect(title(page)).toHaveText('Practice')
  await expect.poll(() => keptNotes(page), { timeout: 20_000 }).toHaveLength(1)
}

async function writeNote(page: Page, words: string) {
  await sayUse(page)
  await page.getByLabel('What did you do or say?').fill(words)
  await page.getByLabel('What happened then?').fill('She took the next step herself.')
  await choosePlace(page)
  await page.getByRole('button', { name: 'Save note' }).click()
}

async function expectKept(page: Page, count: number) {
  await expect(page.getByText('Note saved on this device')).toBeVisible()
  await expect(page.getByLabel('What did you do or say?')).toHaveValue('')
  await expect(chosenPlace(page)).toHaveValue('')
  await expect(noteStep(page, 'The moment')).toBeVisible()
  await expect(waiting(page)).toHaveCount(count)
}

test('two notes written without a connection wait, and each is sent once', async ({
  page,
  room,
}) => {
  test.setTimeout(240_000)
  const context = page.context()
  const [one, two] = ['I waited for her.', 'I asked him first.']
  await openPractice(page, room)

  await test.step('the page opens without a connection where only Practice was visited', async () => {
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Write a field note', exact: true }).click()
    await expect(title(page)).toHaveText('Write a field note')
    await expect(page.getByText('You are reading a saved copy')).toBeVisible()
  })

  await test.step('both notes wait, and say so', async () => {
    await writeNote(page, one)
    await expectKept(page, 1)
    await checkAxe(page)
    await writeNote(page, two)
    await expectKept(page, 2)
  })

  await test.step('they are there after a reload, and in a browser that was closed', async () => {
    await page.reload()
    await expect(waiting(page)).toHaveCount(2)
    await expect(page.getByText(one)).toBeVisible()
    await expect(page.getByText('Your unsent changes are back')).toBeHidden()
    await page.close()
  })

  await test.step('connected again, each is sent once', async () => {
    const later = await context.newPage()
    const sent: string[] = []
    context.on('request', (request) => {
      if (new URL(request.url()).pathname !== '/practice/notes') return
      sent.push(/sentAs(?:"\s+|=)([\w-]+)/.exec(request.postData() ?? '')?.[1] ?? 'unnamed')
    })
    await context.setOffline(false)
    await later.goto('/practice')
    await expect(waiting(later)).toHaveCount(0)
    for (const words of [one, two]) await expect(later.getByText(words)).toHaveCount(1)
    await later.reload()
    for (const words of [one, two]) await expect(later.getByText(words)).toHaveCount(1)
    // A reload may cut an answer off, and then a note is sent again under its name: it is stored once, as seen above.
    await expect.poll(() => new Set(sent).size, { timeout: 20_000 }).toBe(2)
    expect(sent).not.toContain('unnamed')
    // The page shows what came from the server now: nothing waits on the device anymore.
    await expect(waiting(later)).toHaveCount(0)
    await later.reload()
    for (const words of [one, two]) await expect(later.getByText(words)).toHaveCount(1)
  })
})

test('a note that is started over shows every choice as the page first showed it', async ({
  page,
  room,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, room.coach, '/practice/notes/new')
  await sayUse(page)
  await page.getByLabel('What did you do or say?').fill('I let her finish.')
  await page.getByLabel('What happened then?').fill('She went on.')
  await choosePlace(page)
  await page.reload()
  await expect(page.getByText('Your unsent changes are back')).toBeVisible()
  await expect(noteStep(page, 'The place')).toBeVisible()
  await expect(chosenPlace(page)).toHaveValue('office')
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(page.getByLabel('What did you do or say?')).toHaveValue('')
  await expect(chosenPlace(page)).toHaveValue('')
  await expect(page.getByLabel('Which skill?')).toBeFocused()
})

test('a person who has begun a note is told so before signing out, and may remove it', async ({
  page,
  room,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, room.coach, '/practice/notes/new')
  await sayUse(page)
  await page.getByLabel('What did you do or say?').fill('I let her finish.')
  await page.goto('/practice')
  await page.locator('header summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You started 1 text or form that was not sent')).toBeVisible()
  await checkAxe(page)
  await page.getByRole('button', { name: 'Remove it from this device' }).click()
  await expect(page.getByText('that was not sent')).toBeHidden()
  await page.goto('/practice/notes/new')
  await expect(page.getByLabel('What did you do or say?')).toHaveValue('')
  await page.locator('header summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a note whose answer is lost is stored once', async ({ page, room }) => {
  test.setTimeout(120_000)
  const words = 'I said it in my own words.'
  await signInAs(page, room.coach, '/practice/notes/new')
  await page.route(/notes\/new(\.data)?(\?.*)?$/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort('failed')
  })
  await writeNote(page, words)
  // It waits for a moment, and is sent again by itself: the server has it already.
  await expect(page.getByText('Note saved on this device')).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(waiting(page)).toHaveCount(0)
  await page.goto('/practice')
  await expect(page.getByText(words)).toHaveCount(1)
})

test.describe('a note that arrives while its page is on its way', () => {
  // Its worker would ask for the page itself, out of this test's reach.
  test.use({ serviceWorkers: 'block' })

  /** A place where requests wait until the test lets them go. */
  function gate() {
    let open = () => {}
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    return { open: () => open(), opened }
  }

  /** Nothing that is posted arrives until the test says otherwise. */
  async function keptNote(page: Page, { coach }: Room, words: string) {
    await signInAs(page, coach, '/practice/notes/new')
    await page.route('**/practice/notes', (route) => route.abort('failed'))
    await page.context().setOffline(true)
    await writeNote(page, words)
    await expectKept(page, 1)
    await page.context().setOffline(false)
    await page.goto('/practice')
    await expect(waiting(page)).toHaveCount(1)
  }

  const isStored = (page: Page) =>
    page.evaluate(() => !Object.keys(localStorage).some((key) => key.includes(':unsent:')))

  test('is shown by a reload that the server answered without it', async ({ page, room }) => {
    test.setTimeout(120_000)
    const words = 'I let her say it twice.'
    await keptNote(page, room, words)
    const [note, document] = [gate(), gate()]
    // A page that is on its way answers nothing; one beside it reads the same device.
    const beside = await page.context().newPage()
    await beside.goto('/healthz')
    await page.route('**/practice/notes', async (route) => {
      await note.opened
      await route.continue()
    })
    const read = new Promise<void>((resolve) => {
      void page.route('**/practice', async (route) => {
        if (!route.request().isNavigationRequest()) return route.continue()
        const response = await route.fetch()
        expect(await response.text()).not.toContain(words)
        resolve()
        await document.opened
        await route.fulfill({ response })
      })
    })
    await page.evaluate(() => {
      window.dispatchEvent(new Event('online'))
      setTimeout(() => window.location.reload())
    })
    await read
    note.open()
    await expect.poll(() => isStored(beside)).toBe(true)
    document.open()
    await expect(page.getByText(words)).toHaveCount(1)
    await expect(waiting(page)).toHaveCount(0)
  })

  test('is shown by a page that was opened within the app before it', async ({ page, room }) => {
    test.setTimeout(120_000)
    const words = 'I asked what she would try.'
    await keptNote(page, room, words)
    await page.goto('/account')
    const [note, data] = [gate(), gate()]
    await page.route('**/practice/notes', async (route) => {
      await note.opened
      await route.continue()
    })
    const read = new Promise<void>((resolve) => {
      void page.route(/practice\.data/, async (route) => {
        const response = await route.fetch()
        resolve()
        await data.opened
        // The router gives the first reading up when it reads again.
        await route.fulfill({ response }).catch(() => {})
      })
    })
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByRole('link', { name: 'Practice', exact: true }).first().click()
    await read
    note.open()
    await expect.poll(() => isStored(page)).toBe(true)
    data.open()
    await expect(title(page)).toHaveText('Practice')
    await expect(page.getByText(words)).toHaveCount(1)
    await expect(waiting(page)).toHaveCount(0)
  })

  test('stays in sight until the page was read again', async ({ page, room }) => {
    test.setTimeout(120_000)
    const words = 'I named what she did well.'
    await keptNote(page, room, words)
    const data = gate()
    await page.route(/practice\.data/, async (route) => {
      await data.opened
      await route.continue()
    })
    await page.unroute('**/practice/notes')
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await expect.poll(() => isStored(page)).toBe(true)
    await expect(page.getByText(words)).toHaveCount(1)
    data.open()
    await expect(waiting(page)).toHaveCount(0)
    await expect(page.getByText(words)).toHaveCount(1)
  })
})

test('a note that is refused later comes back with its reason, and another person never sees it', async ({
  page,
  room,
}) => {
  test.setTimeout(240_000)
  const context = page.context()
  const words = 'I rang her on 404-555-0172.'
  await openPractice(page, room)
  await context.setOffline(true)
  await page.goto('/practice/notes/new')
  await writeNote(page, words)
  await expectKept(page, 1)

  await test.step('who signs out is told, and leaves no page behind', async () => {
    // The server can be reached, but no note gets through.
    await context.route(/\/practice\/notes$/, (route) => route.abort())
    await context.setOffline(false)
    await page.goto('/sign-out')
    await expect(page.getByText('1 field note is still on this device')).toBeVisible()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/sign-in/)
    await expect.poll(() => keptNotes(page)).toEqual([])
    await context.unrouteAll()
  })

  await test.step('another person neither sees it nor sends it', async () => {
    const posted: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/practice/notes')) posted.push(request.url())
    })
    await signInAs(page, room.facilitator)
    await page.goto('/facilitate')
    await expect(title(page)).toBeVisible()
    await expect(page.getByText(words)).toBeHidden()
    expect(posted).toEqual([])
    await page.goto('/sign-out')
    await expect(page.getByText('still on this device')).toBeHidden()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/sign-in/)
  })

  await test.step('its writer gets it back with the reason, and sends it', async () => {
    await signInAs(page, room.coach)
    await expect(page.getByText('A field note could not be sent')).toBeVisible()
    await expect(page.locator('blockquote').first()).toHaveText(words)
    await checkAxe(page)
    await page.getByRole('link', { name: 'Change this field note' }).click()
    await expect(page.getByLabel('What did you do or say?')).toHaveValue(words)
    await expect(page.getByText('This note was not sent.')).toBeVisible()
    await expect(noteStep(page, 'What happened')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('What did you do or say?')).toHaveValue(words)
    const mended = 'I rang her.'
    await page.getByLabel('What did you do or say?').fill(mended)
    await page.getByRole('button', { name: 'Save note' }).click()
    await expect(page.getByText('Note saved', { exact: true })).toBeVisible()
    await expect(page.getByText(mended)).toHaveCount(1)
    await expect(page.getByText('could not be sent')).toBeHidden()
  })
})

/** The router reads the page again, as it does after an answer and when a connection is back. */
const readAnew = (page: Page) =>
  page.evaluate(() => {
    const router: { revalidate(): void } = Reflect.get(window, '__remixRouter')
    router.revalidate()
  })

test('what was typed is gone from the page when someone else has signed in beside it', async ({
  page,
  room,
}) => {
  await signInAs(page, room.coach, '/account')
  const name = page.getByRole('textbox', { name: 'Your name' })
  await name.fill('Only one may read this')
  const other = await page.context().newPage()
  await other.goto('/sign-out')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(other).toHaveURL(/\/sign-in/)
  await signInAs(other, room.facilitator)
  await expect(other).toHaveURL(/\/facilitate/)
  await readAnew(page)
  await expect(name).toHaveValue(room.facilitator.name)
})
