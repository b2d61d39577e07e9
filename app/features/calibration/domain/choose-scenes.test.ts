import { describe, expect, test } from 'vitest'
import type { VignetteLevel } from '~/features/catalog/contract'
import { chooseScenes, type Scene } from './choose-scenes'

const scene = (key: string, levels: VignetteLevel[], over: Partial<Scene> = {}): Scene => ({
  ...{ key, instrument: 'practice', levels, inLesson: false, shownAt: null },
  ...over,
})
const byKey = (key: string) => key
const many = (prefix: string, count: number, over: Partial<Scene> = {}) =>
  Array.from({ length: count }, (_, i) => scene(`${prefix}${i}`, [1, 2, 3], over))
const keys = (scenes: Scene[] | null) => scenes?.map(({ key }) => key)

describe('the scenes of a run', () => {
  test('hold two levels more than are needed, where the program has them', () => {
    expect(chooseScenes(many('a', 8), byKey)).toHaveLength(5)
    expect(chooseScenes(many('a', 4), byKey)).toHaveLength(4)
  })

  test('are at least three', () => {
    const big = many('a', 4).map((one) => ({ ...one, levels: [1, 2, 3, 4, 1, 2, 3, 4] as const }))
    expect(chooseScenes(big, byKey)).toHaveLength(3)
  })

  test('are none where the program has fewer levels than are needed', () => {
    expect(chooseScenes(many('a', 3), byKey)).toBeNull()
    expect(chooseScenes([], byKey)).toBeNull()
    const without = scene('b', ['na', 'na', 'na'])
    expect(chooseScenes([...many('a', 3), without], byKey)).toBeNull()
  })

  test('are first those that were never shown, then those of lessons, then those shown longest ago', () => {
    const scenes = [
      ...many('late', 2, { shownAt: 20 }),
      ...many('early', 2, { shownAt: 10 }),
      ...many('lesson', 2, { inLesson: true }),
      ...many('new', 1),
    ]
    expect(keys(chooseScenes(scenes, byKey))).toEqual([
      ...['new0', 'lesson0', 'lesson1', 'early0', 'early1'],
    ])
  })

  test('hold every level of the reference where scenes that are equally new do', () => {
    const threes = Array.from({ length: 8 }, (_, i) => scene(`a${i}`, [3, 3]))
    const others = [scene('z1', [1, 2]), scene('z2', [4, 3])]
    const chosen = chooseScenes([...threes, ...others], byKey)
    expect(new Set(chosen?.flatMap(({ levels }) => levels))).toEqual(new Set([1, 2, 3, 4]))
  })

  test('take turns between the instruments', () => {
    const scenes = [...many('a', 5), ...many('c', 5, { instrument: 'coaching' })]
    const chosen = chooseScenes(scenes, byKey)
    expect(chosen?.map(({ instrument }) => instrument)).toEqual([
      ...['practice', 'coaching', 'practice', 'coaching', 'practice'],
    ])
  })

  test('come in another order with another rank', () => {
    const backward = (key: string) => String(9 - Number(key.slice(1)))
    expect(keys(chooseScenes(many('a', 8), backward))?.[0]).toBe('a7')
  })
})
