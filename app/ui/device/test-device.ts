import type { Unsent } from './kinds'
import type { Store } from './words'

/** A device's storage, which may be full or forbidden. */
export function testDevice({ broken = false, full = false } = {}) {
  const items = new Map<string, string>()
  const state = { broken, full }
  const guard = <T>(work: () => T): T => {
    if (state.broken) throw new Error('SecurityError')
    return work()
  }
  const place: Store = {
    get length() {
      return guard(() => items.size)
    },
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (key) => guard(() => items.get(key) ?? null),
    setItem(key, value) {
      if (state.full) throw new Error('QuotaExceededError')
      guard(() => void items.set(key, value))
    },
    removeItem: (key) => guard(() => void items.delete(key)),
  }
  return { items, state, store: () => place }
}

export const LESSON = '/learn/spring/module/lesson'

/** An answer that was given in a lesson. */
export const anUnsent = (id: string, change: Partial<Unsent> = {}): Unsent => ({
  ...{ id, to: `${LESSON}/answers`, page: LESSON, title: 'A lesson', form: `part-${id}` },
  fields: [['answer.text', `What ${id} says`]],
  at: `2026-08-03T10:42:0${id}.000Z`,
  ...change,
})

export const idsOf = (entries: readonly Unsent[]) => entries.map(({ id }) => id)
