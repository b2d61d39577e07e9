import { expect, test } from 'vitest'
import { atTime } from '../clock.server'
import { readDone, redirectDone } from './done.server'

process.env.SESSION_SECRET = 'a-secret-that-only-this-test-knows-00000'

const at = new Date('2026-08-03T10:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const undo = { to: '/agency/seats', fields: { intent: 'invite-again', invitation: 'i1' } }

const sent = (to: string) =>
  atTime(at, () => redirectDone(to, { title: 'Invitation canceled', undo }))
const addressOf = (response: Response) =>
  new URL(response.headers.get('Location') ?? '', 'http://localhost')

test('the next page knows what was done and how to undo it', () => {
  const response = sent('/agency/seats?agency=a#seats')
  expect(response.status).toBe(303)
  const address = addressOf(response)
  expect(address.pathname + address.hash).toBe('/agency/seats#seats')
  expect(address.searchParams.get('agency')).toBe('a')
  const news = atTime(later(9), () => readDone(address))
  expect(news?.title).toBe('Invitation canceled')
  expect(news?.undo).toMatchObject({
    to: '/agency/seats',
    fields: { ...undo.fields, mutationId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  })
  expect(atTime(later(9), () => readDone(address))).toEqual(news)
})

test('the same act done twice is two pieces of news', () => {
  const [first, second] = [addressOf(sent('/learn')), addressOf(sent('/learn'))]
  const keys = [first, second].map((address) => atTime(at, () => readDone(address))?.key)
  expect(new Set(keys).size).toBe(2)
})

test('old, foreign and missing words are not said', () => {
  const address = addressOf(sent('/learn'))
  expect(atTime(later(10), () => readDone(address))).toBeNull()
  const forged = new URL(address)
  forged.searchParams.set('done', `${address.searchParams.get('done')}x`)
  expect(atTime(at, () => readDone(forged))).toBeNull()
  for (const said of ['', '?done=', '?done=invited', '?done=1.2.3'])
    expect(readDone(new URL(`http://localhost/learn${said}`))).toBeNull()
})
