import { expect, test } from 'vitest'
import { renderPage } from '../../../../tests/factories/render-page'
import { ProbesCard } from './probes-card'

test('says which later questions wait', async () => {
  const waiting = { moduleKey: 'one', number: 1, title: 'First', questions: 2 }
  const show = (...probes: (typeof waiting)[]) =>
    renderPage(<ProbesCard probes={probes} cohort="summer" />)
  expect(await show(waiting)).toContain('Two questions from module 1')
  const html = await show({ ...waiting, ...{ moduleKey: 'two', number: 2, questions: 4 } }, waiting)
  expect(html).toContain('Questions from modules 1 and 2')
  expect(html).toContain('href="/learn/summer/probes/one"')
  expect(html).toContain('href="/learn/summer/probes/two"')
  expect(await show()).not.toContain('questions from module')
})
