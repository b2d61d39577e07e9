import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom/server'
import { expect, test } from 'vitest'
import type { SkillPath } from '~/features/transfer/contract'
import type { AfterCourse } from '../../contract'
import { AfterCourseCard } from './after-course'

const way = (peak: number, current: number): SkillPath => ({
  skill: { id: 'C1', kind: 'coaching', title: 'Contract', definition: 'Agree on what to work on.' },
  ...{ stateName: 'any', hint: null },
  path: { label: 'Contract', peak, current, steps: [] },
})
const after: AfterCourse = {
  ...{ ended: true, next: null, open: [], looks: [], timeZone: 'America/Chicago' },
}

const said = (...ways: SkillPath[]) =>
  renderToStaticMarkup(
    <StaticRouter location="/learn">
      <AfterCourseCard {...{ after, ways }} cohort={{ slug: 'summer', title: 'Summer' }} />
    </StaticRouter>,
  )
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('a coach who has finished reads what was reached first, and then what holds now', () => {
  expect(said(way(5, 2), way(4, 2), way(4, 2), way(1, 1), way(0, 0))).toMatch(
    /You reached: 1 observed 2 tried 1 introduced Skills fade .* Your skills now: 3 understood 1 introduced/,
  )
})

test('a skill that holds is told once, and one that fell back whole is told', () => {
  const holding = said(way(6, 6), way(4, 4))
  expect(holding).toContain('You reached, and hold now: 1 fluent 1 tried')
  expect(holding).not.toContain('Your skills now')
  expect(said(way(4, 0))).toMatch(/You reached: 1 tried .* Your skills now: 1 not started/)
  expect(said(way(0, 0))).toContain('The lessons stay open to read.')
})
