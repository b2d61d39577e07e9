import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DiscussionHit } from '~/features/discussions/contract'
import { getThread, searchDiscussions, startThread } from '~/features/discussions/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { NotFound } from '~/platform/shared/app-error'
import { parseSearch, searchText, type TextPart } from '~/platform/shared/lists/search'
import { normaliseText, TEXT_CAP } from '~/platform/shared/text'
import { countQueries } from '../../setup/count-queries'
import { aCohortThatTalks, aConversation, edit, remove, reply, write } from './conversation'

type Talk = Awaited<ReturnType<typeof aCohortThatTalks>>
let talk: Talk
let other: Talk

beforeAll(async () => {
  talk = await aCohortThatTalks()
  other = await aCohortThatTalks()
}, 60_000)

const search = (text: string, paging = { page: 1, perPage: 20 }, where = talk) =>
  searchDiscussions(where.ana, where.slug, parseSearch(searchText(text)), paging)

const plain = (parts: TextPart[]) => parts.map(({ text }) => text).join('')
const marked = (parts: TextPart[]) => parts.flatMap(({ text, hit }) => (hit ? [text] : []))
const partsOf = (hit: DiscussionHit | undefined) =>
  hit?.kind === 'post' ? hit.passage : (hit?.title ?? [])

/** A thread of its own with one post that says this. */
async function said(body: string, { title = 'A moment', where = talk } = {}) {
  const begun = await startThread(where.ana, where.slug, { ...write(body), title })
  if (!begun.ok) throw new Error(begun.reason)
  return begun
}

/** The same, past the check that keeps out what could tell who someone is. */
async function stored(body: string) {
  const { threadId, postId } = await said('Anything.')
  await db().post.update({ where: { id: postId }, data: { body } })
  return { threadId, postId }
}

