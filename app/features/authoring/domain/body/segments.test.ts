import { describe, expect, test, vi } from 'vitest'
import { compileMdx } from '../../server/compile/mdx.server'
import { splitBody } from './segments'

vi.setConfig({ testTimeout: 20_000 })

/** A body as the compiler renders it, cut. */
async function cut(body: string) {
  const made = await compileMdx('a.mdx', `---\nid: a\n---\n\n${body}\n`)
  if (!made.ok || made.body === null) throw new Error(JSON.stringify(made))
  return splitBody(made.body.pieces)
}
/** A body that is one part: the part and its key. */
async function partOf(body: string) {
  const { segments, key } = await cut(body)
  expect(segments).toHaveLength(1)
  return { part: segments[0], key: Object.values(key)[0] }
}

test('a body without parts is one piece of HTML; an empty one is nothing', async () => {
  expect(await cut('Words and *more*.')).toEqual({
    segments: [{ kind: 'html', html: '<p>Words and <em>more</em>.</p>' }],
    key: {},
  })
  expect(splitBody([{ html: ' \n' }])).toEqual({ segments: [], key: {} })
})

test('parts and text keep their order, and nothing stands in two places', async () => {
  const { segments, key } = await cut(
    ['One', '<Pause id="p1" question="q" />', '<Pause id="p2" question="r" />', 'Two'].join('\n\n'),
  )
  expect(segments).toEqual([
    { kind: 'html', html: '<p>One</p>' },
    { kind: 'pause', id: 'p1', question: 'q' },
    { kind: 'pause', id: 'p2', question: 'r' },
    { kind: 'html', html: '<p>Two</p>' },
  ])
  expect(key).toEqual({ p1: { kind: 'pause' }, p2: { kind: 'pause' } })
})

test('words that look like a mark are words', async () => {
  const { segments } = await cut('`<fb-pause data-id="x"></fb-pause>` and \\<fb-check>')
  expect(segments.map(({ kind }) => kind)).toEqual(['html'])
})

describe('a question', () => {
  const QUESTION = `<Check id="c1" question="Is &quot;a & b&quot; < c?">
<Option because="It’s <b>not</b> &amp; never.">One *word*</Option>
<Option correct because="'Yes' > &quot;no&quot;">

Two & \`three\`

</Option>
<Option because="data-id=&quot;x&quot; is only text">Four</Option>
</Check>`

  test('is asked without what is right', async () => {
    const { part } = await partOf(QUESTION)
    expect(part).toEqual({
      kind: 'check',
      id: 'c1',
      question: 'Is &quot;a &amp; b&quot; &lt; c?',
      options: [
        { key: 'a', html: 'One <em>word</em>' },
        { key: 'b', html: 'Two &amp; <code>three</code>' },
        { key: 'c', html: 'Four' },
      ],
    })
  })

  test('has what is right in its key, as HTML that is safe to show', async () => {
    const { key } = await partOf(QUESTION)
    expect(key).toMatchObject({
      kind: 'check',
      options: [
        { key: 'a', correct: false, because: 'It’s &lt;b&gt;not&lt;/b&gt; &amp; never.' },
        { key: 'b', correct: true, because: '&#x27;Yes&#x27; &gt; &quot;no&quot;' },
        { key: 'c', correct: false, because: 'data-id=&quot;x&quot; is only text' },
      ],
    })
  })
})

describe('a conversation', () => {
  const BRANCH = `<Branch id="b1" title="At the &quot;door&quot; & after">
<Turn id="start">
Somebody *knocks*.

- Once
- And **again**

> “Is <this> open?” & more

<Choice to="end" because="It is <open> & “warm”.">“Come **in**.”</Choice>
<Choice to="other" because="They wait.">You say nothing.</Choice>
</Turn>
<Turn id="end">
They go.
</Turn>
<Turn id="other">

<Note title="Look">They wait.</Note>

</Turn>
</Branch>`.replace('<this>', '\\<this>')
  const HTML =
    '<p>Somebody <em>knocks</em>.</p><ul>\n<li>Once</li>\n<li>And <strong>again</strong></li>\n</ul>' +
    '<blockquote>\n<p>“Is &lt;this&gt; open?” &amp; more</p>\n</blockquote>'

  test('shows its first turn, and no more', async () => {
    const { part } = await partOf(BRANCH)
    expect(part).toEqual({
      kind: 'branch',
      id: 'b1',
      title: 'At the &quot;door&quot; &amp; after',
      start: {
        id: 'start',
        html: HTML,
        choices: [
          { key: 'a', html: '“Come <strong>in</strong>.”' },
          { key: 'b', html: 'You say nothing.' },
        ],
      },
    })
  })

  test('has every turn in its key', async () => {
    const { key } = await partOf(BRANCH)
    if (key?.kind !== 'branch') return expect.unreachable()
    const [start, end, other] = key.turns
    expect(start).toMatchObject({
      html: HTML,
      choices: [
        { to: 'end', because: 'It is &lt;open&gt; &amp; “warm”.' },
        { to: 'other', because: 'They wait.' },
      ],
    })
    expect(end).toEqual({ id: 'end', html: '<p>They go.</p>', choices: [] })
    expect(other?.html).toContain('<figcaption')
    expect(other?.html).toContain('They wait.')
  })

  test('a turn is shown without where its choices lead', async () => {
    const { part, key } = await partOf(BRANCH)
    const [start] = key?.kind === 'branch' ? key.turns : []
    const choices = start?.choices.map(({ key: letter, html }) => ({ key: letter, html }))
    expect({ ...start, choices }).toEqual(part?.kind === 'branch' ? part.start : null)
  })
})

