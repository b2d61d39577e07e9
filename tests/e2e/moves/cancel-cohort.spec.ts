import { checkAxe, expect, test } from '../../setup/browser'
import { newPerson, readMail, signInAs } from '../people'

test.use({ roomOptions: { daysIn: 7, coaches: 2 } })

test('staff cancel a cohort; one agency moves its seats, and another has its money back', async ({
  browser,
  room,
}) => {
  test.slow()
  const other = await room.anotherAgency({ coaches: 1 })
  const there = await room.anotherCohort({ priceMinor: 100_000, startsIn: 21 })
  const admin = await newPerson(browser)

  await test.step('staff see whom it touches, choose a reason, and cancel', async () => {
    await signInAs(admin, room.admin, `/admin/cohorts/${room.slug}`)
    await admin.getByRole('link', { name: 'Cancel this cohort' }).click()
    await expect(admin.getByText('the emails go out at once')).toBeVisible()
    await checkAxe(admin)
    await admin.getByRole('button', { name: 'Cancel this cohort' }).click()
    await expect(admin.getByText('Choose a reason').first()).toBeVisible()
    await admin.getByLabel('Too few coaches have enrolled').check()
    await admin.getByRole('button', { name: 'Cancel this cohort' }).click()
    await expect(admin.getByText('Cohort canceled')).toBeVisible()
  })

  await test.step('the lead gets an email, and moves all seats on a phone', async () => {
    const lead = await newPerson(browser)
    await lead.setViewportSize({ width: 320, height: 700 })
    const letter = await readMail(lead, room.lead.email, /was canceled: choose/)
    expect(letter).toContain('Too few coaches have enrolled.')
    const link = /http\S+\/agency\/orders\/[0-9a-f-]+\/choice/.exec(letter)?.[0] ?? ''
    await signInAs(lead, room.lead, new URL(link).pathname)
    await expect(lead.getByRole('heading', { name: /was canceled/, level: 1 })).toBeVisible()
    await checkAxe(lead)
    const card = lead.getByRole('listitem').filter({ hasText: new RegExp(`^${there.slug}`, 'i') })
    await expect(card.getByText('$500.00 is refunded.')).toBeVisible()
    await card.getByRole('link', { name: /^Move to/ }).click()
    await expect(lead.getByText('Nothing is done yet.')).toBeVisible()
    await expect(lead.getByText('$500.00 is refunded.')).toBeVisible()
    await checkAxe(lead)
    await lead.getByRole('button', { name: 'Confirm: move the seats' }).click()
    await expect(lead.getByText('This is settled')).toBeVisible()
    await expect(lead.getByText(/^2 seats moved to/)).toBeVisible()
    await checkAxe(lead)
    // The page that the browser remembers chooses nothing more.
    await lead.reload()
    await expect(lead.getByText('This is settled')).toBeVisible()
  })

  await test.step('another lead finds the choice on the order, and takes the refund', async () => {
    const lead = await newPerson(browser)
    await signInAs(lead, other.lead, '/agency/orders')
    await lead.getByRole('link', { name: /^FB-/ }).first().click()
    await lead.getByRole('link', { name: 'Choose' }).click()
    await lead.getByRole('link', { name: 'Refund $1,250.00' }).click()
    await expect(lead.getByText('Nothing is done yet.')).toBeVisible()
    await lead.getByRole('link', { name: 'Go back to the choices' }).click()
    await lead.getByRole('link', { name: 'Refund $1,250.00' }).click()
    await lead.getByRole('button', { name: 'Confirm: refund $1,250.00' }).click()
    await expect(lead.getByText('This is settled')).toBeVisible()
    await expect(lead.getByText('$1,250.00 was refunded.')).toBeVisible()
  })

  await test.step('a coach who moved is told so, and staff read what was chosen', async () => {
    const coach = await newPerson(browser)
    expect(await readMail(coach, room.coach.email, /was canceled/)).toContain('still yours')
    await readMail(coach, room.coach.email, /You’re in/)
    await admin.reload()
    await expect(admin.getByText(/2 seats moved to/)).toBeVisible()
    await admin.goto(`/admin/cohorts/${room.slug}`)
    await expect(admin.getByText('This cohort is canceled')).toBeVisible()
    await expect(admin.getByRole('link', { name: 'Cancel this cohort' })).toHaveCount(0)
    await checkAxe(admin)
    await admin.getByRole('link', { name: 'See the choices' }).click()
    await expect(admin.getByText(/\$1,250.00 was refunded/)).toBeVisible()
    await checkAxe(admin)
  })
})
