import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadCatalog } from '~/features/authoring/index.server'
import { getProgram, keepPassages, searchLessons } from '~/features/catalog/index.server'
import { db } from '~/platform/db/client.server'
import { parseSearch, type TextPart } from '~/platform/shared/lists/search'
import { makeSampleHome, type SampleHome } from '../../factories/sample-home'
import { bodyOf, samplePack } from '../../factories/sample-pack'
import { countQueries, statementsOf } from '../../setup/count-queries'

const [FIRST, SECOND, THIRD] = ['m1-first-lesson', 'm1-second-lesson', 'm1-third-lesson']
const SECOND_FILE = 'modules/01-start-here/02-second-lesson.mdx'

const TEXT = `The mirror says what it saw. Reflections are read by the agency’s facilitators.

## What each hat costs

The teacher is quick, and is often “thanked”. The teaching hat costs a question every week.

## Privacy is a promise

“I teach for one minute.” Then she tries.

## Try it now

Say what stays private, and to whom it was promised, and promised again.

${[1, 2, 3, 4, 5, 6, 7].map((n) => `### Step ${n}\n\nThe coach waits ${n} seconds.\n`).join('\n')}`

let home: SampleHome
beforeAll(async () => {
  home = await makeSampleHome(samplePack())
})
beforeEach(() => open())
afterAll(() => home.remove())

/** Writes the program with these changes, as an author would. */
async function write(changes: Record<string, string> = {}) {
  await home.reset(samplePack({ ...bodyOf(TEXT), ...changes }).files)
  await loadCatalog(home.root)
}

/** As a start does, or a request in development. */
async function open(changes: Record<string, string> = {}) {
  await write(changes)
  await keepPassages()
}

const kept = (lessonKey?: string) =>
  db().lessonPassage.findMany({
    where: lessonKey ? { lessonKey } : {},
    orderBy: [{ lessonKey: 'asc' }, { position: 'asc' }],
  })
const course = () => ({
  program: 'sample',
  modules: getProgram('sample').modules.map(({ key, number }) => ({ key, position: number })),
})
const search = (text: string, paging = { page: 1, perPage: 20 }) =>
  searchLessons(course(), parseSearch(text), paging)
const plain = (parts: TextPart[] = []) => parts.map(({ text }) => text).join('')
const marked = (parts: TextPart[] = []) => parts.flatMap(({ text, hit }) => (hit ? [text] : []))

describe('the passages of a program', () => {
  test('are its lessons, each cut at its headings, with links to these', async () => {
    expect((await kept(SECOND)).slice(0, 3)).toMatchObject([
      { program: 'sample', position: 1, heading: `Title of ${SECOND}`, anchor: null },
      { position: 2, heading: 'What each hat costs', anchor: 'what-each-hat-costs' },
      { position: 3, heading: 'Privacy is a promise', anchor: 'privacy-is-a-promise' },
    ])
    expect(new Set((await kept()).map(({ lessonKey }) => lessonKey))).toEqual(
      new Set([FIRST, SECOND, THIRD]),
    )
  })

  test('hold no question, no answer and no reason', async () => {
    const text = (await kept(FIRST)).map(({ heading, body }) => `${heading}\n${body}`).join('\n')
    expect(text).toContain('After the question.')
    expect(text).not.toMatch(/Which one|Third|it is <too> short|Yes, it is/)
  })

  test('are asked for once, and written only when something has changed', async () => {
    const before = await kept()
    expect(await countQueries(keepPassages)).toBe(0)
    // The next start, or another process: it holds the same lessons and knows nothing yet.
    await write({ 'modules/02-go-on/discussion.mdx': '---\nid: d\ntitle: Talk\n---\nWhat now?\n' })
    const [read, ...more] = await statementsOf(keepPassages)
    expect([read, more]).toEqual([expect.stringMatching(/SELECT DISTINCT/), []])
    expect(await kept()).toEqual(before)
  })

  test('change with their lesson, and with no other', async () => {
    const before = await kept(FIRST)
    const changed = TEXT.replace('The mirror', 'The zeppelin').replace('each hat costs', 'it costs')
    await write(bodyOf(changed))
    const written = (await statementsOf(keepPassages)).filter((sql) => /^(INSERT|DELETE)/.test(sql))
    expect(written).toHaveLength(2)
    expect(await kept(FIRST)).toEqual(before)
    expect(await search('zeppelin')).toMatchObject({ total: 1, hits: [{ anchor: null }] })
    expect(await search('mirror')).toMatchObject({ total: 0 })
    expect((await search('"what it costs"')).hits).toMatchObject([{ anchor: 'what-it-costs' }])
  })

  test('go with their lesson, and with their program', async () => {
    const passage = { position: 1, heading: 'Gone', body: 'gone', contentHash: 'x' }
    await db().lessonPassage.create({ data: { program: 'gone', lessonKey: FIRST, ...passage } })
    await open({
      [SECOND_FILE]: samplePack().files.get(SECOND_FILE)?.replace(SECOND, 'm1-new') ?? '',
    })
    const keys = (await kept()).map(({ program, lessonKey }) => `${program}/${lessonKey}`)
    expect(new Set(keys)).toEqual(new Set([`sample/${FIRST}`, 'sample/m1-new', `sample/${THIRD}`]))
  })

  test('are written once when several processes start together', async () => {
    await db().lessonPassage.deleteMany()
    await write(bodyOf('The mirror, all day.'))
    const written = await statementsOf(() => Promise.all([1, 2, 3, 4, 5].map(() => keepPassages())))
    expect(written.filter((sql) => sql.startsWith('INSERT'))).toHaveLength(1)
    expect(await search('"all day"')).toMatchObject({ total: 1 })
  })
})

