import { expect, test } from 'vitest'
import { renderPage } from '../../../tests/factories/render-page'
import { SaveState } from './save-state'
import type { AutosaveState } from './types'

const state: AutosaveState = {
  ...{ text: 'Mine', confirmed: { body: '', version: 1, savedAt: null } },
  ...{ phase: 'conflict', problem: null, kept: true, restored: false },
  theirs: { body: 'Theirs', version: 2, savedAt: null },
}

test('a page without scripts does not say that the device has kept the text', async () => {
  const html = await renderPage(<SaveState box={{ state, unsent: false }} timeZone="UTC" />)
  expect(html).toContain('Not saved. There is another version of this text.')
  expect(html).not.toContain('on this device')
})
