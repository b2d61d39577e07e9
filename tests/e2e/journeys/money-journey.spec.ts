import type { Page } from '@playwright/test'
import { checkAxe, expect, test } from '../../setup/browser'
import { claimSeat, downloadPdf, fillBilling, passSeatOn } from '../buying'
import { newPerson, signInAs, signInByMail } from '../people'

// Seats are sold in the first three weeks of a cohort.
test.use({ roomOptions: { daysIn: 7 } })

/** The log, as far as it is about this agency or person. */
async function seeLog(staff: Page, asked: Record<string, string>, sentences: RegExp[]) {
  await staff.goto(`/admin/audit?${new URLSearchParams(asked)}`)
  const log = staff.getByRole('table', { name: 'Changes, the newest first' })
  for (const sentence of sentences)
    await expect(log.getByRole('rowheader', { name: sentence }).first()).toBeVisible()
  // No names said twice, no ends of ids, no words of the database.
  await expect(log).not.toContainText(/…[0-9a-f]{6}|\bnull\b|\bundefined\b/)
  await checkAxe(staff)
}

test('a county: from a quote to twelve seats, a coach, a refund at the provider, and the log of it', async ({
  browser,
  room,
}) => {
  test.setTimeout(300_000)
  const purchaseOrder = `PO ${room.slug}-17`
  const work = `una.${room.slug}@example.org`
  const home = `una.home.${room.slug}@example.org`
  const next = `next.${room.slug}@example.org`
  const lead = await newPerson(browser)
  const coach = await newPerson(browser)
  const staff = await newPerson(browser)
  await lead.setViewportSize({ width: 390, height: 844 })
  let quote = ''

  await test.step('the lead goes from the price to a quote, and takes it along as a PDF', async () => {
    await signInAs(lead, room.lead, `/cohorts/${room.slug}`)
    await expect(lead.getByText('$1,250.00').first()).toBeVisible()
    await checkAxe(lead)
    await lead.getByRole('link', { name: 'Buy seats' }).click()
    await lead.getByLabel('How many seats?').fill('12')
    await expect(lead.getByRole('row', { name: /Total/ })).toContainText('$15,000.00')
    await lead.getByRole('button', { name: 'Get a quote' }).click()
    await expect(lead.getByRole('heading', { name: /^Quote FBQ-/ })).toBeVisible()
    quote = new URL(lead.url()).pathname
    await checkAxe(lead)
    const paper = await downloadPdf(lead, 'Download as PDF')
    expect(paper).toContain('$15,000.00')
    expect(paper).toMatch(/FBQ-\d{4}-\d{4}/)
  })

  await test.step('the quote becomes an order by invoice in one step, once', async () => {
    await lead.getByLabel('Purchase order number').fill(purchaseOrder)
    await lead.getByText('By invoice, with a purchase order').click()
    await lead.getByRole('button', { name: 'Order this' }).click()
    await expect(lead.getByText('Enter the organization to bill').first()).toBeVisible()
    await expect(lead.getByLabel('Purchase order number')).toHaveValue(purchaseOrder)
    await fillBilling(lead)
    await lead.getByLabel('Accounts payable emails').fill(`ap.${room.slug}@example.org`)
    await checkAxe(lead)
    await lead.getByRole('button', { name: 'Order this' }).click()
    await expect(lead).toHaveURL(/\/agency\/orders\/[0-9a-f-]{36}$/)
    await expect(lead.getByText('Invoice open').first()).toBeVisible()
    await expect(lead.getByText(purchaseOrder).first()).toBeVisible()
    expect(await downloadPdf(lead, 'Invoice (PDF)')).toContain(purchaseOrder)
    await lead.goto(quote)
    await expect(lead.getByText('This quote has been ordered')).toBeVisible()
    await expect(lead.getByRole('button', { name: 'Order this' })).toHaveCount(0)
    await checkAxe(lead)
    await lead.getByRole('link', { name: /^Go to order FB-/ }).click()
  })

  await test.step('the lead pays the invoice, and invites two coaches from a spreadsheet', async () => {
    await lead.getByRole('link', { name: 'Pay now' }).click()
    await lead.getByRole('button', { name: 'Pay with the sandbox card' }).click()
    await expect(lead.getByText('Paid in full')).toBeVisible()
    await lead.goto('/agency/seats/invite')
    const csv = `Name,Email\n"Voss, Una",${work}\nRay Lund,ray.${room.slug}@example.org\n`
    await lead
      .getByLabel('Or a CSV file from your spreadsheet')
      .setInputFiles({ name: 'coaches.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await lead.getByRole('button', { name: 'Check the list' }).click()
    await lead.getByRole('button', { name: 'Invite 2 people' }).click()
    await expect(lead.getByText('2 people were invited.')).toBeVisible()
    await checkAxe(lead)
  })

  await test.step('a coach takes a seat with another address, and the lead passes it on', async () => {
    await claimSeat(coach, { invited: work, home, name: 'Una Voss' })
    await lead.goto(`/agency/seats?find=${encodeURIComponent(home)}`)
    await expect(lead.getByText(`Invited as ${work}`)).toBeVisible()
    await passSeatOn(lead, { from: home, to: next })
  })

  await test.step('staff find the order, and what the provider refunded without them', async () => {
    await signInAs(staff, room.admin, '/admin')
    await staff.getByRole('link', { name: 'Orders', exact: true }).click()
    await staff.getByLabel('Agency or buyer').fill(purchaseOrder)
    await staff.getByLabel('Kind of order').selectOption('Agency, by invoice')
    await staff.getByRole('button', { name: 'Show these orders' }).click()
    await expect(staff.getByText('1 order', { exact: true })).toBeVisible()
    await checkAxe(staff)
    await staff.getByRole('link', { name: /^FB-/ }).click()
    await checkAxe(staff)
    await staff.getByRole('button', { name: 'Refund half there' }).click()
    await expect(
      staff.getByText('A refund of $7,500.00 was begun at the payment provider'),
    ).toBeVisible()
    await checkAxe(staff)
    await staff.goto('/admin/alerts')
    const warning = staff.getByRole('row').filter({ hasText: '$7,500.00' }).first()
    await expect(warning).toContainText('Not yet')
    await checkAxe(staff)
    await warning.getByRole('link', { name: /^FB-/ }).click()
    await staff.getByRole('button', { name: /^Looked at: A refund of/ }).click()
    await expect(staff.getByText('Noted as looked at')).toBeVisible()
    await lead.goto('/agency/orders')
    await expect(lead.getByText('Partly refunded').first()).toBeVisible()
  })

  await test.step('the log has every step', async () => {
    const agency = (await readAgency(lead)).split(' ')[0] ?? ''
    await seeLog(staff, { agency }, [
      /asked for quote FBQ-\S+ for /,
      /placed order FB-\S+ for /,
      /^An invoice was sent for order FB-/,
      /^Order FB-\S+ for .* was paid/,
      /invited people to seats of .* from a list/,
      /sent an invitation to a seat of /,
      /^Una Voss.* enrolled in /,
      /took Una Voss.* off a seat of /,
      /^A warning about the money of order FB-\S+ .* was raised/,
      /looked at a warning about order FB-/,
    ])
    for (const address of [work, next])
      await expect(staff.getByText(`invited as ${address}`).first()).toBeVisible()
  })
})

/** The name of the agency that the page is about. */
async function readAgency(lead: Page): Promise<string> {
  await lead.goto('/agency')
  return (await lead.getByRole('heading', { level: 1 }).innerText()).trim()
}

test('a coach who was never here enrolls alone, by card, from the price to the first lesson', async ({
  browser,
  room,
}) => {
  test.setTimeout(180_000)
  const address = `nia.${room.slug}@example.org`
  const coach = await newPerson(browser)
  const staff = await newPerson(browser)

  await test.step('sees the price, and what is asked, without an account', async () => {
    await coach.goto(`/cohorts/${room.slug}`)
    await coach.getByRole('link', { name: 'See the price for your seats' }).click()
    await coach.getByText('Myself', { exact: true }).click()
    await expect(coach.getByLabel('How many seats?')).toBeHidden()
    await expect(coach.getByRole('row', { name: /Total/ })).toContainText('$1,250.00')
    await coach.getByLabel('Discount code').fill('no such code')
    await coach.getByRole('button', { name: 'Update price' }).click()
    await expect(coach.getByText('This code isn’t one for this cohort').first()).toBeVisible()
    await checkAxe(coach)
    await coach.getByLabel('Discount code').fill('')
    await coach.getByRole('button', { name: 'Continue to payment' }).click()
    await expect(coach).toHaveURL(/\/sign-in/)
  })

  await test.step('signs in for the first time, and finds the form as it was', async () => {
    await signInByMail(coach, address)
    await coach.getByLabel(/name/i).fill('Nia Newcomer')
    await coach.getByRole('button', { name: 'Continue' }).click()
    await expect(coach).toHaveURL(new RegExp(`/checkout/${room.slug}`))
    await expect(coach.getByRole('radio', { name: /^Myself/ })).toBeChecked()
    await checkAxe(coach)
  })

  await test.step('is declined once, pays, and is in the course', async () => {
    await coach.getByRole('button', { name: 'Continue to payment' }).click()
    await expect(coach.getByText('Sandbox: no real money')).toBeVisible()
    await checkAxe(coach)
    await coach.getByRole('button', { name: 'Decline' }).click()
    await expect(coach.getByText('The card was declined')).toBeVisible()
    await coach.getByRole('button', { name: 'Pay with the sandbox card' }).click()
    await expect(coach).toHaveURL(new RegExp(`/learn/${room.slug}`))
    await checkAxe(coach)
    await coach.goto(`/checkout/${room.slug}`)
    await expect(coach.getByText('You’re enrolled in this cohort already.')).toBeVisible()
  })

  await test.step('staff find it in the orders and in the log', async () => {
    await signInAs(staff, room.admin, `/admin/orders?kind=self&find=${encodeURIComponent(address)}`)
    await expect(staff.getByRole('row', { name: /Nia Newcomer/ })).toContainText('Paid')
    await seeLog(staff, { who: address }, [
      /^Nia Newcomer.* placed order FB-/,
      /^Nia Newcomer.* enrolled in /,
    ])
  })
})