describe('a search in discussions', () => {
  test.each([
    ['accents typed apart', 'We met in the cre\u0300merie.', ['cr\u00e8merie', 'cre\u0300merie']],
    [
      'accents typed together',
      'She said sm\u00f6rg\u00e5s.',
      ['smo\u0308rga\u030as', 'sm\u00f6rg\u00e5s'],
    ],
    ['a soft hyphen', 'It was a gera\u00adnium.', ['geranium', 'gera\u00adnium', 'gera\u200bnium']],
    ['a zero-width space', 'He grew tama\u200brillo.', ['tamarillo', 'tamar\u00adillo']],
    ['vowel marks', 'قرأنا كِتَابًا معا', ['كتابا', 'كِتَابًا']],
  ])('finds a word with %s in either spelling', async (_, body, spellings) => {
    const { postId } = await said(body)
    for (const spelling of spellings) {
      const { hits } = await search(spelling)
      expect(hits).toMatchObject([{ postId }])
    }
    const [title] = spellings
    const begun = await said('Nothing.', { title: `Title ${body.replace(/\.$/, '')}` })
    const found = await search(title ?? '')
    expect(found.hits.map(({ threadId }) => threadId)).toContain(begun.threadId)
  })

  test('marks a word that holds a soft hyphen or an accent of its own', async () => {
    await said('Then a mari\u00adgold and a pin\u0303ata.')
    for (const word of ['marigold', 'piñata']) {
      const { hits } = await search(word)
      expect(marked(partsOf(hits[0]))).toEqual([word])
    }
  })

  test('finds a post, who wrote it, and where', async () => {
    const { threadId, postId } = await said('I reached for the *lantern*, and she went on.', {
      title: 'Under pressure',
    })
    const { hits, total } = await search('lanterns')
    expect(total).toBe(1)
    expect(hits).toMatchObject([
      {
        ...{ kind: 'post', threadId, postId },
        ...{ threadTitle: 'Under pressure', authorName: talk.ana.name, at: expect.any(Date) },
      },
    ])
    expect(plain(partsOf(hits[0]))).toBe('I reached for the *lantern*, and she went on.')
    expect(marked(partsOf(hits[0]))).toEqual(['lantern'])
  })

  test('finds a title, before posts with the same words', async () => {
    const { threadId } = await said('What would you do?', { title: 'The marmalade question' })
    await reply(talk.ben, talk.slug, threadId, write('More marmalade. Marmalade, marmalade.'))
    const { hits } = await search('marmalade')
    expect(hits).toMatchObject([
      { kind: 'thread', threadId, isPrompt: false, startedBy: talk.ana.name, posts: 2 },
      { kind: 'post', threadId },
    ])
    expect(marked(partsOf(hits[0]))).toEqual(['marmalade'])
  })

  test('puts first what has the words more often and closer, then what is newer', async () => {
    const far = `walnut ${'and so on '.repeat(60)} pastry`
    const bodies = [far, 'a walnut, a pastry', 'walnut pastry, walnut pastry', 'a walnut, a pastry']
    const ids: string[] = []
    for (const body of bodies) ids.push((await said(body)).postId)
    const { hits } = await search('pastry walnut')
    const order = hits.map((hit) => (hit.kind === 'post' ? ids.indexOf(hit.postId) : -1))
    expect(order).toEqual([2, 3, 1, 0])
  })

  test('leads to the page of the thread that the post is on', async () => {
    const { threadId } = await said('The first of many.')
    const at = now().getTime()
    await db().post.createMany({
      data: Array.from({ length: 100 }, (_, i) => ({
        ...{ id: newId(), threadId, authorId: talk.ben.personId, version: 1 },
        ...{ body: `Number ${i} xylophone${i}`, createdAt: new Date(at + i) },
      })),
    })
    for (const i of [0, 38, 39, 99]) {
      const [hit] = (await search(`xylophone${i}`)).hits
      if (hit?.kind !== 'post') throw new Error('not found')
      const { posts } = await getThread(talk.ana, talk.slug, threadId, 0, { post: hit.postId })
      expect(posts.map(({ id }) => id)).toContain(hit.postId)
    }
  })

  test('takes the last word for a beginning when nothing has it whole', async () => {
    await said('She hesitated, and I was hesitating too.')
    expect(await search('hesita')).toMatchObject({ total: 1, begun: true })
    expect(marked(partsOf((await search('hesita')).hits[0]))).toEqual(['hesitated', 'hesitating'])
    expect(await search('hesitate')).toMatchObject({ total: 1, begun: false })
  })

  test('shows a page at a time, each hit once, and how many there are', async () => {
    for (let i = 0; i < 7; i++) await said(`The same gooseberry ${i}`)
    const all = await search('gooseberry')
    const pages = []
    for (const page of [1, 2, 3]) pages.push(await search('gooseberry', { page, perPage: 3 }))
    expect(pages.flatMap(({ hits }) => hits)).toEqual(all.hits)
    expect(pages.map(({ total, page, pages: of }) => [total, page, of])).toEqual([
      ...[
        [7, 1, 3],
        [7, 2, 3],
      ],
      [7, 3, 3],
    ])
    expect(await search('gooseberry', { page: 50, perPage: 3 })).toEqual(pages[2])
  })
})

describe('words in quotes or with hyphens', () => {
  const MORE = 'and so on, if and then, and then if, '.repeat(20)

  test('are found in titles and posts where they stand together, however common they are', async () => {
    const { threadId, postId } = await said(`${MORE} what then, if not: if so then what. ${MORE}`, {
      title: 'What, then, if not?',
    })
    await said('Their then if not.', { where: other })
    const { hits, total } = await search('then-if-not')
    expect(total).toBe(2)
    expect(hits).toMatchObject([
      { kind: 'thread', threadId },
      { kind: 'post', threadId, postId },
    ])
    // A long post is shown by the part that has them, and in it these words alone are marked.
    expect(hits.map((hit) => marked(partsOf(hit)))).toEqual([['then, if not'], ['then, if not']])
    expect(plain(partsOf(hits[1])).length).toBeLessThan(400)
    expect(await search('"not if then"')).toMatchObject({ total: 0 })
    expect(await search('then if not')).toMatchObject({ total: 0 })
    await remove(talk.ana, talk.slug, { threadId, post: postId })
    expect(await search('"then if not"')).toMatchObject({ total: 1, hits: [{ kind: 'thread' }] })
  })

  test('are found beside words in another form', async () => {
    await said('We paddled side by side, and the paddles broke.')
    const { hits, total } = await search('side-by-side paddling')
    expect(total).toBe(1)
    expect(marked(partsOf(hits[0]))).toEqual(['paddled', 'side by side', 'paddles'])
    expect(await search('by-side-side paddling')).toMatchObject({ total: 0 })
  })
})

