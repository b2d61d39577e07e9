import { checkAxe, expect, test } from '../../setup/browser'
import { signInAs } from '../people'
import { heading, scoreIt } from '../scenes'

test('someone scores a set of scenes on a phone, goes on without scripts, and is calibrated', async ({
  page,
  browser,
  room,
}) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  // As one who leads an agency.
  await signInAs(page, room.lead)
  await expect(page).toHaveURL(/\/agency/)

  await test.step('the page says how they stand, and begins a run', async () => {
    await page.getByRole('link', { name: 'Compare your scores with a reference' }).click()
    await expect(page.getByText('You’re not calibrated yet')).toBeVisible()
    await checkAxe(page)
    await page.getByRole('button', { name: 'Start a run' }).click()
    await expect(heading(page)).toHaveText(/^Scene 1 of \d+: /)
  })

  await test.step('a scene without scores is not saved, and the first of them gets focus', async () => {
    await page.getByRole('button', { name: /^Save/ }).click()
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await checkAxe(page)
    const missing = summary.getByRole('link', { name: /: Choose a level, or no opportunity$/ })
    const [skill = ''] = ((await missing.first().textContent()) ?? '').split(': ')
    await missing.first().click()
    await expect(page.getByRole('group', { name: skill }).getByRole('radio').first()).toBeFocused()
    await scoreIt(page)
    await expect(page.getByText('Scene 1 saved')).toBeVisible()
    await expect(heading(page)).toHaveText(/^Scene 2 of \d+: /)
  })

  await test.step('the run is resumed where it was left, in a browser without scripts', async () => {
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    })
    const other = await plain.newPage()
    await other.goto('/practice/calibration')
    await other.getByRole('link', { name: 'Resume your run' }).click()
    await expect(heading(other)).toHaveText(/^Scene 2 of \d+: /)
    while (/^Scene/.test(await heading(other).innerText())) {
      const before = await heading(other).innerText()
      await scoreIt(other)
      await expect(heading(other)).not.toHaveText(before)
    }
    await other.getByRole('button', { name: 'Submit this run' }).click()
    await expect(other.getByText('This run is enough for a calibration')).toBeVisible()
    await plain.close()
  })

  await test.step('the report stays, and the page says until when it holds', async () => {
    await page.goto('/practice/calibration')
    await expect(page.getByText(/You’re calibrated until \w+ \d+, \d{4}/)).toBeVisible()
    await page.getByRole('link', { name: 'Run 1' }).click()
    await expect(heading(page)).toHaveText('Report on run 1')
    await expect(page.getByRole('table', { name: /beside the reference/ })).toBeVisible()
    await checkAxe(page)
  })
})
