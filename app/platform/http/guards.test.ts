import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { log } from '../logging/log.server'
import type { Actor, Membership } from '../shared/actor'
import { BadRequest, Forbidden, NotFound } from '../shared/app-error'
import { setCoachPageFallback } from './coach-page-fallback.server'
import type { AppContext } from './context.server'
import { guarded, open } from './guards.server'
import { param } from './params.server'
import { redirect } from './responses.server'

const about = { cohortId: 'c', cohortSlug: 'spring', cohortTitle: 'Spring' }
const coach: Membership = { kind: 'coach', enrollmentId: 'e', ...about, agencyId: 'a' }

const actorWith = (...memberships: Membership[]): Actor => ({
  ...{ personId: 'p', sessionId: 's', name: 'Ana', email: 'ana@example.org', timeZone: 'UTC' },
  ...{ memberships, chosenCohortId: null, chosenAgencyId: null },
})

const REFERENCE = 'a-request-id'
const contextOf = (actor: AppContext['actor']): AppContext => ({
  ...{ nonce: 'n', requestId: REFERENCE, networkHash: 'h', userAgent: '', actor },
  answerWith: () => {},
  settings: { demo: false, dev: false, secure: false, baseUrl: '', sandboxPayments: true },
})

const ADDRESS = 'http://localhost:3000/learn/spring?page=2'

interface Ask {
  actor?: Actor | null
  method?: string
  params?: Record<string, string>
  form?: Record<string, string>
}
const args = ({ actor = null, method = 'GET', params = {}, form }: Ask = {}) => ({
  request: new Request(ADDRESS, { method, ...(form && { body: new URLSearchParams(form) }) }),
  params,
  context: contextOf(async () => actor),
})

/** The answer that the guard throws. Remix sends it as it is. */
async function answerOf(
  asked: Promise<unknown>,
): Promise<{ status: number; body: string; to: string | null }> {
  try {
    await asked
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw new Error('not a response')
    const { status, headers } = thrown
    return { status, body: await thrown.text(), to: headers.get('location') }
  }
  throw new Error('nothing was thrown')
}

const handler = vi.fn()
beforeEach(() => {
  handler.mockReset().mockResolvedValue('handled')
})

describe('while nothing can be answered, in development', () => {
  const refusing = (given: Ask = {}) => {
    const { context, ...rest } = args(given)
    return { ...rest, context: { ...context, refusal: 'lesson.mdx:4 wrong\nlesson.mdx:9 wrong' } }
  }

  test.each([
    ['an open page', open({}, handler), {}],
    ['a guarded page', guarded({ access: 'signed-in' }, handler), { actor: actorWith(coach) }],
    ['a write', guarded({ access: 'coach' }, handler), { actor: actorWith(coach), method: 'POST' }],
    ['someone who is not signed in', guarded({ access: 'coach' }, handler), {}],
  ])('%s says why, and does nothing', async (_, route, given) => {
    const { status, body } = await answerOf(route(refusing(given)))
    expect(status).toBe(503)
    expect(JSON.parse(body).message).toBe('lesson.mdx:4 wrong\nlesson.mdx:9 wrong')
    expect(handler).not.toHaveBeenCalled()
  })
})

describe('someone who is not signed in', () => {
  const forCoaches = guarded({ access: 'coach' }, handler)

  test.each(['GET', 'HEAD'])('is led to sign in and back: %s', async (method) => {
    expect(await answerOf(forCoaches(args({ method })))).toMatchObject({
      status: 303,
      to: '/sign-in?next=%2Flearn%2Fspring%3Fpage%3D2',
    })
  })

  test.each(['POST', 'PUT', 'DELETE'])('keeps their text when they write: %s', async (method) => {
    const { status, body, to } = await answerOf(forCoaches(args({ method })))
    expect([status, to]).toEqual([401, null])
    expect(JSON.parse(body).message).toMatch(/still in your browser/)
  })

  test('never gets to the handler', async () => {
    await answerOf(forCoaches(args()))
    await answerOf(forCoaches(args({ method: 'POST' })))
    expect(handler).not.toHaveBeenCalled()
  })
})

