import { expect, test } from '../../setup/browser'
import { signInAs } from '../people'

test.use({ javaScriptEnabled: false })

test('a coach reads, answers, plans, notes and posts without scripts', async ({ page, room }) => {
  const cohort = room.course
  await signInAs(page, room.coach, `${cohort}/from-training-to-practice/six-hats-of-a-coach`)
  const question = page
    .locator('form')
    .filter({ has: page.getByRole('radio') })
    .first()
  await question.getByRole('radio').first().check()
  await question.getByRole('button', { name: /Check/ }).click()
  await expect(page.getByRole('status').filter({ hasText: /\w{3}/ }).first()).toBeVisible()

  await page.goto('/practice/commitments/new?skill=C1')
  await page.getByLabel('When …').fill('somebody asks me what they should do')
  await page.getByLabel('… I will').fill('ask: “What have you seen work before?”')
  await page.getByLabel('What kind of moment is it?').fill('Phone call')
  await page.getByRole('radio', { name: '7', exact: true }).check()
  await page.getByRole('button', { name: 'Save plan' }).click()
  await expect(page.getByText('When somebody asks me what they should do')).toBeVisible()

  await page.goto('/practice/notes/new?skill=C1')
  // The questions are those of the chosen skill, whichever it is; without an opportunity only why is asked.
  const asked = page.locator('.shown-by-choice li:visible')
  const [forFirst] = await asked.allTextContents()
  await page.getByLabel('Which skill?').selectOption('C2')
  expect((await asked.allTextContents())[0]).not.toBe(forFirst)
  await page.getByLabel('Which skill?').selectOption('C1')
  await page.getByRole('radio', { name: 'No opportunity' }).check()
  await expect(page.getByLabel('Why was there no opportunity?')).toBeVisible()
  await expect(page.getByLabel('What did you do or say?')).toBeHidden()
  // A choice of an optional question can be taken back.
  await page.getByRole('radio', { name: 'Partly' }).check()
  await page.getByRole('radio', { name: 'We did it together' }).check()
  const led = page.getByRole('radiogroup', { name: /Who led it/ })
  await led.getByRole('radio', { name: 'No answer' }).check()
  await expect(led.getByRole('radio', { name: 'We did it together' })).not.toBeChecked()
  await page.getByRole('radio', { name: 'Partly' }).check()
  await page.getByLabel('What did you do or say?').fill('I asked once, then I told her.')
  await page.getByRole('button', { name: 'Save note' }).click()
  // Refused: it does not say what happened. What was typed is still there.
  await expect(page.getByText('Say what happened').first()).toBeVisible()
  await expect(page.getByLabel('What did you do or say?')).toHaveValue(
    'I asked once, then I told her.',
  )
  await page.getByLabel('What happened then?').fill('She wrote it down and looked away.')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('I asked once, then I told her.')).toBeVisible()

  await page.goto(`${cohort}/discussions`)
  await page.getByRole('link', { name: 'The hat you reach for under pressure' }).click()
  await page.getByLabel('Your post').fill('Mine is the messenger. It costs me the silence.')
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await expect(page.getByText('Mine is the messenger.').first()).toBeVisible()

  const post = page.getByRole('article').filter({ hasText: 'Mine is the messenger.' }).last()
  for (const words of ['Changed once.', 'Changed twice.']) {
    await post.getByRole('link', { name: 'Edit' }).click()
    await page.getByLabel('Edit your post').fill(`Mine is the messenger. ${words}`)
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(post.getByText(words)).toBeVisible()
  }
  await post.getByText('Remove', { exact: true }).click()
  await post.getByRole('button', { name: 'Remove this post' }).click()
  await expect(page.getByText('Post removed')).toBeVisible()
  await expect(page.getByText('Changed twice.')).toHaveCount(0)
})

test('a post that is refused says so where it was written', async ({ page, room }) => {
  await signInAs(page, room.coach)
  await page.getByRole('link', { name: 'Discussions of the cohort' }).click()
  await page.getByRole('link', { name: 'The hat you reach for under pressure' }).click()
  await page.getByLabel('Your post').fill('\u200b')
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await expect(page.getByText('Please check one thing')).toBeInViewport()
})

test('a wrong address is said beside the field and in a summary', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('Your email address').fill('nobody@nowhere')
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await expect(page.getByText(/Enter an email address such as/)).toHaveCount(2)
  await expect(page.getByLabel('Your email address')).toHaveValue('nobody@nowhere')
})
