import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '~/platform/shared/actor'
import { addressIn, cookieOf } from './asking'
import { FORMS } from './forms'
import { TABLE, WHO } from './table'
import { oneOfEachThing, type Things } from './things'
import { ROUTES, type Route, startWholeApp } from './whole-app'

// Every route, everyone, reading and writing, through the app as it runs. What is expected stands in `table.ts`.

const OURS = 'http://localhost:3000'

let app: Awaited<ReturnType<typeof startWholeApp>>
let things: Things
let cookies: Map<string, string>

beforeAll(async () => {
  things = await oneOfEachThing()
  app = await startWholeApp()
  cookies = new Map()
  for (const [name, actor] of Object.entries(things.people))
    cookies.set(name, await cookieOf(actor))
}, 180_000)
afterAll(() => app?.close())

const addressOf = (route: Route, id: string) => addressIn(things, route, id)

/** The letter says what an answer means for rights: see the table. */
function letterOf(status: number, location: string | null, { path, isOpen }: Asked): string {
  if (status === 401 || location?.startsWith('/sign-in?next=')) return 's'
  // A former coach of the cohort is led to what they wrote, or to their home, which leads there.
  const led = location?.startsWith('/writings/') || location === '/learn'
  if (led && /^\/(learn|practice)\b/.test(path)) return 'w'
  if (status === 404) return '-'
  if (status === 403) return 'x'
  if (status === 405) return 'm'
  if (status === 400 && !isOpen) return '?'
  if (status < 400 || [400, 409, 422, 429].includes(status)) return '+'
  return String(status)
}

interface Asked {
  path: string
  cookie: string | undefined
  form?: Record<string, string>
  isOpen?: boolean
}

async function ask(asked: Asked): Promise<string> {
  const { path, cookie, form } = asked
  const answered = await fetch(app.home + path, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { origin: OURS, ...(cookie ? { cookie } : {}) },
    ...(form ? { body: new URLSearchParams({ mutationId: randomUUID(), ...form }) } : {}),
  })
  await answered.arrayBuffer()
  return letterOf(answered.status, answered.headers.get('location'), asked)
}

const actorOf = (who: string): Actor | null =>
  things.people[who as keyof typeof things.people] ?? null

const line = (label: string, letters: string[]) => `${letters.join(' ')}  ${label}`

async function reading(route: Route): Promise<string> {
  const letters: string[] = []
  for (const [, who] of WHO)
    letters.push(await ask({ path: addressOf(route, ''), cookie: cookies.get(who) }))
  return line(`GET ${route.address}`, letters)
}

/** Everyone needs another session for the form that ends the one with which it was sent. */
const ENDS_ITS_SESSION = '/sign-out'

async function writing(route: Route, what: string): Promise<string> {
  const form = FORMS[`${route.address}: ${what}`]
  const letters: string[] = []
  for (const [, who] of WHO) {
    const actor = actorOf(who)
    const another = actor !== null && route.address === ENDS_ITS_SESSION
    const fields = (await form?.(things, actor)) ?? {}
    const { draft = '', observation = draft, plan = observation } = fields
    const path = addressOf(route, plan)
    letters.push(
      await ask({
        path: route.index ? `${path}${path.includes('?') ? '&' : '?'}index` : path,
        cookie: another ? await cookieOf(actor) : cookies.get(who),
        form: fields,
        isOpen: form === null,
      }),
    )
  }
  return line(`POST ${route.address}: ${what}`, letters)
}

const formsOf = ({ address }: Route) =>
  Object.keys(FORMS).flatMap((name) =>
    name.startsWith(`${address}: `) ? [name.slice(address.length + 2)] : [],
  )

test('every route says what it answers to whom, reading and writing', async () => {
  const lines: string[] = []
  for (const route of ROUTES) lines.push(await reading(route))
  for (const route of ROUTES.filter(({ writes }) => writes))
    for (const what of formsOf(route)) lines.push(await writing(route, what))
  const expected = TABLE.split('\n').filter((each) => / (GET|POST) \//.test(each))
  expect(lines.sort(byLabel)).toEqual(expected.sort(byLabel))
}, 300_000)

const labelIn = (text: string) => text.slice(text.indexOf('  '))
const byLabel = (a: string, b: string) => labelIn(a).localeCompare(labelIn(b))

test('every form in the list is one of a route that takes forms, and each of these has one', () => {
  const without = ROUTES.filter((route) => route.writes && formsOf(route).length === 0)
  expect(without.map(({ address }) => address)).toEqual([])
  const known = ROUTES.flatMap((route) =>
    route.writes ? formsOf(route).map((what) => `${route.address}: ${what}`) : [],
  )
  expect(Object.keys(FORMS).filter((name) => !known.includes(name))).toEqual([])
})

test('a route that takes no forms takes none from anyone', async () => {
  const taken: string[] = []
  for (const route of ROUTES.filter(({ writes }) => !writes))
    for (const [, who] of WHO) {
      const path = addressOf(route, '')
      const letter = await ask({ path, cookie: cookies.get(who), form: {} })
      if (letter !== 'm') taken.push(`${route.address} ${who}: ${letter}`)
    }
  expect(taken).toEqual([])
}, 120_000)
