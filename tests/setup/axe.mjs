import fs from 'node:fs'
import { createRequire } from 'node:module'

/** The rules that axe checks: the levels that the law names, the one rule of 2.2, and good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Runs in the page. A page has a dozen colors, and axe reads the text of each of them again for every text and for
 * everything that lies below it, which took a sixth of its time. What a text means as a color is always the same, so each
 * is read once. A text that axe cannot read is not kept, and fails again.
 */
function readColorsOnce() {
  const { prototype } = window.axe.commons.color.Color
  const { parseString } = prototype
  const known = new Map()
  prototype.parseString = function (text) {
    const { r, g, b, alpha } = known.get(text) ?? parseString.call(this, text)
    if (known.has(text)) Object.assign(this, { r, g, b, alpha })
    else known.set(text, { r, g, b, alpha })
    return this
  }
}

let source

/** The package for Playwright brings the long form of axe to each page twice, which takes as long as the look itself. */
async function bringTo(frame) {
  source ??= fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  if (await frame.evaluate(() => 'axe' in window)) return
  await frame.evaluate(`${source}\n;(${readColorsOnce})()`)
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
