import type { Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import { newPerson, signInAs } from '../people'

test.use({ roomOptions: { coaches: 3 } })

const skills = (page: Page) => page.getByRole('group', { name: 'What should they look at?' })

test('a lead names an observer, ends it and names them again', async ({ page, room, browser }) => {
  test.slow()
  const [, colleague] = room.coaches
  if (!colleague) throw new Error('no colleague')
  await signInAs(page, room.lead, '/agency/people')
  const row = page.getByRole('row').filter({ hasText: colleague.name })
  const observers = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Observers' }) })
  for (const time of ['first', 'second']) {
    await test.step(`the ${time} time`, async () => {
      await row.getByRole('button', { name: 'Name as observer' }).click()
      await expect(page.getByText('Observer named')).toBeVisible()
      await expect(observers.getByText(colleague.name).first()).toBeVisible()
      await expect(row.getByRole('button')).toHaveCount(0)
      await checkAxe(page)
      await observers.getByRole('button', { name: 'Remove' }).click()
      await expect(page.getByText('Observer removed')).toBeVisible()
    })
  }
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(observers.getByText(colleague.name).first()).toBeVisible()

  const theirs = await newPerson(browser)
  await signInAs(theirs, colleague, '/learn')
  await expect(theirs.getByText(/^You’re an observer for/)).toBeVisible()
  await theirs.goto('/practice/observations')
  await expect(theirs.getByText(/^You’re an observer for/)).toBeVisible()
  await checkAxe(theirs)
})

test('a coach asks two peers; one accepts and records, one declines', async ({
  page,
  room,
  browser,
}) => {
  test.slow()
  const [, accepts, declines] = room.coaches
  if (!accepts || !declines) throw new Error('too few coaches')
  await page.setViewportSize({ width: 390, height: 844 })
  await signInAs(page, room.coach, '/practice/observations')
  for (const { name } of [accepts, declines]) {
    await page.getByRole('link', { name: 'Ask a coach to observe you' }).click()
    const option = page.getByRole('option').filter({ hasText: name })
    await page.getByLabel('Whom do you ask?').selectOption(await option.getAttribute('value'))
    await skills(page).getByRole('checkbox').first().check()
    await page.getByRole('radio', { name: /^A role-play/ }).check()
    await checkAxe(page)
    await page.getByRole('button', { name: 'Send request' }).click()
    await expect(page.getByText('Request sent')).toBeVisible()
    await expect(page.getByRole('main').getByText(name).first()).toBeVisible()
  }
  await checkAxe(page)

  const yes = await newPerson(browser)
  await signInAs(yes, accepts, '/practice/observations')
  await yes.getByRole('button', { name: 'Accept' }).click()
  await expect(yes.getByText('Request accepted')).toBeVisible()
  await checkAxe(yes)
  await yes.getByRole('link', { name: 'Record observation' }).click()
  await expect(yes.getByRole('checkbox').first()).toBeChecked()
  await yes.getByRole('button', { name: 'Continue' }).click()
  await expect(yes.getByRole('button', { name: 'Sign this observation' })).toBeVisible()

  const no = await newPerson(browser)
  await signInAs(no, declines, '/practice/observations')
  await no.getByRole('button', { name: 'Decline' }).click()
  await expect(no.getByText('Request declined')).toBeVisible()

  await page.reload()
  await expect(page.getByText('Declined', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel request' }).click()
  await expect(page.getByText('Request canceled')).toBeVisible()
})
