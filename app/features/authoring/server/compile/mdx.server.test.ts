import { afterEach, expect, test, vi } from 'vitest'
import { compileMdx } from './mdx.server'

vi.setConfig({ testTimeout: 20_000 })

const world: typeof globalThis & { ranFromContent?: boolean } = globalThis
const RUN = '(globalThis.ranFromContent = true)'

afterEach(() => {
  delete world.ranFromContent
})

test.each(['js', 'javascript', 'JS', ' js'])(
  'front matter in "%s" runs nothing',
  async (language) => {
    const made = await compileMdx('a.mdx', `---${language}\n{ title: ${RUN} }\n---\n\nWords\n`)
    expect(made).toMatchObject({ ok: false })
    expect(world.ranFromContent).toBeUndefined()
  },
)

test.each([
  `export const x = ${RUN}\n\nWords`,
  `Words {${RUN}}`,
  `<Note title={${RUN}}>Words</Note>`,
  `<Note {...${RUN}}>Words</Note>`,
])('code in a body runs nothing: %s', async (body) => {
  const made = await compileMdx('a.mdx', `---\nid: a\n---\n\n${body}\n`)
  expect(made).toMatchObject({ ok: true, body: null })
  expect(world.ranFromContent).toBeUndefined()
})

test('tables are aligned without style attributes', async () => {
  const made = await compileMdx('a.mdx', '---\nid: a\n---\n\n| a |\n|--:|\n| 1 |\n')
  expect(JSON.stringify(made.ok && made.body).replaceAll('\\', '')).toContain(
    '<td align="right">1</td>',
  )
  expect(JSON.stringify(made.ok && made.body).replaceAll('\\', '')).not.toContain('style')
})

test('a fault of MDX has its line in the file', async () => {
  const made = await compileMdx('a.mdx', '---\nid: a\n---\n\nWords\n\n<Note>\n')
  expect(made).toMatchObject({ ok: false, line: 7 })
  expect(made.ok ? '' : made.message).toMatch(/closing tag for `<Note>`/)
})