describe('a search in lessons', () => {
  test('finds the words in any form, and shows them in their passage', async () => {
    const { hits, total, begun } = await search('teachers thanks')
    expect([total, begun]).toEqual([1, false])
    expect(hits).toMatchObject([
      {
        module: { key: 'start-here', number: 1 },
        lesson: { slug: 'second-lesson', title: `Title of ${SECOND}` },
        anchor: 'what-each-hat-costs',
      },
    ])
    expect(marked(hits[0]?.passage)).toEqual(['teacher', 'thanked'])
    expect(plain(hits[0]?.passage)).toContain('The teacher is quick, and is often “thanked”.')
  })

  test('puts a heading that has them first, and marks it', async () => {
    const { hits } = await search('promises')
    expect(hits.map(({ anchor }) => anchor)).toEqual(['privacy-is-a-promise', 'try-it-now'])
    expect(hits.map(({ heading }) => marked(heading))).toEqual([['promise'], []])
    expect(hits.map(({ passage }) => marked(passage))).toEqual([[], ['promised', 'promised']])
  })

  test('finds a module by its title, where the module begins', async () => {
    const { hits, total } = await search('"start here"')
    expect(total).toBe(1)
    expect(hits).toMatchObject([
      { module: { key: 'start-here' }, lesson: { slug: 'first-lesson' }, anchor: null },
    ])
    expect(plain(hits[0]?.passage)).toContain('Start here · What it is about.')
    expect(await search('starts here')).toMatchObject({ total: 1 })
  })

  test('finds words that signs stand close to', async () => {
    expect((await search('agency')).hits.map(({ passage }) => marked(passage))).toEqual([
      ['agency'],
    ])
    expect(await search('“for one minute”')).toMatchObject({ total: 1 })
  })

  test('finds the words in quotes in this order only', async () => {
    expect(await search('minute teach one')).toMatchObject({ total: 1 })
    expect(await search('"teach for one minute"')).toMatchObject({ total: 1 })
    expect(await search('"minute one for teach"')).toMatchObject({ total: 0 })
    expect(await search('promise -minute')).toMatchObject({ total: 1 })
    expect(await search('promise -minute -private')).toMatchObject({ total: 0 })
  })

  test('takes the last word for a beginning when nothing has it whole', async () => {
    const { hits, begun } = await search('facilitators reflecti')
    expect(begun).toBe(true)
    expect(hits.map(({ passage }) => marked(passage))).toEqual([['Reflections', 'facilitators']])
    expect(await search('zeppelins reflecti')).toMatchObject({ total: 0 })
    expect(await search('"reflecti"')).toMatchObject({ total: 0 })
    // A passage that has the word whole is not mixed with one whose word only begins so.
    expect(await search('teach')).toMatchObject({ total: 2, begun: false })
  })

  test('does not look for the commonest words', async () => {
    for (const text of ['the', 'which then', 'and']) expect((await search(text)).total).toBe(0)
  })

  test('shows each passage on one page, and the last page for all that is beyond it', async () => {
    const all = await search('coach')
    expect(all).toMatchObject({ total: 7, page: 1, pages: 1 })
    const pages = []
    for (const page of [1, 2, 3]) pages.push(await search('coach', { page, perPage: 3 }))
    expect(pages.flatMap(({ hits }) => hits)).toEqual(all.hits)
    expect(pages.map(({ page, total }) => [page, total])).toEqual([
      [1, 7],
      [2, 7],
      [3, 7],
    ])
    expect(await search('coach', { page: 999, perPage: 3 })).toEqual(pages[2])
  })

  test('keeps to the modules of its course, and to what the catalog has', async () => {
    const elsewhere = { program: 'sample', modules: [{ key: 'go-on', position: 1 }] }
    const found = await searchLessons(elsewhere, parseSearch('coach'), { page: 1, perPage: 20 })
    expect(found).toEqual({ hits: [], total: 0, page: 1, pages: 1, begun: false })
    const passage = { position: 1, heading: 'Airship', body: 'airship', contentHash: 'x' }
    const lessonKey = 'of-a-newer-version'
    await db().lessonPassage.create({ data: { program: 'sample', lessonKey, ...passage } })
    expect(await search('airship')).toMatchObject({ total: 0, hits: [] })
  })

  test('is one statement', async () => {
    for (const text of ['coach', 'reflecti', 'zeppelin', ''])
      expect(await countQueries(() => search(text))).toBe(1)
  })
})

