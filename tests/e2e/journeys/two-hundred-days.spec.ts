import type { Browser, Page } from '@playwright/test'
import { SESSION_COOKIE } from '~/platform/http/cookies.server'
import type { Actor } from '~/platform/shared/actor'
import { MS_PER_DAY } from '~/platform/shared/time'
import { checkAxe, expect, test } from '../../setup/browser'
import { theApp } from '../app'
import { sayUse } from '../field-notes'
import { heading, scoreIt } from '../scenes'

const LAST = 200
const SKILL = 'Contract for coaching'
/** The cohort began a day before the first of these days. */
test.use({ roomOptions: { daysIn: LAST + 1 } })

/** Lets people come to the app on one of the days, each time in a browser of their own. */
function calendar(browser: Browser) {
  const start = Date.now() - LAST * MS_PER_DAY
  return async (person: Actor, day: number, address: string): Promise<Page> => {
    const { signIn } = await theApp()
    const at = new Date(start + day * MS_PER_DAY)
    const context = await browser.newContext({
      // A service worker's requests would not say on which day they are.
      serviceWorkers: 'block',
      extraHTTPHeaders: { 'x-test-time': at.toISOString() },
    })
    const url = `http://localhost:${process.env.E2E_PORT}`
    const value = await signIn(person, at)
    await context.addCookies([
      { name: SESSION_COOKIE, value, url, httpOnly: true, sameSite: 'Lax' },
    ])
    const page = await context.newPage()
    await page.goto(address)
    return page
  }
}

async function writeNote(page: Page) {
  await sayUse(page)
  await page
    .getByLabel('What did you do or say?')
    .fill('I asked what she wanted from the half hour.')
  await page.getByLabel('What happened then?').fill('She went back to her own goal.')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('Used it: yes').first()).toBeVisible()
}

interface Seen {
  coach: string
  where: string
  /** 0 is none. */
  help: number
}

