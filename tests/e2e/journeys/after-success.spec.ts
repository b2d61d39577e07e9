import type { Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import type { Room } from '../../setup/room'
import { signInAs } from '../people'

/** The discussion of the first module. */
async function openThread(page: Page, { course, coach }: Room): Promise<void> {
  await signInAs(page, coach, `${course}/discussions`)
  await page.getByRole('link', { name: 'The hat you reach for under pressure' }).click()
  await expect(page.getByLabel('Your post')).toBeVisible()
}

const post = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text })
const done = (page: Page, title: string) => page.locator('#done-notice').filter({ hasText: title })

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your post').fill(text)
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await expect(post(page, text)).toHaveCount(1)
  await expect(page.getByLabel('Your post')).toHaveValue('')
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('two posts in one visit are two posts, and a removed one comes back', async ({
      page,
      room,
    }) => {
      test.slow()
      const mark = javaScriptEnabled ? 'with' : 'without'
      const [first, second] = [`First word ${mark} scripts.`, `Second word ${mark} scripts.`]
      await openThread(page, room)
      for (const text of [first, second]) {
        await write(page, text)
        await expect(post(page, text)).toBeFocused()
        await expect(done(page, 'Posted')).toBeInViewport()
      }
      await expect(post(page, second).filter({ hasText: first })).toHaveCount(0)
      await page.getByRole('button', { name: 'Post', exact: true }).click()
      await expect(page.getByText('Write something first').first()).toBeVisible()
      await expect(post(page, second)).toHaveCount(1)

      await post(page, first).getByText('Remove', { exact: true }).click()
      await post(page, first).getByRole('button', { name: 'Remove this post' }).click()
      await expect(done(page, 'Post removed')).toBeInViewport()
      await expect(done(page, 'Post removed')).toBeFocused()
      await expect(post(page, first)).toHaveCount(0)
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect(post(page, first)).toBeFocused()
      await expect(done(page, 'The post is back')).toBeInViewport()
    })
  })

test.describe('where the answer to the next form is lost', () => {
  test.use({ allowedFaults: [/net::ERR_CONNECTION_RESET/], serviceWorkers: 'block' })

  test('nothing says anymore that the one before it was posted', async ({ page, room }) => {
    test.slow()
    await openThread(page, room)
    await write(page, 'This one arrived.')
    await expect(done(page, 'Posted')).toBeInViewport()
    await page.route(/\.data(\?.*)?$/, (route) =>
      route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue(),
    )
    await page.getByLabel('Your post').fill('This one did not.')
    await page.getByRole('button', { name: 'Post', exact: true }).click()
    await expect(page.getByText('You seem to be offline')).toBeVisible()
    await expect(done(page, 'Posted')).toHaveCount(0)
    await page.unroute(/\.data(\?.*)?$/)
    await page.goto(new URL(page.url()).pathname)
    await expect(page.getByLabel('Your post')).toHaveValue('This one did not.')
    await page.getByLabel('Your post').fill('')
    await page.getByLabel('Your post').blur()
    await expect(page.getByText(/^Saved \d/)).toBeVisible()
  })
})

test('a new wording of one’s own post is there when one comes back', async ({ page, room }) => {
  test.slow()
  await openThread(page, room)
  await write(page, 'A first wording.')
  await post(page, 'A first wording.').getByRole('link', { name: 'Edit' }).click()
  const box = page.getByLabel('Edit your post')
  await expect(box).toBeFocused()
  await box.fill('A better wording.')
  await page.getByRole('link', { name: 'Discussions', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Discussions' })).toBeVisible()
  await page.getByRole('link', { name: 'The hat you reach for under pressure' }).click()
  await post(page, 'A first wording.').getByRole('link', { name: 'Resume editing' }).click()
  await expect(box).toHaveValue('A better wording.')
  await checkAxe(page)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(post(page, 'A better wording.')).toBeFocused()
  await expect(done(page, 'Changes saved')).toBeInViewport()
})

test('the notice is closed by its reader, goes with the next page, and is not said again', async ({
  page,
  room,
}) => {
  await openThread(page, room)
  await write(page, 'A word in passing.')
  await expect(page).not.toHaveURL(/done=/)
  await page.getByRole('link', { name: 'Close this message' }).click()
  await expect(done(page, 'Posted')).toHaveCount(0)
  await expect(page.locator('#main')).toBeFocused()
  await write(page, 'Another in passing.')
  await checkAxe(page)
  await page.reload()
  await expect(post(page, 'Another in passing.')).toBeVisible()
  await expect(page.locator('#done-notice')).toHaveCount(0)
})
