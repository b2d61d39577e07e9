import { expect, test } from 'vitest'
import { renderPdf } from '~/platform/documents/render-pdf.server'
import { readPdf } from '../../setup/documents/read-pdf'

const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title)
#set text(lang: "en", region: "us", font: "Atkinson Hyperlegible Next")
#set page("us-letter")
= #d.title
#d.words
`

const render = (title: string, words: string) =>
  renderPdf({ template: TEMPLATE, data: { title, words } })

test('a document is tagged for screen readers, has a language, and says that it follows PDF/UA-1', async () => {
  const pdf = await render('A brief', 'Some words')
  const raw = Buffer.from(pdf).toString('latin1')
  expect(raw.startsWith('%PDF-1.')).toBe(true)
  expect(raw).toContain('/StructTreeRoot')
  expect(raw).toMatch(/pdfuaid:part>1</)
  expect(raw).toMatch(/\/Lang ?\(en-US\)/)
})

test.each([
  ['markup of the typesetter', '#panic("no") *bold* $x$ = @ref \\ <label>'],
  ['another script', 'العربية ééé'],
  ['quotation marks and braces', '"{}[]\'’'],
])('a text is set as it was written when it holds %s', async (_kind, words) => {
  const text = await readPdf(await render('Title', words))
  for (const word of words.split(' ')) expect(text).toContain(word)
})

test('a letter that no font has becomes a box, and the rest of the document stands', async () => {
  const unassigned = '\u{2FE0}'
  const pdf = await render('Invoice', `${unassigned}${unassigned} County`)
  expect(await readPdf(pdf)).toContain('County')
  expect(Buffer.from(pdf).toString('latin1')).toContain('/StructTreeRoot')
})

test('a template whose picture has no words for it is refused', async () => {
  const template = `${TEMPLATE}\n#figure(rect(width: 1cm))`
  await expect(renderPdf({ template, data: { title: 'A', words: 'B' } })).rejects.toThrow()
})

test('the next document is set after one that was refused', async () => {
  await expect(renderPdf({ template: '#panic("x")', data: {} })).rejects.toThrow()
  expect(await readPdf(await render('After', 'words'))).toContain('After')
})
