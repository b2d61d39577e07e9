import { expect, test } from 'vitest'
import { isTest, sources } from '../architecture/source'
import { fragileTexts } from './translated-text'

const found = (jsx: string) => fragileTexts({ file: 'x.tsx', text: `const x = ${jsx}` }).length

test('text that comes and goes beside other things has an element of its own', () => {
  const files = sources(['app'], /\.tsx$/).filter((source) => !isTest(source))
  expect(files.flatMap(fragileTexts)).toEqual([])
}, 60_000)

test.each([
  "<p>Done{late ? ', late' : null}</p>",
  "<p>Done{late && ', late'}</p>",
  '<p>{count} {count === 1 ? "word" : "words"}</p>',
  '<p>{late ? <b>Late</b> : null} since Monday</p>',
  '<p>{a ? <b>A</b> : null}{b ? <i>B</i> : null} since Monday</p>',
  '<p>By Ana{late ? <>, <b>late</b></> : null}</p>',
])('%s is found', (jsx) => {
  expect(found(jsx)).toBeGreaterThan(0)
})

test.each([
  "<p>{late ? 'Late' : 'Done'}</p>",
  '<p>Done{late ? <span>, late</span> : null}</p>',
  '<p>{late ? <b>Late</b> : null}<span> since Monday</span></p>',
  "<p>{name} <span>{late ? 'late' : 'done'}</span></p>",
  '<div>{late ? <b>Late</b> : null}<p>since Monday</p></div>',
])('%s is not', (jsx) => {
  expect(found(jsx)).toBe(0)
})
