import { expect, test } from '../../setup/browser'
import { newPerson, signInAs } from '../people'

test.use({ roomOptions: { daysIn: 7 } })

test('of two buttons of a form the one that was pressed says that it works, and both wait', async ({
  browser,
  room,
}) => {
  const lead = await newPerson(browser)
  await signInAs(lead, room.lead, `/checkout/${room.slug}`)
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await lead.route(/\.data(\?.*)?$/, async (route) => {
    if (route.request().method() === 'POST') await arrived
    await route.continue()
  })
  await lead.getByRole('button', { name: 'Get a quote' }).click()
  await expect(lead.getByRole('button', { name: 'Making the quote' })).toBeVisible()
  const beside = lead.getByRole('button', { name: 'Continue to payment' })
  await expect(beside).toHaveAttribute('aria-disabled', 'true')
  await expect(beside).not.toHaveAttribute('data-pending')
  const price = lead.getByRole('button', { name: 'Update price' })
  await expect(price).toHaveAttribute('aria-disabled', 'true')
  arrive()
  await expect(lead).toHaveURL(/\/agency\/quotes\//)
})