describe('what is found', () => {
  test('is never another cohort’s', async () => {
    await said('Our secret rhubarb.', { title: 'Rhubarb here' })
    await said('Their secret rhubarb.', { title: 'Rhubarb there', where: other })
    const ours = await search('rhubarb')
    const theirs = await search('rhubarb', undefined, other)
    expect([ours.total, theirs.total]).toEqual([2, 2])
    expect(JSON.stringify(ours)).not.toMatch(/There|Their/i)
    expect(JSON.stringify(theirs)).not.toMatch(/Here|Our/)
  })

  test('is for the people of the cohort; for others it is not there, nor is a cohort that is none', async () => {
    await said('Only for us: quince.')
    const words = parseSearch('quince')
    const page = { page: 1, perPage: 20 }
    for (const actor of [talk.ben, talk.facilitator, talk.admin])
      expect(await searchDiscussions(actor, talk.slug, words, page)).toMatchObject({ total: 1 })
    for (const actor of [other.ana, other.facilitator, talk.agency.lead])
      await expect(searchDiscussions(actor, talk.slug, words, page)).rejects.toThrow(NotFound)
    await expect(searchDiscussions(talk.ana, 'no-such-cohort', words, page)).rejects.toThrow(
      NotFound,
    )
  })

  test('was not taken away', async () => {
    const { threadId, postId } = await said('I should not have said persimmon.')
    const answered = await reply(talk.ben, talk.slug, threadId, write('About the persimmon …'))
    expect(await search('persimmon')).toMatchObject({ total: 2 })
    await remove(talk.ana, talk.slug, { threadId, post: postId })
    const { hits, total } = await search('persimmon')
    expect(total).toBe(1)
    expect(hits).toMatchObject([{ postId: answered.ok ? answered.postId : '' }])
    expect(await search('persimmo')).toMatchObject({ total: 1 })
  })

  test('is the wording of now, not the one before', async () => {
    const { threadId, postId } = await said('It was a nectarine.')
    await edit(talk.ana, talk.slug, { threadId, post: postId, body: 'It was a tangerine.' })
    expect(await search('nectarine')).toMatchObject({ total: 0 })
    expect(await search('nectar')).toMatchObject({ total: 0 })
    expect(await search('tangerine')).toMatchObject({ total: 1, hits: [{ postId }] })
  })

  test('is shown as it was written, whatever was written', async () => {
    const text =
      '<b>pomelo</b> & "pomelo" x<y and z>w &lt;i&gt; a\\b %_ ’pomelo’ great🙂 and/or www.x.org'
    await stored(text)
    const [hit] = (await search('pomelo')).hits
    expect(plain(partsOf(hit))).toBe(text)
    expect(marked(partsOf(hit))).toEqual(['pomelo', 'pomelo', 'pomelo'])
    for (const inside of ['pomelo great', 'pomelo or', '"y and z" pomelo', 'org pomelo'])
      expect(await search(inside)).toMatchObject({ total: 1 })
  })

  test('has no signs of ours in it, even where someone has written them', async () => {
    await stored('a \u0002kumquat\u0003 \u0002\u0002 b \u0004')
    const [hit] = (await search('kumquat')).hits
    expect(marked(partsOf(hit))).toEqual(['kumquat'])
    expect(plain(partsOf(hit))).toBe('a kumquat  b')
  })
})

