import { randomUUID } from 'node:crypto'
import { Resend } from 'resend'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { getAuditPage } from '~/features/audit/index.server'
import { liftBlock } from '~/features/identity/index.server'
import {
  listUnsent,
  receiveMailMessage,
  retryParkedWork,
} from '~/features/notifications/index.server'
import { getAgencySeats } from '~/features/seats/index.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { queueMail } from '~/platform/mail/outbox.server'
import { relayMail } from '~/platform/mail/relay-mail.server'
import type { Actor } from '~/platform/shared/actor'
import { FIRST_PAGE } from '~/platform/shared/lists/find'
import {
  aCohort,
  anAgency,
  anInvitation,
  boughtSeats,
  watchInvitations,
} from '../../factories/cohorts'
import { makeAdmin, makePerson } from '../../factories/people'
import { RESEND_SECRET, type ReturnOptions, resendMessage } from '../../fakes/resend/events'
import { startResendFake } from '../../fakes/resend/resend-fake'

const apiKey = 're_house'
const resend = await startResendFake({ apiKey })
process.env.RESEND_API_KEY = apiKey
process.env.RESEND_BASE_URL = resend.baseUrl
process.env.RESEND_WEBHOOK_SECRET = RESEND_SECRET

const { sender } = await import('~/platform/mail/sender.server')

let admin: Actor

beforeAll(async () => {
  admin = await makeAdmin()
  return () => resend.close()
})
beforeEach(async () => void (await db().mailSuppression.deleteMany()))

/** A letter that has left. */
async function sent(to: string): Promise<string> {
  const key = randomUUID()
  const parts = { heading: 'h', paragraphs: ['p'] }
  await inTransaction((tx) =>
    queueMail(tx, { key, to, template: 'welcome', subject: 'Hello', ...parts }),
  )
  await relayMail(sender())
  const { providerId } = await db().outgoingMail.findUniqueOrThrow({ where: { key } })
  return providerId ?? ''
}

const tell = (type: string, letter: string, options?: ReturnOptions) => {
  const { body, headers } = resendMessage(type, letter, options)
  return receiveMailMessage(body, headers)
}
const blocked = async () =>
  (await db().mailSuppression.findMany({ orderBy: { email: 'asc' } })).map(
    ({ email, reason }) => `${email}: ${reason}`,
  )

test('a letter that came back for good blocks its address, and no other letter leaves for it', async () => {
  const letter = await sent('gone@example.org')
  await tell('email.bounced', letter, { to: ['Gone <GONE@example.org>'] })
  await tell('email.complained', await sent('tired@example.org'))
  await tell('email.suppressed', 'no letter of ours', { to: ['Other <Other@example.org>'] })
  expect(await blocked()).toEqual([
    'gone@example.org: bounced',
    'other@example.org: suppressed',
    'tired@example.org: complained',
  ])
  const before = resend.letters.length
  await sent('gone@example.org')
  expect(resend.letters.length).toBe(before)
  const page = await listUnsent(admin, 'returned', 1, 'GONE@')
  expect(page).toMatchObject({ counts: { returned: 2 }, blockedCount: 1 })
  expect(page.blocked).toMatchObject([{ email: 'gone@example.org', reason: 'bounced' }])
  expect(page.letters.map(({ error }) => error).sort()).toEqual(['bounced', 'complained'])
})

test('a full mailbox, a letter to several that is not ours, and other news block nothing', async () => {
  await tell('email.bounced', await sent('full@example.org'), { bounce: 'Transient' })
  await tell('email.bounced', 'no letter of ours', { to: ['a@example.org', 'b@example.org'] })
  await tell('email.delivered', await sent('well@example.org'))
  expect(await blocked()).toEqual([])
})

test('the same message again changes nothing, also after staff have lifted the block', async () => {
  const [letter, id] = [await sent('back@example.org'), `msg_${randomUUID()}`]
  await Promise.all(Array.from({ length: 5 }, () => tell('email.bounced', letter, { id })))
  const lift = { email: 'back@example.org', reason: 'works' as const, mutationId: randomUUID() }
  await liftBlock(admin, lift)
  await liftBlock(admin, lift)
  await tell('email.bounced', letter, { id })
  expect(await blocked()).toEqual([])
  expect(await db().auditEntry.count({ where: { action: 'mail.block-lifted' } })).toBe(1)
  const log = JSON.stringify(await getAuditPage(admin, { before: null, kind: 'mail' }))
  expect(log).toMatch(/lifted the block on emails to an address without an account/)
  expect(log).toMatch(/Its owner says that it works again/)
  expect(log).not.toMatch(/back@example/)
  const { personId } = await makePerson()
  const nobody = { ...admin, personId, memberships: [] }
  await expect(liftBlock(nobody, { ...lift, mutationId: randomUUID() })).rejects.toThrow()
})

