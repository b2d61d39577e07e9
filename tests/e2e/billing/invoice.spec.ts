import { checkAxe, expect, test } from '../../setup/browser'
import { downloadPdf, fillBilling } from '../buying'
import { newPerson, readMail, secondTab, signInAs } from '../people'

// Seats are sold in the first three weeks of a cohort.
test.use({ roomOptions: { daysIn: 7 } })

const PURCHASE_ORDER = 'PO 2026/17-ß'

test('a lead buys 12 seats by invoice, downloads it, pays it and has the receipt', async ({
  browser,
  room,
}) => {
  test.setTimeout(180_000)
  const lead = await newPerson(browser)
  await lead.setViewportSize({ width: 390, height: 844 })
  const payable = `ap.${room.slug}@example.org`

  await test.step('chooses the invoice, and is told what it needs', async () => {
    await signInAs(lead, room.lead, `/checkout/${room.slug}`)
    await lead.getByLabel('How many seats?').fill('12')
    await expect(lead.getByLabel('Organization to bill')).toBeHidden()
    await lead.getByText('By invoice, with a purchase order').click()
    await expect(lead.getByLabel('Organization to bill')).toBeVisible()
    await checkAxe(lead)
    await lead.getByLabel('Purchase order number').fill(PURCHASE_ORDER)
    await fillBilling(lead)
    await lead.getByRole('button', { name: 'Order by invoice' }).click()
    await expect(
      lead.getByText('Enter the email address of accounts payable').first(),
    ).toBeVisible()
    await lead.getByLabel('Accounts payable emails').fill(`${payable}\nclerk.${payable}`)
    await lead.getByRole('button', { name: 'Order by invoice' }).click()
    await expect(lead).toHaveURL(/\/agency\/orders\/[0-9a-f-]{36}$/)
  })

  await test.step('reads the order, and the invoice as a PDF', async () => {
    await expect(lead.getByText('Invoice open').first()).toBeVisible()
    await expect(lead.getByText('12 available')).toBeVisible()
    await checkAxe(lead)
    const text = await downloadPdf(lead, 'Invoice (PDF)')
    expect(text).toContain(PURCHASE_ORDER)
    expect(text).toContain('Riverbend County Auditor')
    expect(text).toContain(payable)
    const letter = await readMail(await newPerson(browser), payable, /Invoice/)
    expect(letter).toContain('An invoice to pay')
  })

  await test.step('corrects the billing details', async () => {
    await lead.getByText('Change purchase order or billing details').click()
    await lead.getByLabel('City').fill('Riverbend Heights')
    await checkAxe(lead)
    await lead.getByRole('button', { name: 'Save' }).click()
    await expect(lead.getByText('Riverbend Heights, IA 52001')).toBeVisible()
    await expect(lead.getByText('Earlier billing details')).toBeVisible()
  })

  await test.step('lets it become overdue, pays it, and has the receipt', async () => {
    const order = lead.url()
    await lead.getByRole('link', { name: 'Pay now' }).click()
    await expect(lead.getByText('Sandbox: no real money')).toBeVisible()
    await checkAxe(lead)
    await lead.getByRole('button', { name: 'Let it become overdue' }).click()
    await expect(lead.getByText('is overdue').first()).toBeVisible()
    await checkAxe(lead)
    await lead.getByRole('link', { name: 'Pay now' }).click()
    await lead.getByRole('button', { name: 'Pay with the sandbox card' }).click()
    await expect(lead).toHaveURL(order)
    await expect(lead.getByText('Paid in full')).toBeVisible()
    await checkAxe(lead)
    expect(await downloadPdf(lead, 'Receipt (PDF)')).toMatch(
      /Receipt FB-.*Total \$15,000\.00 Paid \$15,000\.00/,
    )
    await lead.getByRole('link', { name: 'All orders' }).click()
    await expect(lead.getByRole('link', { name: /^FB-/ }).first()).toBeVisible()
  })
})

test('staff close an order that is not paid, with keys alone, and a second tab is told', async ({
  page,
  room,
}) => {
  const address = `/admin/orders/${await room.ordersByInvoice()}`
  await signInAs(page, room.admin, address)
  const tab = await secondTab(page, address)

  await test.step('without a reason nothing is previewed', async () => {
    await page.getByRole('button', { name: 'Preview closing' }).press('Enter')
    await expect(page.getByRole('alert')).toBeFocused()
    await checkAxe(page)
  })

  const closed = 'Void the invoice and close the order'
  await test.step('the preview says what happens, and the order is closed', async () => {
    for (const each of [page, tab]) {
      await each.getByLabel('It was not paid in time').press('Space')
      await each.getByRole('button', { name: /^Preview/ }).press('Enter')
      await expect(each.getByText('1 seat that no one holds is canceled')).toBeVisible()
    }
    await checkAxe(page)
    await page.getByRole('button', { name: closed }).press('Enter')
    await expect(page.getByText('Order closed').first()).toBeVisible()
    await expect(page.getByRole('row', { name: /^1/ })).toContainText('Canceled')
    await checkAxe(page)
  })

  await test.step('the other tab reads that it came too late', async () => {
    await tab.getByRole('button', { name: closed }).click()
    await expect(tab.getByText('This order was paid or closed in the meantime')).toBeVisible()
    await checkAxe(tab)
  })
})
