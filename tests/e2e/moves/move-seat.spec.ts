import { checkAxe, expect, test } from '../../setup/browser'
import { newPerson, readMail, signInAs } from '../people'

test.use({ roomOptions: { daysIn: 7, coaches: 2 } })

test('a lead moves a coach’s seat in mid-cohort, and pays the difference by card', async ({
  browser,
  room,
}) => {
  test.slow()
  const dearer = await room.anotherCohort({ priceMinor: 150_000, startsIn: 21 })
  const cheaper = await room.anotherCohort({ priceMinor: 100_000, startsIn: 42 })
  const lead = await newPerson(browser)
  const titleOf = (slug: string) => new RegExp(`^${slug} cohort`, 'i')

  await test.step('finds the seat, and sees what each cohort would cost', async () => {
    await lead.setViewportSize({ width: 320, height: 700 })
    await signInAs(lead, room.lead, `/agency/seats?find=${encodeURIComponent(room.coach.email)}`)
    await lead
      .getByRole('link', { name: /history/i })
      .first()
      .click()
    await lead.getByRole('link', { name: 'Move to another cohort' }).click()
    await expect(
      lead.getByText('one seat can go to someone else or to another cohort'),
    ).toBeVisible()
    const row = lead.getByRole('row').filter({ hasText: titleOf(dearer.slug) })
    await expect(row.getByText('You pay $250.00')).toBeVisible()
    await checkAxe(lead)
  })

  await test.step('previews the move, declines the card once, and pays', async () => {
    const row = lead.getByRole('row').filter({ hasText: titleOf(dearer.slug) })
    await row.getByRole('link', { name: /Preview/ }).click()
    await expect(lead.getByRole('heading', { name: /^Move to/ })).toBeVisible()
    await expect(lead.getByText('One to the coach, and one to you.')).toBeVisible()
    await checkAxe(lead)
    await lead.getByRole('button', { name: 'Pay $250.00 and move' }).click()
    await lead.getByRole('button', { name: 'Decline' }).click()
    await expect(lead.getByText('The card was declined')).toBeVisible()
    await lead.getByRole('button', { name: 'Pay with the sandbox card' }).click()
    await expect(lead.getByText('Seat moved')).toBeVisible()
    await expect(lead.getByText('Moved to another cohort').first()).toBeVisible()
    await checkAxe(lead)
  })

  await test.step('reads why the seat of the second coach stays', async () => {
    const other = room.coaches[1]?.email ?? ''
    await lead.goto(`/agency/seats?find=${encodeURIComponent(other)}`)
    await lead
      .getByRole('link', { name: /history/i })
      .first()
      .click()
    // No link leads to what would be refused; whoever has the address reads why.
    await expect(lead.getByRole('heading', { name: /^Seat / })).toBeVisible()
    await expect(lead.getByRole('link', { name: 'Move to another cohort' })).toBeHidden()
    await lead.goto(`${new URL(lead.url()).pathname}/move`)
    await expect(lead.getByText('As many seats as a running cohort allows').first()).toBeVisible()
    expect(cheaper.slug).not.toBe(dearer.slug)
  })

  await test.step('the coach is told, is in the new cohort, and reads what they wrote in the old one', async () => {
    const coach = await newPerson(browser)
    const letter = await readMail(coach, room.coach.email, /You’re in/)
    expect(letter).toContain('Your seat has moved to another cohort')
    await signInAs(coach, room.coach, `/learn/${dearer.slug}`)
    await expect(coach.getByRole('heading', { level: 1 })).toBeVisible()
    await coach.goto(room.course)
    await expect(coach).toHaveURL(/\/writings\//)
  })
})