test('what is forged, tampered with, late, or without a signature is refused', async () => {
  const letter = await sent('safe@example.org')
  const other = `whsec_${Buffer.from('another secret of someone').toString('base64')}`
  const forged = resendMessage('email.bounced', letter, { secret: other })
  const well = resendMessage('email.bounced', letter)
  const late = resendMessage('email.bounced', letter, { secondsOld: 301 })
  for (const [body, headers] of [
    [forged.body, forged.headers],
    [well.body.replace('safe', 'evil').replace('Permanent', 'permanent'), well.headers],
    [late.body, late.headers],
    [well.body, new Headers()],
  ] as const)
    await expect(receiveMailMessage(body, headers)).rejects.toThrow('not a signed event')
  expect(await blocked()).toEqual([])
  expect(
    await db().webhookEvent.count({ where: { eventId: well.headers.get('svix-id') ?? '' } }),
  ).toBe(0)
})

test('the signature is the one that Resend’s own library checks', () => {
  const { body, headers } = resendMessage('email.bounced', 'letter')
  const part = (name: string) => headers.get(`svix-${name}`) ?? ''
  const signed = { id: part('id'), timestamp: part('timestamp'), signature: part('signature') }
  const verify = (payload: string) =>
    new Resend(apiKey).webhooks.verify({ payload, headers: signed, webhookSecret: RESEND_SECRET })
  expect(verify(body)).toMatchObject({ type: 'email.bounced' })
  expect(() => verify(`${body} `)).toThrow()
})

test('a lead sees that an invitation cannot be delivered, and not why', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  watchInvitations()
  await boughtSeats(lead, { cohort: slug, agencyId })
  await anInvitation(lead, { cohort: slug, agencyId, email: 'typo@example.org' })
  const seats = async () =>
    (await getAgencySeats(lead, agencyId, FIRST_PAGE)).cohorts.flatMap((one) => one.seats)
  expect(await seats()).toMatchObject([{ invitation: { unreachable: false } }])
  await tell('email.bounced', 'a letter', { to: ['typo@example.org'] })
  expect(await seats()).toMatchObject([{ invitation: { unreachable: true } }])
  expect(JSON.stringify(await seats())).not.toMatch(/bounced|suppress/)
})

test('what Resend took and could not send on has failed: staff have it sent again, and Resend takes it for a new one', async () => {
  const letter = await sent('slow@example.org')
  await tell('email.failed', letter)
  expect(await blocked()).toEqual([])
  const failed = await listUnsent(admin, 'failed', 1)
  const mine = failed.letters.find(({ to }) => to === 'slow@example.org')
  expect(mine).toMatchObject({ error: 'not_sent_on' })
  const again = { id: mine?.id ?? '', mutationId: randomUUID() }
  await retryParkedWork(admin, again)
  const before = resend.letters.length
  await relayMail(sender())
  expect(resend.letters.length).toBe(before + 1)
  const { providerId, sentAt } = await db().outgoingMail.findUniqueOrThrow({
    where: { id: again.id },
  })
  expect([providerId === letter, sentAt]).toEqual([false, expect.any(Date)])
  // A word about the first try that comes late says nothing of the second.
  await tell('email.failed', letter)
  expect(
    (await db().outgoingMail.findUniqueOrThrow({ where: { id: again.id } })).failedAt,
  ).toBeNull()
})

test('what was held back can be sent once the block is lifted, but no code, and nothing twice', async () => {
  const to = 'held@example.org'
  await tell('email.bounced', 'a letter', { to: [to] })
  const code = { heading: 'h', paragraphs: ['p'] }
  await inTransaction((tx) =>
    queueMail(tx, { key: randomUUID(), to, template: 'sign-in-code', subject: 'Code', ...code }),
  )
  await sent(to)
  const listed = async (state: 'held' | 'suppressed') =>
    (await listUnsent(admin, state, 1)).letters.filter((one) => one.to === to)
  expect([await listed('held'), (await listed('suppressed')).length]).toEqual([[], 2])
  const [, welcome] = (await listed('suppressed')).map(({ id }) => id)
  const before = resend.letters.length
  for (const id of [welcome ?? '']) await retryParkedWork(admin, { id, mutationId: randomUUID() })
  await relayMail(sender())
  expect(resend.letters.length).toBe(before)
  await liftBlock(admin, { email: to, reason: 'works', mutationId: randomUUID() })
  const held = await listed('held')
  expect(held.map(({ template }) => template)).toEqual(['welcome'])
  expect((await listed('suppressed')).map(({ template }) => template)).toEqual(['sign-in-code'])
  for (const { id } of [...held, ...(await listed('suppressed')), ...held])
    await retryParkedWork(admin, { id, mutationId: randomUUID() })
  await relayMail(sender())
  expect(resend.letters.length).toBe(before + 1)
  expect(await listed('held')).toEqual([])
})
