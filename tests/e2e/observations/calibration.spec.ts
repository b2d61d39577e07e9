import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parse } from 'yaml'
import { checkAxe, expect, test } from '../../setup/browser'
import { signInAs } from '../people'

const SCENES = 'content/programs/coaching-into-practice/vignettes'

interface Scene {
  title: string
  skills: string[]
  reference: { levels: Record<string, number | 'na'>; prompt: number; carried: number }
}
const scenes: Scene[] = readdirSync(SCENES).map((file) =>
  parse(readFileSync(`${SCENES}/${file}`, 'utf8')),
)

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Gives the reference's own scores for the scene on the page, and saves them. */
async function scoreIt(page: Page): Promise<void> {
  const title = (await heading(page).innerText()).replace(/^Scene \d+ of \d+: /, '')
  const scene = scenes.find((one) => one.title === title)
  if (!scene) throw new Error(`no scene "${title}"`)
  const { levels, prompt, carried } = scene.reference
  for (let at = 0; at < scene.skills.length; at += 1) {
    const skill = await page.locator(`input[name="levels[${at}].skill"]`).inputValue()
    await page.locator(`input[name="levels[${at}].level"][value="${levels[skill]}"]`).check()
  }
  await page.locator(`input[name="prompt"][value="${prompt}"]`).check()
  await page.locator(`input[name="carried"][value="${carried}"]`).check()
  await page.getByRole('button', { name: /^Save/ }).click()
}

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
