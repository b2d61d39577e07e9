import { describe, expect, test } from 'vitest'
import type { Membership } from '~/platform/shared/actor'
import { codeFrom, isTooMany } from './codes'
import { describeDevice } from './devices'
import { firstPage } from './first-page'
import { nameFromEmail, normalEmail } from './names'

describe('codes', () => {
  test('have six digits, leading zeros included', () => {
    expect(codeFrom(new Uint8Array(32))).toBe('000000')
    expect(codeFrom(Uint8Array.of(0, 0, 0, 0, 0, 7))).toBe('000007')
    expect(codeFrom(Uint8Array.of(255, 255, 255, 255, 255, 255))).toBe('710655')
  })

  test('are spread evenly over the digits', () => {
    const firsts = new Array<number>(10).fill(0)
    let state = 1
    for (let n = 0; n < 20_000; n++) {
      const bytes = Uint8Array.from({ length: 6 }, () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
        return (state >> 16) & 255
      })
      const digit = Number(codeFrom(bytes)[0])
      firsts[digit] = (firsts[digit] ?? 0) + 1
    }
    for (const count of firsts) expect(count).toBeGreaterThan(1700)
  })

  test('an ask is too many only within the time', () => {
    const at = new Date(1_000_000)
    const limit = { count: 2, withinMs: 1000 }
    const ago = (ms: number) => new Date(at.getTime() - ms)
    expect(isTooMany([], at, limit)).toBe(false)
    expect(isTooMany([ago(1), ago(999)], at, limit)).toBe(true)
    expect(isTooMany([ago(1), ago(1000)], at, limit)).toBe(false)
  })
})

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-S911B) SamsungBrowser/25.0 Chrome/121.0 Safari/537.36',
    'Samsung Internet on Android',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:127.0) Gecko/20100101 Firefox/127.0',
    'Firefox on Mac',
  ],
  ['Mozilla/5.0 (iPad; CPU OS 17_5) CriOS/126.0 Mobile/15E148 Safari/604.1', 'Chrome on iPad'],
  ['Mozilla/5.0 (X11; CrOS x86_64) Chrome/126.0 Safari/537.36', 'Chrome on Chromebook'],
  ['curl/8.0', 'Unknown device'],
  ['<script>', 'Unknown device'],
])('%s', (userAgent, device) => {
  expect(describeDevice(userAgent)).toBe(device)
})

test.each([
  ['jordan.lee@example.org', 'Jordan Lee'],
  ['MARIA_lopez2+cohort@example.org', 'MARIA Lopez'],
  ['o@example.org', 'O'],
  ['1234@example.org', 'New here'],
])('%s is called %s at first', (email, name) => {
  expect(nameFromEmail(email)).toBe(name)
})

test('addresses are compared without case and space', () => {
  expect(normalEmail(' Ana.Whitfield@Riverbend.EXAMPLE ')).toBe('ana.whitfield@riverbend.example')
})

test('everyone starts where their work waits', () => {
  const place = { cohortId: 'c', cohortSlug: 'c', cohortTitle: 'C' }
  const coach: Membership = { kind: 'coach', enrollmentId: 'e', agencyId: 'a', ...place }
  const facilitator: Membership = { kind: 'facilitator', lead: false, ...place }
  const lead: Membership = { kind: 'agency-lead', agencyId: 'a', agencyName: 'A' }
  expect(firstPage([])).toBe('/cohorts')
  expect(firstPage([coach])).toBe('/learn')
  expect(firstPage([lead, coach])).toBe('/learn')
  expect(firstPage([lead])).toBe('/agency')
  expect(firstPage([{ kind: 'admin' }])).toBe('/admin')
  expect(firstPage([{ kind: 'admin' }, coach, facilitator])).toBe('/facilitate')
  expect(firstPage([{ kind: 'observer', agencyId: 'a', agencyName: 'A' }])).toBe(
    '/practice/observations/new',
  )
})