describe('words in quotes or with hyphens', () => {
  const PHRASES = `One report answers four questions, and then one more.

## If-then: cue, action, obstacle

If it rains, stay; then go. An “If–then” plan is short. Plans are kept.

## A one-to-one talk

Plan to talk. Some talk one to one, some face to face.

## What each hat costs

The hat costs time, each time.`

  beforeEach(() => open(bodyOf(PHRASES)))

  const anchors = async (text: string) => (await search(text)).hits.map(({ anchor }) => anchor)
  const IF_THEN = 'if-then-cue-action-obstacle'
  const ONE_TO_ONE = 'a-one-to-one-talk'

  test.each(['if-then', 'IF-THEN', '"if-then"', '"IF THEN"', '“if then', 'the if-then'])(
    '%j is found and marked where it stands together, common as its words are',
    async (text) => {
      const { hits, total, begun } = await search(text)
      expect([total, begun, hits[0]?.anchor]).toEqual([1, false, IF_THEN])
      expect(marked(hits[0]?.heading)).toEqual(['If-then'])
      expect(marked(hits[0]?.passage)).toEqual(['If–then'])
    },
  )

  test('are otherwise not looked for when they are so common', async () => {
    for (const text of ['if then', 'IF THEN', 'one to-'])
      expect(await anchors(text)).not.toContain(IF_THEN)
    expect(await search('IF THEN')).toMatchObject({ total: 0 })
  })

  test('are found with the common words in them', async () => {
    expect(await anchors('"if-then plan"')).toEqual([IF_THEN])
    expect(await search('plan')).toMatchObject({ total: 2 })
    const { hits, total } = await search('one-to-one')
    expect(total).toBe(1)
    expect(marked(hits[0]?.heading)).toEqual(['one-to-one'])
    expect(marked(hits[0]?.passage)).toEqual(['one to one'])
  })

  test('are found in this order and in this form', async () => {
    expect(await anchors('"each hat costs"')).toEqual(['what-each-hat-costs'])
    for (const text of ['"hat costs each"', '"each hats cost"', '"hat each"', 'costs-hat'])
      expect(await search(text)).toMatchObject({ total: 0 })
  })

  test('leave the words beside them in any form', async () => {
    const { hits, total } = await search('planning if-then')
    expect([total, hits[0]?.anchor]).toEqual([1, IF_THEN])
    expect(marked(hits[0]?.passage)).toEqual(['If–then', 'plan', 'Plans'])
    expect(await search('zeppelin if-then')).toMatchObject({ total: 0 })
  })

  test('can be left out, and can stand for one another', async () => {
    const { hits } = await search('plan -if-then')
    expect(hits.map(({ anchor }) => anchor)).toEqual([ONE_TO_ONE])
    expect(marked(hits[0]?.passage)).toEqual(['Plan'])
    expect(await anchors('if-then -if-then')).toEqual([])
    expect(await anchors('-if-then pla')).toEqual([ONE_TO_ONE])
    expect(await anchors('plan -one-to-two -if-then')).toEqual([ONE_TO_ONE])
    const either = await anchors('"hat costs" or one-to-one or zeppelin')
    expect(either.sort()).toEqual([ONE_TO_ONE, 'what-each-hat-costs'])
  })

  test('may end in the beginning of a word when hyphens join them', async () => {
    const { hits, total, begun } = await search('talks face-to-fac')
    expect([total, begun, hits[0]?.anchor]).toEqual([1, true, ONE_TO_ONE])
    expect(marked(hits[0]?.passage)).toContain('face to face')
    expect(await search('"face to fac"')).toMatchObject({ total: 0 })
    const both = await search('if-then obsta')
    expect([both.total, both.begun]).toEqual([1, true])
    expect(marked(both.hits[0]?.heading)).toEqual(['If-then', 'obstacle'])
    for (const text of ['then-if obsta', 'if-then obsta zeppel', '"one to two" obsta'])
      expect(await search(text)).toMatchObject({ total: 0 })
  })

  test('are asked for in one statement', async () => {
    for (const text of ['if-then', '"face to fac', 'one-to-one or plan', 'plan -if-then'])
      expect(await countQueries(() => search(text))).toBe(1)
  })
})
