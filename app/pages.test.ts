import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import type { AppContext } from '~/platform/http/context.server'
import { handlePages } from './pages.server'

const says = (name: string) => ({
  default: undefined,
  loader: ({ params }: LoaderFunctionArgs) => new Response(`${name} ${JSON.stringify(params)}`),
})

const refuses = {
  default: undefined,
  loader: () =>
    Response.json({ message: 'Only posts.' }, { status: 405, headers: { Allow: 'POST' } }),
  action: () => Response.json({ message: 'Not a form of ours.' }, { status: 400 }),
}

const takes = { default: undefined, action: () => Response.json({ accepted: 'a' }) }

const ROUTES = {
  root: { id: 'root', path: '', module: { default: () => null } },
  course: { id: 'course', parentId: 'root', path: 'learn/:cohort', module: says('course') },
  lesson: { id: 'lesson', parentId: 'course', path: ':lesson', module: says('lesson') },
  focus: { id: 'focus', parentId: 'root', path: 'learn/:cohort/focus', module: says('focus') },
  refuses: { id: 'refuses', parentId: 'root', path: 'refuses', module: refuses },
  takes: { id: 'takes', parentId: 'root', path: 'takes', module: takes },
  home: { id: 'home', parentId: 'root', index: true, module: says('home') },
  nowhere: { id: 'nowhere', parentId: 'root', path: '*', module: says('nowhere') },
} satisfies ServerBuild['routes']

const build: ServerBuild = {
  routes: ROUTES,
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  assetsBuildDirectory: '',
  basename: '/',
  entry: {
    module: {
      default: (_, status, headers, { staticHandlerContext: { errors } }) =>
        new Response(`page of ${errors?.root.data.message}`, { status, headers }),
    },
  },
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
  },
  isSpaMode: false,
  mode: 'production',
  publicPath: '/',
}

const context: AppContext = {
  nonce: '',
  requestId: '',
  networkHash: '',
  userAgent: '',
  settings: { demo: false, dev: false, secure: false, baseUrl: '', sandboxPayments: false },
  answerWith: () => undefined,
  actor: async () => null,
}

const handle = handlePages(build, 'production')
const answerOf = async (path: string) =>
  (await handle(new Request(`http://localhost${path}`), context)).text()

test.each([
  ['/', 'home {}'],
  ['/learn/may', 'course {"cohort":"may"}'],
  ['/learn/may/the-ladder', 'lesson {"cohort":"may","lesson":"the-ladder"}'],
  ['/learn/may/focus', 'focus {"cohort":"may"}'],
  ['/learn/m%C3%A4rz', 'course {"cohort":"märz"}'],
  ['/no/such/page', 'nowhere {"*":"no/such/page"}'],
])('%s is answered by its own route, also the second time', async (path, answer) => {
  expect(await answerOf(path)).toBe(answer)
  expect(await answerOf(`${path}?again=1`)).toBe(answer)
})

test.each([
  ['/_root.data', 'home'],
  ['/learn/may.data', 'course'],
  ['/learn/may/focus.data', 'focus'],
  ['/no/such/page.data', 'nowhere'],
])('the data of a page comes from its own route: %s', async (path, answer) => {
  expect(await answerOf(path)).toContain(`${answer} {`)
  expect(await answerOf(`${path}?_routes=${answer}`)).toContain(`${answer} {`)
})

const faultOf = async (init: RequestInit, path = '/refuses') => {
  const answer = await handle(new Request(`http://localhost${path}`, init), context)
  return [answer.status, answer.headers.get('Allow'), await answer.text()]
}
const post = (accept: string) => ({
  ...{ method: 'POST', body: new URLSearchParams({ a: '1' }), headers: { Accept: accept } },
})

test('a fault of a route without a page is a page for whoever reads it, and data for a program', async () => {
  const reads = 'text/html,application/xhtml+xml,*/*;q=0.8'
  expect(await faultOf(post(reads))).toEqual([400, null, 'page of Not a form of ours.'])
  expect(await faultOf({ headers: { Accept: reads } })).toEqual([
    405,
    'POST',
    'page of Only posts.',
  ])
  for (const accept of ['application/json', '*/*'])
    expect(await faultOf(post(accept))).toEqual([400, null, '{"message":"Not a form of ours."}'])
  expect((await faultOf({ headers: { Accept: reads } }, '/refuses.data'))[2]).not.toContain(
    'page of',
  )
})

test('what a route without a page has taken leads a form of HTML back, and is data for a program', async () => {
  const sent = async (headers: Record<string, string>) => {
    const body = new URLSearchParams({ a: '1' })
    const request = new Request('http://localhost/takes', { method: 'POST', body, headers })
    const answer = await handle(request, context)
    return [answer.status, answer.headers.get('Location'), await answer.text()]
  }
  const html = { Accept: 'text/html,*/*;q=0.8' }
  const from = (Referer: string) => sent({ ...html, Referer })
  expect(await from('http://localhost/learn/may?a=1')).toEqual([303, '/learn/may?a=1', ''])
  for (const none of ['http://localhost/takes', 'http://localhost//evil.example', 'no address'])
    expect(await from(none)).toEqual([303, '/', ''])
  expect(await sent(html)).toEqual([303, '/', ''])
  expect(await sent({ Accept: '*/*' })).toEqual([200, null, '{"accepted":"a"}'])
})
