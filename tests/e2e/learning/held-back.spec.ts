import type { Page } from '@playwright/test'
import { expect, test } from '../../setup/browser'
import type { Room } from '../../setup/room'
import { signInAs } from '../people'

// A browser reports a refusal, which is an answer of 409, and a request without a connection.
test.use({
  allowedFaults: [/responded with a status of 409|net::ERR_INTERNET_DISCONNECTED/],
  viewport: { width: 390, height: 844 },
})

const box = (page: Page) => page.getByLabel(/^Your reflection/)
const submit = (page: Page) => page.getByRole('button', { name: /^Submit/ }).click()

async function openReflection(page: Page, { coach, course }: Room) {
  await signInAs(page, coach, `${course}/scoring-together/reflection`)
  await expect(box(page)).toBeVisible()
  await page.waitForLoadState('networkidle')
}

test('a press that is held back leads to what stands in the way, at the first press', async ({
  page,
  room,
}) => {
  await openReflection(page, room)
  for (const times of ['once', 'and again']) {
    await test.step(times, async () => {
      await box(page).fill('\u200b')
      await submit(page)
      await expect(page.getByText('Write something before you submit').first()).toBeVisible()
      await box(page).fill('I called Mrs. Henderson and her son Darnell.')
      await expect(page.getByText('Please check one thing')).toBeHidden()
      await page.getByRole('button', { name: 'Write “someone” instead' }).click()
      await expect(box(page)).toHaveValue('I called someone and her son Darnell.')
      await expect(box(page)).toBeInViewport()
      await submit(page)
      await page
        .getByRole('alert')
        .getByRole('link', { name: /say why it may stay/ })
        .click()
      await expect(page.getByLabel('It is not the name of a person or place')).toBeFocused()
      await box(page).fill('Her phone is 555-010-4477.')
      await submit(page)
      await expect(page.locator(':focus')).toContainText('This must go before your text is sent')
    })
  }
})

test('whoever presses on a text of which there are two is led to both, and back to the text', async ({
  page,
  room,
}) => {
  await openReflection(page, room)
  const other = await page.context().newPage()
  await other.goto(page.url(), { waitUntil: 'networkidle' })
  await box(page).fill('Written in the first tab.')
  await box(page).blur()
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await box(other).fill('Written in the second tab.')
  await submit(other)
  const panel = other.getByRole('region', { name: 'Two versions' })
  await expect(panel).toBeFocused()
  await panel.getByRole('button', { name: 'Put both together' }).click()
  await expect(box(other)).toBeFocused()
  await box(other).fill('Written in both tabs.')
  await box(other).blur()
  await expect(other.getByText(/^Saved \d/)).toBeVisible()
})

test('an address does not say again what was done, also after a form that was refused', async ({
  page,
  room,
}) => {
  await openReflection(page, room)
  await box(page).fill('I called Mrs. Henderson, who leads the other team, and waited.')
  await box(page).blur()
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await page.getByLabel('It is a colleague, and no one from a family').check()
  await submit(page)
  // The question takes the focus and moves the page: whoever reads it presses after that.
  await expect(page.locator(':focus')).toContainText('Is it finished?')
  await page.getByRole('button', { name: 'Submit as it is' }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('Submission taken back')).toBeVisible()
  await page.getByLabel('It is a colleague, and no one from a family').check()
  await submit(page)
  await expect(page.getByText(/Submit it as it is, or keep writing/)).toBeVisible()
  await expect(page).not.toHaveURL(/done=/)
  await page.reload()
  await expect(page.getByText('Submission taken back')).toBeHidden()
})

test('whoever presses without a connection is led to the words that say so, and stays there', async ({
  page,
  room,
}) => {
  test.setTimeout(120_000)
  const context = page.context()
  const unsent = page.getByRole('alert').filter({ hasText: /not sent yet/i })
  const forms = {
    reflection: async () => {
      await openReflection(page, room)
      return { text: box(page), press: () => submit(page) }
    },
    post: async () => {
      await page.goto(`${room.course}/discussions`)
      await page.getByRole('link', { name: 'The hat you reach for under pressure' }).click()
      const press = () => page.getByRole('button', { name: 'Post', exact: true }).click()
      return { text: page.getByLabel('Your post'), press }
    },
  }
  for (const [name, open] of Object.entries(forms))
    await test.step(name, async () => {
      const { text, press } = await open()
      await context.setOffline(true)
      for (const words of ['I waited, and she', 'I waited, and she went on.']) {
        await text.fill(words)
        await press()
        await expect(unsent).toContainText('Try again in a moment')
        await expect(unsent).toBeFocused()
        await expect(unsent).toBeInViewport()
      }
      // It tries again by itself: that takes the focus from no one.
      await page.waitForTimeout(3000)
      await expect(unsent).toBeFocused()
      await context.setOffline(false)
      await expect(unsent).toContainText('saved now, but not sent yet')
      await expect(unsent).toBeFocused()
    })
})
