import { expect, test } from 'vitest'
import { renderPage } from '../../../../tests/factories/render-page'
import type { LastResult } from '../plain-form'
import { GoneFormNotice } from './gone-form'

const refused: LastResult = {
  status: 'error',
  initialValue: { sentFrom: 'respond', response: 'I saw it <b>otherwise</b>.' },
  error: { '': ['Your response is more than a day old.'] },
}

test('without scripts a refused answer is said too, with what was written', async () => {
  const page = await renderPage(
    <GoneFormNotice lastResult={refused} texts={{ response: 'Your response' }} />,
  )
  const [, said] = page.match(/<noscript>(.*)<\/noscript>/s) ?? []
  expect(said).toContain('Your response is more than a day old.')
  expect(said).toContain('I saw it &lt;b&gt;otherwise&lt;/b&gt;.')
})

test('nothing is said where nothing was refused', async () => {
  expect(await renderPage(<GoneFormNotice lastResult={undefined} />)).not.toContain('noscript')
})
