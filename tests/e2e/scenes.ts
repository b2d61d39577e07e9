import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parse } from 'yaml'

const SCENES = 'content/programs/coaching-into-practice/vignettes'

interface Scene {
  title: string
  skills: string[]
  reference: { levels: Record<string, number | 'na'>; prompt: number; carried: number }
}
const scenes: Scene[] = readdirSync(SCENES).map((file) =>
  parse(readFileSync(`${SCENES}/${file}`, 'utf8')),
)

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Gives the reference's own scores for the scene on the page, and saves them. */
export async function scoreIt(page: Page): Promise<void> {
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
