import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  confirmCode,
  readActor,
  requestCode,
  signInAsSample,
} from '~/features/identity/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { mailedCode, makeAgency, makePerson } from '../../factories/people'

const start = new Date('2026-03-02T15:00:00Z')
const later = (minutes: number, seconds = 0) =>
  new Date(start.getTime() + minutes * 60_000 + seconds * 1000)

const somebody = () => `somebody-${randomUUID()}@example.org`
const ask = (email: string, minutes = 0, networkHash: string = randomUUID()) =>
  atTime(later(minutes), () => requestCode({ email, networkHash }))
const type = (email: string, code: string, minutes = 1) =>
  atTime(later(minutes), () => confirmCode({ email, code, userAgent: '' }))
const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('a code', () => {
  test('signs a new person in, who is somebody from then on', async () => {
    const email = `jordan.lee-${randomUUID().slice(0, 8)}@example.org`
    expect(await ask(email)).toEqual({ ok: true })
    const code = await mailedCode(email)
    expect(code).toMatch(/^\d{6}$/)
    const answer = await atTime(later(1), () =>
      confirmCode({ email, code, userAgent: '', timeZone: 'America/Denver' }),
    )
    expect(answer).toMatchObject({ ok: true, isNew: true, startsAt: '/cohorts' })
    if (!answer.ok) return
    const actor = await atTime(later(2), () => readActor(answer.token))
    expect(actor).toMatchObject({ email, timeZone: 'America/Denver', memberships: [] })
    expect(actor?.name).toMatch(/^Jordan Lee/)
  })

  test('signs a known person in, unchanged, to where their work is', async () => {
    const { lead } = await makeAgency()
    await ask(lead.email)
    const answer = await atTime(later(1), async () =>
      confirmCode({
        email: lead.email,
        code: await mailedCode(lead.email),
        userAgent: '',
        timeZone: 'Asia/Tokyo',
      }),
    )
    expect(answer).toMatchObject({ ok: true, isNew: false, startsAt: '/agency' })
    const person = await db().person.findUniqueOrThrow({ where: { id: lead.personId } })
    expect(person).toMatchObject({ name: lead.name, timeZone: lead.timeZone })
  })

  test('is kept as a hash only', async () => {
    const email = somebody()
    await ask(email)
    const row = await db().signInCode.findFirstOrThrow({ where: { email } })
    expect(JSON.stringify(row)).not.toContain(await mailedCode(email))
  })

  test('a wrong zone from the browser is not taken over', async () => {
    const email = somebody()
    await ask(email)
    const code = await mailedCode(email)
    await atTime(later(1), () => confirmCode({ email, code, userAgent: '', timeZone: 'Mars/Base' }))
    const person = await db().person.findUniqueOrThrow({ where: { email } })
    expect(person.timeZone).toBe('America/New_York')
  })

  test('is good for ten minutes and not longer', async () => {
    const email = somebody()
    await ask(email)
    const code = await mailedCode(email)
    const at = (when: Date) => atTime(when, () => confirmCode({ email, code, userAgent: '' }))
    expect(await at(later(10))).toEqual({ ok: false, reason: 'ended' })
    expect(await at(later(9, 59))).toMatchObject({ ok: true })
  })

  test('is good once', async () => {
    const email = somebody()
    await ask(email)
    const code = await mailedCode(email)
    expect(await type(email, code)).toMatchObject({ ok: true })
    expect(await type(email, code)).toEqual({ ok: false, reason: 'ended' })
  })

  test('voids the ones before it', async () => {
    const email = somebody()
    await ask(email)
    const first = await mailedCode(email)
    await ask(email, 1)
    const second = await mailedCode(email)
    expect(first).not.toBe(second)
    expect(await type(email, first, 2)).toEqual({ ok: false, reason: 'wrong', triesLeft: 4 })
    expect(await type(email, second, 2)).toMatchObject({ ok: true })
  })

  test('is for its own address only', async () => {
    const [mine, yours] = [somebody(), somebody()]
    await ask(mine)
    expect(await type(yours, await mailedCode(mine))).toEqual({ ok: false, reason: 'ended' })
  })
})

