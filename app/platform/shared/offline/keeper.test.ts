import { describe, expect, test } from 'vitest'
import { Keeper, withFallback } from './keeper'
import { offlinePage } from './offline-page'
import { FILES_CACHE, FRESH_MS, keptAt, MOST_KEPT, shelfName, titleIn } from './rules'
import { cachesInMemory } from './test-kit'

const ANA = 'a-key-of-anas-session'
const BEN = 'a-key-of-bens-session'
const LESSON = '/learn/spring/module/lesson'
const HTML = { 'content-type': 'text/html; charset=utf-8' }

/** A page of someone, as the server sends it. */
const page = (key: string, { title = 'A lesson', files = ['/assets/root-1.css'] } = {}) =>
  new Response(
    `<!DOCTYPE html><html lang="en"><head><title>${title} · Footbridge</title>${files.map((at) => `<link href="${at}">`).join('')}</head><body>${key}</body></html>`,
    { headers: { ...HTML, 'content-security-policy': "script-src 'nonce-abc'", vary: 'Cookie' } },
  )

/** A device on which Ana is signed in. */
async function device() {
  const { caches, names, pathsIn } = cachesInMemory()
  const asked: string[] = []
  let now = 1_000_000
  let answer: (path: string) => Promise<Response> = async (path) =>
    path.endsWith('.css')
      ? new Response('@font-face{src:url(/assets/font-1.woff2)}')
      : new Response('a file')
  const keeper = new Keeper({
    caches,
    fetch: async (path) => {
      asked.push(String(path))
      return answer(String(path))
    },
    now: () => now,
    always: [],
  })
  return {
    ...{ keeper, names, asked, shelf: await keeper.keepFor(ANA) },
    pages: () => pathsIn(shelfName(ANA)),
    files: () => pathsIn(FILES_CACHE),
    pass: (ms: number) => {
      now += ms
    },
    answerWith: (next: typeof answer) => {
      answer = next
    },
  }
}

describe('a lesson that was opened', () => {
  test('is kept with its policy, its time, and the files that it needs', async () => {
    const { keeper, shelf, files } = await device()
    await keeper.keep(shelf, LESSON, page(ANA))
    const copy = await keeper.page(shelf, LESSON)
    const html = await copy?.text()
    expect(html).toContain('<html data-kept-at="1970-01-01T00:16:40.000Z" lang="en">')
    expect(copy?.headers.get('content-security-policy')).toBe("script-src 'nonce-abc'")
    expect(copy?.headers.get('vary')).toBeNull()
    expect(copy && keptAt(copy)).toBe(1_000_000)
    expect(files()).toEqual(['/assets/font-1.woff2', '/assets/root-1.css'])
  })

  test('is kept without a file that cannot be had', async () => {
    const { keeper, shelf, answerWith, pages, files } = await device()
    answerWith(() => Promise.reject(new TypeError('Failed to fetch')))
    await keeper.keep(shelf, LESSON, page(ANA))
    expect([pages(), files()]).toEqual([[LESSON], []])
  })

  test('is not kept for no one', async () => {
    const { keeper, names } = await device()
    await keeper.empty()
    expect(await keeper.shelf()).toBeNull()
    expect(await keeper.page(null, LESSON)).toBeUndefined()
    expect(names()).toEqual([])
  })

  test('is read again when it is old or was answered in, and only then', async () => {
    const { keeper, shelf, asked, pass, answerWith } = await device()
    answerWith(async (path) => (path === LESSON ? page(ANA) : new Response('a file')))
    await keeper.read(shelf, LESSON, false)
    await keeper.read(shelf, LESSON, false)
    expect(asked.filter((path) => path === LESSON)).toHaveLength(1)
    await keeper.read(shelf, LESSON, true)
    pass(FRESH_MS)
    await keeper.read(shelf, LESSON, false)
    expect(asked.filter((path) => path === LESSON)).toHaveLength(3)
  })

  test('stays as it is when there is no connection', async () => {
    const { keeper, shelf, answerWith, pages } = await device()
    await keeper.keep(shelf, LESSON, page(ANA))
    answerWith(() => Promise.reject(new TypeError('Failed to fetch')))
    await expect(keeper.read(shelf, LESSON, true)).rejects.toThrow()
    await keeper.keep(shelf, LESSON, new Response('busy', { status: 503 }))
    expect(pages()).toEqual([LESSON])
  })

  test('makes room for itself', async () => {
    const { keeper, shelf, pages, pass } = await device()
    for (let i = 0; i <= MOST_KEPT; i += 1) {
      pass(1)
      await keeper.keep(shelf, `${LESSON}-${i}`, page(ANA))
    }
    expect(pages()).toHaveLength(MOST_KEPT)
    expect(pages()).not.toContain(`${LESSON}-0`)
    expect((await keeper.pages(shelf))[0]?.address).toBe(`${LESSON}-${MOST_KEPT}`)
  })

  test('takes the files of older builds with it', async () => {
    const { keeper, shelf, files } = await device()
    await keeper.keep(shelf, LESSON, page(ANA, { files: ['/assets/old.js', '/assets/both.js'] }))
    await keeper.keep(shelf, `${LESSON}-2`, page(ANA, { files: ['/assets/both.js'] }))
    await keeper.keep(shelf, LESSON, page(ANA, { files: ['/assets/new.js'] }))
    expect(files()).toEqual(['/assets/both.js', '/assets/new.js'])
  })

  test('goes when the server says that it is not there', async () => {
    const { keeper, shelf, pages } = await device()
    await keeper.keep(shelf, LESSON, page(ANA))
    await keeper.keep(shelf, LESSON, new Response('', { status: 404, headers: HTML }))
    expect(pages()).toEqual([])
  })
})

