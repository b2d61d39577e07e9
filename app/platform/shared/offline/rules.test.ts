import { describe, expect, test } from 'vitest'
import { RESERVED_SLUGS } from '../names/reserved-words'
import {
  cachesToDrop,
  dataVerdictOn,
  FILES_CACHE,
  filesIn,
  isDrawing,
  isHashed,
  isKeptWhole,
  isSignInOrOut,
  keptAddress,
  keptOfData,
  keyIn,
  readMessage,
  shelfName,
  tooMany,
  verdictOn,
} from './rules'

describe('what is kept', () => {
  test.each(['/learn/october-2026/scoring-together/calibration-lab', '/learn/a/b/c'])(
    'is a lesson: %s',
    (pathname) => {
      expect(keptAddress({ pathname, search: '?done=x' })).toBe(pathname)
      expect(keptOfData({ pathname: `${pathname}.data`, search: '?_routes=x' })).toBe(pathname)
      expect(isKeptWhole({ pathname, search: '?done=x' }, pathname)).toBe(true)
    },
  )

  test('is the page for a new field note, one for each cohort', () => {
    const pathname = '/practice/notes/new'
    const spring = `${pathname}?cohort=spring`
    expect(keptAddress({ pathname, search: '' })).toBe(pathname)
    expect(keptAddress({ pathname, search: '?cohort=spring&skill=C1' })).toBe(spring)
    expect(keptAddress({ pathname, search: '?cohort=%2e%2e%2f' })).toBe(pathname)
    expect(keptOfData({ pathname: `${pathname}.data`, search: '?cohort=spring&_routes=x' })).toBe(
      spring,
    )
    expect(isKeptWhole({ pathname, search: '?cohort=spring' }, spring)).toBe(true)
    // It says by itself which cohort it is about, and is kept under that.
    expect(isKeptWhole({ pathname, search: '' }, pathname)).toBe(false)
    // It has a plan chosen in it.
    const asked = { pathname, search: '?cohort=spring&commitment=1' }
    expect(isKeptWhole(asked, keptAddress(asked) ?? '')).toBe(false)
  })

  test.each([
    '/',
    '/learn',
    '/learn/spring',
    '/learn/spring/module',
    '/learn/spring/module/lesson/',
    '/learn/spring/module/lesson/answers',
    '/learn/spring/module/lesson.data',
    '/learn/spring/module/Lesson',
    '/learn/spring/module/..%2f..%2faccount',
    '/practice',
    '/practice/notes',
    '/practice/commitments/new',
    '/practice/observations/new',
    '/facilitate/queue',
    '/agency/seats',
    '/account',
    '/other/learn/a/b/c',
    '//learn/a/b/c',
    'learn/a/b/c',
  ])('is not: %s', (pathname) => {
    expect(keptAddress({ pathname, search: '' })).toBeNull()
  })

  test('is nothing that is called by a word of the addresses', () => {
    for (const word of RESERVED_SLUGS) {
      for (const pathname of [`/learn/spring/module/${word}`, `/learn/spring/${word}/thing`])
        expect(keptAddress({ pathname, search: '' })).toBeNull()
    }
  })

  test('is not the data of another page', () => {
    for (const pathname of ['/learn/spring/module/reflection.data', '/learn.data', '/learn/a/b/c'])
      expect(keptOfData({ pathname, search: '' })).toBeNull()
  })

  test('is a file by what its name says', () => {
    expect(isHashed('/assets/root-Chmqb-GZ.css')).toBe(true)
    expect(isHashed('/figures/m2-ladder.svg')).toBe(false)
    for (const drawing of ['/figures/m2-ladder.svg', '/favicon.svg'])
      expect(isDrawing(drawing)).toBe(true)
    expect(isDrawing('/screenshot.png')).toBe(false)
  })
})

const answer = (change: object, type = 'text/html; charset=utf-8') => ({
  ...({ status: 200, type: 'basic', redirected: false } as const),
  headers: new Headers({ 'content-type': type }),
  ...change,
})

