import { renderToStaticMarkup } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server'
import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { checkLine, lessonLine, moduleLine } from '../../../../../tests/factories/course-lines'
import type { CohortHead, Focus, ModuleLine, ReflectionStates } from '../../contract'
import { LearnHomeView } from './learn-home'

const cohort: CohortHead = {
  slug: 'summer',
  title: 'Summer',
  startsOn: toDay('2026-08-03'),
  endsOn: toDay('2026-11-22'),
  timeZone: 'America/Chicago',
  calledOff: false,
  today: toDay('2026-08-05'),
  program: 'p',
  enrollmentId: 'e',
}
const done = [lessonLine('a', { done: true, title: 'First' })]
const reflection = { title: 'My moment', minutes: 50, extra: false }

async function render(
  modules: ModuleLine[],
  reflections: ReflectionStates | null = null,
  { focus = null }: { focus?: Focus | null } = {},
) {
  const choices = [{ slug: 'summer', title: 'Summer' }]
  const page = (
    <LearnHomeView
      home={{ choices, left: [], cohort, modules, probes: [], focus }}
      name=" Ana Maria Bell"
      reflections={reflections}
    />
  )
  const { query, dataRoutes } = createStaticHandler([{ path: '*', element: page }])
  const context = await query(new Request('http://localhost/learn'))
  if (context instanceof Response) throw new Error('redirected')
  const router = createStaticRouter(dataRoutes, context)
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} />)
}

test('says hello and offers to go on where one stopped', async () => {
  const lessons = [lessonLine('b', { title: 'Six hats', minutes: 16, lastSeenAt: new Date(0) })]
  const html = await render([moduleLine('one', 'now', { lessons })])
  expect(html).toContain('Hello, Ana')
  expect(html).toContain('Continue: Six hats, 16 min')
  expect(html).toContain('href="/learn/summer/one/to-b"')
})

test('asks for the reflection that is due', async () => {
  const modules = [moduleLine('one', 'now', { lessons: done, reflection })]
  const html = await render(modules, {})
  expect(html).toContain('Reflect: My moment')
  expect(html).toContain('href="/learn/summer/one/reflection"')
  expect(html).toContain('Nothing is waiting')
})

test('offers the check after the lessons, before the reflection', async () => {
  const check = checkLine({ title: 'The check', minutes: 12 })
  const module = moduleLine('one', 'now', { lessons: done, check, reflection })
  const html = await render([module], {})
  expect(html).toContain('Check: The check')
  expect(html).toContain('about 12 minutes')
  expect(html).toContain('href="/learn/summer/one/check"')
  const begun = { ...module, check: { ...check, state: 'begun' as const } }
  expect(await render([begun], {})).toContain('Resume the check')
  const again = { ...module, check: { ...check, state: 'again' as const } }
  expect(await render([again], {})).toContain('Retake with new questions')
  const third = { ...module, check: { ...again.check, seenBefore: true } }
  const known = await render([third], {})
  expect(known).toContain('You have seen these questions before')
  expect(known).not.toContain('other stories')
})

test('brings feedback first, and says by when a text is read', async () => {
  const modules = [
    moduleLine('one', 'open', { lessons: done, reflection }),
    moduleLine('two', 'now', { lessons: done, reflection: { ...reflection, title: 'Another' } }),
  ]
  const html = await render(modules, {
    one: { state: 'submitted', dueBackAt: new Date('2026-08-11T04:59:59Z') },
    two: { state: 'returned', dueBackAt: null },
  })
  expect(html).toContain('Revise: Another')
  expect(html).toContain('Feedback by Mon, Aug 10')
  expect(html.indexOf('>Another<')).toBeLessThan(html.indexOf('>My moment<'))
})

test('says so when feedback is late, and keeps the last accepted text at hand', async () => {
  const modules = [moduleLine('one', 'now', { lessons: done, reflection })]
  const late = { state: 'submitted', dueBackAt: new Date('2026-08-04T12:00:00Z') } as const
  expect(await render(modules, { one: late })).toContain('promised for Tue, Aug 4')
  const html = await render(modules, { one: { state: 'accepted', dueBackAt: null } })
  expect(html).toContain('Nothing is waiting')
  expect(html).toContain('>Accepted<')
})

test('has one button at most, and says what opens next', async () => {
  const modules = [
    moduleLine('one', 'open', { lessons: done }),
    moduleLine('two', 'ahead', { number: 2, title: 'Second' }),
  ]
  const html = await render(modules)
  expect(html).toContain('Module 2: Second begins Mon, Aug 3 CT.')
  expect(html.match(/border-accent bg-accent/g)).toHaveLength(1)
})

test('offers to say where one is after the next step, as long as no focus is chosen', async () => {
  const modules = [moduleLine('one', 'now', { lessons: [lessonLine('b', { title: 'Six hats' })] })]
  const html = await render(modules, {}, { focus: { rated: 0, skills: [] } })
  expect(html).toContain('Where are you now?')
  expect(html).toContain('href="/learn/summer/focus"')
  expect(html.indexOf('Six hats')).toBeLessThan(html.indexOf('Where are you now?'))
  expect(html.match(/border-accent bg-accent/g)).toHaveLength(1)
  const rated = await render(modules, {}, { focus: { rated: 3, skills: [] } })
  expect(rated).toContain('You have answered for 3 skills.')
  expect(rated).toContain('href="/learn/summer/focus?step=choose"')
  const skills = [{ id: 'C1', title: 'Contract', next: null, lessons: 0 }]
  const chosen = await render(modules, {}, { focus: { rated: 3, skills } })
  expect(chosen).not.toContain('/focus')
})
