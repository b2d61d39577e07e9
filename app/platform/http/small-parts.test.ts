import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readFind } from '~/platform/shared/lists/find'
import { BadRequest } from '../shared/app-error'
import { plainWords, z } from '../shared/zod'
import { cookieName, readCookie, writeCookie } from './cookies.server'
import { parseForm } from './forms.server'
import { pageOf } from './query.server'
import { redirect } from './responses.server'
import { keyedHash, openSealed, sameHash, seal } from './secret.server'
import { MAX_FIELDS } from './server/field-count'

process.env.SESSION_SECRET = 'a-secret-that-only-this-test-knows-00000'

describe('cookies', () => {
  test('are HttpOnly and Lax, and bound to the host where the base address is https', () => {
    expect(writeCookie('footbridge', 'v', 60, false)).toBe(
      'footbridge=v; Path=/; HttpOnly; SameSite=Lax; Max-Age=60',
    )
    expect(writeCookie('footbridge', 'v', 60, true)).toBe(
      '__Host-footbridge=v; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
    )
    expect(writeCookie('footbridge', '', 0, false)).toContain('Max-Age=0')
  })

  test.each([
    ['footbridge=abc', 'abc'],
    ['other=1; footbridge=abc; more=2', 'abc'],
    ['footbridge=a=b', 'a=b'],
    ['footbridge=one; footbridge=two', 'one'],
    ['xfootbridge=abc', null],
    ['footbridge', null],
    ['footbridge=', ''],
    ['=abc', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('in %j it is %j', (header, value) => {
    expect(readCookie(header, 'footbridge')).toBe(value)
  })

  test('one for http is none for https', () => {
    expect(readCookie('footbridge=abc', cookieName('footbridge', true))).toBeNull()
    expect(readCookie('__Host-footbridge=abc', cookieName('footbridge', true))).toBe('abc')
  })
})

describe('what is sealed', () => {
  const at = new Date('2026-08-03T10:00:00Z')
  const end = new Date(at.getTime() + 60_000)
  const sealed = seal('sign-in', 'ana@example.org', end)

  test('opens for its purpose, until its end', () => {
    expect(openSealed('sign-in', sealed, at)).toBe('ana@example.org')
    expect(openSealed('sign-in', sealed, new Date(end.getTime() - 1))).toBe('ana@example.org')
    expect(openSealed('sign-in', sealed, end)).toBeNull()
    expect(openSealed('other', sealed, at)).toBeNull()
  })

  test('takes any text, an empty one too', () => {
    for (const text of ['', 'a.b.c', 'é 漢字 🌉', 'x'.repeat(5_000)])
      expect(openSealed('p', seal('p', text, end), at)).toBe(text)
  })

  const [ends, text, signature] = sealed.split('.')
  const other = Buffer.from('eve@example.org').toString('base64url')
  test.each([
    ['another text', `${ends}.${other}.${signature}`],
    ['a later end', `${end.getTime() + 1}.${text}.${signature}`],
    ['another signature', `${ends}.${text}.${keyedHash('seal:other', `${ends}.${text}`)}`],
    ['its hash under no purpose', `${ends}.${text}.${keyedHash('', `${ends}.${text}`)}`],
    ['no signature', `${ends}.${text}.`],
    ['two parts', `${ends}.${text}`],
    ['something after it', `${sealed}.more`],
    ['nothing', ''],
    ['dots', '...'],
  ])('does not open with %s', (_, forged) => {
    expect(openSealed('sign-in', forged, at)).toBeNull()
  })
})

describe('keyed hashes', () => {
  test('keep the uses of the secret apart', () => {
    expect(keyedHash('a', 'text')).toBe(keyedHash('a', 'text'))
    expect(keyedHash('a', 'text')).not.toBe(keyedHash('b', 'text'))
    expect(keyedHash('a', 'btext')).not.toBe(keyedHash('ab', 'text'))
    expect(keyedHash('a', 'text')).not.toContain('text')
  })

  test('are compared as a whole, whatever their length', () => {
    expect(sameHash('abc', 'abc')).toBe(true)
    for (const other of ['abd', 'ab', 'abcd', '', 'äbc']) expect(sameHash('abc', other)).toBe(false)
  })
})

describe('a form', () => {
  const schema = z.object({ name: z.string() })
  const post = (body: BodyInit, headers: HeadersInit = {}) =>
    new Request('http://localhost/x', { method: 'POST', body, headers })

  test('is parsed by its schema', async () => {
    const good = await parseForm(post(new URLSearchParams({ name: 'Ana' })), schema)
    expect(good).toMatchObject({ status: 'success', value: { name: 'Ana' } })
    const bad = await parseForm(post(new URLSearchParams({ other: 'x' })), schema)
    expect(bad.status).toBe('error')
  })

  test('is refused in our words, not the library’s', async () => {
    const own = z.object({
      skills: z.array(z.string().regex(/^[A-Z]\d$/)).max(2),
      name: z.string({ error: 'Enter a name' }),
      step: z.enum(['rate', 'choose']),
      id: z.uuid(),
    })
    const forged = new FormData()
    forged.append('skills', 'x')
    forged.append('skills', new File(['x'], 'x.txt'))
    forged.append('name', new File(['x'], 'x.txt'))
    forged.append('step', 'neither')
    const { error } = (await parseForm(post(forged), own)).reply()
    const words = [plainWords()]
    expect(error).toEqual({
      ...{ 'skills[0]': words, 'skills[1]': words, step: words, id: words },
      name: ['Enter a name'],
    })
  })

  test.each([
    ['JSON', '{"name":"Ana"}', 'application/json'],
    ['text', 'name=Ana', 'text/plain'],
    ['half a form', '--x\r\nContent-Dis', 'multipart/form-data; boundary=x'],
    ['a form without its boundary', 'x', 'multipart/form-data'],
  ])('that is %s is a bad request', async (_, body, type) => {
    await expect(parseForm(post(body, { 'content-type': type }), schema)).rejects.toThrow(
      BadRequest,
    )
  })

  const lists = z.object({ scores: z.array(z.object({ level: z.string() })).max(3) })
  test.each([
    ['a list of a hundred million', 'scores[99999999].level=1'],
    ['a list in a list of them', 'scores[0][99999999]=1'],
    ['a list that no schema knows', 'other[100]=1'],
    ['more fields than any form', 'name=1&'.repeat(MAX_FIELDS + 1)],
    ['a name without end', `${'n'.repeat(60)}=1`],
    ['a path without end', `a${'.b'.repeat(9)}=1`],
    ['a command to make a list', '__intent__={"type":"insert","payload":{"name":"scores"}}'],
    ['a state that is none', '__state__=x'],
  ])('with %s is a bad request before anyone reads it', async (_, body) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    await expect(parseForm(post(body, type), lists)).rejects.toThrow(BadRequest)
  })

  test('may have lists, answers by id and the check of a field', async () => {
    const good = await parseForm(post(new URLSearchParams({ 'scores[2].level': '1' })), lists)
    expect(good.payload).toMatchObject({ scores: [undefined, undefined, { level: '1' }] })
    const records = z.object({ answers: z.record(z.string(), z.string()) })
    const byId = await parseForm(post(new URLSearchParams({ 'answers.m1-c1-b1': 'a' })), records)
    expect(byId).toMatchObject({ status: 'success', value: { answers: { 'm1-c1-b1': 'a' } } })
    const check = JSON.stringify({ type: 'validate', payload: { name: 'name' } })
    const checked = await parseForm(post(new URLSearchParams({ __intent__: check })), schema)
    expect(checked.status).toBeUndefined()
  })

  describe('with a mutation id', () => {
    const acts = z.object({ mutationId: z.uuid(), body: z.string(), baseVersion: z.string() })
    const sent = { mutationId: randomUUID(), body: 'She asked.', baseVersion: '1' }
    const idOf = async (fields: Record<string, string>, page = '/x') => {
      const address = `http://localhost${page}`
      const request = new Request(address, { method: 'POST', body: new URLSearchParams(fields) })
      const submission = await parseForm(request, acts)
      return submission.status === 'success' ? submission.value.mutationId : null
    }

    test('is the same act when it is sent twice, whatever the page’s query', async () => {
      const id = await idOf(sent)
      expect(id).toMatch(/^[0-9a-f-]{36}$/)
      expect(await idOf(sent)).toBe(id)
      expect(await idOf(sent, '/x?cohort=y')).toBe(id)
      expect(await idOf({ ...sent, baseVersion: '2' })).toBe(id)
    })

    test('is another act with other words, another id or on another page', async () => {
      const ids = [
        await idOf(sent),
        await idOf({ ...sent, body: 'She asked twice.' }),
        await idOf({ ...sent, mutationId: randomUUID() }),
        await idOf(sent, '/y'),
      ]
      expect(new Set(ids).size).toBe(4)
      expect(ids).not.toContain(null)
    })

    test('that is none stays none', async () => {
      expect(await idOf({ ...sent, mutationId: 'x' })).toBeNull()
    })
  })

  test('comes in one form for the same text, without what PostgreSQL refuses; marks of direction stay', async () => {
    const form = await parseForm(post(new URLSearchParams({ name: 'A\0na\r\n\u202eB' })), schema)
    expect(form.payload).toEqual({ name: 'Ana\n\u202eB' })
  })
})

test.each([
  ['?page=3', 3],
  ['?page=1', 1],
  ['', 7],
  ['?page=', 7],
  ['?page=0', 7],
  ['?page=-1', 7],
  ['?page=1.5', 7],
  ['?page=x', 7],
  ['?page=99999999999999999999', 100_000],
  [`?page=${'9'.repeat(400)}`, 100_000],
  ['?page=1e3', 1000],
])('the page of %j is %i', (query, page) => {
  expect(pageOf(new URL(`http://localhost/x${query}`), 7)).toBe(page)
  const found = readFind(new URLSearchParams(query)).page
  expect(found).toBe(page === 7 ? 1 : page)
})

test('a redirect after a write is not repeated by a reload', () => {
  const there = redirect('/learn', {
    headers: [
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ],
  })
  expect([there.status, there.headers.get('location')]).toEqual([303, '/learn'])
  expect(there.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(redirect('/x', { status: 302 }).status).toBe(302)
  // A place of the same page is no reason to leave the page as it was.
  expect(redirect('/x#done').headers.get('X-Remix-Revalidate')).toBe('yes')
})
