import { expect, test, vi } from 'vitest'
import { compileSample, lessonWith } from '../../../../../tests/factories/sample-pack'
import { compileMdx } from '../../server/compile/mdx.server'
import { passagesIn } from './passages'

vi.setConfig({ testTimeout: 20_000 })

const of = async (text: string) => {
  const made = await compileMdx('a.mdx', `---\nid: a\n---\n\n${text}\n`)
  return made.ok && made.body ? made.body.passages : expect.unreachable('it can be compiled')
}
const linesOf = async (text: string) => (await of(text))[0]?.text.split('\n')

test('a document is cut at its headings', async () => {
  expect(await of('First.\n\n## A *part*\n\nSecond.\n\n### Below')).toEqual([
    { heading: '', anchor: null, text: 'First.' },
    { heading: 'A part', anchor: 'a-part', text: 'Second.' },
    { heading: 'Below', anchor: 'below', text: '' },
  ])
  expect(await of('## First')).toEqual([
    { heading: '', anchor: null, text: '' },
    { heading: 'First', anchor: 'first', text: '' },
  ])
})

test('blocks are lines, and what stands in a sentence stays in it', async () => {
  expect(
    await linesOf(
      'One **bold**\n[link](https://example.org "a > b").\\\nTwo.\n\n- Three\n- Four\n\n| 5 | 6 |\n| - | - |\n| 7 | `8` |\n\n> 9',
    ),
  ).toEqual(['One bold link.', 'Two.', 'Three', 'Four', '5', '6', '7', '8', '9'])
})

test('words that look like tags or entities are words', async () => {
  expect(await linesOf('a &lt;b> &amp;amp; "c" &#x27;d&#39; e&nbsp;f `&unknown;`')).toEqual([
    'a <b> &amp; "c" \'d\' e f &unknown;',
  ])
  expect((await of('## Q & A'))[1]).toMatchObject({ heading: 'Q & A' })
})

test('a heading without an anchor, and a tree without anything, do no harm', () => {
  const text = { type: 'text', value: 'Words' }
  expect(
    passagesIn({ type: 'root', children: [{ type: 'element', tagName: 'h2', children: [text] }] }),
  ).toEqual([{ heading: '', anchor: null, text: 'Words' }])
  expect(passagesIn({ type: 'root' })).toEqual([{ heading: '', anchor: null, text: '' }])
})

test('questions are left out, with their answers and reasons', async () => {
  const { compiled } = await compileSample(
    lessonWith('After the question.', 'After it: *the end*.'),
  )
  const lesson = compiled?.program.modules[0]?.lessons[0]
  expect(compiled?.passages[lesson?.id ?? '']).toEqual([
    {
      heading: '',
      anchor: null,
      text: 'Some words to read. Go on to the second or the reflection, down or out.',
    },
    { heading: 'A part', anchor: 'a-part', text: 'Short\nWell said.\na\nb\n1\n2' },
    { heading: 'Below', anchor: 'below', text: 'After it: the end.' },
  ])
})

test('a caption and what explains it do not run together, and only shown words are read', async () => {
  const { compiled } = await compileSample(
    lessonWith(
      'After the question.',
      '<Figure src="/images/door.png" alt="A door" caption="None lies below">A made-up *example*.</Figure>',
    ),
  )
  const lesson = compiled?.program.modules[0]?.lessons[0]
  expect(compiled?.passages[lesson?.id ?? '']?.at(-1)?.text).toBe(
    'None lies below\nA made-up example.',
  )
})