describe('tries', () => {
  test('five wrong ones end the code; the right one comes too late', async () => {
    const email = somebody()
    await ask(email)
    const code = await mailedCode(email)
    const answers = []
    for (let n = 0; n < 5; n++) answers.push(await type(email, otherThan(code)))
    expect(answers.map((answer) => ('triesLeft' in answer ? answer.triesLeft : 0))).toEqual([
      4, 3, 2, 1, 0,
    ])
    expect(await type(email, code)).toEqual({ ok: false, reason: 'ended' })
  })

  test('the fifth may be the right one', async () => {
    const email = somebody()
    await ask(email)
    const code = await mailedCode(email)
    for (let n = 0; n < 4; n++) await type(email, otherThan(code))
    expect(await type(email, code)).toMatchObject({ ok: true })
  })

  test('at once are five in all, whatever the race', async () => {
    const email = somebody()
    await ask(email)
    const wrong = otherThan(await mailedCode(email))
    const answers = await Promise.all(Array.from({ length: 12 }, () => type(email, wrong)))
    const left = answers.map((answer) => ('triesLeft' in answer ? answer.triesLeft : 0))
    expect(left.sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4])
    const row = await db().signInCode.findFirstOrThrow({ where: { email } })
    expect(row.tries).toBe(5)
  })

  test('the right code at once signs in once, as one person', async () => {
    const email = somebody()
    await ask(email)
    const code = await mailedCode(email)
    const answers = await Promise.all(Array.from({ length: 4 }, () => type(email, code)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await db().person.count({ where: { email } })).toBe(1)
  })
})

describe('asking', () => {
  test('five times in a quarter of an hour for one address; a sixth waits', async () => {
    const email = somebody()
    for (let minute = 0; minute < 5; minute++)
      expect(await ask(email, minute)).toEqual({ ok: true })
    expect(await ask(email, 14)).toEqual({ ok: false, reason: 'too-many' })
    expect(await ask(email, 15)).toEqual({ ok: true })
  })

  test('twenty times in a day for one address', async () => {
    const email = somebody()
    for (let n = 0; n < 20; n++) expect(await ask(email, n * 10)).toEqual({ ok: true })
    expect(await ask(email, 300)).toEqual({ ok: false, reason: 'too-many' })
    expect(await ask(email, 24 * 60)).toEqual({ ok: true })
  })

  test('thirty times in a quarter of an hour from one network, whatever the addresses', async () => {
    const network = randomUUID()
    for (let n = 0; n < 30; n++) expect(await ask(somebody(), 0, network)).toEqual({ ok: true })
    expect(await ask(somebody(), 14, network)).toEqual({ ok: false, reason: 'too-many' })
    expect(await ask(somebody(), 14)).toEqual({ ok: true })
    expect(await ask(somebody(), 15, network)).toEqual({ ok: true })
  })

  test('at once is throttled all the same', async () => {
    const email = somebody()
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(email)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(5)
    expect(await db().outgoingMail.count({ where: { toEmail: email } })).toBe(5)
  })

  test('answers the same for known and unknown addresses', async () => {
    const known = await makePerson()
    const [here, nowhere] = [await ask(known.email), await ask(somebody())]
    expect(here).toEqual(nowhere)
    const wrong = otherThan(await mailedCode(known.email))
    expect(await type(known.email, wrong)).toEqual({ ok: false, reason: 'wrong', triesLeft: 4 })
  })

  test('what the throttle refuses neither sends nor voids anything', async () => {
    const email = somebody()
    for (let n = 0; n < 5; n++) await ask(email)
    const code = await mailedCode(email)
    await ask(email)
    expect(await type(email, code)).toMatchObject({ ok: true })
  })
})

test('the sample people open nothing outside the demo', async () => {
  await expect(signInAsSample('admin', { userAgent: '' })).rejects.toThrow('not found')
})
