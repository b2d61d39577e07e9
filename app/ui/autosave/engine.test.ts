import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { draftCopies } from '../device/draft-copies'
import { testDevice } from '../device/test-device'
import { opening } from './opening'
import { parseSaveAnswer } from './send'
import { AT, NEW, world } from './test-world'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('saves two seconds after the last key, and says saved only for what the server confirmed', async () => {
  const { server, copies, open } = world()
  const engine = open()
  engine.type('On')
  await vi.advanceTimersByTimeAsync(1_500)
  engine.type('One')
  await vi.advanceTimersByTimeAsync(1_900)
  expect(server.posts).toEqual([])
  await vi.advanceTimersByTimeAsync(150)
  expect(server.posts).toEqual(['One'])
  engine.type('One more')
  await vi.advanceTimersByTimeAsync(100)
  expect(engine.snapshot()).toMatchObject({
    confirmed: { version: 1, body: 'One' },
    phase: 'waiting',
  })
  expect(engine.atRisk()).toBe(true)
  expect(copies.read()).toMatchObject({ body: 'One more' })
  await vi.advanceTimersByTimeAsync(2_200)
  expect(engine.snapshot()).toMatchObject({
    confirmed: { version: 2, body: 'One more' },
    phase: 'idle',
  })
  expect(engine.atRisk()).toBe(false)
  expect(copies.read()).toBeNull()
})