describe('whatever is typed', () => {
  const PIECES = [
    ...[
      '"',
      "'",
      '\\',
      '\\\\',
      '&',
      '|',
      '!',
      '(',
      ')',
      ':',
      '*',
      ':*',
      '<->',
      '<2>',
      '-',
      '--',
      '+',
    ],
    ...[
      '%',
      '_',
      '$1',
      '?',
      ';',
      '--',
      '/*',
      '*/',
      '\u0000',
      '\u0002',
      '\u0003',
      '\u0004',
      '\ud800',
    ],
    ...[
      '🙂',
      '👩‍👩‍👧',
      'é',
      'e\u0301',
      'Ω',
      'İ',
      'ß',
      '中文',
      'العربية',
      '½',
      '’',
      '“',
      '”',
      '—',
      '…',
    ],
    ...[
      'or',
      'OR',
      'and',
      'not',
      'the',
      'A',
      'teach',
      'x1',
      '10-15',
      'a.b',
      'http://x',
      '<b>',
      '&amp;',
    ],
    ...[' ', '  ', '\n', '\t', '\u00a0', '\u200b', '\u202e', "';DROP TABLE post;--", "E'", '$$'],
  ]
  /** The same every time: a failure can be seen again. */
  function* numbers(seed: number): Generator<number, never> {
    for (let x = seed; ; ) {
      x = (x * 48271) % 2147483647
      yield x
    }
  }

  test('a search answers, and shows plain text', async () => {
    await stored(normaliseText(`All of it: ${PIECES.join(' ')}`))
    const random = numbers(7)
    let shown = 0
    const pick = () => PIECES[random.next().value % PIECES.length] ?? ''
    const texts = Array.from({ length: 400 }, (_, i) =>
      Array.from({ length: 1 + (i % 9) }, pick).join(i % 2 ? '' : ' '),
    )
    for (const text of [...PIECES, ...texts]) {
      const found = await search(text.slice(0, 200)).catch((error) => {
        throw new Error(`${JSON.stringify(text)}: ${error.message}`)
      })
      for (const text of found.hits.map((hit) => plain(partsOf(hit)))) {
        expect(normaliseText(text)).toBe(text)
        shown += text.length
      }
    }
    expect(shown).toBeGreaterThan(1000)
  }, 60_000)

  test.each([
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 words', 'ab '.repeat(3_333)],
    ['10,000 quotes', '"'.repeat(10_000)],
    ['10,000 signs', "-'\\".repeat(3_333)],
    ['10,000 emoji', '🙂'.repeat(5_000)],
  ])('%s do not break even what no page asks', async (_, text) => {
    expect(await search(text)).toMatchObject({ total: 0, hits: [] })
  })

  test('a post of any words can be written', async () => {
    for (const body of [
      'x'.repeat(TEXT_CAP),
      '🙂'.repeat(TEXT_CAP / 2),
      'İ'.repeat(TEXT_CAP),
      Array.from({ length: 3_300 }, (_, i) => `w${i}`).join(' '),
      '\u200b\u00a0"<!--',
    ])
      await said(body)
    const { hits } = await search('w3299')
    expect(marked(partsOf(hits[0]))).toEqual(['w3299'])
  })
})

test('a search sends as many statements for 200 posts as for 5', async () => {
  const counts: number[] = []
  for (const posts of [5, 200]) {
    const room = await aCohortThatTalks()
    const { threadId } = await aConversation(room.ana, room.slug)
    await db().post.createMany({
      data: Array.from({ length: posts }, (_, i) => ({
        ...{ id: randomUUID(), threadId, authorId: room.ben.personId, version: 1 },
        ...{ body: `I was waiting, and waited. ${i}`, createdAt: now() },
      })),
    })
    counts.push(
      await countQueries(async () => {
        const { total } = await search('waiting', undefined, room)
        expect(total).toBe(posts + 2)
      }),
    )
  }
  expect(counts).toEqual([2, 2])
})