async function observe(page: Page, { coach, where, help }: Seen) {
  await page.getByRole('link', { name: coach }).click()
  await page.getByRole('checkbox', { name: SKILL }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Where was it?').selectOption(where)
  await page.getByRole('radio', { name: /Live, in the room/ }).check()
  await page.getByLabel('How long?').fill('30')
  await page.getByRole('checkbox', { name: 'Everyone present consented' }).check()
  await page.getByLabel('What was said and done').fill('10:02 asks what she wants.')
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await page.getByRole('radio', { name: /^Level 3/ }).check()
  await page
    .getByRole('group', { name: 'How much help was there?' })
    .or(page.getByRole('radiogroup', { name: 'How much help was there?' }))
    .getByRole('radio')
    .nth(help)
    .check()
  await page.getByLabel('The words or actions that show it').fill('“What would you be doing?”')
  await page.getByLabel('One strength, and its effect').fill('She waited. The goal became hers.')
  await page.getByLabel('One thing to work on').fill('Say aloud who will hear about it.')
  await page.getByRole('button', { name: 'Sign this observation' }).click()
  await expect(page.getByText('She waited. The goal became hers.')).toBeVisible()
  await page.context().close()
}

test('a skill goes from the first lesson to lasting in two hundred days, lapses once, and comes back', async ({
  browser,
  room,
}) => {
  test.setTimeout(480_000)
  const on = calendar(browser)
  const { coach, facilitator } = room
  const second = await room.namesObserver()
  const newNote = `/practice/notes/new?cohort=${room.slug}&skill=C1`
  const newObservation = '/practice/observations/new'
  const name = coach.name ?? ''

  const stands = async (day: number, state: string) => {
    const page = await on(coach, day, '/practice')
    await expect(page.getByText(new RegExp(`${SKILL}: ${state}`)).first()).toBeAttached()
    return page
  }
  /** The coach reads the newest observation; until then no page tells what came of it. */
  const opens = async (day: number) => {
    const page = await on(coach, day, '/practice/observations')
    await page.getByRole('link', { name: SKILL }).first().click()
    await page.getByRole('button', { name: 'Show me the scores without rating' }).click()
    await expect(page.getByText('She waited. The goal became hers.')).toBeVisible()
    await leave(page)
  }
  const leave = (page: Page) => page.context().close()
  const note = async (day: number) => {
    const page = await on(coach, day, newNote)
    await writeNote(page)
    await leave(page)
  }

  await test.step('day 0 to 2: learned, planned, tried', async () => {
    const lesson = await on(coach, 0, `${room.course}/from-training-to-practice/the-agreement`)
    const question = lesson
      .locator('form')
      .filter({ hasText: 'Amina says: “I want to be more family-led' })
    await question.getByRole('radio', { name: /In the next two meetings/ }).check()
    await question.getByRole('button', { name: /Check/ }).click()
    await expect(question.getByRole('status')).toContainText('Yes')
    await lesson.getByRole('button', { name: /done/i }).click()
    await expect(lesson.getByText(new RegExp(`${SKILL}: introduced`)).first()).toBeAttached()
    await leave(lesson)

    const plan = await on(coach, 1, `/practice/commitments/new?cohort=${room.slug}&skill=C1`)
    await plan.getByLabel('When …').fill('my next one-to-one drifts to caseload')
    await plan.getByLabel('… I will').fill('say: “We have twenty minutes for what you chose.”')
    await plan.getByLabel('What kind of moment is it?').fill('One-to-one')
    await plan.getByRole('radio', { name: '8', exact: true }).check()
    await plan.getByRole('button', { name: 'Save plan' }).click()
    await expect(plan.getByText(new RegExp(`${SKILL}: committed`)).first()).toBeAttached()
    await leave(plan)

    await note(2)
    await leave(await stands(2, 'tried'))
  })

  await test.step('day 48 to 50: not used for 45 days it lapses, and the next use brings it back', async () => {
    await leave(await stands(46, 'tried'))
    const lapsed = await stands(48, 'was tried; now introduced')
    await checkAxe(lapsed)
    await leave(lapsed)
    await note(50)
    await leave(await stands(50, 'tried'))
  })

  await test.step('day 55: someone else sees it', async () => {
    await observe(await on(facilitator, 55, newObservation), {
      ...{ coach: name, where: 'At a family’s home', help: 1 },
    })
    await leave(await stands(55, 'tried'))
    await opens(55)
    await leave(await stands(55, 'observed'))
  })

  await test.step('day 56: another observer is calibrated', async () => {
    const page = await on(second, 56, '/practice/calibration')
    await page.getByRole('button', { name: 'Start a run' }).click()
    await expect(heading(page)).toHaveText(/^Scene 1 of \d+: /)
    while (/^Scene/.test(await heading(page).innerText())) {
      const before = await heading(page).innerText()
      await scoreIt(page)
      await expect(heading(page)).not.toHaveText(before)
    }
    await page.getByRole('button', { name: 'Submit this run' }).click()
    await expect(page.getByText('This run is enough for a calibration')).toBeVisible()
    await leave(page)
  })

  await test.step('day 75: the calibrated observer sees it elsewhere, with little help: fluent', async () => {
    await observe(await on(second, 75, newObservation), {
      ...{ coach: name, where: 'In the office', help: 1 },
    })
    await opens(75)
    await leave(await stands(75, 'fluent'))
  })

  await test.step('day 140: seen again it stays fluent, for there was no use shortly before', async () => {
    await observe(await on(facilitator, 140, newObservation), {
      ...{ coach: name, where: 'In the office', help: 0 },
    })
    await opens(140)
    await leave(await stands(140, 'fluent'))
  })

  await test.step('day 200: used on two days, and seen without help: sustained', async () => {
    await note(170)
    await note(185)
    await observe(await on(second, LAST, newObservation), {
      ...{ coach: name, where: 'At a family’s home', help: 0 },
    })
    await opens(LAST)
    const page = await stands(LAST, 'sustained')
    await checkAxe(page)
    await leave(page)
    const matrix = await on(facilitator, LAST, `/facilitate/${room.slug}`)
    const row = matrix.getByRole('row').filter({ hasText: name })
    await expect(row.getByRole('img', { name: /sustained/i })).toBeVisible()
    await leave(matrix)
  })
})
