import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { bodyWith, PARTS } from '../../../../../tests/factories/lesson-parts'
import { renderPage } from '../../../../../tests/factories/render-page'
import type { PartAnswerView, PartKind } from '../../contract'
import { LessonBodyView, type LessonBodyViewProps, LessonContents } from './lesson-body-view'

const KINDS = Object.keys(PARTS) as PartKind[]
const render = (kind: PartKind, props: Omit<LessonBodyViewProps, 'body'> = {}) =>
  renderPage(<LessonBodyView body={bodyWith(kind)} {...props} />)
const idOf = (kind: PartKind) => PARTS[kind].id
const mutationIds = Object.fromEntries(KINDS.map((kind) => [idOf(kind), `new-${idOf(kind)}`]))

describe('a question, as it is before any script has run', () => {
  const rendered = render('check', { mutationIds: { c1: 'id-1' } })

  test('stands where the author put it', async () => {
    const html = await rendered
    expect(html).toMatch(/<em>this<\/em>.*<form.*Which one\?.*<\/form>.*And on\./s)
  })

  test('is a form that posts to the page, at the question', async () => {
    const html = await rendered
    expect(html).toMatch(/<form[^>]*method="post" action="\/learn\/c\/m\/l#part-c1" id="part-c1"/)
    expect(html).toContain('name="intent" value="answer-part"')
    expect(html).toContain('name="partId" value="c1"')
    expect(html).toContain('name="mutationId" value="id-1"')
    expect(html).toContain('name="baseVersion" value="0"')
    expect(html).toContain('name="answer.kind" value="check"')
    expect(html.match(/type="radio" name="answer.option" required=""/g)).toHaveLength(3)
  })

  test('says nothing about answers yet', async () => {
    const html = await rendered
    expect(html).toContain('<div role="status" class="sr-only"></div>')
    expect(html).not.toContain(' checked=""')
  })
})

test('an answer comes back chosen, with its feedback announced, and can be tried again', async () => {
  const answers: Record<string, PartAnswerView> = {
    c1: {
      answer: { kind: 'check', option: 'b' },
      feedback: { kind: 'check', correct: false, because: '<em>Because.</em>', others: [] },
      version: 3,
    },
  }
  const html = await render('check', { mutationIds: { c1: 'id-2' }, answers })
  expect(html).toMatch(/value="b"[^>]*checked|checked=""[^>]*value="b"/)
  expect(html).toMatch(/role="status"[^>]*><div[^>]*><p[^>]*>Not this one\..*<em>Because\.<\/em>/)
  expect(html).toContain('name="baseVersion" value="3"')
  expect(html).toContain('Check again')
})

test('a refused answer says why, beside the question', async () => {
  const html = await render('check', {
    mutationIds: { c1: 'x' },
    problems: { c1: 'Choose an answer' },
  })
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="part-c1-problem"/)
  expect(html).toMatch(/id="part-c1-problem" role="alert"[^>]*>.*Choose an answer/)
})

describe.each(KINDS)('a part of the kind %s', (kind) => {
  test('can be answered under the id that the page brought', async () => {
    const html = await render(kind, { mutationIds })
    expect(html).toContain(`name="answer.kind" value="${kind}"`)
    expect(html).toContain(`name="mutationId" value="new-${idOf(kind)}"`)
    expect(html).toContain('<fieldset class=')
    expect(html).toContain('type="submit"')
  })

  test('is shown, and not asked, without such an id', async () => {
    const html = await render(kind)
    expect(html).toContain('<fieldset disabled=""')
    expect(html).not.toContain('<button')
  })
})