describe('someone who is signed in', () => {
  const facilitator: Membership = { kind: 'facilitator', ...about, lead: false }
  const admin: Membership = { kind: 'admin' }

  test('comes in with one of the memberships asked for', async () => {
    const asking = guarded({ access: ['coach', 'facilitator'] }, handler)
    for (const membership of [coach, facilitator]) {
      const actor = actorWith(admin, membership)
      expect(await asking(args({ actor }))).toBe('handled')
      expect(handler.mock.lastCall?.[0]).toMatchObject({ actor, url: new URL(ADDRESS) })
    }
  })

  test('comes in anywhere that asks for no more than that', async () => {
    const asking = guarded({ access: 'signed-in' }, handler)
    expect(await asking(args({ actor: actorWith() }))).toBe('handled')
  })

  test.each([
    ['of another kind', { actor: actorWith(facilitator, admin), params: { id: 'spring' } }],
    ['of no kind', { actor: actorWith(), params: { id: 'spring' } }],
    ['with a malformed address', { actor: actorWith(coach), params: { id: 'Spring!' } }],
    ['with a part missing', { actor: actorWith(coach), params: {} }],
    ['with a missing thing', { actor: actorWith(coach), params: { id: 'winter' } }],
  ])('gets the same 404 as everyone else: %s', async (_, asked) => {
    const asking = guarded({ access: 'coach', params: { id: param.slug } }, ({ params }) => {
      throw params.id === 'winter' ? new NotFound() : new Error('let in')
    })
    for (const method of ['GET', 'POST'])
      expect(await answerOf(asking(args({ ...asked, method })))).toEqual({
        ...{ status: 404, body: '{}', to: null },
      })
  })
})

describe('someone who was a coach here', () => {
  const ways = [
    ['a cohort’s page', { cohort: 'spring' }, '/writings/spring'],
    ['a page of no cohort', {}, '/learn'],
  ] as const
  beforeEach(() =>
    setCoachPageFallback(async (_, cohort) => (cohort ? `/writings/${cohort}` : '/learn')),
  )
  afterEach(() => setCoachPageFallback(async () => null))

  test.each(ways)('is led from %s to what is still theirs', async (_, params, to) => {
    const kinds: Record<string, RegExp> = 'cohort' in params ? { cohort: param.slug } : {}
    const asking = guarded({ access: ['coach', 'facilitator'], params: kinds }, () => {
      throw new NotFound()
    })
    for (const actor of [actorWith(), actorWith(coach)])
      expect(await answerOf(asking(args({ actor, params })))).toMatchObject({ status: 303, to })
    const sent = asking(args({ actor: actorWith(), params, method: 'POST' }))
    expect(await answerOf(sent)).toMatchObject({ status: 404, to: null })
  })

  test('finds no other’s page, and no error is hidden', async () => {
    const others = guarded({ access: 'facilitator', params: { cohort: param.slug } }, handler)
    const asked = args({ actor: actorWith(), params: { cohort: 'spring' } })
    expect(await answerOf(others(asked))).toMatchObject({ status: 404 })
    const failing = guarded({ access: 'coach' }, () => {
      throw new Forbidden('Not yours')
    })
    expect(await answerOf(failing(args({ actor: actorWith(coach) })))).toMatchObject({
      status: 403,
    })
  })
})

describe('an address', () => {
  test.each([
    ['slug', 'spring-2026', true],
    ['slug', 'a', true],
    ['slug', '', false],
    ['slug', '-spring', false],
    ['slug', 'spring-', false],
    ['slug', 'Spring', false],
    ['slug', '../etc', false],
    ['slug', 'spring\n', false],
    ['slug', 'a'.repeat(101), false],
    ['uuid', '01a201b0-35ab-713e-a178-4d39a6b8a74d', true],
    ['uuid', '01A201B0-35AB-713E-A178-4D39A6B8A74D', false],
    ['uuid', '01a201b0-35ab-713e-a178-4d39a6b8a74d\n', false],
    ['uuid', '01a201b035ab713ea1784d39a6b8a74d', false],
    ['uuid', "' OR 1=1 --", false],
    ['token', 'abcdefghijklmnopqrst', true],
    ['token', 'short', false],
    ['token', 'abcdefghijklmnopqrst/../x', false],
  ] as const)('%s %j: %s', async (kind, value, known) => {
    const asking = open({ params: { value: param[kind] } }, ({ params }) => params.value)
    const asked = asking(args({ params: { value } }))
    if (known) expect(await asked).toBe(value)
    else expect((await answerOf(asked)).status).toBe(404)
  })

  test('gives the handler its named parts and no others', async () => {
    const asking = open({ params: { cohort: param.slug } }, ({ params }) => params)
    const given = args({ params: { cohort: 'spring', __proto: 'x', other: 'y' } })
    expect(await asking(given)).toEqual({ cohort: 'spring' })
  })
})

