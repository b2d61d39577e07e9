import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server'
import { expect, test } from 'vitest'
import { LessonLinks } from './check-parts'

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
