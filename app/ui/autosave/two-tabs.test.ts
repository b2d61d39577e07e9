import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { world } from './test-world'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('what one could not save stays on the device when the other saves, types on and sends', async () => {
  const { server, onDevice, open } = world()
  const [one, other] = [open(), open()]
  one.type('From the first tab')
  other.type('Lost, were it not for the copy')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(other.snapshot()).toMatchObject({ phase: 'conflict', kept: true })
  expect(onDevice()).toEqual(['Lost, were it not for the copy'])
  one.type('From the first tab, and on')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(server.body).toBe('From the first tab, and on')
  // The phone closes the other tab without a word, and its page is opened again.
  const again = open()
  expect(again.snapshot()).toMatchObject({
    text: 'Lost, were it not for the copy',
    phase: 'conflict',
    theirs: { body: 'From the first tab, and on' },
  })
  again.resolve('From the first tab, and on')
  expect(onDevice()).toEqual([])
})

test('several texts that were left come back one after the other', async () => {
  const { server, onDevice, open } = world()
  server.down = { kind: 'failed' }
  const [one, other] = [open(), open()]
  one.type('One')
  other.type('Two')
  for (const engine of [one, other]) engine.stop()
  await vi.advanceTimersByTimeAsync(1_000)
  server.down = null
  const found = open().snapshot().text
  await vi.advanceTimersByTimeAsync(1_000)
  expect(server.body).toBe(found)
  const left = found === 'One' ? 'Two' : 'One'
  expect(onDevice()).toEqual([left])
  expect(open().snapshot()).toMatchObject({ text: left, phase: 'conflict' })
})
