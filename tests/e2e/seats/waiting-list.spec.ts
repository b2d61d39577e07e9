import { checkAxe, expect, test } from '../../setup/browser'
import { newPerson, signInAs } from '../people'

test.use({ roomOptions: { freeSeats: 1 } })

test('a coach waits for a full cohort, and buys the place that staff make room for', async ({
  browser,
  room,
}) => {
  test.slow()
  const full = await room.fullCohort()
  const list = `/cohorts/${full.slug}/waiting-list`
  const waiting = await newPerson(browser)

  await test.step('the page of a full cohort leads to its list, and keys are enough to join', async () => {
    await signInAs(waiting, room.coach, `/cohorts/${full.slug}`)
    await waiting.getByRole('link', { name: 'Join the waiting list' }).click()
    const press = waiting.getByRole('button', { name: 'Join the waiting list' })
    await expect(press).toBeVisible()
    await checkAxe(waiting)
    await waiting.getByLabel('How many seats do you need?').press('Enter')
    await expect(waiting.getByText('You wait for 1 seat')).toBeVisible()
    await checkAxe(waiting)
  })

  await test.step('staff raise its places, and the job offers one', async () => {
    const admin = await newPerson(browser)
    await signInAs(admin, room.admin, `/admin/cohorts/${full.slug}`)
    await expect(admin.getByRole('row', { name: new RegExp(room.coach.name) })).toBeVisible()
    await admin.getByLabel('Places', { exact: true }).fill('2')
    await admin.getByRole('button', { name: 'Preview', exact: true }).click()
    await admin.getByRole('button', { name: 'Save changes' }).click()
    await expect(admin.getByText('Cohort saved')).toBeVisible()
    await admin.goto('/admin/jobs')
    const job = admin.getByRole('row', { name: /Offer places to the waiting list/ })
    await job.getByRole('button', { name: /Run now/ }).click()
    await expect(admin.getByText('Job started')).toBeVisible()
  })

  await test.step('the offer is kept for whoever waited, and no one else', async () => {
    await expect(async () => {
      await waiting.goto(list)
      await expect(waiting.getByText('1 seat is kept for you')).toBeVisible({ timeout: 500 })
    }).toPass()
    await checkAxe(waiting)
    const stranger = await newPerson(browser)
    await stranger.goto(`/checkout/${full.slug}`)
    await expect(stranger.getByText('All places are taken')).toBeVisible()
  })

  await test.step('they buy it for themselves, and are in', async () => {
    await waiting.getByRole('link', { name: 'Buy now' }).click()
    await waiting.getByText('Myself', { exact: true }).click()
    await waiting.getByRole('button', { name: 'Continue to payment' }).click()
    await waiting.getByRole('button', { name: 'Pay with the sandbox card' }).click()
    await expect(waiting).toHaveURL(new RegExp(`/learn/${full.slug}`))
    await waiting.goto(list)
    await expect(waiting.getByText('is kept for you')).toHaveCount(0)
  })
})
