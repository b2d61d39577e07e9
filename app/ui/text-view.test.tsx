import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TextView } from './text-view'

test('what people write is shown as text, never as HTML', () => {
  const html = renderToStaticMarkup(
    <TextView text={'<img src=x onerror=alert(1)>\nnext\n\n- a\n- a\n\n2. b\n\n> "quoted" & so'} />,
  )
  expect(html).not.toContain('<img')
  expect(html).toContain('<p>&lt;img src=x onerror=alert(1)&gt;<br/>next</p>')
  expect(html).toContain('<li>a</li><li>a</li>')
  expect(html).toContain('<ol start="2"')
  expect(html).toMatch(/<blockquote[^>]*><p>&quot;quoted&quot; &amp; so<\/p><\/blockquote>/)
})