describe('what an answer says', () => {
  test('only the page itself is kept', () => {
    expect(verdictOn(answer({}))).toBe('keep')
    expect(verdictOn(answer({}, 'application/json'))).toBe('leave')
    for (const status of [201, 206, 304, 400, 429, 500, 502, 503, 504])
      expect(verdictOn(answer({ status }))).toBe('leave')
  })

  test('a page that is not for this person anymore goes', () => {
    for (const status of [403, 404, 410]) expect(verdictOn(answer({ status }))).toBe('drop')
    expect(dataVerdictOn({ status: 404 })).toBe('drop')
  })

  test('a way to sign-in says that the session has ended', () => {
    expect(verdictOn(answer({ status: 401 }))).toBe('ended')
    expect(verdictOn(answer({ redirected: true }))).toBe('ended')
    // A navigation hides where it is sent to.
    expect(verdictOn(answer({ status: 0, type: 'opaqueredirect' }))).toBe('ended')
    for (const status of [202, 401]) expect(dataVerdictOn({ status })).toBe('ended')
  })

  test('data is never kept', () => {
    for (const status of [200, 400, 409, 500]) expect(dataVerdictOn({ status })).toBe('leave')
  })
})

describe('whose it is', () => {
  const names = [shelfName('ana'), shelfName('ben'), FILES_CACHE, 'footbridge-kept-0-ana', 'other']

  test('stands in the name of the cache', () => {
    expect(names.map(keyIn)).toEqual(['ana', 'ben', null, null, null])
  })

  test('another person means that the rest goes, older formats too', () => {
    expect(cachesToDrop(names, 'ana')).toEqual([shelfName('ben'), 'footbridge-kept-0-ana'])
    expect(cachesToDrop(names, null)).toEqual(names.slice(0, 2).concat('footbridge-kept-0-ana'))
  })
})

test('the pages kept longest ago go first', () => {
  const pages = [3, 1, 4, 2].map((at) => ({ at }))
  expect(tooMany(pages, 2)).toEqual([{ at: 2 }, { at: 1 }])
  expect(tooMany(pages, 4)).toEqual([])
})

test('files are found in pages and in style sheets, each once', () => {
  const html = `<link rel="stylesheet" href="/assets/root-AB_c-1.css"><img src="/figures/m2-ladder.svg" alt="/assets of ours">
    <script nonce="x">import "/assets/manifest-1f.js"; import * as route0 from '/assets/root-x.js';</script>
    <link rel="modulepreload" href="/assets/root-x.js"><a href="/learn/a/b/c">on</a>`
  expect(filesIn(html)).toEqual([
    ...['/assets/root-AB_c-1.css', '/figures/m2-ladder.svg', '/assets/manifest-1f.js'],
    '/assets/root-x.js',
  ])
  expect(filesIn('src:url(/assets/a.woff2)format("woff2")')).toEqual(['/assets/a.woff2'])
})

test('people come and go by their own doors', () => {
  for (const door of ['/sign-in', '/sign-in/code.data', '/sign-out', '/sign-out.data'])
    expect(isSignInOrOut(door)).toBe(true)
  for (const other of ['/', '/sign-ins', '/account', '/learn/sign-in/a/b'])
    expect(isSignInOrOut(other)).toBe(false)
})

describe('a message', () => {
  const key = 'abcdefghijklmnop_-01234'
  const address = '/learn/spring/module/lesson'

  test('is read when it is one of ours', () => {
    for (const message of [
      { kind: 'person', key },
      { kind: 'person', key: null },
      { kind: 'opened', key, address, changed: true },
      { kind: 'opened', key, address, changed: false },
    ])
      expect(readMessage(message)).toEqual(message)
  })

  test.each([
    null,
    'person',
    {},
    { kind: 'person' },
    { kind: 'person', key: 'short' },
    { kind: 'person', key: 1 },
    { kind: 'opened', key: null, address },
    { kind: 'opened', key },
    { kind: 'opened', key, address: '/account' },
    { kind: 'opened', key, address: '/practice/notes/new?cohort=spring&commitment=1' },
    { kind: 'opened', key, address: 7 },
    { kind: 'other', key },
  ])('is nothing otherwise: %j', (message) => {
    expect(readMessage(message)).toBeNull()
  })
})