describe('what a handler throws', () => {
  const failing = (error: unknown) =>
    answerOf(
      open({}, () => {
        throw error
      })(args()),
    )
  const errors = vi.spyOn(log(), 'error')
  beforeEach(() => {
    errors.mockReset().mockImplementation(() => {})
  })
  afterEach(() => {
    vi.clearAllMocks()
  })

  test.each([
    [new NotFound(), 404, {}],
    [
      new Forbidden('Only its author can change a post.'),
      403,
      { message: 'Only its author can change a post.' },
    ],
    [new BadRequest('Too much.', 413), 413, { message: 'Too much.' }],
    [new BadRequest('Slow down.', 429), 429, { message: 'Slow down.' }],
  ])('%s is an answer, and no fault of ours', async (error, status, body) => {
    const answer = await failing(error)
    expect([answer.status, JSON.parse(answer.body)]).toEqual([status, body])
    expect(errors).not.toHaveBeenCalled()
  })

  test('a response goes out as it is', async () => {
    expect(await failing(redirect('/learn'))).toMatchObject({ status: 303, to: '/learn' })
    expect(errors).not.toHaveBeenCalled()
  })

  test.each([
    new Error('password=hunter2 at 10.0.0.7'),
    new TypeError('undefined is not a function'),
    'a thrown text',
    null,
    undefined,
  ])('%s becomes 500 with a reference that is in the log, and nothing else', async (error) => {
    const { status, body } = await failing(error)
    expect([status, JSON.parse(body)]).toEqual([500, { reference: REFERENCE }])
    expect(errors.mock.calls).toEqual([[{ err: error, requestId: REFERENCE }, 'request failed']])
  })

  test('so does a database that does not say who is asking', async () => {
    const asking = guarded({ access: 'coach' }, handler)
    const lost = contextOf(() => Promise.reject(new Error('connection to 10.0.0.7 refused')))
    const { status, body } = await answerOf(asking({ ...args(), context: lost }))
    expect([status, JSON.parse(body)]).toEqual([500, { reference: REFERENCE }])
    expect(errors).toHaveBeenCalledOnce()
    expect(handler).not.toHaveBeenCalled()
  })
})

describe('a form', () => {
  const send = (form: Record<string, string>) =>
    guarded({ access: 'signed-in' }, handler)(args({ actor: actorWith(), method: 'POST', form }))

  test('from the page of someone who was signed in here before writes nothing', async () => {
    expect(await answerOf(send({ signedInAs: 'another', text: 'Hers' }))).toMatchObject({
      status: 401,
      body: expect.stringContaining('Someone else is signed in here now'),
    })
    expect(handler).not.toHaveBeenCalled()
  })

  test('says so, too, where the door is shut to the one who is signed in now', async () => {
    const form = { signedInAs: 'another', text: 'Hers' }
    const shut = guarded({ access: 'coach' }, handler)
    const answer = shut(args({ actor: actorWith(), method: 'POST', form }))
    expect(await answerOf(answer)).toMatchObject({
      status: 401,
      body: expect.stringContaining('Someone else is signed in here now'),
    })
    expect(handler).not.toHaveBeenCalled()
  })

  test('from one’s own page, or one that does not say, is handled, and can still be read', async () => {
    handler.mockImplementation(async ({ request }: { request: Request }) =>
      (await request.formData()).get('text'),
    )
    expect(await send({ signedInAs: 'p', text: 'Mine' })).toBe('Mine')
    expect(await send({ text: 'Mine' })).toBe('Mine')
  })
})
