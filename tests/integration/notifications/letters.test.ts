import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SANDBOX_PAY } from '~/features/billing/contract'
import { buySeats, payInSandbox } from '~/features/billing/index.server'
import { addPost, startThread } from '~/features/discussions/index.server'
import { releaseReview } from '~/features/grading/index.server'
import { voidObservation } from '~/features/observations/index.server'
import {
  acceptInvitation,
  inviteToSeat,
  resendInvitation,
  revokeInvitation,
} from '~/features/seats/index.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { relayMail } from '~/platform/mail/relay-mail.server'
import { formatDayInLetter, formatDeadline } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import {
  aCohort,
  anAgency,
  aPerson,
  boughtSeats,
  tokenOf,
  watchInvitations,
} from '../../factories/cohorts'
import { refreshed } from '../../factories/people'
import { aPracticeRoom, signed } from '../../factories/practice-room'
import { START_HERE } from '../../factories/sample-course'
import { readyReview, submitted } from '../grading/grading-room'

type Lead = Awaited<ReturnType<typeof anAgency>>['lead']
let cohort: Awaited<ReturnType<typeof aCohort>>
let agencyId: string
let lead: Lead

beforeAll(async () => {
  wireRooms()
  watchInvitations()
  cohort = await aCohort()
  const agency = await anAgency('Riverbend')
  agencyId = agency.agencyId
  lead = agency.lead
})
beforeEach(() => noLetters())

const id = () => ({ mutationId: randomUUID() })
async function letters() {
  await runQueue()
  return db().outgoingMail.findMany({ orderBy: { queuedAt: 'asc' } })
}
/** No letter is left, and none is on its way. */
async function noLetters(): Promise<void> {
  await runQueue()
  await db().outgoingMail.deleteMany()
}
const relay = async () => {
  await runQueue()
  return relayMail()
}
const at = (path: string) => `http://localhost:3000${path}`

/** The one letter that is there, with the address that it leads to. */
async function theLetter() {
  const [letter, ...more] = await letters()
  expect(more).toEqual([])
  if (!letter) throw new Error('no letter')
  const links = letter.text.match(/https?:\/\/\S+/g) ?? []
  // The same link in both forms, and no other.
  const hrefs = [...letter.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
  expect(hrefs).toEqual(links)
  return { ...letter, links }
}

async function invited(email: string, form = id()) {
  const done = await inviteToSeat(lead, { cohort: cohort.slug, agencyId, email, ...form })
  if (!done.ok) throw new Error(done.reason)
  return done.invitationId
}

const aFreeSeat = async () => {
  await boughtSeats(lead, { cohort: cohort.slug, agencyId })
  await noLetters()
}

describe('an offered seat', () => {
  beforeEach(aFreeSeat)

  test('is one letter to the address, with the link', async () => {
    const form = id()
    const invitationId = await invited('new@example.org', form)
    await invited('new@example.org', form)
    const letter = await theLetter()
    const { title, timeZone } = await db().cohort.findUniqueOrThrow({
      where: { id: cohort.cohortId },
    })
    const { expiresAt } = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } })
    expect(letter).toMatchObject({
      ...{ template: 'invitation', toEmail: 'new@example.org', toPersonId: null },
      subject: `A seat for you in ${title}`,
      links: [at(`/join/${tokenOf(invitationId)}`)],
      sendAfter: letter.queuedAt,
    })
    expect(letter.text).toContain('Riverbend has a seat for you')
    expect(letter.text).toContain(lead.name)
    expect(letter.text).toContain(`It starts on ${formatDayInLetter(cohort.startsOn, timeZone)}.`)
    expect(letter.text).toContain(`The offer is open until ${formatDeadline(expiresAt, timeZone)}.`)
  })

  test('in a cohort that has begun says so', async () => {
    await db().cohort.update({
      where: { id: cohort.cohortId },
      data: { startsOn: new Date('2020-01-06') },
    })
    await invited('late@example.org')
    const { text } = await theLetter()
    expect(text).toContain('It started on Jan 6, 2020 (')
  })

  test('that is taken back before its letter left stays here', async () => {
    const invitationId = await invited('back@example.org')
    await revokeInvitation(lead, { invitationId, ...id() })
    expect(await relay()).toBe(0)
    expect(await letters()).toMatchObject([{ canceledAt: expect.any(Date), sentAt: null }])
  })

  test('that is offered again sends the new link alone', async () => {
    const invitationId = await invited('again@example.org')
    const again = await resendInvitation(lead, { invitationId, ...id() })
    if (!again.ok) throw new Error(again.reason)
    expect(await relay()).toBe(1)
    const sent = (await letters()).filter(({ sentAt }) => sentAt)
    expect(sent).toHaveLength(1)
    expect(sent[0]?.text).toContain(tokenOf(again.invitationId))
    await revokeInvitation(lead, { invitationId: again.invitationId, ...id() })
  })

  test('that is taken is one letter of welcome', async () => {
    const person = await aPerson()
    const token = tokenOf(await invited(person.email))
    await noLetters()
    const form = { token, ...id() }
    await acceptInvitation(person, form)
    await acceptInvitation(await refreshed(person), form)
    expect(await theLetter()).toMatchObject({
      ...{ template: 'welcome', toEmail: person.email, toPersonId: person.personId },
      links: [at(`/learn/${cohort.slug}`)],
    })
  })
})

