import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server'
import { expect, test } from 'vitest'
import type { CheckLine, ReflectionStanding } from '~/features/learning/contract'
import { toDay } from '~/platform/shared/time'
import { checkLine } from '../../../../../tests/factories/course-lines'
import type { CheckPage, CheckView } from '../../contract'
import { LessonLinks } from './check-parts'
import { CheckPageView } from './check-view'

const cohort: CheckPage['cohort'] = {
  ...{ slug: 'summer', title: 'Summer', timeZone: 'America/Chicago', program: 'p' },
  ...{
    startsOn: toDay('2026-08-03'),
    endsOn: toDay('2026-11-22'),
    calledOff: false,
    today: toDay('2026-08-05'),
  },
  enrollmentId: 'e',
}
const module: CheckPage['module'] = { key: 'one', number: 1, title: 'First', reflection: null }

async function render(element: ReactElement): Promise<string> {
  const { query, dataRoutes } = createStaticHandler([{ path: '*', element }])
  const context = await query(new Request('http://localhost/check'))
  if (context instanceof Response) throw new Error('redirected')
  const router = createStaticRouter(dataRoutes, context)
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} />)
}

test('a lesson to read is one line of text: its minutes stay with its last word', async () => {
  const lesson = { key: 'l', module: 'one', slug: 'l', title: 'Practice that lasts', minutes: 20 }
  const html = await render(<LessonLinks cohort="summer" lessons={[lesson]} />)
  expect(html).toContain(
    'Practice that lasts</a>\u00a0<span class="whitespace-nowrap">(20 min)</span>',
  )
  expect(html).not.toContain('inline-block')
})

const show = (view: CheckView, check: Partial<CheckLine> = {}) =>
  render(
    <CheckPageView
      page={{ cohort, module, check: checkLine(check), skills: [], perSkill: 5, view }}
      timeZone="America/Chicago"
      mutationId="m"
      said={undefined}
    />,
  )

test('says truly whether the questions of the next attempt are known', async () => {
  const at = new Date('2026-08-05T12:00:00Z')
  const view: CheckView = {
    ...{
      kind: 'result',
      attempt: 2,
      handedInAt: at,
      outcomes: [],
      questions: [],
      attempts: [1, 2],
    },
  }
  expect(await show(view, { state: 'again' })).toContain('You can retake it now with new questions')
  const waits = { state: 'wait', againAt: at } as const
  expect(await show(view, waits)).toContain(
    'You can retake it with new questions, on what is not understood yet',
  )
  for (const standing of [{ state: 'again' } as const, waits]) {
    const html = await show(view, { ...standing, seenBefore: true })
    expect(html).toContain('You have seen these questions before')
    expect(html).not.toMatch(/other (stories|form)|new questions/i)
  }
})

test('after a failed check the first button leads to what is useful, never to a reflection that is submitted', async () => {
  const lesson = { key: 'l', module: 'one', slug: 'l', title: 'Practice that lasts', minutes: 20 }
  const outcome = {
    ...{ skill: { id: 'C1', title: 'Contract' }, questions: 5, correct: 2, understood: false },
    lessons: [lesson],
  }
  const at = new Date('2026-08-05T12:00:00Z')
  const view: CheckView = {
    ...{ kind: 'result', attempt: 1, handedInAt: at, outcomes: [outcome], questions: [] },
    attempts: [1],
  }
  const first = async (reflection: ReflectionStanding) => {
    const html = await render(
      <CheckPageView
        page={{
          ...{ cohort, view, skills: [], perSkill: 5 },
          module: { ...module, reflection: { title: 'Write', minutes: 30, extra: false } },
          check: checkLine({ state: 'wait', againAt: at }),
        }}
        timeZone="America/Chicago"
        mutationId="m"
        said={undefined}
        reflection={reflection}
      />,
    )
    return /wrap-break-word">([^<]*)</.exec(html)?.[1]
  }
  for (const done of ['submitted', 'accepted'] as const)
    expect(await first(done)).toBe('Reread “Practice that lasts”')
  for (const open of ['not-started', 'draft', 'returned'] as const)
    expect(await first(open)).toMatch(/^Go to your reflection/)
})
