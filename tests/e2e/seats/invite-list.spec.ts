import { checkAxe, expect, test } from '../../setup/browser'
import { claimSeat, passSeatOn } from '../buying'
import { newPerson, signInAs } from '../people'

test.use({ roomOptions: { daysIn: 7, coaches: 2, freeSeats: 2 } })

test('a lead invites from a spreadsheet, a coach claims under another address, and the seat moves on', async ({
  browser,
  room,
}) => {
  test.slow()
  const work = `pia.${room.slug}@example.org`
  const home = `pia.home.${room.slug}@example.org`
  const next = `next.${room.slug}@example.org`
  const lead = await newPerson(browser)
  const coach = await newPerson(browser)

  await test.step('every line is checked, and nothing is sent before the press', async () => {
    await signInAs(lead, room.lead, '/agency/seats')
    await lead.getByRole('link', { name: 'Invite from a list' }).click()
    await expect(lead.getByRole('heading', { name: 'Invite from a list', level: 1 })).toBeVisible()
    const csv = `\ufeffName;E-mail\r\n"Ost, Pia";${work}\r\nNo address here;\r\n"Ost, Pia";${work.toUpperCase()}\r\n`
    await lead
      .getByLabel('Or a CSV file from your spreadsheet')
      .setInputFiles({ name: 'coaches.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await lead.getByLabel('A line from you').fill('Glad to have you.')
    await lead.getByRole('button', { name: 'Check the list' }).click()
    await expect(lead.getByText('1 person will be invited')).toBeVisible()
    await expect(lead.getByText('Not an email address')).toBeVisible()
    await expect(lead.getByText('Already listed further up')).toBeVisible()
    await checkAxe(lead)
    await lead.getByRole('button', { name: 'Invite 1 person' }).click()
    await expect(lead.getByText('1 invited, 2 not invited.')).toBeVisible()
    await checkAxe(lead)
    // The same press once more, from the page that the browser remembers.
    const report = lead.url()
    await lead.reload()
    await expect(lead.getByText('1 invited, 2 not invited.')).toBeVisible()
    expect(lead.url()).toBe(report)
  })

  await test.step('the link claims the seat, whatever address the coach signs in with', async () => {
    const letter = await claimSeat(coach, { invited: work, home, name: 'Pia Ost' })
    expect(letter).toContain('Glad to have you.')
  })

  await test.step('the lead sees both addresses, and moves the seat in the running cohort', async () => {
    await lead.goto(`/agency/seats?find=${encodeURIComponent(home)}`)
    await expect(lead.getByText(`Invited as ${work}`)).toBeVisible()
    await passSeatOn(lead, { from: home, to: next })
    await lead.goto(`/agency/seats?find=${encodeURIComponent(next)}`)
    await lead.getByRole('link', { name: /History/ }).click()
    await expect(lead.getByRole('row', { name: /Unassigned/ })).toContainText('Pia Ost')
    await checkAxe(lead)
  })
})

test('a pasted list stays in its box when it is checked, once and again', async ({
  page,
  room,
}) => {
  await signInAs(page, room.lead, '/agency/seats/invite')
  const box = page.getByLabel('Email addresses')
  const list = `one.${room.slug}@example.org\nno address`
  await box.fill(list)
  await page.getByRole('button', { name: 'Check the list' }).click()
  await expect(page.getByText('1 person will be invited')).toBeVisible()
  await expect(box).toHaveValue(list)
  const mended = `one.${room.slug}@example.org\ntwo.${room.slug}@example.org`
  await box.fill(mended)
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page.getByText('2 people will be invited')).toBeVisible()
  await expect(box).toHaveValue(mended)
})
