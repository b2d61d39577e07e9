import { expect, test } from 'vitest'
import {
  changeProfile,
  getAccount,
  readActor,
  recordAccess,
  rememberChoice,
  revokeOtherSessions,
  revokeSession,
  signOut,
} from '~/features/identity/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId, newSecret } from '~/platform/ids.server'
import { removeOld } from '~/platform/jobs/retention.server'
import type { Actor } from '~/platform/shared/actor'
import { RETENTION } from '~/retention.server'
import { makeAgency, makePerson, refreshed, signIn } from '../../factories/people'
import { countQueries } from '../../setup/count-queries'

const start = new Date('2026-03-02T15:00:00Z')
const days = (count: number) => new Date(start.getTime() + count * 86_400_000)
const minutes = (count: number) => new Date(start.getTime() + count * 60_000)
const PHONE =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'

async function actorOf(token: string, at = start): Promise<Actor> {
  const actor = await atTime(at, () => readActor(token))
  if (!actor) throw new Error('no one')
  return actor
}

const enter = (email: string, at = start, userAgent?: string) =>
  atTime(at, () => signIn(email, userAgent))

test('a token opens its own session; anything else opens nothing', async () => {
  const person = await makePerson()
  const token = await enter(person.email)
  expect(await actorOf(token)).toMatchObject({ personId: person.personId })
  expect(await atTime(start, () => readActor(newSecret()))).toBeNull()
  expect(await atTime(start, () => readActor(''))).toBeNull()
  const row = await db().session.findFirstOrThrow({ where: { personId: person.personId } })
  expect(JSON.stringify(row)).not.toContain(token)
})

test('a session ends thirty days after it was last used', async () => {
  const { email } = await makePerson()
  const token = await enter(email)
  await actorOf(token, days(29))
  await actorOf(token, days(58))
  expect(await atTime(days(88), () => readActor(token))).toBeNull()
})

test('a session ends ninety days after it began, however often it is used', async () => {
  const { email } = await makePerson()
  const token = await enter(email)
  for (const day of [20, 45, 70, 89]) await actorOf(token, days(day))
  expect(await atTime(days(90), () => readActor(token))).toBeNull()
})

test('being seen is written at most once in ten minutes', async () => {
  const { email, personId } = await makePerson()
  const token = await enter(email)
  const seen = async () => (await db().session.findFirstOrThrow({ where: { personId } })).lastSeenAt
  await actorOf(token, minutes(9))
  expect(await seen()).toEqual(start)
  await Promise.all([1, 2, 3].map(() => actorOf(token, minutes(11))))
  expect(await seen()).toEqual(minutes(11))
  await actorOf(token, minutes(20))
  expect(await seen()).toEqual(minutes(11))
})

test('after signing out the token opens nothing', async () => {
  const { email } = await makePerson()
  const [token, other] = [await enter(email), await enter(email)]
  await atTime(start, async () => signOut(await actorOf(token)))
  expect(await atTime(start, () => readActor(token))).toBeNull()
  expect(await actorOf(other)).toMatchObject({ email })
})

test('who has been made nameless is signed in nowhere', async () => {
  const { email, personId } = await makePerson()
  const token = await enter(email)
  await db().person.update({ where: { id: personId }, data: { anonymisedAt: start } })
  expect(await atTime(start, () => readActor(token))).toBeNull()
})

test('the account lists the devices that are signed in, this one first', async () => {
  const { email } = await makePerson()
  const here = await enter(email)
  await enter(email, minutes(1), PHONE)
  const gone = await enter(email, minutes(2))
  await atTime(minutes(3), async () => signOut(await actorOf(gone, minutes(3))))
  const account = await atTime(minutes(3), async () => getAccount(await actorOf(here, minutes(3))))
  expect(account.devices).toMatchObject([
    { current: true, device: 'Unknown device', signedInAt: start },
    { current: false, device: 'Chrome on Android', lastSeenAt: minutes(1) },
  ])
  expect(account.timeZones.map(({ value }) => value)).toContain(account.timeZone)
})

