import { expect, test } from 'vitest'
import { SITE_PAGES } from '~/features/catalog/contract'
import { compileMdx } from './mdx.server'
import { compileSite, readSiteSource } from './site-pages.server'

const HEAD = '---\ntitle: Help\nsummary: What to do.\n---\n'
const TEXT = 'Ask someone.\n'

/** Answers the problems of the page for help, where the others are sound. */
async function problemsOf(text: string, name = 'help.mdx') {
  const all = SITE_PAGES.map((id) => [`${id}.mdx`, HEAD + TEXT] as const)
  const files = new Map([...all, [name, text] as const])
  const { problems } = await compileSite({ id: 'pages', files, images: new Set() }, compileMdx)
  return problems.map(({ file, line, message }) => `${file}:${line} ${message}`)
}

test('the pages of the site are sound, and each is there', async () => {
  const { pages, problems } = await compileSite(await readSiteSource(process.cwd()), compileMdx)
  expect(problems).toEqual([])
  expect(pages.map(({ id }) => id).sort()).toEqual([...SITE_PAGES].sort())
})

test('links lead to pages by file, to places of the product, and to the world', async () => {
  const text = `${HEAD}## Where\n\n[a](./terms.mdx) [b](/account) [c](https://example.org) [d](#where)\n`
  expect(await problemsOf(text)).toEqual([])
  const files = new Map([['help.mdx', text]])
  const { pages } = await compileSite({ id: 'pages', files, images: new Set() }, compileMdx)
  const links = [...(pages[0]?.html ?? '').matchAll(/href="([^"]+)"/g)].map(([, to]) => to)
  expect(links).toEqual(['/terms', '/account', 'https://example.org', '#where'])
})

test.each([
  ['a link that leads nowhere', `${TEXT}\n[x](./nowhere.mdx)`, /^pages\/help\.mdx:7 link/],
  ['a link to a page of someone', `${TEXT}\n[x](/facilitate/queue)`, /leads nowhere/],
  ['a heading that is not there', `${TEXT}\n[x](#gone)`, /"#gone" leads nowhere/],
  ['a link that runs something', `${TEXT}\n[x](javascript:alert)`, /leads nowhere/],
  ['a part of lessons', `${TEXT}\n<Note>Hello</Note>`, /plain prose/],
  ['HTML', `${TEXT}\n<div>Hello</div>`, /<div> is HTML/],
  ['an expression', `${TEXT}\n{1 + 1}`, /expressions/],
  ['an image', `${TEXT}\n![x](/favicon.svg)`, /plain prose/],
  ['another title', `${TEXT}\n# Title`, /headings of one depth/],
  ['no text', '', /nothing to read/],
])('%s is refused', async (_, text, said) => {
  expect((await problemsOf(HEAD + text)).join('\n')).toMatch(said)
})

test('a page without a summary, a stranger, and a page that is missing are told', async () => {
  expect(await problemsOf('---\ntitle: Help\n---\nText')).toEqual([
    expect.stringMatching(/^pages\/help\.mdx:1 summary: /),
  ])
  expect(await problemsOf(HEAD + TEXT, 'about.mdx')).toEqual([
    'pages/about.mdx:1 a file of this name has no place here',
  ])
  const files = new Map([['help.mdx', HEAD + TEXT]])
  const { problems } = await compileSite({ id: 'pages', files, images: new Set() }, compileMdx)
  expect(problems.map(({ file }) => file)).toEqual([
    'pages/accessibility.mdx',
    'pages/privacy.mdx',
    'pages/terms.mdx',
  ])
})
