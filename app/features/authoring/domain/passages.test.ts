import { expect, test, vi } from 'vitest'
import { compileSample, lessonWith } from '../../../../tests/factories/sample-pack'
import { passagesOf } from './passages'

vi.setConfig({ testTimeout: 20_000 })

const LESSON = { title: 'A title', summary: 'What it is about.' }
const of = (html: string) => passagesOf(LESSON, [{ kind: 'html', html }])
const bodyOf = (html: string) => of(html)[0]?.text.split('\n').slice(1)

test('a lesson is cut at its headings, and begins under its title', () => {
  expect(
    of('<p>First.</p><h2 id="a-part">A <em>part</em></h2><p>Second.</p><h3 id="below">Below</h3>'),
  ).toEqual([
    { heading: 'A title', anchor: null, text: 'What it is about.\nFirst.' },
    { heading: 'A part', anchor: 'a-part', text: 'Second.' },
    { heading: 'Below', anchor: 'below', text: '' },
  ])
})

test('blocks are lines, and what stands in a sentence stays in it', () => {
  expect(
    bodyOf(
      '<p>One <strong>bold</strong>\n<a href="/x" title="a > b">link</a>.<br/>Two.</p>' +
        '<ul>\n<li>Three</li>\n<li><p>Four</p></li></ul><table><tbody><tr><td>5</td><td>6</td></tr></table>',
    ),
  ).toEqual(['One bold link.', 'Two.', 'Three', 'Four', '5', '6'])
})

test('entities are what they stand for, and make no tags', () => {
  expect(
    bodyOf('<p>a &lt;b&gt; &amp;amp; &quot;c&quot; &#x27;d&#39; e&nbsp;f &#0;&unknown;</p>'),
  ).toEqual(['a <b> &amp; "c" \'d\' e f &unknown;'])
  expect(of('<h2 id="a&amp;b">Q &amp; A</h2>')[1]).toMatchObject({
    heading: 'Q & A',
    anchor: 'a&b',
  })
})

test('drawings and scripts have no words', () => {
  expect(
    bodyOf(
      '<p>a</p><svg><svg><text>no</text></svg><title>no</title></svg><style>p{}</style><p>b</p>',
    ),
  ).toEqual(['a', 'b'])
})

test.each(['a < b', '<', '<p', '<p a="', '&#x110000;', '</h2>x', '<h2>no id</h2>'])(
  'HTML that our compiler never writes (%s) does no harm',
  (html) => {
    expect(() => of(html)).not.toThrow()
  },
)

test('questions are left out, with their answers and reasons', async () => {
  const { compiled } = await compileSample(
    lessonWith('After the question.', 'After it: *the end*.'),
  )
  const lesson = compiled?.program.modules[0]?.lessons[0]
  const passages = passagesOf(
    { title: lesson?.title ?? '', summary: '' },
    compiled?.bodies[lesson?.id ?? '']?.segments ?? [],
  )
  expect(passages).toEqual([
    {
      heading: 'Title of m1-first-lesson',
      anchor: null,
      text: 'Some words to read. Go on to the second or the reflection, down or out.',
    },
    { heading: 'A part', anchor: 'a-part', text: 'Like this: Short\nWell said.\na\nb\n1\n2' },
    { heading: 'Below', anchor: 'below', text: 'After it: the end.' },
  ])
})

test('a caption and what explains it do not run together', async () => {
  const { compiled } = await compileSample(
    lessonWith(
      'After the question.',
      '<Figure src="/images/door.png" alt="A door" caption="None lies below">A made-up *example*.</Figure>',
    ),
  )
  const lesson = compiled?.program.modules[0]?.lessons[0]
  const segments = compiled?.bodies[lesson?.id ?? '']?.segments ?? []
  expect(passagesOf(LESSON, segments).at(-1)?.text).toBe('None lies below\nA made-up example.')
})