test('one device is signed out from another; never one of someone else', async () => {
  const [mine, stranger] = [await makePerson(), await makePerson()]
  const [here, there] = [await enter(mine.email), await enter(mine.email)]
  const foreign = await actorOf(await enter(stranger.email))
  const [actor, target] = [await actorOf(here), await actorOf(there)]
  const revoke = (session: string, mutationId = newId()) =>
    atTime(start, () => revokeSession(actor, { session, mutationId }))
  await expect(revoke(foreign.sessionId)).rejects.toThrow('not found')
  const mutationId = newId()
  expect(await revoke(target.sessionId, mutationId)).toEqual({ ok: true })
  expect(await revoke(target.sessionId, mutationId)).toEqual({ ok: true })
  expect(await atTime(start, () => readActor(there))).toBeNull()
  expect(await actorOf(here)).toMatchObject({ email: mine.email })
})

test('all other devices are signed out at once', async () => {
  const { email } = await makePerson()
  const [here, ...others] = [await enter(email), await enter(email), await enter(email)]
  const actor = await actorOf(here)
  const mutationId = newId()
  const end = () => atTime(start, () => revokeOtherSessions(actor, { mutationId }))
  expect(await end()).toEqual({ ok: true, ended: 2 })
  expect(await end()).toEqual({ ok: true, ended: 2 })
  for (const token of others) expect(await atTime(start, () => readActor(token))).toBeNull()
  expect(await actorOf(here)).toMatchObject({ email })
})

test('name and zone are changed by their owner', async () => {
  const person = await makePerson()
  const change = { name: 'Rosa', timeZone: 'America/Phoenix', mutationId: newId() }
  await changeProfile(person, change)
  expect(await refreshed(person)).toMatchObject({ name: 'Rosa', timeZone: 'America/Phoenix' })
  await changeProfile(person, { name: 'Rosa Diaz', mutationId: newId() })
  expect(await refreshed(person)).toMatchObject({ name: 'Rosa Diaz', timeZone: 'America/Phoenix' })
  // From a page that the browser took from its memory: the last choice counts.
  await changeProfile(person, change)
  expect(await refreshed(person)).toMatchObject({ name: 'Rosa' })
})

test('the choice of an agency is remembered on this device, a foreign one is not', async () => {
  const agency = await makeAgency()
  const foreign = await makeAgency()
  const [token, other] = [await enter(agency.lead.email), await enter(agency.lead.email)]
  await rememberChoice(await actorOf(token), { agencyId: foreign.id })
  expect((await actorOf(token)).chosenAgencyId).toBeNull()
  await rememberChoice(await actorOf(token), { agencyId: agency.id })
  expect((await actorOf(token)).chosenAgencyId).toBe(agency.id)
  expect((await actorOf(other)).chosenAgencyId).toBeNull()
})

test('the account shows who has looked at what is held about its owner', async () => {
  const [viewer, owner] = [await makePerson({ name: 'Dana' }), await makePerson()]
  const token = await enter(owner.email)
  await recordAccess(db(), {
    viewerId: viewer.personId,
    subjectId: owner.personId,
    thingKind: 'reflection',
    thingId: newId(),
  })
  const account = await getAccount(await actorOf(token))
  expect(account.looks).toMatchObject([{ viewer: 'Dana', thingKind: 'reflection' }])
})

/** Does what the nightly job does to the tables of this room. */
async function forgetOld() {
  for (const each of RETENTION)
    if (['sign-in codes', 'sessions'].includes(each.what)) await removeOld(each)
}

test('spent codes and ended sessions are forgotten, the others stay', async () => {
  const { email, personId } = await makePerson()
  const old = await enter(email)
  await enter(email, days(40))
  await atTime(days(41), forgetOld)
  expect(await db().session.count({ where: { personId } })).toBe(2)
  expect(await db().signInCode.count({ where: { email } })).toBe(1)
  await atTime(days(61), forgetOld)
  expect(await db().session.count({ where: { personId } })).toBe(1)
  expect(await atTime(days(61), () => readActor(old))).toBeNull()
})

test('reading an actor is one statement, however many the memberships', async () => {
  const lead = await makePerson()
  for (let n = 0; n < 5; n++) await makeAgency({ name: `Agency ${n}`, lead })
  const token = await enter(lead.email)
  expect(
    await countQueries(async () => expect((await actorOf(token)).memberships).toHaveLength(5)),
  ).toBe(1)
})
