import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { confirmCode, requestCode } from '~/features/identity/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { wireRooms } from '~/wiring.server'
import { aCohort, anAgency, anInvitation, boughtSeats } from '../../factories/cohorts'
import { mailedCode, makePerson } from '../../factories/people'

const start = new Date('2026-03-02T15:00:00Z')
const at = <T>(minutes: number, work: () => T): T =>
  atTime(new Date(start.getTime() + minutes * 60_000), work)

type Asker = { id: string; known: boolean }
const somebody = () => `somebody-${randomUUID()}@example.org`
const stranger = (): Asker => ({ id: randomUUID(), known: false })
const device = (): Asker => ({ id: randomUUID(), known: true })

const ask = (email: string, minutes = 0, asker = stranger(), networkHash: string = randomUUID()) =>
  at(minutes, () => requestCode({ email, networkHash, asker }))
const type = (email: string, code: string, minutes: number, asker: Asker) =>
  at(minutes, () => confirmCode({ email, code, asker: asker.id, userAgent: '' }))
const mails = (email: string) => db().outgoingMail.count({ where: { toEmail: email } })

/** Addresses of people who are invited and have never been here. */
const invite = (count: number) =>
  at(0, async () => {
    const { slug: cohort } = await aCohort({ capacity: 200 })
    const { agencyId, lead } = await anAgency()
    for (let left = count; left > 0; left -= 50)
      await boughtSeats(lead, { cohort, agencyId, quantity: Math.min(left, 50) })
    const addresses = Array.from({ length: count }, somebody)
    for (const email of addresses) await anInvitation(lead, { cohort, agencyId, email })
    return addresses
  })

beforeAll(() => wireRooms())

describe('asking for a code', () => {
  test('gives six digits five times in a quarter of an hour, then one long code', async () => {
    const email = somebody()
    for (let minute = 0; minute < 5; minute++)
      expect(await ask(email, minute)).toEqual({ ok: true, sent: 'code' })
    expect(await ask(email, 14)).toEqual({ ok: true, sent: 'long' })
    expect(await mailedCode(email)).toMatch(/^[0-9A-Z]{12}$/)
    expect(await ask(email, 14)).toEqual({ ok: true, sent: 'long' })
    expect(await mails(email)).toBe(6)
    expect(await ask(email, 15)).toEqual({ ok: true, sent: 'code' })
  })

  test('gives twenty short codes a day, then a long one each quarter of an hour at most', async () => {
    const email = somebody()
    for (let n = 0; n < 20; n++)
      expect(await ask(email, n * 10)).toEqual({ ok: true, sent: 'code' })
    for (let minute = 300; minute < 360; minute++)
      expect(await ask(email, minute)).toEqual({ ok: true, sent: 'long' })
    expect(await mails(email)).toBe(24)
    expect(await ask(email, 24 * 60)).toEqual({ ok: true, sent: 'code' })
  })

  test('at once is counted all the same', async () => {
    const email = somebody()
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(email)))
    expect(answers.filter(({ sent }) => sent === 'code')).toHaveLength(5)
    expect(await mails(email)).toBe(6)
  })

  test('answers the same for known and unknown addresses', async () => {
    const known = await makePerson()
    const asker = stranger()
    const [here, nowhere] = [await ask(known.email, 0, asker), await ask(somebody())]
    expect(here).toEqual(nowhere)
    const code = await mailedCode(known.email)
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    expect(await type(known.email, wrong, 1, asker)).toEqual({
      ...{ ok: false, reason: 'wrong', triesLeft: 4 },
    })
  })
})

describe('a stranger who asks for someone else’s codes', () => {
  test('neither kills the code that the owner is typing nor keeps a new one from them', async () => {
    const { email } = await makePerson()
    const owner = device()
    await ask(email, 0, owner)
    const code = await mailedCode(email)
    for (let n = 0; n < 30; n++) await ask(email, 0)
    expect(await type(email, code, 1, owner)).toMatchObject({ ok: true })
    for (let n = 0; n < 30; n++) await ask(email, 2)
    expect(await ask(email, 3, owner)).toEqual({ ok: true, sent: 'code' })
    expect(await type(email, await mailedCode(email), 3, owner)).toMatchObject({ ok: true })
  })

  test('cannot shut the owner out on a new device: the long code in their mail works there', async () => {
    const { email } = await makePerson()
    for (let n = 0; n < 40; n++) await ask(email, n / 10)
    const [laptop, phone] = [stranger(), stranger()]
    expect(await ask(email, 10, laptop)).toEqual({ ok: true, sent: 'long' })
    const code = await mailedCode(email)
    expect(await type(email, code, 11, laptop)).toMatchObject({ ok: true })
    expect(await type(email, code, 11, laptop)).toEqual({ ok: false, reason: 'wrong-long' })
    // That one is used, so the next device is sent one at once.
    expect(await ask(email, 12, phone)).toEqual({ ok: true, sent: 'long' })
    expect(await type(email, await mailedCode(email), 12, phone)).toMatchObject({ ok: true })
  })
})

