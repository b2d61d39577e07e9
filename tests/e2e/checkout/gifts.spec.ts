import { checkAxe, expect, test } from '../../setup/browser'
import { newPerson, readMail, secondTab, signInAs, signInByMail } from '../people'

test.use({ roomOptions: { daysIn: 7 } })

test('staff give a seat to an address without an account; one takes it, another declines without scripts', async ({
  browser,
  room,
}) => {
  test.slow()
  const [gina, otto] = [`gina.${room.slug}@example.org`, `otto.${room.slug}@example.org`]
  const admin = await newPerson(browser)
  const linkFor = async (email: string) => {
    const letter = await readMail(await newPerson(browser), email, /seat/i)
    return new URL(/http\S+\/join\/[\w-]+/.exec(letter)?.[0] ?? '').pathname
  }

  await test.step('what is missing is named in the order of the form, and an offer goes out once', async () => {
    await signInAs(admin, room.admin, `/admin/cohorts/${room.slug}/seats`)
    await admin.getByLabel('One coach without an agency').check()
    await admin.getByRole('button', { name: 'Give seats' }).click()
    await expect(admin.getByRole('alert').getByRole('link')).toHaveText([
      'Enter their email address',
      'Choose a reason',
    ])
    await checkAxe(admin)
    for (const email of [gina, otto]) {
      await admin.getByLabel('One coach without an agency').check()
      await admin.getByLabel('Their email address').fill(email)
      await admin.getByLabel('Scholarship').check()
      await admin.getByRole('button', { name: 'Give seats' }).click()
      await expect(admin.getByText(email, { exact: true })).toBeVisible()
    }
    await expect(admin.getByText('Invitation sent')).toBeVisible()
    await checkAxe(admin)
  })

  await test.step('whoever holds the link signs in for the first time, and is told of a gift', async () => {
    const link = await linkFor(gina)
    const page = await newPerson(browser)
    await page.goto(link)
    await expect(page.getByText('No one: this seat is free.')).toBeVisible()
    await checkAxe(page)
    await page.getByRole('link', { name: 'Sign in to accept' }).click()
    await signInByMail(page, gina)
    await page.getByLabel(/name/i).fill('Gina Gift')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page).toHaveURL(link)
    const tab = await secondTab(page)
    for (const each of [page, tab]) {
      await each.getByRole('button', { name: 'Accept the seat' }).click()
      await expect(each.getByText('You have your seat')).toBeVisible()
    }
    const letter = await readMail(await newPerson(browser), gina, /^Order/)
    expect(letter).toContain('The program gave you a seat')
  })

  await test.step('another declines without scripts, and the place is free again', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(await linkFor(otto))
    await page.getByRole('link', { name: 'Decline' }).click()
    await page.getByRole('button', { name: 'Decline the seat' }).click()
    await expect(page.getByText('You have declined this seat')).toBeVisible()
    await admin.reload()
    await expect(admin.getByText('Open invitations')).toHaveCount(0)
  })
})
