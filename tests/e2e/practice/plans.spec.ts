import { checkAxe, expect, test } from '../../setup/browser'
import { signInAs } from '../people'

test('a plan is read back, closed with one press, undone, and told in a field note', async ({
  page,
  room,
}) => {
  test.setTimeout(240_000)
  const words = page.getByText('the phone rings')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

  await test.step('it is made with what may get in the way', async () => {
    await signInAs(page, room.coach, '/practice/commitments/new')
    await page.getByLabel('When …').fill('we sit down on Thursday')
    await page.getByLabel('… I will', { exact: true }).fill('ask what would help')
    await page.getByLabel('What kind of moment is it?').fill('a one-on-one')
    await page.getByLabel('What is most likely to get in the way?').fill('the phone rings')
    await page.getByLabel('Then I will …').fill('let it ring')
    await page.getByRole('radio', { name: '7', exact: true }).check()
    await press('Save plan')
    await expect(page.getByText('Plan saved', { exact: true })).toBeVisible()
    await expect(words).toHaveCount(1)
    await checkAxe(page)
  })

  await test.step('no opportunity leaves it open, and undo takes that back', async () => {
    await page.goto('/learn')
    await expect(words).toBeVisible()
    await checkAxe(page)
    await press('No opportunity')
    await expect(page.getByText('No opportunity noted')).toBeVisible()
    await expect(page).toHaveURL(/\/learn/)
    await expect(page.getByText('No opportunity so far')).toBeVisible()
    await press('Undo')
    await expect(page.getByText('Your plan is open again')).toBeVisible()
    await expect(page.getByText('No opportunity so far')).toBeHidden()
  })

  await test.step('a link from an email has the focus on its button and changes nothing', async () => {
    await page.goto(`${new URL(page.url()).pathname}?answer=not_yet`)
    await expect(page.getByRole('button', { name: 'Not yet', exact: true })).toBeFocused()
    await checkAxe(page)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Plan closed', { exact: true })).toBeVisible()
    await expect(page.getByLabel('When …')).toHaveValue('we sit down on Thursday')
    await expect(page.getByLabel('Then I will …')).toHaveValue('let it ring')
    await press('Undo')
    await expect(page.getByText('Your plan is open again')).toBeVisible()
  })

  await test.step('done leads to the field note of this plan', async () => {
    await press('Done')
    await expect(page.getByText('Plan closed as done')).toBeVisible()
    await expect(page.getByText('Your plan: When we sit down on Thursday')).toBeVisible()
    await page.getByRole('radio', { name: 'Yes', exact: true }).check()
    await page.getByLabel('What did you do or say?').fill('I asked, and let it ring.')
    await page.getByLabel('What happened then?').fill('She named one thing.')
    await press('Save note')
    await expect(page.getByText('Note saved', { exact: true })).toBeVisible()
    await page.goto('/learn')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(words).toBeHidden()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a plan is closed with one press, and the next try has its words', async ({
    page,
    room,
  }) => {
    test.setTimeout(120_000)
    await signInAs(page, room.coach, '/practice/commitments/new')
    await page.getByLabel('When …').fill('we sit down on Thursday')
    await page.getByLabel('… I will', { exact: true }).fill('ask what would help')
    await page.getByLabel('What kind of moment is it?').fill('a one-on-one')
    await page.getByRole('radio', { name: '7', exact: true }).check()
    await page.getByRole('button', { name: 'Save plan' }).click()
    await page.getByRole('button', { name: 'Not yet', exact: true }).click()
    await expect(page.getByText('Plan closed', { exact: true })).toBeVisible()
    await expect(page.getByLabel('When …')).toHaveValue('we sit down on Thursday')
  })
})
