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

test('labels of dots in one place stand under and over each other', () => {
  const labels = placeLabels(Array.from({ length: 5 }, () => ({ x: 0.2, y: 100, text: 'Ana B' })))
  expect(labels.map(({ y }) => y)).toEqual([100, 114, 86, 128, 72])
})
