import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TextView } from './text-view'

test('what people write is shown as text, never as HTML', () => {
  const html = renderToStaticMarkup(
    <TextView text={'<img src=x onerror=alert(1)>\nnext\n\n- a\n- a\n\n2. b\n\n> "quoted" & so'} />,
  )
  expect(html).not.toContain('<img')
  expect(html).toMatch(/<p dir="auto"[^>]*>&lt;img src=x onerror=alert\(1\)&gt;<br\/>next<\/p>/)
  expect(html).toMatch(/<li dir="auto"[^>]*>a<\/li><li dir="auto"[^>]*>a<\/li>/)
  expect(html).toMatch(/<ol[^>]*><li[^>]*><span[^>]*>2\. <\/span><span[^>]*>b<\/span><\/li><\/ol>/)
  expect(html).toMatch(/<blockquote[^>]*><p[^>]*>&quot;quoted&quot; &amp; so<\/p><\/blockquote>/)
})

test('numbers are shown as they were typed, each text in its own direction', () => {
  const html = renderToStaticMarkup(<TextView text={'10) calm\n4) tired\n\nשלום, עולם!'} />)
  const text = html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')
  expect(text).toBe('|10) |calm|4) |tired|שלום, עולם!|')
  expect(html).not.toMatch(/<(?:p|li|ol)(?![^>]* dir="auto")[ >]/)
})
