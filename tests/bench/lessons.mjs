// Every lesson in a real browser, small and wide, light and dark: what axe finds, and what moves while it loads.
import { chromium } from '@playwright/test'
import { findChromium } from '../../app/platform/boot/lib/chromium.mjs'
import { axeOn } from '../setup/axe.mjs'
import { lessonsOf } from './addresses.mjs'
import { signIn } from './browser.mjs'
import { startApp } from './processes.mjs'

const LOOKS = [320, 1280].flatMap((width) =>
  ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })),
)
/** After everything has come: what moves later was not moved by the loading. */
const QUIET_MS = 500

/** Runs in the page, before anything of it. */
function watchShifts() {
  window.shifts = []
  new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({
    type: 'layout-shift',
    buffered: true,
  })
}

/** Runs in the page: the sum of all shifts, more than the largest window that CLS counts; and what moved. */
async function shiftsSoFar(quiet) {
  await document.fonts.ready
  await new Promise((resolve) => setTimeout(resolve, quiet))
  const moved = window.shifts.flatMap(({ sources }) => sources.map(({ node }) => node))
  const nameOf = (node) => `${node?.nodeName} “${node?.textContent?.trim().slice(0, 40)}”`
  return {
    shift: window.shifts.reduce((sum, { value }) => sum + value, 0),
    moved: [...new Set(moved.map(nameOf))].join(', '),
  }
}

/** Runs in the page: colors are measured when nothing fades in anymore. */
const settle = () =>
  Promise.allSettled(
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      .map(({ finished }) => finished),
  )

const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

async function lookAt(page, url) {
  const answer = await page.goto(url, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`)
  const moves = await page.evaluate(shiftsSoFar, QUIET_MS)
  await page.evaluate(settle)
  const found = (await axeOn(page)).flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} ${node.target}`),
  )
  return { ...moves, found, over: await page.evaluate(sideways) }
}

/** As the server set it at signing in; the page of the app is plain http here. */
const cookiesOf = (line, url) =>
  line.split('; ').map((one) => {
    const at = one.indexOf('=')
    return { name: one.slice(0, at), value: one.slice(at + 1), url }
  })

/**
 * @returns {Promise<{pages: number, shift: number, axe: number, over: number, faults: string[]}>} pages seen
 *   (lessons × looks), the largest sum of layout shifts, what axe found, px of the widest page beyond its screen
 */
export async function measureLessons(say) {
  const executablePath = await findChromium()
  if (!executablePath) throw new Error('There is no Chromium. Name one: CHROMIUM=/path')
  say('starting the app with the demo')
  const app = await startApp()
  const { as, addresses } = await lessonsOf(app.databaseUrl)
  const cookies = cookiesOf(await signIn(app.url, as), app.url)
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args })
  const seen = []
  for (const { width, colorScheme } of LOOKS) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
    await context.addCookies(cookies)
    await context.addInitScript(watchShifts)
    const page = await context.newPage()
    for (const address of addresses) {
      const name = `${address} at ${width} px, ${colorScheme}`
      say(name)
      seen.push({ name, ...(await lookAt(page, app.url + address)) })
    }
    await context.close()
  }
  await browser.close()
  await app.stop()
  const faults = seen.flatMap(({ name, shift, moved, found, over }) => [
    ...found.map((what) => `${name}: ${what}`),
    ...(shift > 0 ? [`${name}: moves by ${shift.toFixed(4)}: ${moved}`] : []),
    ...(over > 0 ? [`${name}: ${over} px too wide`] : []),
  ])
  return {
    pages: seen.length,
    shift: Math.max(...seen.map((one) => one.shift)),
    axe: seen.reduce((sum, { found }) => sum + found.length, 0),
    over: Math.max(...seen.map((one) => one.over)),
    faults,
  }
}
