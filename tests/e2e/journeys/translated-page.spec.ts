import type { Page } from '@playwright/test'
import { expect, test } from '../../setup/browser'
import { signInAs } from '../people'

/**
 * Runs in the page. A browser's translator puts each stretch of text into a `<font>` of its own and goes on
 * doing so, so that React no longer finds the text where it has put it.
 */
function translate() {
  const isText = (node: Node) =>
    node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== ''
  const wrap = (text: Node) => {
    const parent = text.parentElement
    if (!parent || parent.closest('script, style, textarea, option, svg, [translate="no"]')) return
    if (parent.tagName === 'FONT') return
    const outer = document.createElement('font')
    const inner = document.createElement('font')
    inner.textContent = text.textContent
    outer.append(inner)
    text.parentNode?.replaceChild(outer, text)
  }
  const wrapAll = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    for (let at = walker.nextNode(); at; at = walker.nextNode()) if (isText(at)) texts.push(at)
    for (const text of texts) wrap(text)
  }
  wrapAll(document.body)
  new MutationObserver(() => wrapAll(document.body)).observe(document.body, {
    ...{ childList: true, subtree: true, characterData: true },
  })
}

/** Opens a page and translates it as soon as its scripts are at work. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.evaluate(translate)
  await expect(page.locator('h1 font font')).toBeVisible()
}

const FIRST = 'from-training-to-practice'
const LAST = 'fade-sustain-change-the-system'

test('a page that the browser translates goes on working', async ({ page, room }) => {
  test.setTimeout(180_000)
  const { course } = room
  await signInAs(page, room.coach)

  await test.step('a lesson is finished, and the next one opened', async () => {
    await page.goto(`${course}/${LAST}`)
    const lesson = page.locator(`main a[href^="${course}/${LAST}/"]`).first()
    await open(page, (await lesson.getAttribute('href')) ?? '')
    const question = page
      .locator('form')
      .filter({ has: page.getByRole('radio') })
      .first()
    await question.getByRole('radio').first().check()
    await question.getByRole('button').first().click()
    await expect(question.getByRole('status')).not.toBeEmpty()
    await question.getByRole('radio').nth(1).check()
    await question.getByRole('button').first().click()
    await page.getByRole('button', { name: /done/i }).click()
    await expect(page.getByText('You have done this lesson')).toBeVisible()
    const title = await page.locator('h1').innerText()
    await page.locator('#done a').last().click()
    await expect(page.locator('h1')).not.toHaveText(title)
    // A text that changes beside other words is shown as it is now, too.
    await expect(page.getByText(`Previous: ${title}`)).toBeVisible()
    await page.goBack()
    await expect(page.locator('h1')).toHaveText(title)
  })

  await test.step('a check is begun, answered, changed and handed in', async () => {
    await open(page, `${course}/${LAST}/check`)
    await page.getByRole('button', { name: 'Start the check' }).click()
    for (let number = 1; number <= 5; number += 1) {
      await expect(page.getByRole('heading', { name: `Question ${number} of 5` })).toBeVisible()
      await page.getByRole('radio').first().check()
      await page.getByRole('button', { name: 'Save and continue' }).click()
    }
    await expect(page.getByRole('heading', { name: 'Look over your answers' })).toBeVisible()
    await page.getByRole('button', { name: /^Submit/ }).click()
    await expect(page.getByText(/Understood\.|Not understood yet/).first()).toBeVisible()
  })

  await test.step('a reflection is written and submitted', async () => {
    const box = page.getByLabel(/^Your reflection/)
    await page.goto(`${course}/${FIRST}/reflection`, { waitUntil: 'networkidle' })
    await page.evaluate(translate)
    await box.fill('I talked with my client Rosalind about the plan.')
    await expect(page.getByText('Could someone be recognized by this?')).toBeVisible()
    await box.fill('I asked one question and waited. '.repeat(90))
    await expect(page.getByText(/^Saved \d/)).toBeVisible()
    await page.getByRole('button', { name: 'Submit to your facilitator' }).click()
    await expect(page.getByText(/With your facilitator/).first()).toBeVisible()
  })

  await test.step('two posts are written in a thread', async () => {
    await page.goto(`${course}/discussions`, { waitUntil: 'networkidle' })
    await page.evaluate(translate)
    await page.getByRole('link', { name: 'The hat you reach for under pressure' }).click()
    for (const text of ['I reach for the teacher.', 'And today I waited instead.']) {
      await page.getByLabel('Your post').fill(text)
      await page.getByRole('button', { name: 'Post', exact: true }).click()
      await expect(page.getByRole('article').getByText(text)).toBeVisible()
    }
  })
})
