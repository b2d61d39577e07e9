import fs from 'node:fs'
import { createRequire } from 'node:module'

/** The rules that axe checks: the levels that the law names, the one rule of 2.2, and good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let source

/** The package for Playwright brings the long form of axe to each page twice, which takes as long as the look itself. */
async function bringTo(frame) {
  source ??= fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source)
}

/**
 * The faults that axe sees on a page as it is now, in its own words.
 * @param {import('@playwright/test').Page} page
 * @param {string[]} [exclude] selectors of what it leaves out
 * @returns {Promise<import('axe-core').Result[]>}
 */
export async function axeOn(page, exclude = []) {
  const main = page.mainFrame()
  await bringTo(main)
  // A frame inside may go away meanwhile.
  for (const frame of page.frames())
    if (frame !== main)
      await bringTo(frame).catch((error) => {
        if (!frame.isDetached()) throw error
      })
  const context = { include: [], exclude }
  const runOnly = { type: 'tag', values: TAGS }
  // Style sheets are loaded ahead for no rule of these.
  const options = { resultTypes: ['violations'], runOnly, preload: false }
  const { violations } = await page.evaluate(
    ([context, options]) => window.axe.run(context, options),
    [context, options],
  )
  return violations
}