test('a paid order is one receipt, however often it is paid', async () => {
  const order = { cohort: cohort.slug, agency: agencyId, quantity: 2, ...id() }
  const bought = await buySeats(lead, order)
  if (!bought.ok) throw new Error(bought.reason)
  expect(await letters()).toEqual([])
  const pay = () => payInSandbox(lead, { orderId: bought.orderId, outcome: SANDBOX_PAY, ...id() })
  await Promise.all([pay(), pay()])
  const letter = await theLetter()
  expect(letter).toMatchObject({
    ...{ template: 'receipt', toEmail: lead.email, toPersonId: lead.personId },
    subject: expect.stringMatching(/^Order \S+: 2 seats$/),
    links: [at(`/agency/seats?agency=${agencyId}`)],
  })
  expect(letter.text).toContain('paid in full: $2,500')
  expect(letter.text).toContain('your seats are ready')
  expect(letter.text).toMatch(/You bought 2 seats in .+ for .*Riverbend/)
})

test('a receipt for one seat speaks of one', async () => {
  const order = { cohort: cohort.slug, agency: agencyId, quantity: 1, ...id() }
  const bought = await buySeats(lead, order)
  if (!bought.ok) throw new Error(bought.reason)
  await payInSandbox(lead, { orderId: bought.orderId, outcome: SANDBOX_PAY, ...id() })
  const { text } = await theLetter()
  expect(text).toContain('your seat is ready')
  expect(text).toContain('You bought 1 seat in')
  expect(text).not.toMatch(/more seat|seats are|Assign seats/)
})

describe('what was written and scored is in no letter', () => {
  let room: Awaited<ReturnType<typeof aPracticeRoom>>
  beforeEach(async () => {
    room = await aPracticeRoom()
    await noLetters()
  })

  test('feedback', async () => {
    const { coach, facilitator, slug } = room
    const attemptId = await submitted(coach, slug)
    const lockVersion = await readyReview(facilitator, attemptId)
    expect(await letters()).toEqual([])
    const form = { attemptId, lockVersion, ...id() }
    await releaseReview(facilitator, attemptId, form)
    await releaseReview(facilitator, attemptId, form)
    const letter = await theLetter()
    expect(letter).toMatchObject({
      ...{ template: 'feedback', toEmail: coach.email, toPersonId: coach.personId },
      links: [at(`/learn/${slug}/${START_HERE}/reflection`)],
    })
    for (const words of [/bus passes/, /accepted|returned/i, /level/i])
      expect(letter.subject + letter.text + letter.html).not.toMatch(words)
  })

  test('an observation', async () => {
    const { coach, facilitator, enrollmentId } = room
    const observation = await signed(facilitator, enrollmentId)
    const letter = await theLetter()
    expect(letter).toMatchObject({
      ...{ template: 'observation', toEmail: coach.email, toPersonId: coach.personId },
      links: [at(`/practice/observations/${observation}`)],
    })
    expect(letter.text).toContain(facilitator.name)
    for (const words of [/silence/, /agreement/, /worth it/, /level 3/i])
      expect(letter.subject + letter.text + letter.html).not.toMatch(words)
  })

  test('an observation that was voided, without its reason', async () => {
    const { coach, facilitator, enrollmentId } = room
    const observation = await signed(facilitator, enrollmentId)
    await noLetters()
    await voidObservation(facilitator, {
      id: observation,
      reason: 'It was Pia whom I saw.',
      ...id(),
    })
    const letter = await theLetter()
    expect(letter).toMatchObject({
      ...{ template: 'observation-voided', toEmail: coach.email, toPersonId: coach.personId },
      links: [at(`/practice/observations/${observation}`)],
    })
    expect(letter.subject + letter.text + letter.html).not.toContain('Pia')
  })

  test('no one is written to about posts', async () => {
    const { coach, facilitator, slug } = room
    const post = { body: 'I waited.', baseVersion: 0 }
    const begun = await startThread(coach, slug, { ...post, title: 'Waiting', ...id() })
    if (!begun.ok) throw new Error(begun.reason)
    await addPost(facilitator, slug, { ...post, threadId: begun.threadId, ...id() })
    expect(await letters()).toEqual([])
  })
})