describe('the page for a field note', () => {
  const NOTE = '/practice/notes/new'

  test('is kept for each cohort, and one will do where none is named', async () => {
    const { keeper, shelf, pages } = await device()
    for (const cohort of ['spring', 'autumn'])
      await keeper.keep(shelf, `${NOTE}?cohort=${cohort}`, page(ANA, { title: cohort }))
    expect(pages()).toEqual([`${NOTE}?cohort=autumn`, `${NOTE}?cohort=spring`])
    const titleOf = async (address: string) =>
      titleIn((await (await keeper.page(shelf, address))?.text()) ?? '')
    expect(await titleOf(`${NOTE}?cohort=autumn`)).toBe('autumn')
    expect(await titleOf(NOTE)).toBe('spring')
    expect(await keeper.page(shelf, `${NOTE}?cohort=winter`)).toBeUndefined()
    expect((await keeper.pages(shelf)).map(({ address }) => address).sort()).toEqual(pages())
  })
})

describe('nothing stays', () => {
  test.each([
    ['when the session has ended', () => new Response('', { status: 401 })],
    ['when the page is someone else’s', () => page(BEN)],
  ])('%s', async (_, answer) => {
    const { keeper, shelf, names } = await device()
    await keeper.keep(shelf, LESSON, page(ANA))
    await keeper.keep(shelf, LESSON, answer())
    expect(names()).toEqual([FILES_CACHE])
  })

  test('of Ana when Ben has signed in, not even what was on its way', async () => {
    const { keeper, shelf, names } = await device()
    await keeper.keep(shelf, LESSON, page(ANA))
    await keeper.keepFor(BEN)
    await keeper.keep(shelf, LESSON, page(ANA))
    const ben = await keeper.shelf()
    expect(ben?.key).toBe(BEN)
    expect(await keeper.pages(ben)).toEqual([])
    expect(names()).toEqual([FILES_CACHE, shelfName(BEN)])
  })
})

describe('a file', () => {
  test('that is kept is renewed, another is not kept by the way', async () => {
    const { keeper, files } = await device()
    await keeper.keepFiles(['/figures/a.svg'])
    await keeper.renew('/figures/a.svg', new Response('newer'))
    await keeper.renew('/figures/b.svg', new Response('other'))
    await keeper.renew('/figures/a.svg', new Response('broken', { status: 500 }))
    expect(await (await keeper.file('/figures/a.svg'))?.text()).toBe('newer')
    expect(files()).toEqual(['/figures/a.svg'])
  })
})

describe('a weak connection', () => {
  const copy = new Response('copy')
  const never = new Promise<Response>(() => {})

  test('is waited for, but not for long', async () => {
    const answer = new Response('answer')
    expect(await withFallback(Promise.resolve(answer), copy, 1_000)).toBe(answer)
    expect(await withFallback(never, copy, 5)).toBe(copy)
    expect(await withFallback(Promise.reject(new TypeError('Failed to fetch')), copy, 1_000)).toBe(
      copy,
    )
  })
})

describe('the page for what is not kept', () => {
  const made = (kept: Parameters<typeof offlinePage>[0]['kept']) =>
    offlinePage({ kept, styles: ['/assets/root-1.css'], zone: 'America/New_York' })

  test('names what can be read, with since when', () => {
    const html = made([
      { address: LESSON, title: 'Ask &amp; wonder', at: Date.UTC(2026, 7, 3, 14, 42) },
    ])
    expect(html).toContain(`href="${LESSON}">Ask &amp; wonder</a>`)
    expect(html).toContain('Kept Mon, Aug 3, 10:42 AM')
    expect(html).toContain('<link rel="stylesheet" href="/assets/root-1.css">')
    expect(html).not.toMatch(/<script|style=/)
  })

  test('says when there is nothing yet, and takes no markup from a title', () => {
    expect(made([])).toContain('None is saved yet')
    expect(made([{ address: LESSON, title: '<b>x', at: 0 }])).toContain('&lt;b>x')
  })

  test('a title is the page’s own, without the name of the site', () => {
    expect(titleIn('<title>Ask &amp; wonder · Footbridge</title>')).toBe('Ask &amp; wonder')
    expect(titleIn('<p>nothing</p>')).toBe('')
  })
})

describe('a page that was opened before someone else signed in', () => {
  test('does not take their copies away', async () => {
    const { keeper, shelf, answerWith, names } = await device()
    await keeper.keep(shelf, LESSON, page(ANA))
    answerWith(async () => page(ANA))
    await keeper.opened(BEN, LESSON, true)
    answerWith(async () => new Response(null, { status: 403 }))
    await keeper.opened(BEN, LESSON, true)
    expect(await keeper.page(shelf, LESSON)).toBeDefined()
    expect(names()).toContain(shelfName(ANA))
    expect(names()).not.toContain(shelfName(BEN))
  })

  test('counts as theirs once the server has answered with its key', async () => {
    const { keeper, shelf, answerWith, names } = await device()
    await keeper.keep(shelf, LESSON, page(ANA))
    answerWith(async (path) => (path === LESSON ? page(BEN) : new Response('a file')))
    await keeper.opened(BEN, LESSON, false)
    expect(names()).not.toContain(shelfName(ANA))
    expect(await keeper.page(await keeper.shelf(), LESSON)).toBeDefined()
  })
})