/** An answer to each kind, and what must be on the page then. */
const ANSWERED: Record<PartKind, [PartAnswerView, ...string[]]> = {
  check: [
    {
      answer: { kind: 'check', option: 'a' },
      feedback: {
        ...{ kind: 'check', correct: true, because: 'It fits.' },
        others: [{ html: 'Second', because: 'It is late.' }],
      },
      version: 1,
    },
    'Yes, that is the one.',
    'It fits.',
    'It is late.',
  ],
  branch: [
    {
      answer: { kind: 'branch', path: ['a'] },
      feedback: {
        kind: 'branch',
        steps: [{ html: '<p>They knock.</p>', said: '“Come in.”', because: 'It is open.' }],
        now: { id: 'end', html: '<p>They sit.</p>', choices: [] },
      },
      version: 1,
    },
    'name="answer.path[0]" value="a"',
    'It is open.',
    'They sit.',
    'The conversation ends here.',
  ],
  sort: [
    {
      answer: { kind: 'sort', places: { i1: 'mine', i2: 'mine' } },
      feedback: {
        ...{ kind: 'sort', right: 1 },
        items: [
          { id: 'i1', correct: true, because: 'You said so.' },
          { id: 'i2', correct: false, because: 'They said so.' },
        ],
      },
      version: 1,
    },
    '1 of 2 are in place.',
    'You said so.',
    'They said so.',
  ],
  order: [
    {
      answer: { kind: 'order', places: { s1: 2, s2: 1, s3: 3 } },
      feedback: {
        ...{ kind: 'order', inPlace: ['s2'] },
        sequence: [
          { html: 'They knock', because: 'No one is in yet.' },
          { html: 'They come in', because: 'The door is open.' },
          { html: 'They sit', because: 'There is a chair.' },
        ],
      },
      version: 1,
    },
    '1 of 3 steps are in place.',
    'The order, and why',
    'There is a chair.',
    'Look again',
  ],
  rewrite: [
    {
      answer: { kind: 'rewrite', text: 'When they knock, I open.' },
      feedback: {
        kind: 'rewrite',
        models: [{ html: 'A model.', because: 'It has a when.' }],
        looks: ['Is there a when?'],
      },
      version: 1,
    },
    'When they knock, I open.',
    'A model.',
    'It has a when.',
    'Is there a when?',
  ],
  vignette: [
    {
      answer: { kind: 'vignette', levels: { C1: 3 }, prompt: 1, carried: 3 },
      feedback: {
        kind: 'vignette',
        skills: [{ id: 'C1', own: 3, reference: 2, because: 'They knock twice.' }],
        prompt: { own: 1, reference: 2, because: 'They took turns.' },
        carried: { own: 3, reference: 3, because: 'They do all of it.' },
      },
      version: 1,
    },
    'one level above the reference, level 2',
    'They knock twice.',
    'the same as the reference',
    'They took turns.',
  ],
  ruler: [
    { answer: { kind: 'ruler', value: 7 }, feedback: { kind: 'ruler' }, version: 1 },
    'Kept: 7. Why not 5? And what would make it 8?',
  ],
  pause: [
    { answer: { kind: 'pause', text: 'I do.' }, feedback: { kind: 'pause' }, version: 1 },
    'I do.',
    'Kept. Only you can read it.',
  ],
  'if-then': [
    {
      answer: { kind: 'if-then', cue: 'the bell rings', action: 'wait' },
      feedback: { kind: 'if-then' },
      version: 1,
    },
    'Kept: When the bell rings, I will wait',
  ],
}

test.each(KINDS)('an answer to a %s comes back with what it got', async (kind) => {
  const [view, ...expected] = ANSWERED[kind]
  const html = await render(kind, { mutationIds, answers: { [idOf(kind)]: view } })
  const said = html.replaceAll(/<\/?bdi>/g, '')
  for (const words of expected) expect(said).toContain(words)
})

test('what is said under a part stands right after it', async () => {
  const html = await render('pause', { under: (part) => <aside>About {part.id}</aside> })
  expect(html).toMatch(/<\/form><aside>About p1<\/aside><div[^>]*><p>And on\./)
})

test('a table of contents needs more than one heading', () => {
  const one = { id: 'a', depth: 2 as const, text: 'A & B' }
  expect(renderToStaticMarkup(<LessonContents headings={[one]} />)).toBe('')
  const two = renderToStaticMarkup(<LessonContents headings={[one, { ...one, id: 'b' }]} />)
  expect(two).toContain('<a href="#a" class="link">A &amp; B</a>')
})
