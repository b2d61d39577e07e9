import { checkAxe, expect, test } from '../../setup/browser'
import { signInAs } from '../people'

test.use({ roomOptions: { coaches: 3 } })

test('a facilitator grades by keys alone, releases, undoes it and goes on to the next', async ({
  page,
  room,
}) => {
  test.setTimeout(180_000)
  await room.haveSubmitted('from-training-to-practice')
  await signInAs(page, room.facilitator, '/facilitate/queue')
  await page
    .getByRole('row', { name: /Unclaimed/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Accept', exact: true })).toBeVisible()
  const address = new URL(page.url()).pathname
  const mainButton = page.locator('form#review button[name=intent]').first()
  await expect(page.getByText('The assignment', { exact: false }).first()).toBeVisible()
  await page.locator('details', { hasText: 'The assignment' }).locator('summary').first().click()
  await expect(page.getByText(/Write 500 to 800 words|700 to 1,000 words/).first()).toBeVisible()

  await test.step('digits, next criterion, a comment, Escape, and a level taken back', async () => {
    const criteria = page.locator('[data-criterion]')
    await criteria.first().getByRole('radio').first().focus()
    const count = await criteria.count()
    for (let at = 0; at < count; at += 1) {
      await page.keyboard.press('3')
      await expect(criteria.nth(at).getByRole('radio', { name: /^3, / })).toBeChecked()
      if (at < count - 1) await page.keyboard.press('.')
    }
    await page.keyboard.press(',')
    await page.keyboard.press('c')
    await page.keyboard.type('I see the moment.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('4')
    const beforeLast = criteria.nth(count - 2)
    await expect(beforeLast.getByRole('radio', { name: /^4, / })).toBeChecked()
    await expect(beforeLast.getByRole('textbox')).toHaveValue('I see the moment.')
    await page.keyboard.press('0')
    await expect(beforeLast.getByRole('radio', { name: 'No level yet' })).toBeChecked()
    await page.keyboard.press('2')
    await expect(page.getByText('this goes back for revision')).toBeVisible()
    await expect(mainButton).toHaveText('Return for revision')
    await page.keyboard.press('3')
    await expect(mainButton).toHaveText('Accept')
    await page.keyboard.press('Escape')
    await checkAxe(page)
  })

  await test.step('accept puts focus on release, release on the next one, and undo is at hand', async () => {
    await page.keyboard.press('m')
    const release = page.getByRole('button', { name: /^Release to/ })
    await expect(release).toBeFocused()
    await checkAxe(page)
    await page.keyboard.press('r')
    await expect(page.getByText('Review released')).toBeVisible()
    await expect(page.locator('#next-waiting')).toBeFocused()
    await checkAxe(page)
    await page.keyboard.press('u')
    await expect(page.getByText('Release undone')).toBeVisible()
    await expect(release).toBeFocused()
    await page.keyboard.press('r')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(release).toBeFocused()
    await page.keyboard.press('r')
    await expect(page.locator('#next-waiting')).toBeFocused()
  })

  await test.step('the keys live on after the release', async () => {
    await page.keyboard.press('n')
    await expect(page).not.toHaveURL(new RegExp(address))
    await expect(page.getByRole('button', { name: 'Accept', exact: true })).toBeVisible()
  })
})