test('someone who never pauses is saved all the same', async () => {
  const { server, open } = world()
  const engine = open()
  for (let second = 0; second < 30; second += 1) {
    engine.type('x'.repeat(second + 1))
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(server.posts.length).toBeGreaterThan(0)
})

test('a form that waits for its text goes once what was typed meanwhile is saved too', async () => {
  const { server, open } = world()
  const engine = open()
  engine.type('Pressed')
  let gone = false
  void engine.settle().then(() => {
    gone = true
  })
  await vi.advanceTimersByTimeAsync(50)
  engine.type('Pressed, and typed on')
  await vi.advanceTimersByTimeAsync(250)
  expect(gone).toBe(true)
  expect(engine.atRisk()).toBe(false)
  expect(server.posts).toEqual(['Pressed', 'Pressed, and typed on'])
})

test('a form whose text cannot be saved does not wait for ever', async () => {
  const { server, open } = world()
  server.down = { kind: 'failed' }
  const engine = open()
  engine.type('Pressed')
  let gone = false
  void engine.settle().then(() => {
    gone = true
  })
  await vi.advanceTimersByTimeAsync(200)
  expect(gone).toBe(true)
  expect(engine.snapshot().phase).toBe('failed')
})

test('a cut network keeps the copy, tries again with the same id, and ends well', async () => {
  const { server, copies, open } = world()
  server.down = { kind: 'failed' }
  const engine = open()
  engine.type('Kept')
  await vi.advanceTimersByTimeAsync(9_000)
  expect(engine.snapshot()).toMatchObject({ phase: 'failed', kept: true })
  expect(copies.read()).toEqual({ body: 'Kept', base: 0 })
  server.down = null
  await vi.advanceTimersByTimeAsync(12_000)
  expect(engine.snapshot()).toMatchObject({ phase: 'idle', confirmed: { body: 'Kept' } })
  expect(copies.read()).toBeNull()
  expect(new Set(server.ids).size).toBe(1)
  expect(server.ids.length).toBeGreaterThan(1)
})

test('tries again soon after a press, however long the server has been away', async () => {
  const { server, open } = world()
  server.down = { kind: 'failed' }
  const engine = open()
  engine.type('On Tuesday')
  await vi.advanceTimersByTimeAsync(60_000)
  void engine.settle()
  await vi.advanceTimersByTimeAsync(200)
  server.down = null
  await vi.advanceTimersByTimeAsync(2_200)
  expect(engine.snapshot()).toMatchObject({ phase: 'idle', confirmed: { body: 'On Tuesday' } })
})

test('after an expired session it goes on where it was', async () => {
  const { server, open } = world()
  server.down = { kind: 'signed-out' }
  const engine = open()
  engine.type('Text')
  const saving = engine.save()
  await vi.advanceTimersByTimeAsync(150)
  await saving
  expect(engine.snapshot().phase).toBe('signed-out')
  server.down = null
  await vi.advanceTimersByTimeAsync(2_500)
  expect(engine.snapshot()).toMatchObject({ phase: 'idle', confirmed: { body: 'Text' } })
})

test('what must not leave the device is not sent', async () => {
  const { server, copies, open } = world()
  const engine = open()
  engine.type('Her number is 219-09-9999')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(server.posts).toEqual([])
  expect(engine.snapshot()).toMatchObject({ phase: 'held', problem: 'Take out the number.' })
  expect(copies.read()?.body).toContain('219')
  engine.type('Her number is on file')
  await vi.advanceTimersByTimeAsync(2_500)
  expect(engine.snapshot()).toMatchObject({ phase: 'idle', problem: null })
})

describe('two texts', () => {
  test('neither overwrites the other; own text is saved over the other only by choice', async () => {
    const { server, copies, open } = world({ ...NEW, version: 3, body: 'Both knew this' })
    const phone = open()
    const desk = open()
    phone.type('From the phone')
    await vi.advanceTimersByTimeAsync(2_500)
    desk.type('From the desk')
    await vi.advanceTimersByTimeAsync(2_500)
    expect(desk.snapshot()).toMatchObject({ phase: 'conflict', theirs: { body: 'From the phone' } })
    expect(server.body).toBe('From the phone')
    desk.type('From the desk, later')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(server.body).toBe('From the phone')
    expect(copies.read()?.body).toBe('From the desk, later')
    desk.resolve('From the desk, later\n\nFrom the phone')
    await vi.advanceTimersByTimeAsync(500)
    expect(server.body).toBe('From the desk, later\n\nFrom the phone')
    expect(desk.snapshot().phase).toBe('idle')
  })

  test('taking the other one sends nothing', async () => {
    const { server, copies, open } = world({ ...NEW, version: 1, body: 'Theirs' })
    const engine = open({ ...NEW })
    engine.type('Mine')
    await vi.advanceTimersByTimeAsync(2_500)
    engine.resolve('Theirs')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(server.posts).toEqual(['Mine'])
    expect(engine.snapshot()).toMatchObject({ text: 'Theirs', phase: 'idle' })
    expect(copies.read()).toBeNull()
  })
})

test('a page that is read again takes over what was saved elsewhere, never what is being written', () => {
  const { open } = world({ ...NEW, version: 1, body: 'One' })
  const engine = open()
  engine.adopt({ version: 2, body: 'Two', savedAt: AT, taken: null })
  expect(engine.snapshot()).toMatchObject({ text: 'Two', confirmed: { version: 2 } })
  engine.type('Two and')
  engine.adopt({ version: 3, body: 'Three', savedAt: AT, taken: null })
  expect(engine.snapshot()).toMatchObject({ text: 'Two and', confirmed: { version: 2 } })
  engine.adopt({ version: 4, body: '', savedAt: AT, taken: 'Two and' })
  expect(engine.atRisk()).toBe(false)
})

test('what was posted leaves the box empty for the next, and only what was typed since stays', async () => {
  const { server, copies, open } = world()
  const engine = open()
  engine.type('One moment.')
  await vi.advanceTimersByTimeAsync(3_000)
  engine.adopt({ version: 2, body: '', savedAt: AT, taken: 'One moment.' })
  expect(engine.snapshot()).toMatchObject({ text: '', phase: 'idle', confirmed: { version: 2 } })
  expect(engine.atRisk()).toBe(false)
  expect(copies.read()).toBeNull()

  Object.assign(server, { version: 3, body: '' })
  engine.type('Another.')
  engine.type('Another. And on')
  engine.adopt({ version: 3, body: '', savedAt: AT, taken: 'Another.' })
  expect(engine.snapshot()).toMatchObject({ text: 'And on', phase: 'waiting' })
  expect(copies.read()).toMatchObject({ body: 'And on', base: 3 })
  await vi.advanceTimersByTimeAsync(3_000)
  expect(server.body).toBe('And on')

  // A save that was under way while the text was posted was refused: it was about the text before.
  engine.type('And on, then')
  void engine.save()
  server.down = { kind: 'taken' }
  engine.adopt({ version: server.version + 1, body: '', savedAt: AT, taken: 'And on' })
  Object.assign(server, { version: server.version + 1, body: '' })
  await vi.advanceTimersByTimeAsync(100)
  server.down = null
  await vi.advanceTimersByTimeAsync(3_000)
  expect(engine.snapshot()).toMatchObject({ text: ', then', phase: 'idle' })
  expect(server.body).toBe(', then')
})

test('a page that was left is found again as it was', async () => {
  const { server, copies, open } = world()
  server.down = { kind: 'failed' }
  const before = open()
  before.type('Half a sentence')
  before.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(server.posts).toHaveLength(1)
  server.down = null
  const after = open()
  expect(after.snapshot()).toMatchObject({ text: 'Half a sentence', restored: true })
  await vi.advanceTimersByTimeAsync(500)
  expect(server.body).toBe('Half a sentence')
  expect(copies.read()).toBeNull()
})

test.each([
  [{ body: 'same', base: 1 }, { version: 5, body: 'same', taken: null }, 'forget'],
  [{ body: 'sent', base: 1 }, { version: 2, body: '', taken: 'sent' }, 'forget'],
  [{ body: 'new', base: 2 }, { version: 2, body: 'old', taken: null }, 'restore'],
  [{ body: 'new', base: 1 }, { version: 2, body: '', taken: 'posted' }, 'restore'],
  [{ body: 'newer', base: 1, sent: 'new' }, { version: 2, body: 'new', taken: null }, 'restore'],
  [{ body: 'mine', base: 1 }, { version: 2, body: 'theirs', taken: null }, 'conflict'],
])('a copy %j and a server %j: %s', (copy, server, kind) => {
  expect(opening(copy, server).kind).toBe(kind)
})

test('answers are read for what they mean', () => {
  expect(parseSaveAnswer(200, { ok: true, version: 2, savedAt: AT.toISOString() })).toEqual({
    kind: 'saved',
    version: 2,
    savedAt: AT,
  })
  expect(parseSaveAnswer(401, { message: 'signed out' })).toEqual({ kind: 'signed-out' })
  expect(parseSaveAnswer(422, { reason: 'identifiers', message: 'no' })).toEqual({
    kind: 'refused',
    message: 'no',
  })
  expect(parseSaveAnswer(409, { reason: 'taken' })).toEqual({ kind: 'taken' })
  expect(parseSaveAnswer(500, {})).toEqual({ kind: 'failed' })
  expect(parseSaveAnswer(429, { message: 'slow down' })).toEqual({ kind: 'failed' })
})

test('a device that can keep nothing says so', () => {
  const { store } = testDevice({ broken: true })
  const none = draftCopies({ person: 'p', names: ['post', 's'], store })
  expect(none.write({ body: 'a', base: 0 })).toBe(false)
  expect(none.all()).toEqual([])
  none.remove()
  none.forget('a')
})
