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
import { mailedCode, makeAgency } from '../../factories/people'

const start = new Date('2026-03-02T15:00:00Z')
const later = (minutes: number, seconds = 0) =>
  new Date(start.getTime() + minutes * 60_000 + seconds * 1000)

const somebody = () => `somebody-${randomUUID()}@example.org`
/** One browser asks and types in most of these tests; the others bring a secret of their own. */
const HERE = 'this browser'
const stranger = (id: string = randomUUID()) => ({ id, known: false })
const ask = (
  email: string,
  minutes = 0,
  asker = stranger(HERE),
  networkHash: string = randomUUID(),
) => atTime(later(minutes), () => requestCode({ email, networkHash, asker }))
const type = (email: string, code: string, minutes = 1, asker = HERE) =>
  atTime(later(minutes), () => confirmCode({ email, code, asker, userAgent: '' }))
const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('a code', () => {
  test('signs a new person in, who is someone from then on', async () => {
    const email = `jordan.lee-${randomUUID().slice(0, 8)}@example.org`
    expect(await ask(email)).toEqual({ ok: true, sent: 'code' })
    const code = await mailedCode(email)
    expect(code).toMatch(/^\d{6}$/)
    const answer = await atTime(later(1), () =>
      confirmCode({ email, code, asker: HERE, userAgent: '', timeZone: 'America/Denver' }),
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
        asker: HERE,
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
    await atTime(later(1), () =>
      confirmCode({ email, code, asker: HERE, userAgent: '', timeZone: 'Mars/Base' }),
    )
    const person = await db().person.findUniqueOrThrow({ where: { email } })
    expect(person.timeZone).toBe('America/New_York')
  })

  test('is good for ten minutes and not longer', async () => {
    const email = somebody()
    await ask(email)
    const code = await mailedCode(email)
    const at = (when: Date) =>
      atTime(when, () => confirmCode({ email, code, asker: HERE, userAgent: '' }))
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

  test('leaves the ones before it good, each until it is used or old', async () => {
    const email = somebody()
    await ask(email)
    const first = await mailedCode(email)
    await ask(email, 1)
    const second = await mailedCode(email)
    await ask(email, 2)
    const third = await mailedCode(email)
    expect(await type(email, first, 3)).toMatchObject({ ok: true })
    // A try counts against every code of this browser that is still open.
    expect(await type(email, first, 3)).toEqual({ ok: false, reason: 'wrong', triesLeft: 3 })
    expect(await type(email, second, 11)).toEqual({ ok: false, reason: 'wrong', triesLeft: 2 })
    expect(await type(email, third, 11)).toMatchObject({ ok: true })
  })

  test('works only in the browser that asked for it', async () => {
    const email = somebody()
    await ask(email)
    const code = await mailedCode(email)
    expect(await type(email, code, 1, 'another')).toEqual({ ok: false, reason: 'ended' })
    await ask(email, 1, stranger('another'))
    expect(await type(email, code, 1, 'another')).toEqual({
      ...{ ok: false, reason: 'wrong', triesLeft: 4 },
    })
    expect(await type(email, code)).toMatchObject({ ok: true })
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

test('the sample people open nothing outside the demo', async () => {
  await expect(signInAsSample('admin', { userAgent: '' })).rejects.toThrow('not found')
})
