import { expect, test } from 'vitest'
import { UnsentForm } from '~/ui/forms/unsent-form'
import { renderPage } from '../../factories/render-page'

test('a form that came back holds every field, and shows what someone wrote', async () => {
  const fields: [string, string][] = [
    ['mutationId', '0e2b1f6e-0000-4000-8000-000000000001'],
    ['used', 'partly'],
    ['whatIDid', 'I waited. Then I asked "what else?" & <listened>.\nShe smiled.'],
    ['empty', ''],
  ]
  const page = await renderPage(<UnsentForm to="/practice/notes/new?skill=C1" fields={fields} />)
  expect(page).toContain('method="post" action="/practice/notes/new?skill=C1"')
  for (const [name] of fields) expect(page).toContain(`name="${name}"`)
  expect(page).toContain(
    'I waited. Then I asked &quot;what else?&quot; &amp; &lt;listened&gt;.\nShe smiled.</textarea>',
  )
  expect(page).toMatch(/type="hidden" name="used" value="partly"/)
  expect(page).toMatch(/<button[^>]*type="submit"/)
})
