import { expect, test } from 'vitest'
import { renderPage } from '../../../tests/factories/render-page'
import { ErrorView } from './error-view'

test('whoever opens an address that takes only posts is not told that a step of theirs was lost', async () => {
  const words = <p>This address only takes drafts.</p>
  const opened = await renderPage(<ErrorView status={405}>{words}</ErrorView>, '/drafts')
  expect(opened).toContain('nothing was changed')
  expect(opened).not.toMatch(/not saved|reload/)
  const sent = await renderPage(<ErrorView status={400}>{words}</ErrorView>, '/drafts')
  expect(sent).toContain('This last step was not saved')
})
