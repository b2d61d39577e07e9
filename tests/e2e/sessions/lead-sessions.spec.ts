import { checkAxe, expect, test } from '../../setup/browser'
import { signInAs } from '../people'

test.use({ roomOptions: { daysIn: 30 } })

test('a lead facilitator notes who was here, and cancels a session and undoes it', async ({
  page,
  room,
}) => {
  test.slow()
  await signInAs(page, room.facilitator, `/facilitate/${room.slug}`)
  await page.getByRole('link', { name: 'Live sessions' }).click()
  await expect(page.getByRole('heading', { name: 'Coming' })).toBeVisible()
  await checkAxe(page)

  await test.step('attendance is noted, and counted on the list', async () => {
    await page.getByRole('link', { name: /^Live session 1: / }).click()
    await expect(page.getByRole('heading', { name: 'Who was here' })).toBeVisible()
    await page.getByLabel(room.coach.name).selectOption('Here')
    await checkAxe(page)
    await page.getByRole('button', { name: 'Save attendance' }).click()
    await expect(page.getByText('Attendance saved')).toBeVisible()
    await page.getByRole('link', { name: 'Live sessions' }).first().click()
    await expect(page.getByText('1 of 1 here')).toBeVisible()
  })

  await test.step('a session is canceled as it was previewed, and undone', async () => {
    await page.getByRole('link', { name: /^Live session 4: / }).click()
    await page.getByLabel('This session is canceled').check()
    await page.getByRole('button', { name: 'Preview', exact: true }).click()
    const preview = page.getByRole('region', { name: 'Preview: nothing is saved yet' })
    await expect(preview).toContainText('Canceled')
    await expect(preview).toContainText('goes to 1 coach and 1 facilitator')
    await checkAxe(page)
    await preview.getByRole('button', { name: 'Save session' }).click()
    await expect(page.getByText('Session saved')).toBeVisible()
    await expect(page.getByLabel('This session is canceled')).toBeChecked()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Change undone')).toBeVisible()
    await expect(page.getByLabel('This session is canceled')).not.toBeChecked()
  })
})