test('things to sort know their bins only in the key', async () => {
  const { part, key } = await partOf(`<Sort id="s1" question="Whose & why?">
<Bin id="mine">Mine & *ours*</Bin>
<Bin id="yours">Yours</Bin>
<Item bin="yours" because="They <said> so.">The **first**</Item>
<Item bin="mine" because="You did.">The second</Item>
</Sort>`)
  expect(part).toEqual({
    ...{ kind: 'sort', id: 's1', ladder: false, question: 'Whose &amp; why?' },
    bins: [
      { id: 'mine', label: 'Mine &amp; <em>ours</em>' },
      { id: 'yours', label: 'Yours' },
    ],
    items: [
      { id: 'i1', html: 'The <strong>first</strong>' },
      { id: 'i2', html: 'The second' },
    ],
  })
  expect(key).toEqual({
    kind: 'sort',
    bins: ['mine', 'yours'],
    items: [
      { id: 'i1', bin: 'yours', because: 'They &lt;said&gt; so.' },
      { id: 'i2', bin: 'mine', because: 'You did.' },
    ],
  })
})

test('a ladder is sorted too, onto its four rungs', async () => {
  const { part, key } = await partOf(`<Ladder id="l1" question="q">
<Moment carried="3" because="b">One</Moment>
<Moment carried="0" because="c">Two</Moment>
</Ladder>`)
  expect(part).toMatchObject({ kind: 'sort', ladder: true, id: 'l1' })
  expect(part?.kind === 'sort' && part.bins.map(({ id }) => id)).toEqual(['0', '1', '2', '3'])
  expect(key).toEqual({
    kind: 'sort',
    bins: ['0', '1', '2', '3'],
    items: [
      { id: 'i1', bin: '3', because: 'b' },
      { id: 'i2', bin: '0', because: 'c' },
    ],
  })
})

test('a sentence to rewrite keeps its models back', async () => {
  const { part, key } = await partOf(`<Rewrite id="r1" question="q" weak="I'll &quot;try&quot;.">
<Model because="b & c">
When they *knock*, I open.

Then I ask.
</Model>
<Look>Is there a **when**?</Look>
<Look>Is it seen?</Look>
</Rewrite>`)
  expect(part).toEqual({
    ...{ kind: 'rewrite', id: 'r1', question: 'q' },
    weak: 'I&#x27;ll &quot;try&quot;.',
  })
  expect(key).toEqual({
    kind: 'rewrite',
    models: [
      { html: '<p>When they <em>knock</em>, I open.</p><p>Then I ask.</p>', because: 'b &amp; c' },
    ],
    looks: ['Is there a <strong>when</strong>?', 'Is it seen?'],
  })
})

test('a vignette is named, in part and key', async () => {
  const named = { kind: 'vignette', vignette: 'v1-the-door' }
  expect(await partOf('<Vignette id="v1" of="v1-the-door" />')).toEqual({
    part: { ...named, id: 'v1' },
    key: named,
  })
})

test.each(['importance', 'confidence'])('a ruler of %s', async (scale) => {
  const { part, key } = await partOf(
    `<Ruler id="u1" kind="${scale}" question="How & why?" low="&quot;Not&quot;" high="Quite" />`,
  )
  expect(part).toEqual({
    ...{ kind: 'ruler', id: 'u1', scale, question: 'How &amp; why?' },
    ...{ low: '&quot;Not&quot;', high: 'Quite' },
  })
  expect(key).toEqual({ kind: 'ruler' })
})

test('a plan goes into a form, so it is text and not HTML', async () => {
  const { part, key } = await partOf(
    `<IfThen id="i1" skill="C1" cue="they say &quot;no&quot; & 'go'" action="ask <why> &amp;amp; wait" moment="a talk" />`,
  )
  expect(part).toEqual({
    ...{ kind: 'if-then', id: 'i1', skill: 'C1' },
    ...{ cue: `they say "no" & 'go'`, action: 'ask <why> &amp; wait', moment: 'a talk' },
  })
  expect(key).toEqual({ kind: 'if-then' })
})
