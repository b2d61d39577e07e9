import { expect, test, vi } from 'vitest'
import { bodyOf, problemsWith, SECOND } from '../../../../../tests/factories/sample-pack'

vi.setConfig({ testTimeout: 20_000 })

// Rules on what stands in a document: name, body (from line 10 on), line and beginning of the message.
test.each<[string, string, string]>([
  ['a title in the text', '# One', '10 headings start at ##'],
  ['a skipped level', '## One\n\n#### Three', '12 heading "Three" skips a level'],
  ['a lesson that is not there', '[x](./07-gone.mdx)', '10 link "./07-gone.mdx" leads nowhere'],
  ['an anchor that is not there', '[x](#gone)', '10 link "#gone" leads nowhere'],
  ['an address by hand', '[x](/learn/a/b)', '10 link "/learn/a/b": name the file'],
  [
    'plain http',
    '[x](http://example.org)',
    '10 link "http://example.org": links to other sites begin',
  ],
  ['a script as link', '[x](javascript:alert)', '10 link "javascript:alert"'],
  [
    'a picture without words',
    'a ![](/images/door.png)',
    '10 image "/images/door.png" has no alt text',
  ],
  [
    'a picture from elsewhere',
    'a ![b](https://example.org/a.png)',
    '10 image "https://example.org/a.png" is not among',
  ],
  ['an unknown part', '<Chart title="x" />', '10 <Chart> is not a part'],
  ['HTML', '<div>x</div>', '10 <div> is HTML'],
  ['an unknown attribute', '<Note color="red">x</Note>', '10 <Note> has no attribute "color"'],
  ['a missing attribute', '<Source>x</Source>', '10 <Source> needs the attribute "year"'],
  ['an attribute with code', '<Note title={1 + 1}>x</Note>', '10 <Note> takes plain "text"'],
  ['spread attributes', '<Note {...props}>x</Note>', '10 <Note> takes plain "text"'],
  [
    'a part inside a sentence',
    'Look <Note>here</Note> now',
    '10 <Note> stands on lines of its own',
  ],
  ['an import', 'import x from "node:fs"\n\nWords', '10 import and export have no place'],
  ['an expression', 'Two is {1 + 1}', '10 expressions in { } have no place'],
  ['broken MDX', 'Words\n\n<Note>', '12 Expected a closing tag'],
  ['a task list', '- [ ] do', '10 no task lists'],
  ['a footnote', 'x[^1]\n\n[^1]: y', '10 no footnotes'],
  ['an empty lesson', '', '1 there is nothing to read'],
])('%s', async (_, body, expected) => {
  expect(await problemsWith(bodyOf(body))).toEqual(
    expect.arrayContaining([expect.stringContaining(`${SECOND}:${expected}`)]),
  )
})
