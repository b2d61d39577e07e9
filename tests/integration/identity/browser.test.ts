import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '~/platform/db/client.server'
import { action as askFor, loader as signInPage } from '~/routes/sign-in'
import { loader as codePage, action as typeCode } from '~/routes/sign-in_.code'
import { mailedCode } from '../../factories/people'

/** A browser as far as signing in is concerned: its cookies, or none when it keeps none. */
class Browser {
  private readonly cookies = new Map<string, string>()
  constructor(private readonly keeps = true) {}

  has = (name: string) => Boolean(this.cookies.get(name))
  get = (name: string) => this.cookies.get(name) ?? ''
  put = (name: string, value: string) => this.cookies.set(name, value)

  /** The answer of a loader or an action: the address that it leads to, or its data. */
  async visit(
    handler: typeof codePage | typeof signInPage | typeof askFor | typeof typeCode,
    path: string,
    form?: Record<string, string>,
  ) {
    const request = new Request(`http://localhost:3000${path}`, {
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    const answer: unknown = await handler({
      request,
      params: {},
      context: {
        ...{ nonce: 'n', requestId: 'r', networkHash: randomUUID(), userAgent: 'a test' },
        answerWith: () => {},
        settings: {
          ...{ demo: false, dev: false, secure: false, sandboxPayments: true },
          baseUrl: 'http://localhost:3000',
        },
        actor: async () => null,
      },
    }).catch((thrown) => thrown)
    if (!(answer instanceof Response)) return { to: null, data: answer }
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      if (this.keeps) this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return { to: answer.headers.get('location'), data: null }
  }

  ask = (email: string) => this.visit(askFor, '/sign-in', { intent: 'request-code', email })
  type = (code: string) => this.visit(typeCode, '/sign-in/code?sent=code', { code })
}

const somebody = () => `somebody-${randomUUID()}@example.org`
const lanes = async (email: string) =>
  (await db().signInCode.findMany({ where: { email }, orderBy: { createdAt: 'asc' } })).map(
    ({ lane }) => lane,
  )

test('a browser that keeps no cookies is told so, wherever it is sent back', async () => {
  const browser = new Browser(false)
  const { to } = await browser.ask(somebody())
  expect(to).toBe('/sign-in/code?sent=code')
  const back = '/sign-in?cookies=needed'
  expect(await browser.visit(codePage, to ?? '')).toMatchObject({ to: back })
  expect(await browser.type('123456')).toMatchObject({ to: back })
  expect(await browser.visit(signInPage, back)).toMatchObject({ data: { noCookies: true } })
  // A reader who only looks at the second page has asked for nothing.
  expect(await browser.visit(codePage, '/sign-in/code')).toMatchObject({ to: '/sign-in' })
  expect(await browser.visit(signInPage, '/sign-in')).toMatchObject({ data: { noCookies: false } })
})

test('a device that has signed in is known afterward, also when it is signed out', async () => {
  const [browser, email] = [new Browser(), somebody()]
  await browser.ask(email)
  await browser.type(await mailedCode(email))
  expect(browser.has('footbridge')).toBe(true)
  browser.put('footbridge', '')
  await browser.ask(email)
  await new Browser().ask(email)
  expect(await lanes(email)).toEqual(['stranger', 'known', 'stranger'])
})

test('a device is known for those who signed in on it alone, and its cookie names none of them', async () => {
  const [browser, ana, ben] = [new Browser(), somebody(), somebody()]
  for (const email of [ana, ben]) {
    await browser.ask(email)
    await browser.type(await mailedCode(email))
  }
  const carla = somebody()
  for (const email of [ana, ben, carla]) await browser.ask(email)
  expect([await lanes(ana), await lanes(ben), await lanes(carla)]).toEqual([
    ...[['stranger', 'known'], ['stranger', 'known'], ['stranger']],
  ])
  const cookie = browser.get('footbridge-device')
  const text = cookie + Buffer.from(cookie.split('.')[1] ?? '', 'base64url').toString()
  for (const email of [ana, ben]) expect(text).not.toContain(email.slice(0, 20))
})

test('a device cookie that was changed is worth nothing', async () => {
  const [browser, email] = [new Browser(), somebody()]
  await browser.ask(email)
  await browser.type(await mailedCode(email))
  browser.put('footbridge-device', browser.get('footbridge-device').replace(/.$/, '!'))
  await browser.ask(email)
  expect(await lanes(email)).toEqual(['stranger', 'stranger'])
})

test('two codes that one browser asked for are both good in it', async () => {
  const [browser, email] = [new Browser(), somebody()]
  await browser.ask(email)
  const first = await mailedCode(email)
  await browser.ask(email)
  expect((await browser.type(first)).to).toContain('/sign-in/name')
})
