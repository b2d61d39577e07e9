import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { theApp } from '../e2e/app'
import { axeOn } from './axe.mjs'
import type { Room, RoomOptions } from './room'

export { expect }

/** A page or form may answer 4xx on purpose, and Chromium says so; a file that is missing is a fault. */
const ANSWERED = /^Failed to load resource: the server responded with a status of 4\d\d/
const isFile = (address: string) => /\.(?!data$)[a-z0-9]{2,5}$/i.test(new URL(address).pathname)

/**
 * The runner's own scripts go into every frame, and Chromium says that it keeps them out of the sandboxed one
 * in which the outbox shows a letter. Letters have no scripts; if one had, this is what the sandbox is for.
 */
const KEPT_OUT =
  /^Blocked script execution in 'about:srcdoc' because the document's frame is sandboxed/

function watch(context: BrowserContext, faults: string[]) {
  context.on('weberror', (error) => faults.push(`page error: ${error.error().stack}`))
  context.on('console', (message) => {
    const text = message.text()
    const address = message.location().url
    const answered = ANSWERED.test(text) && address && !isFile(address)
    const refused = /Content[- ]Security[- ]Policy/i.test(text)
    const ours = KEPT_OUT.test(text)
    if ((message.type() === 'error' && !answered && !ours) || refused) {
      faults.push(`console ${message.type()}: ${text} (${address})`)
    }
  })
  return context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Content-Security-Policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
}

interface Given {
  allowedFaults: RegExp[]
  faultless: undefined
  roomOptions: RoomOptions
  room: Room
}

/**
 * Playwright's test, in which errors in the console, errors of the page and violations of the
 * Content-Security-Policy fail the test, in every context that the test opens.
 * `allowedFaults` names those that a test provokes. `room` is a cohort with people of the test's own, made as
 * `roomOptions` say.
 */
export const test = base.extend<Given>({
  allowedFaults: [[], { option: true }],
  roomOptions: [{}, { option: true }],
  room: async ({ roomOptions }, use) => {
    const { aRoom } = await theApp()
    await use(await aRoom(roomOptions))
  },
  faultless: [
    async ({ browser, allowedFaults }, use) => {
      const faults: string[] = []
      const ready: Promise<unknown>[] = []
      const onContext = (context: BrowserContext) => {
        ready.push(watch(context, faults).catch(() => {}))
      }
      browser.on('context', onContext)
      await use(undefined)
      browser.off('context', onContext)
      await Promise.all(ready)
      const unexpected = faults.filter((fault) => !allowedFaults.some((rule) => rule.test(fault)))
      expect(unexpected, 'errors in the browser').toEqual([])
    },
    { auto: true },
  ],
})

/** Colors are measured when nothing fades in anymore. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })

/** Fails with a readable list when axe finds anything on the page as it is now. */
export async function checkAxe(page: Page, { exclude = [] }: { exclude?: string[] } = {}) {
  await settled(page)
  const violations = await axeOn(page, exclude)
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(' ')}  ${node.html}`).join('\n')}`,
  )
  expect(found, `axe on ${page.url()}`).toEqual([])
}