test('of 10,000 guesses from 100 addresses none gets in, and the owner always does', {
  timeout: 180_000,
}, async () => {
  const { email } = await makePerson()
  const networks = Array.from({ length: 100 }, () => ({ hash: randomUUID(), asker: stranger() }))
  const owner = device()
  const seen = { entered: 0, compared: 0, ownerTried: 0, ownerEntered: 0 }
  const guess = async (asker: Asker, minute: number) => {
    const code = String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0')
    const answer = await type(email, code, minute, asker)
    if (answer.ok) seen.entered += 1
    // "wrong" says that a code was there to be compared with.
    else if (answer.reason === 'wrong') seen.compared += 1
  }
  for (let round = 0; round < 10; round++) {
    const minute = round * 2
    for (const { hash, asker } of networks) await ask(email, minute, asker, hash)
    for (const asker of [owner, stranger()]) {
      const when = asker === owner ? minute + 0.5 : minute + 1
      seen.ownerTried += 1
      const { sent } = await ask(email, when, asker)
      // The owner reads the mail that the page speaks of, while the guesses come in.
      const code = await mailedCode(email, { long: sent === 'long' })
      await Promise.all(
        networks.flatMap((one) => Array.from({ length: 5 }, () => guess(one.asker, when))),
      )
      if ((await type(email, code, when, asker)).ok) seen.ownerEntered += 1
    }
  }
  expect(seen).toMatchObject({ entered: 0, ownerTried: 20, ownerEntered: 20 })
  // Every guess that meant anything: five for each of the ten codes that a stranger could get in this time.
  expect(seen.compared).toBeLessThanOrEqual(10 * 5)
  expect(await db().signInCode.count({ where: { email, lane: 'stranger' } })).toBe(10)
})

describe('many people in one building', () => {
  test('sign in, 200 in ten minutes, whether they are known here, invited or new', {
    timeout: 120_000,
  }, async () => {
    const network = randomUUID()
    const known = await Promise.all(Array.from({ length: 120 }, () => makePerson()))
    const invited = await invite(40)
    const everyone = [...known.map(({ email }) => email), ...invited]
    for (let n = 0; n < 40; n++) everyone.push(somebody())
    let entered = 0
    const enter = async (email: string, minute: number) => {
      const asker = stranger()
      await ask(email, minute, asker, network)
      if ((await type(email, await mailedCode(email), minute, asker)).ok) entered += 1
    }
    for (let n = 0; n < everyone.length; n += 20)
      await Promise.all(everyone.slice(n, n + 20).map((email) => enter(email, n / 20)))
    expect(entered).toBe(200)
  })

  test('all ask before the first one types, and every expected one gets a code', {
    timeout: 120_000,
  }, async () => {
    const network = randomUUID()
    const askers = (await invite(40)).map((email) => ({ email, asker: stranger() }))
    for (const { email, asker } of askers) await ask(email, 0, asker, network)
    for (const { email, asker } of askers)
      expect(await type(email, await mailedCode(email), 5, asker)).toMatchObject({ ok: true })
  })
})

test('a network with thirty unused codes is answered alike for all; only the expected get mail', async () => {
  const network = randomUUID()
  for (let n = 0; n < 30; n++)
    expect((await ask(somebody(), 0, stranger(), network)).sent).toBe('code')
  const [known, unknown] = [(await makePerson()).email, somebody()]
  for (const email of [known, unknown]) {
    const asker = stranger()
    for (let n = 0; n < 7; n++) expect((await ask(email, 5, asker, network)).sent).toBe('busy')
    // A guess is answered alike, too.
    expect(await type(email, '000000', 6, asker)).toMatchObject({ reason: 'wrong', triesLeft: 4 })
  }
  expect(await mails(known)).toBe(6)
  expect(await mails(unknown)).toBe(0)
  // A busy building keeps no one from getting a code elsewhere, or later.
  expect((await ask(unknown, 7)).sent).toBe('long')
  expect(await mails(unknown)).toBe(1)
  expect((await ask(somebody(), 15, stranger(), network)).sent).toBe('code')
  // A device that has signed in before does not care.
  expect((await ask(known, 7, device(), network)).sent).toBe('code')
})
