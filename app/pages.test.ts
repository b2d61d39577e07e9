import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import type { AppContext } from '~/platform/http/context.server'
import { handlePages } from './pages.server'

const says = (name: string) => ({
  default: undefined,
  loader: ({ params }: LoaderFunctionArgs) => new Response(`${name} ${JSON.stringify(params)}`),
})

const ROUTES = {
  root: { id: 'root', path: '', module: { default: () => null } },
  course: { id: 'course', parentId: 'root', path: 'learn/:cohort', module: says('course') },
  lesson: { id: 'lesson', parentId: 'course', path: ':lesson', module: says('lesson') },
  focus: { id: 'focus', parentId: 'root', path: 'learn/:cohort/focus', module: says('focus') },
  home: { id: 'home', parentId: 'root', index: true, module: says('home') },
  nowhere: { id: 'nowhere', parentId: 'root', path: '*', module: says('nowhere') },
} satisfies ServerBuild['routes']

const build: ServerBuild = {
  routes: ROUTES,
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  assetsBuildDirectory: '',
  basename: '/',
  entry: { module: { default: () => new Response() } },
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
