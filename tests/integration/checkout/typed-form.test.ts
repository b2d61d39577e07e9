import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { NEW_AGENCY } from '~/features/billing/contract'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { removeOld } from '~/platform/jobs/retention.server'
import type { Actor } from '~/platform/shared/actor'
import { RETENTION } from '~/retention.server'
import { action, loader } from '~/routes/checkout_.$cohort'
import { aCohort, aPerson } from '../../factories/cohorts'
import { contextOf } from '../../factories/requests'

const hours = (count: number) => new Date(now().getTime() + count * 3_600_000)

const argsOf = (actor: Actor | null, cohort: string, init: RequestInit = {}, network = 'h') => ({
  ...{ context: { ...contextOf(actor), networkHash: network } as never, params: { cohort } },
  request: new Request(`http://localhost:3000/checkout/${cohort}`, init),
})

type Form = Record<string, string>
const filled = (fields: Form): Form => ({
  ...{ agency: NEW_AGENCY, quantity: '2', mutationId: randomUUID(), ...fields },
})

/** Sends a form without being signed in; gives the cookie with which the browser comes back. */
async function sent(cohort: string, fields: Form, network = 'h') {
  const body = new URLSearchParams(filled(fields))
  const answer = (await action(argsOf(null, cohort, { method: 'POST', body }, network))) as Response
  expect(answer.headers.get('Location')).toContain('/sign-in?next=')
  const cookie = answer.headers.get('Set-Cookie') ?? ''
  expect(cookie.length).toBeLessThan(200)
  return cookie.split(';')[0] ?? ''
}

async function found(actor: Actor, cohort: string, cookie: string) {
  const { begun } = await loader(argsOf(actor, cohort, { headers: { cookie } }))
  return begun
}

const CITY = 'Санкт-Петербург'
const LONG: Form = {
  ...{ agencyName: '家庭支援センター'.repeat(25), method: 'invoice', purchaseOrder: 'Заказ № 7' },
  ...{
    organization: 'Служба поддержки семей '.repeat(8).trim(),
    line1: 'улица '.repeat(33).trim(),
  },
  ...{ line2: 'مبنى '.repeat(40).trim(), city: CITY, region: 'ЛО', postalCode: '190000' },
  ...{ country: 'US', code: '' },
  emails: [1, 2, 3, 4, 5].map((n) => `${'x'.repeat(60)}${n}@example.org`).join('\n'),
}

test('a long form that was typed before signing in comes back whole, in letters of any script', async () => {
  const { slug } = await aCohort()
  const cookie = await sent(slug, LONG)
  const buyer = await aPerson()
  const { code: _, ...typed } = LONG
  expect(await found(buyer, slug, cookie)).toEqual({ ...typed, agency: NEW_AGENCY, quantity: '2' })
})

test('so does one of ten kilobytes, and what has no place in the form is not kept', async () => {
  const { slug } = await aCohort()
  // Someone began with an invoice, typed much, and chose the card.
  const parts = ['organization', 'line1', 'line2', 'city', 'region']
  const long = Object.fromEntries(parts.map((name) => [name, `${name} ${'é\n'.repeat(990)}`]))
  const form = { ...long, agencyName: 'Alder House', method: 'card' }
  expect(JSON.stringify(form).length).toBeGreaterThan(10_000)
  const cookie = await sent(slug, { ...form, stuffing: 'x'.repeat(50_000), press: 'buy' })
  const back = await found(await aPerson(), slug, cookie)
  expect(back).toEqual({ ...form, agency: NEW_AGENCY, quantity: '2' })
})

test('it is for the browser that sent it, for its cohort, and for two hours; then it is removed', async () => {
  const [{ slug }, other] = [await aCohort(), await aCohort()]
  const buyer = await aPerson()
  const cookie = await sent(slug, { agencyName: 'Alder House' })
  expect(await found(buyer, slug, cookie)).toMatchObject({ agencyName: 'Alder House' })
  expect(await found(buyer, other.slug, cookie)).toEqual({})
  expect(await found(buyer, slug, 'footbridge-checkout=guessed')).toEqual({})
  expect(await atTime(hours(1.9), () => found(buyer, slug, cookie))).not.toEqual({})
  expect(await atTime(hours(2.1), () => found(buyer, slug, cookie))).toEqual({})
  const rule = RETENTION.find(({ what }) => what === 'typed forms')
  if (!rule) throw new Error('no rule')
  expect(await atTime(hours(25), () => removeOld(rule))).toBe(0)
  expect(await atTime(hours(27), () => removeOld(rule))).toBeGreaterThan(0)
  expect(await db().typedForm.count({ where: { cohort: slug } })).toBe(0)
})

test('whoever has ordered leaves nothing of it behind', async () => {
  const { slug } = await aCohort()
  const cookie = await sent(slug, { agencyName: 'Cedar' })
  const body = new URLSearchParams(filled({ agencyName: 'Cedar' }))
  const post = { method: 'POST', body, headers: { cookie } }
  const answer = (await action(argsOf(await aPerson(), slug, post))) as Response
  expect(answer.headers.get('Location')).toContain('/checkout/sandbox/')
  expect(answer.headers.get('Set-Cookie')).toContain('Max-Age=0')
  expect(await db().typedForm.count({ where: { cohort: slug } })).toBe(0)
})

test('one network cannot fill the table, and takes no form of another', async () => {
  const { slug } = await aCohort()
  const kept = await sent(slug, { agencyName: 'Quiet' }, 'quiet')
  const row = (index: number) => ({
    ...{ id: `busy-${index}`, cohort: slug, fields: {}, networkHash: 'busy' },
    ...{ createdAt: hours(-1), expiresAt: hours(1) },
  })
  await db().typedForm.createMany({ data: Array.from({ length: 300 }, (_, index) => row(index)) })
  const newest = await sent(slug, { agencyName: 'Busy' }, 'busy')
  expect(await db().typedForm.count({ where: { networkHash: 'busy' } })).toBe(200)
  const buyer = await aPerson()
  expect(await found(buyer, slug, newest)).toMatchObject({ agencyName: 'Busy' })
  expect(await found(buyer, slug, kept)).toMatchObject({ agencyName: 'Quiet' })
})
