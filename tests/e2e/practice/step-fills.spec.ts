import type { Page } from '@playwright/test'
import { expect, test } from '../../setup/browser'
import { sayUse } from '../field-notes'
import { signInAs } from '../people'

test.use({ roomOptions: { coaches: 2 } })

/** The lessons that were read have moved steps as well. */
const NEWS = /^(A new step|New steps)$/

/** The first use of a skill: Practice shows its new step once. */
async function firstUse(page: Page) {
  await sayUse(page)
  await page.getByLabel('What did you do or say?').fill('I waited for her answer.')
  await page.getByLabel('What happened then?').fill('She found one.')
  for (let step = 0; step < 3; step += 1)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.getByRole('radio', { name: 'In the office' }).check()
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByRole('heading', { name: NEWS })).toBeVisible()
}

/** How long the stone takes to fill, in ms, and how much of it is seen. */
const filling = (page: Page) =>
  page
    .locator('.stone-fills')
    .first()
    .evaluate((stone) => {
      const [duration = ''] = getComputedStyle(stone).animationDuration.split(',')
      const ms = Number.parseFloat(duration) * (duration.endsWith('ms') ? 1 : 1000)
      return { ms, clip: getComputedStyle(stone).clipPath }
    })

test('a new step fills calmly, and at once for whoever asks for less motion', async ({
  page,
  room,
}) => {
  test.setTimeout(180_000)
  await room.haveLearned('coaching-for-capability', 1)
  const [, other] = room.coaches
  if (!other) throw new Error('one coach is missing')

  await signInAs(page, room.coach, '/practice/notes/new')
  await firstUse(page)
  const calm = await filling(page)
  expect(calm.ms).toBeGreaterThan(300)
  // It is shown once, and then the step is filled.
  await page.reload()
  await expect(page.getByRole('heading', { name: NEWS })).toBeHidden()

  await page.context().clearCookies()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signInAs(page, other, '/practice/notes/new')
  await firstUse(page)
  await expect.poll(async () => (await filling(page)).clip).toBe('inset(-10%)')
  expect((await filling(page)).ms).toBeLessThanOrEqual(1)
  // Nothing on the page moves anymore.
  await expect
    .poll(() =>
      page.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
      ),
    )
    .toBe(0)
})
