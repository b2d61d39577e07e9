import { expect, test } from 'vitest'
import { placeLabels } from './place-labels'

test('a label stays beside its dot where nothing is in its way', () => {
  const labels = placeLabels([
    { x: 0.1, y: 50, text: 'Ana' },
    { x: 0.9, y: 50, text: 'Ben' },
  ])
  expect(labels).toEqual([
    { y: 50, end: false },
    { y: 50, end: true },
  ])
})

test('labels of dots in one place stand under and over each other, on both sides', () => {
  const labels = placeLabels(Array.from({ length: 5 }, () => ({ x: 0.5, y: 100, text: 'Ana B' })))
  for (const end of [true, false]) {
    const heights = labels.filter((label) => label.end === end).map(({ y }) => y)
    const sorted = heights.toSorted((a, b) => a - b)
    for (const [at, y] of sorted.entries())
      if (at > 0) expect(y - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(14)
  }
  expect(new Set(labels.map(({ y, end }) => `${y} ${end}`)).size).toBe(5)
})

test('a label does not cover the dot of someone else', () => {
  const [, second] = placeLabels([
    { x: 0.3, y: 100, text: 'Ana' },
    { x: 0.25, y: 100, text: 'Beatrix' },
  ])
  expect(second).toEqual({ y: 100, end: true })
})

test('a label does not stand beside the dot of someone else above or below its own', () => {
  const dots = [
    { x: 0.58, y: 65, text: 'Ben Kowalski' },
    { x: 0.554, y: 65, text: 'Curtis Webb' },
    { x: 0.234, y: 45, text: 'Denise Arroyo' },
    { x: 0.62, y: 130, text: 'Farah Siddiqui' },
    { x: 0.3, y: 74, text: 'Grace Oyelaran' },
    { x: 0.58, y: 96, text: 'Joanna Pruitt' },
    { x: 0.274, y: 96, text: 'Keisha Monroe' },
    { x: 0.286, y: 96, text: 'Leticia Banks' },
    { x: 0.554, y: 96, text: 'Tom Halvorsen' },
  ]
  const tom = placeLabels(dots).at(-1)
  expect(Math.abs((tom?.y ?? 0) - 65)).toBeGreaterThan(14)
})

test('labels that are too long for either side do not cover each other, and stand where more of them fits', () => {
  const dots = [
    { x: 0.55, y: 60, text: 'Curtis Webb (ben.kowalski@…)' },
    { x: 0.56, y: 60, text: 'Curtis Webb (curtis.webb@…)' },
  ]
  const [one, other] = placeLabels(dots)
  expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThanOrEqual(14)
  expect([one?.end, other?.end]).toEqual([true, true])
})
