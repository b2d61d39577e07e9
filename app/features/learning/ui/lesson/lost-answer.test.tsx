import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { bodyWith } from '../../../../../tests/factories/lesson-parts'
import type { LessonProblems } from '../../contract'
import { LostAnswer } from './lost-answer'

const render = (said: LessonProblems | undefined) =>
  renderToStaticMarkup(<LostAnswer body={bodyWith('pause')} said={said} />)

test('a text for a part that has left the lesson comes back with the reason', () => {
  const html = render({
    problems: { r9: 'It is no longer here.' },
    words: { r9: 'My own words' },
  })
  expect(html).toContain('It is no longer here.')
  expect(html).toContain('My own words')
})

test('what a part says itself is not said twice', () => {
  expect(render({ problems: { p1: 'Write something first.' } })).toBe('')
  expect(render(undefined)).toBe('')
})
