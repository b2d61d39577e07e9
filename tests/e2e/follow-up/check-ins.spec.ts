import { checkAxe, expect, test } from '../../setup/browser'
import { theApp } from '../app'
import { newPerson, signInAs } from '../people'

test('after the course a coach answers, asks their manager, and gets support', async ({
  page,
  browser,
  room,
}) => {
  test.setTimeout(240_000)
  const { checkInOf, managerLinkOf } = await theApp()
  const checkIn = await checkInOf(room)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

  await test.step('home says that the course has ended and opens the check-in', async () => {
    await signInAs(page, room.coach, '/learn')
    await expect(page.getByText('The course has ended. Your practice goes on.')).toBeVisible()
    await checkAxe(page)
    await page.getByRole('link', { name: 'Open the check-in' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Day 30 check-in' })).toBeVisible()
  })

  await test.step('nothing goes out empty, an answer is saved by itself, then the whole is sent', async () => {
    const refused = page.getByText('Save an answer for at least one skill first')
    await press('Submit check-in')
    await expect(refused).toBeVisible()
    await page.getByRole('radio', { name: 'Sometimes', exact: true }).check()
    await page.getByRole('radio', { name: 'About every month' }).check()
    await page.getByLabel('Not enough time').check()
    await page.getByLabel('What helps?').fill('A note on my desk')
    await checkAxe(page)
    await press('Save answer')
    await expect(page.getByText('Answer saved', { exact: true })).toBeVisible()
    await expect(page.getByText('Still using it: sometimes, about every month')).toBeVisible()
    await expect(refused).toBeHidden()
    await page.getByLabel('I’d like support from my facilitator').check()
    await page.getByLabel('What would help?').fill('Sit in once')
    await press('Submit check-in')
    await expect(page.getByText('You can change your answers until')).toBeVisible()
  })

  await test.step('the manager is asked only with consent', async () => {
    await page.getByLabel('Your manager’s email').fill(`manager-${room.slug}@example.org`)
    await press('Send the question')
    await expect(page.getByText('Tick the box if you want us to ask them').first()).toBeVisible()
    await page.getByLabel('Ask my manager this one question').check()
    await press('Send the question')
    await expect(page.getByText('Question sent to your manager')).toBeVisible()
    await checkAxe(page)
  })

  await test.step('the manager answers without an account, once', async () => {
    const manager = await newPerson(browser)
    const link = await managerLinkOf(checkIn)
    await manager.goto(link)
    await expect(manager.getByText(`${room.coach.name} do this at work?`)).toBeVisible()
    await checkAxe(manager)
    await manager.getByRole('radio', { name: 'Often' }).check()
    await manager.getByRole('button', { name: 'Send answer' }).click()
    await expect(manager.getByText('Answer sent')).toBeVisible()
    await manager.goto(link)
    await expect(manager.getByText('This question has been answered')).toBeVisible()
    await checkAxe(manager)
    await manager.context().close()
    await page.reload()
    await expect(page.getByText('Often.', { exact: true })).toBeVisible()
  })

  await test.step('a facilitator finds the wish, marks it, and undoes that', async () => {
    const other = await newPerson(browser)
    await signInAs(other, room.facilitator, '/facilitate')
    await expect(other.getByText('Sit in once')).toBeVisible()
    await checkAxe(other)
    await other.getByRole('button', { name: /^Mark as done/ }).click()
    await expect(other.getByText('Marked as done')).toBeVisible()
    await expect(other.getByText('Sit in once')).toBeHidden()
    await other.getByRole('button', { name: 'Undo' }).click()
    await expect(other.getByText('Sit in once')).toBeVisible()
    await other.context().close()
  })
})
