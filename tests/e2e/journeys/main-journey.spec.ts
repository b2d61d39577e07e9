import { checkAxe, expect, test } from '../../setup/browser'
import { newPerson, readMail, signInAs, signInByMail } from '../people'

// An agency of five coaches and more is told when its figures will come, and seats are sold in the first three weeks of
// a cohort.
test.use({ roomOptions: { daysIn: 7, coaches: 5, freeSeats: 2 } })

// The whole main job, as four people, each in a browser of their own.
test('from a bought seat to a skill that someone else has seen on the job', async ({
  browser,
  room,
}) => {
  test.setTimeout(300_000)
  await room.haveLearned('coaching-for-capability', 1)
  const coachAddress = `lena.${room.slug}@example.org`
  const lead = await newPerson(browser)
  const coach = await newPerson(browser)
  const facilitator = await newPerson(browser)
  let cohort = ''
  let reflection = ''

  await test.step('an agency lead buys three seats and invites a coach', async () => {
    await signInAs(lead, room.lead)
    await lead.goto('/')
    await lead.getByRole('link', { name: `Buy seats in ${room.title}` }).click()
    await lead.getByLabel('How many seats?').fill('3')
    await lead.getByRole('button', { name: 'Continue to payment' }).click()
    await expect(lead.getByText('Sandbox: no real money')).toBeVisible()
    await checkAxe(lead)
    await lead.getByRole('button', { name: 'Pay with the sandbox card' }).click()
    await expect(lead.getByRole('button', { name: 'Pay with the sandbox card' })).toBeHidden()
    await lead.goto('/agency/seats')
    await expect(lead.getByText(/Available\s*5 seats/)).toBeVisible()
    await checkAxe(lead)
    await lead.getByLabel('Their work email').fill(coachAddress)
    await lead.getByRole('button', { name: 'Send invitation' }).click()
    await expect(lead.getByText(coachAddress).first()).toBeVisible()
  })

  await test.step('the coach takes the seat with the link and an e-mailed code', async () => {
    const letter = await readMail(coach, coachAddress, /seat/i)
    const link = /http\S+\/join\/[\w-]+/.exec(letter)?.[0] ?? ''
    await coach.goto(new URL(link).pathname)
    await checkAxe(coach)
    // The header's link leads back here as well as the one in the page.
    await coach.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
    await signInByMail(coach, coachAddress)
    await coach.getByLabel(/name/i).fill('Lena Ortiz')
    await coach.getByRole('button', { name: 'Continue' }).click()
    await coach.getByRole('button', { name: 'Accept the seat' }).click()
    await expect(coach).toHaveURL(/\/learn\//)
    cohort = new URL(coach.url()).pathname.split('/')[2] ?? ''
    expect(cohort).not.toBe('')
  })

  await test.step('reads a lesson, answers its question, and the path moves', async () => {
    await coach.goto(`/learn/${cohort}/from-training-to-practice/the-agreement`)
    const question = coach
      .locator('form')
      .filter({ hasText: 'Amina says: “I want to be more family-led' })
    await question.getByRole('radio').first().check()
    await question.getByRole('button', { name: /Check/ }).click()
    await expect(question.getByRole('status')).not.toBeEmpty()
    await question.getByRole('radio', { name: /In the next two meetings/ }).check()
    await question.getByRole('button', { name: /Check/ }).click()
    await expect(question.getByRole('status')).toContainText('Yes')
    await checkAxe(coach)
    await coach.getByRole('button', { name: /done/i }).click()
    await expect(coach.getByText('You have done this lesson')).toBeVisible()
    await expect(coach.getByText(/Contract for coaching: introduced/).first()).toBeAttached()
  })

  await test.step('writes the reflection, which a reload does not lose, and submits it', async () => {
    await coach.goto(`/learn/${cohort}/from-training-to-practice/reflection`)
    const text =
      'Last spring I came back from two days of training with a full notebook. On the Tuesday after, ' +
      'I sat in a planning meeting and asked nine questions in a row. I noticed at the seventh.\n\n' +
      'My part was that I had no sentence ready. If my next meeting turns into questions, then I will say: ' +
      '“What would you like to make sure we talk about?” I will check on Friday whether I did.'
    await coach.getByLabel('Your reflection').fill(text)
    await expect(coach.getByText(/^Saved \d/)).toBeVisible()
    await coach.reload()
    await expect(coach.getByLabel('Your reflection')).toHaveValue(text)
    await checkAxe(coach)
    await coach.getByRole('button', { name: 'Submit to your facilitator' }).click()
    await expect(coach.getByText(/the assignment asks for 500 to 800 words/)).toBeVisible()
    await checkAxe(coach)
    await coach.getByRole('button', { name: 'Submit as it is' }).click()
    await expect(coach.getByText(/With your facilitator/)).toBeVisible()
    reflection = new URL(coach.url()).pathname
  })

  await test.step('the facilitator finds it, scores it, comments and releases it', async () => {
    await signInAs(facilitator, room.facilitator, '/facilitate/queue')
    await checkAxe(facilitator)
    await facilitator.getByRole('link', { name: /Lena Ortiz/ }).click()
    await expect(facilitator.getByText('I noticed at the seventh.')).toBeVisible()
    const criteria = await facilitator.getByRole('radio', { name: /^3, / }).all()
    expect(criteria).toHaveLength(5)
    for (const level of criteria) await level.check()
    await facilitator
      .getByLabel('Overall comment')
      .fill('The seventh question is the moment. What did you see just before it?')
    await checkAxe(facilitator)
    await facilitator.getByRole('button', { name: /^Accept/ }).click()
    await facilitator.getByRole('button', { name: /^Release/ }).click()
    await expect(facilitator.getByText(/Released/).first()).toBeVisible()
    await coach.goto(reflection)
    await expect(coach.getByText('What did you see just before it?').first()).toBeVisible()
    await checkAxe(coach)
  })

  await test.step('coach and facilitator talk in the discussion', async () => {
    await coach.goto(`/learn/${cohort}/discussions`)
    await coach.getByRole('link', { name: 'The hat you reach for under pressure' }).click()
    await coach
      .getByLabel('Your post')
      .fill('I reach for the teacher. It costs the other person the floor.')
    await coach.getByRole('button', { name: 'Post', exact: true }).click()
    await expect(coach.getByRole('article', { name: 'Post by Lena Ortiz' })).toBeVisible()
    await facilitator.goto(new URL(coach.url()).pathname)
    await facilitator.getByRole('link', { name: 'Reply to Lena Ortiz' }).click()
    await facilitator.getByLabel('Your post').fill('What did you hear yourself say first?')
    await facilitator.getByRole('button', { name: 'Post', exact: true }).click()
    await expect(
      facilitator.getByRole('article', { name: `Post by ${room.facilitator.name}` }),
    ).toBeVisible()
    await coach.reload()
    await expect(coach.getByText('Replying to')).toBeVisible()
    await checkAxe(coach)
  })

  await test.step('a plan, a note after the visit, an observation: committed, tried, observed', async () => {
    await coach.goto(`/practice/commitments/new?cohort=${cohort}&skill=C1`)
    await coach.getByLabel('When …').fill('my next one-to-one drifts to caseload')
    await coach.getByLabel('… I will').fill('say: “We have twenty minutes for what you chose.”')
    await coach.getByLabel('What kind of moment is it?').fill('One-to-one')
    await coach.getByRole('radio', { name: '8', exact: true }).check()
    await checkAxe(coach)
    await coach.getByRole('button', { name: 'Save plan' }).click()
    await expect(coach.getByText(/Contract for coaching: committed/).first()).toBeAttached()
    await coach.getByRole('button', { name: 'Done', exact: true }).click()
    await coach.getByRole('radio', { name: 'Yes' }).check()
    await coach
      .getByLabel('What did you do or say?')
      .fill('I said the sentence after four minutes.')
    await coach.getByLabel('What happened then?').fill('She laughed and went back to her own goal.')
    await checkAxe(coach)
    await coach.getByRole('button', { name: 'Save note' }).click()
    await expect(coach.getByText(/Contract for coaching: tried/).first()).toBeAttached()
    await checkAxe(coach)
    await facilitator.goto('/practice/observations/new')
    await checkAxe(facilitator)
    await facilitator.getByRole('link', { name: 'Lena Ortiz' }).click()
    await facilitator.getByRole('checkbox', { name: 'Contract for coaching' }).check()
    await facilitator.getByRole('button', { name: 'Continue' }).click()
    await facilitator.getByLabel('Where was it?').selectOption('In the office')
    await facilitator.getByRole('radio', { name: /Live, in the room/ }).check()
    await facilitator.getByLabel('How long?').fill('30')
    await facilitator.getByRole('checkbox', { name: 'Everyone present consented' }).check()
    await facilitator
      .getByLabel('What was said and done')
      .fill('10:02 asks what she wants from the half hour.')
    await facilitator.getByRole('radio', { name: 'Yes', exact: true }).check()
    await facilitator.getByRole('radio', { name: /^Level 3/ }).check()
    await facilitator
      .getByRole('group', { name: 'How much help was there?' })
      .or(facilitator.getByRole('radiogroup', { name: 'How much help was there?' }))
      .getByRole('radio')
      .first()
      .check()
    await facilitator
      .getByLabel('The words or actions that show it')
      .fill('“What would you be doing that you are not doing now?”')
    await facilitator
      .getByLabel('One strength, and its effect')
      .fill('She waited. The goal became hers.')
    await facilitator.getByLabel('One thing to work on').fill('Say aloud who will hear about it.')
    await checkAxe(facilitator)
    await facilitator.getByRole('button', { name: 'Sign this observation' }).click()
    await expect(facilitator.getByText('She waited. The goal became hers.')).toBeVisible()
    await checkAxe(facilitator)
    await coach.goto('/practice/observations')
    await coach.getByRole('link', { name: 'Contract for coaching' }).first().click()
    await expect(coach.getByText('She waited. The goal became hers.')).toHaveCount(0)
    await checkAxe(coach)
    await coach.getByRole('button', { name: 'Show me the scores without rating' }).click()
    await expect(coach.getByText('She waited. The goal became hers.')).toBeVisible()
    await coach.goto('/practice')
    await expect(coach.getByText(/Contract for coaching: observed/).first()).toBeAttached()
  })

  await test.step('leads are told when figures will come, and never see a reflection', async () => {
    await lead.goto('/agency/transfer')
    await expect(lead.getByText(/Your first figures can come on/)).toBeVisible()
    await checkAxe(lead)
    const small = await newPerson(browser)
    const few = await room.anotherAgency({ coaches: 1 })
    await few.haveLearned('coaching-for-capability', 1)
    await signInAs(small, few.lead, '/agency/transfer')
    await expect(small.getByText('Your first figures come when 5 coaches')).toBeVisible()
    await expect(small.getByRole('figure')).toHaveCount(0)
    await checkAxe(small)
    for (const page of [lead, small]) {
      const answer = await page.goto(reflection)
      expect(answer?.status()).toBe(404)
      await expect(page.getByText('I noticed at the seventh.')).toHaveCount(0)
    }
  })
})
