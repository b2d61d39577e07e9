import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom/server'
import { expect, test } from 'vitest'
import type { Focus } from '../contract'
import type { SkillPath } from './begun-paths'
import { SkillsCard } from './skill-paths'

const way = (id: string, label: string, current: number): SkillPath => ({
  skill: { id, kind: id.startsWith('C') ? 'coaching' : 'practice' },
  path: { label, peak: current, current, steps: [] },
})
const WAYS = [way('C1', 'Contract', 3), way('C2', 'Observe', 5), way('C4', 'Feedback', 0)]
const next = { module: 'five', slug: 'ask-show', title: 'Ask, show', minutes: 14 }
const working = (...skills: Focus['skills']): Focus => ({ rated: 2, skills })
const feedback = { id: 'C4', title: 'Feedback', next, lessons: 4 }

const render = (focus: Focus | null) =>
  renderToStaticMarkup(
    <StaticRouter location="/learn">
      <SkillsCard ways={WAYS} cohort="summer" focus={focus} />
    </StaticRouter>,
  )

test('a focus comes first, with its name and its next lesson', () => {
  const html = render(working(feedback))
  expect(html).toContain('Your focus: Feedback')
  expect(html).toContain('href="/learn/summer/five/ask-show"')
  expect(html).toContain('href="/learn/summer/focus?step=choose"')
  expect(html.indexOf('Feedback: not started')).toBeLessThan(html.indexOf('Observe: observed'))
  expect(html.indexOf('Observe: observed')).toBeLessThan(html.indexOf('Contract: committed'))
  expect(html).not.toContain('Rate the skills')
})

test('what was read leads on to a plan; what is not written yet says so', () => {
  const read = render(working({ ...feedback, next: null }))
  expect(read).toContain('You have read its lessons.')
  expect(read).toContain('href="/practice/commitments/new?cohort=summer&amp;skill=C4"')
  const done = (id: string) => render(working({ ...feedback, id, next: null }))
  expect(done('C1')).toContain('have a plan for it')
  expect(done('C1')).not.toContain('/practice/commitments/new')
  expect(done('C2')).toContain('used it at work')
  expect(done('C2')).toContain('Plan the next time')
  const coming = render(working({ ...feedback, next: null, lessons: 0 }))
  expect(coming).toContain('still to come')
})

test('three in focus leave no room for others, and who did not rate may still do so', () => {
  const three = ['C4', 'P1', 'P2'].map((id) => ({ ...feedback, id, title: `Skill ${id}` }))
  const html = render({ rated: 0, skills: three })
  expect(html).toContain('Your focus: Skill C4, Skill P1, Skill P2')
  expect(html).not.toContain('Also under way')
  expect(html).toContain('href="/learn/summer/focus?step=rate"')
})

test('without a focus the furthest skills are shown', () => {
  const html = render(working())
  expect(html).toContain('Your skills')
  expect(html.indexOf('Observe: observed')).toBeLessThan(html.indexOf('Contract: committed'))
})
